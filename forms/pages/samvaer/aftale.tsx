import type { Aftale } from '../../../functions/domain/samvaer/aftale.ts'
import { isPlan, STOETTE } from '../../../functions/domain/samvaer/arter.ts'
import { paamindelseOf } from '../../../functions/domain/samvaer/planlagte.ts'
import { Card } from '../../components/Card.tsx'
import { SummaryList } from '../../components/SummaryList.tsx'
import { Tag } from '../../components/Tag.tsx'
import { writeDato, writeMidt } from '../../text.ts'
import { type Tilstand, tilstandOf, writeBeslutning, writeNaar, writeTitel } from './text.ts'

const TILSTAND: Record<Tilstand, { type: 'success' | 'info' | 'neutral'; tekst: string }> = {
  gaelder: { type: 'success', tekst: 'Gælder nu' },
  kommende: { type: 'info', tekst: 'Kommende' },
  udloebet: { type: 'neutral', tekst: 'Udløbet' },
  ophoert: { type: 'neutral', tekst: 'Ophørt' },
}

const periodeOf = ({ fra, slut, ophoert }: Aftale, today: string): string =>
  `${writeDato(fra, today)} til ${writeDato(slut, today)}${ophoert === null ? '' : `, ophørte ${writeDato(ophoert, today)}`}`

function linjerOf(aftale: Aftale, today: string) {
  const { art, sted, stoette, bemaerkning, ophoertFordi } = aftale
  const paamindelse = paamindelseOf(aftale)
  return [
    ...(isPlan(art)
      ? [
          { label: 'Hvornår', vaerdi: writeNaar(aftale, today) },
          { label: 'Hvor', vaerdi: sted },
          { label: 'Støtte', vaerdi: stoette && STOETTE[stoette] },
        ]
      : []),
    { label: 'Gælder', vaerdi: periodeOf(aftale, today) },
    { label: 'Besluttet', vaerdi: writeBeslutning(aftale, today) },
    ...(paamindelse && paamindelse >= today
      ? [{ label: 'Vi minder om slutdatoen', vaerdi: writeDato(paamindelse, today) }]
      : []),
    ...(bemaerkning ? [{ label: 'Bemærkning', vaerdi: bemaerkning }] : []),
    ...(ophoertFordi ? [{ label: 'Ophørte, fordi', vaerdi: ophoertFordi }] : []),
  ]
}

/** One agreement or decision with its legal basis and its end. */
export function Aftalekort({ aftale, today, ret }: { aftale: Aftale; today: string; ret?: string | undefined }) {
  const { type, tekst } = TILSTAND[tilstandOf(aftale, today)]
  return (
    <Card
      niveau={3}
      titel={writeTitel(aftale)}
      status={<Tag type={type}>{tekst}</Tag>}
      handlinger={
        ret &&
        aftale.ophoert === null && (
          <a href={ret}>
            Ret eller afslut<span class="sr-only"> {writeMidt(writeTitel(aftale))}</span>
          </a>
        )
      }
    >
      <SummaryList linjer={linjerOf(aftale, today)} />
    </Card>
  )
}
