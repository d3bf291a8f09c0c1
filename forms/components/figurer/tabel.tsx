import { Table } from '../Table.tsx'

/** The picture's content as plain data; the first column names the row. */
export interface Tabel {
  caption: string
  kolonner: readonly string[]
  raekker: readonly (readonly string[])[]
}

/** The table beside (or instead of) a picture. */
export const DataTabel = ({ caption, kolonner, raekker }: Tabel) => (
  <Table
    titel={caption}
    kolonner={kolonner.map((titel, i) => ({ titel, tal: i > 0, celle: (row: readonly string[]) => row[i] }))}
    raekker={raekker}
  />
)

export const INGEN = 'ikke registreret'
