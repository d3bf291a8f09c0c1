import type { Child } from 'hono/jsx'
import { grundlagTekst } from '../../functions/domain/rapport/dansk.ts'
import { Details } from './Details.tsx'
import type { Tabel } from './figurer/tabel.tsx'
import { Table } from './Table.tsx'

interface TalfigurProps {
  id: string
  titel: string
  niveau?: 2 | 3
  /** Draws it for a width in its own units: 360 on a phone, 720 on a wide screen and paper. */
  tegn: (id: string, bredde: number) => Child
  grundlag: Parameters<typeof grundlagTekst>[0]
  note?: Child
  tabel: Tabel
  /** Address of each row's day. */
  links?: readonly (string | undefined)[]
}

/** A picture with what it rests on and the same numbers as a table. */
export function Talfigur({ id, titel, niveau = 2, tegn, grundlag, note, tabel, links }: TalfigurProps) {
  const Heading = `h${niveau}` as 'h2'
  return (
    <section class="talfigur" aria-labelledby={`${id}-overskrift`}>
      <Heading id={`${id}-overskrift`}>{titel}</Heading>
      <figure>
        <div class="talfigur-smal">{tegn(`${id}-smal`, 360)}</div>
        <div class="talfigur-bred">{tegn(id, 720)}</div>
        <figcaption>
          {grundlagTekst(grundlag)} {note}
        </figcaption>
      </figure>
      <Details titel="Vis tallene som tabel">
        <Daglinks tabel={tabel} {...(links && { links })} />
      </Details>
    </section>
  )
}

/** The table of a picture; a row that is a day leads to its entries. */
export function Daglinks({ tabel, links }: { tabel: Tabel; links?: readonly (string | undefined)[] }) {
  const rows = tabel.raekker.map((celler, i) => ({ celler, href: links?.[i] }))
  return (
    <Table
      titel={tabel.caption}
      raekker={rows}
      kolonner={tabel.kolonner.map((titel, i) => ({
        titel,
        tal: i > 0,
        celle: ({ celler, href }) => (i === 0 && href ? <a href={href}>{celler[0]}</a> : celler[i]),
      }))}
    />
  )
}
