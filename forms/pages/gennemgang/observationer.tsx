import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import { FagligObservation, type GemtObservation, OMRAADER } from '../../../functions/domain/rapport/observation.ts'
import { rolleTekst } from '../../../functions/domain/roller.ts'
import { CsrfField } from '../../components/CsrfField.tsx'
import { Details } from '../../components/Details.tsx'
import { Fields } from '../../field.tsx'
import type { Raa } from '../../form.ts'
import { writeTidspunkt } from '../../text.ts'
import { Notemaerke, type Notestand } from '../rapport/Ret.tsx'

interface ObservationerProps {
  /** Address of the day. */
  sti: string
  dato: string
  today: string
  forloebId: string
  observationer: readonly GemtObservation[]
  /** Which of them this person may correct. */
  mayRet: (observation: GemtObservation) => boolean
  csrf: string
  newId: () => string
  fejl: readonly Feltfejl[]
  raa?: Raa
}

const Observation = ({ o, today, note }: { o: GemtObservation; today: string; note: Notestand }) => (
  <article class={o.udgaaet ? 'ramme ramme-faglig udgaaet' : 'ramme ramme-faglig'}>
    <p class="samtale-hvem">
      {OMRAADER[o.omraade]} · {o.forfatter.navn}, {rolleTekst[o.forfatter.rolle]}, {writeTidspunkt(o.tid, today)}{' '}
      <Notemaerke {...note} />
    </p>
    {o.situation && <p class="bevar">Situation: {o.situation}</p>}
    <p class="bevar">{o.iagttagelse}</p>
    {o.vurdering && (
      <p class="bevar">
        <strong>Faglig vurdering:</strong> {o.vurdering}
      </p>
    )}
  </article>
)

const ASKED = ['omraade', 'situation', 'iagttagelse', 'vurdering'] as const

/** Our own observations of the day, apart from the family's words, and the form for a new one. */
export function Observationer(props: ObservationerProps) {
  const { sti, dato, observationer, csrf, newId, fejl, raa, today, forloebId, mayRet } = props
  const own = fejl.filter(({ felt }) => (ASKED as readonly string[]).includes(felt))
  return (
    <section class="panel" aria-labelledby="obs-titel">
      <h2 id="obs-titel">Døgncentrets observationer</h2>
      {observationer.length === 0 && <p class="svag">Ingen faglige observationer fra dagen.</p>}
      {observationer.map((o) => (
        <Observation
          o={o}
          today={today}
          note={{ ...o, mayRet: mayRet(o), href: `/forloeb/${forloebId}/gennemgang/observationer/${o.id}` }}
        />
      ))}
      <Details titel="Skriv en faglig observation" aaben={own.length > 0}>
        <form method="post" action={`${sti}/observation#fejl`} novalidate data-udkast={`observation-${dato}`}>
          <CsrfField csrf={csrf} />
          <input type="hidden" name="id" value={newId()} />
          <Fields shape={FagligObservation.shape} names={ASKED} fejl={own} {...(raa && { raa })} />
          <button class="button button-primary xs-full-width" type="submit">
            <span>Gem observationen</span>
          </button>
        </form>
      </Details>
    </section>
  )
}
