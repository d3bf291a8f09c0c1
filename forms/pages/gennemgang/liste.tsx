import type { Dag } from '../../../functions/domain/dagbog/gemt.ts'
import { kompletthedOf } from '../../../functions/domain/dagbog/gemt.ts'
import type { Forloeb } from '../../../functions/domain/forloeb/forloeb.ts'
import type { Flag } from '../../../functions/domain/statistik/opmaerksomhed.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Flagliste } from '../../components/Flagmaerke.tsx'
import { Tag } from '../../components/Tag.tsx'
import { writeAntal, writeDato } from '../../text.ts'

export interface ListeProps {
  forloeb: Forloeb
  today: string
  dage: { dag: Dag; flag: Flag[] }[]
  venter: number
  kunVenter: boolean
  aeldre?: string
}

const KOMPLET = { komplet: 'success', mangler: 'warning', tom: 'neutral' } as const

export function Kompletmaerke({ dag }: { dag: Dag }) {
  const { udfald, mangler } = kompletthedOf(dag)
  const tekst =
    udfald === 'komplet' ? 'Komplet' : udfald === 'tom' ? 'Ikke registreret' : `Mangler ${mangler.join(' og ')}`
  return <Tag type={KOMPLET[udfald]}>{tekst}</Tag>
}

const Ulaest = ({ dag: { haendelser, beskrivelser, ulaeste, gennemset } }: { dag: Dag }) => {
  if (ulaeste > 0) return <strong>{writeAntal(ulaeste, 'ulæst', 'ulæste')}</strong>
  if (haendelser + beskrivelser === 0) return <span class="svag">–</span>
  return <>{gennemset ? `Set af ${gennemset.navn}` : 'Alt er set'}</>
}

function Raekke({
  linje: { dag, flag },
  sti,
  today,
}: {
  linje: ListeProps['dage'][number]
  sti: string
  today: string
}) {
  return (
    <tr>
      <th scope="row">
        <a href={`${sti}/${dag.dato}`}>{writeDato(dag.dato, today)}</a>
      </th>
      <td>
        <Ulaest dag={dag} />
      </td>
      <td>{flag.length === 0 ? <span class="svag">–</span> : <Flagliste flag={flag} />}</td>
      <td>
        {dag.aabneSpoergsmaal > 0 ? (
          <Tag type="warning">{writeAntal(dag.aabneSpoergsmaal, 'ubesvaret', 'ubesvarede')}</Tag>
        ) : (
          <span class="svag">–</span>
        )}
      </td>
      <td>
        <Kompletmaerke dag={dag} />
      </td>
    </tr>
  )
}

/** All days, or those with something unread, asked or missing. */
const Visning = ({ sti, venter, kunVenter }: Pick<ListeProps, 'venter' | 'kunVenter'> & { sti: string }) => (
  <nav class="periodevalg-links" aria-label="Hvilke dage">
    <a href={sti} aria-current={kunVenter ? undefined : 'true'}>
      Alle dage
    </a>
    <a href={`${sti}?vis=venter`} aria-current={kunVenter ? 'true' : undefined}>
      {`Dage, der venter (${venter})`}
    </a>
    <a href={`${sti}/observationer`}>Observationer</a>
  </nav>
)

/** The work list of a child: the first day that is not read is one press away. */
export function Gennemgangsliste({ forloeb, today, dage, venter, kunVenter, aeldre }: ListeProps) {
  const sti = `/forloeb/${forloeb.id}/gennemgang`
  const naeste = dage.findLast(({ dag }) => dag.ulaeste > 0)
  const ulaeste = dage.reduce((sum, { dag }) => sum + dag.ulaeste, 0)
  if (dage.length === 0 && !kunVenter) return <EmptyState titel="Forløbet er ikke begyndt endnu" />
  return (
    <>
      {naeste ? (
        <p>
          <Button href={`${sti}/${naeste.dag.dato}`}>{`Begynd ved ${writeDato(naeste.dag.dato, today)}`}</Button>
        </p>
      ) : (
        <p>Alt er gennemset.</p>
      )}
      <Visning sti={sti} venter={venter} kunVenter={kunVenter} />
      <div class="tabelramme" role="region" aria-label="Dagene" tabindex={0}>
        <table class="table gennemgangsliste">
          <caption>
            {ulaeste > 0
              ? `${writeAntal(ulaeste, 'ulæst registrering', 'ulæste registreringer')} i de viste dage`
              : 'De viste dage er læst'}
          </caption>
          <thead>
            <tr>
              <th scope="col">Dag</th>
              <th scope="col">Læst</th>
              <th scope="col">Se efter</th>
              <th scope="col">Spørgsmål</th>
              <th scope="col">Komplet</th>
            </tr>
          </thead>
          <tbody>
            {dage.map((linje) => (
              <Raekke linje={linje} sti={sti} today={today} />
            ))}
          </tbody>
        </table>
      </div>
      {aeldre && (
        <p>
          <a href={`${sti}?til=${aeldre}${kunVenter ? '&vis=venter' : ''}`}>Ældre dage</a>
        </p>
      )}
    </>
  )
}
