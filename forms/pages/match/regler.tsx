import type { Bidrag, Kandidat } from '../../../functions/domain/matching/schema.ts'
import { matchudfaldTekst, regeludfaldTekst } from '../../../functions/domain/matching/schema.ts'
import { Table } from '../../components/Table.tsx'
import { Tag } from '../../components/Tag.tsx'
import { writeFuldDato, writeTal } from '../../text.ts'
import { regelTegn, udfaldTegn, writeAndel } from './text.ts'

export const Udfald = ({ udfald }: Pick<Kandidat, 'udfald'>) => (
  <Tag {...udfaldTegn[udfald]}>{matchudfaldTekst[udfald]}</Tag>
)

const Kilde = ({ kilde, dato }: Bidrag) => (
  <>
    {kilde}
    {dato && <span class="svag"> {writeFuldDato(dato)}</span>}
  </>
)

/** Everything behind a judgement: each requirement with its reason, and what each criterion adds. */
export const AlleRegler = ({ kandidat: { regler, bidrag } }: { kandidat: Pick<Kandidat, 'regler' | 'bidrag'> }) => (
  <>
    <Table
      titel="Krav"
      raekker={regler}
      kolonner={[
        { titel: 'Krav', celle: ({ navn }) => navn },
        { titel: 'Udfald', celle: ({ udfald }) => <Tag {...regelTegn[udfald]}>{regeludfaldTekst[udfald]}</Tag> },
        { titel: 'Hvorfor', celle: ({ forklaring }) => forklaring },
        { titel: 'Grundlag', celle: ({ hjemmel }) => hjemmel },
      ]}
    />
    <Table
      titel="Det, der vejer for og imod"
      raekker={bidrag}
      kolonner={[
        { titel: 'Forhold', celle: ({ navn }) => navn },
        { titel: 'Passer', celle: ({ vaerdi }) => writeAndel(vaerdi), tal: true },
        { titel: 'Vægt', celle: ({ vaegt }) => writeTal(vaegt), tal: true },
        { titel: 'Bidrag', celle: ({ bidrag }) => (bidrag === null ? 'Ukendt' : writeTal(bidrag * 100, 1)), tal: true },
        { titel: 'Hvorfor', celle: ({ forklaring }) => forklaring },
        { titel: 'Kilde', celle: (one) => <Kilde {...one} /> },
      ]}
    />
  </>
)
