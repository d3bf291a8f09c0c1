import type { Doegn } from '../../../functions/domain/statistik/schema.ts'
import { Details } from '../../components/Details.tsx'
import { Table } from '../../components/Table.tsx'
import { writeAntal, writeDato } from '../../text.ts'

const NAVNE: Record<Doegn['mangler'][number], string> = {
  soevn: 'søvn',
  maaltid: 'måltider',
  ble: 'bleer',
  beskrivelse: 'dagens beskrivelse',
}

/** Which days lack what: a figure is only as good as its days. */
export function Huller({ doegn, dagsti, today }: { doegn: readonly Doegn[]; dagsti: string; today: string }) {
  const huller = doegn.filter(({ dato, mangler }) => dato < today && mangler.length > 0)
  if (huller.length === 0) return <p>Alle dage har søvn, måltider, bleer og en beskrivelse.</p>
  return (
    <Details titel={`${writeAntal(huller.length, 'dag', 'dage')} mangler noget`}>
      <Table
        titel="Dage, hvor noget ikke er skrevet"
        raekker={huller}
        kolonner={[
          { titel: 'Dag', celle: ({ dato }) => <a href={`${dagsti}/${dato}`}>{writeDato(dato, today)}</a> },
          {
            titel: 'Mangler',
            celle: ({ registreringer, mangler }) =>
              registreringer === 0 && mangler.length === 4 ? 'alt' : mangler.map((navn) => NAVNE[navn]).join(', '),
          },
        ]}
      />
    </Details>
  )
}
