import type { Child } from 'hono/jsx'
import { hastOf } from '../../../functions/domain/visitation/hast.ts'
import { mayGo } from '../../../functions/domain/visitation/status.ts'
import { afgoerelseTekst, type Visitation } from '../../../functions/domain/visitation/visitation.ts'
import { Alert } from '../../components/Alert.tsx'
import { Button, ButtonGroup } from '../../components/Button.tsx'
import { writeTidspunkt } from '../../text.ts'
import { Svar } from './gennemse.tsx'
import { mayOpen, stiTil } from './journey.ts'
import { Moede, Moedeforslag } from './moede.tsx'
import { Deltagere, Dokumentliste, Historik, Kontakt, Regler, SammeBarn } from './sagsdele.tsx'
import { Statusmaerke } from './status.tsx'

export interface SagProps {
  visitation: Visitation
  today: string
  /** Other visitationer of the same child. */
  sammeBarn: Visitation[]
  /** Familieplejecentret decides; others read. */
  maaBehandle: boolean
  maaHente: boolean
  gemt?: string
}

const Afsnit = ({ id, titel, children }: { id: string; titel: string; children?: Child }) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{titel}</h2>
    {children}
  </section>
)

/** The one main action follows the state: meeting, decision, match. */
function Handlinger({ visitation: { id, status } }: { visitation: Visitation }) {
  const steps = [
    {
      href: stiTil(id, 'moede'),
      tekst: 'Skriv visitationsmøde',
      ok: mayOpen('moede', status),
      foerst: status === 'indsendt',
    },
    {
      href: stiTil(id, 'afgoerelse'),
      tekst: 'Skriv afgørelse',
      ok: mayOpen('afgoerelse', status),
      foerst: status === 'moedeAfholdt',
    },
    {
      href: `${stiTil(id)}/match`,
      tekst: 'Find plejefamilie',
      ok: mayGo(status, 'match'),
      foerst: status === 'iMatchning',
    },
  ].filter(({ ok }) => ok)
  if (steps.length === 0) return null
  return (
    <ButtonGroup>
      {steps
        .sort((a, b) => Number(b.foerst) - Number(a.foerst))
        .map(({ href, tekst, foerst }) => (
          <Button href={href} type={foerst ? 'primary' : 'secondary'}>
            {tekst}
          </Button>
        ))}
    </ButtonGroup>
  )
}

/** The whole visitation on one page: first what to do, then what to know. */
export function Sag(props: SagProps) {
  const { visitation, today, sammeBarn, maaBehandle, gemt } = props
  const { status, maalgruppe, moede, afgoerelse } = visitation
  return (
    <>
      {gemt && (
        <Alert type="success" besked>
          <p>{gemt}</p>
        </Alert>
      )}
      <p class="sagslinje">
        <Statusmaerke status={status} /> <span>{hastOf(visitation, today).tekst}</span>
      </p>
      <Kontakt svar={visitation.svar} />
      {maaBehandle && <Handlinger visitation={visitation} />}
      <SammeBarn sager={sammeBarn} today={today} />
      {afgoerelse && (
        <Afsnit id="afgoerelse" titel="Afgørelse">
          <p>
            {afgoerelseTekst[afgoerelse.udfald]}, {writeTidspunkt(afgoerelse.tid, today)}
          </p>
          {afgoerelse.begrundelse && <p class="citat">{afgoerelse.begrundelse}</p>}
        </Afsnit>
      )}
      <Afsnit id="maalgruppe" titel="Målgruppe">
        <Regler maalgruppe={maalgruppe} />
      </Afsnit>
      <Afsnit id="dokumenter" titel="Dokumenter">
        <Dokumentliste {...props} />
      </Afsnit>
      {moede ? (
        <Moede moede={moede} today={today} />
      ) : (
        <Afsnit id="moede" titel="Visitationsmøde">
          <p>Mødet er ikke skrevet ind endnu.</p>
          <Moedeforslag visitation={visitation} today={today} />
        </Afsnit>
      )}
      <Svar visitation={visitation} today={today} />
      <Afsnit id="deltagere" titel="Deltagere i sagen">
        <Deltagere {...props} />
      </Afsnit>
      <Afsnit id="historik" titel="Historik">
        <Historik {...props} />
      </Afsnit>
    </>
  )
}
