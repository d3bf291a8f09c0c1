import type { Child } from 'hono/jsx'
import { hastOf } from '../../../functions/domain/visitation/hast.ts'
import { kraeverAfgoerelse } from '../../../functions/domain/visitation/foermatch.ts'
import { mayGo, type Visitationsstatus } from '../../../functions/domain/visitation/status.ts'
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

interface Skridt {
  tekst: string
  href: (id: string) => string
  mayDo: (status: Visitationsstatus) => boolean
  /** The main action in this state. */
  foerstI: Visitationsstatus
}

const matchSti = (id: string) => `${stiTil(id)}/match`

const skridt: readonly Skridt[] = [
  {
    tekst: 'Skriv visitationsmøde',
    href: (id) => stiTil(id, 'moede'),
    mayDo: (status) => mayOpen('moede', status),
    foerstI: 'indsendt',
  },
  {
    tekst: 'Skriv afgørelse',
    href: (id) => stiTil(id, 'afgoerelse'),
    mayDo: (status) => mayOpen('afgoerelse', status),
    foerstI: 'moedeAfholdt',
  },
  { tekst: 'Find plejefamilie', href: matchSti, mayDo: (status) => mayGo(status, 'match'), foerstI: 'iMatchning' },
  { tekst: 'Se match', href: matchSti, mayDo: (status) => status === 'matchet', foerstI: 'matchet' },
]

/** What may be done now, the state's main action first. */
function Handlinger({ visitation }: { visitation: Visitation }) {
  const { id, status } = visitation
  const open = skridt.filter(({ mayDo }) => mayDo(status))
  if (open.length === 0) return null
  const foerst = status === 'iMatchning' && kraeverAfgoerelse(visitation) ? 'moedeAfholdt' : status
  const isMain = ({ foerstI }: Skridt) => foerstI === foerst
  return (
    <ButtonGroup>
      {[...open.filter(isMain), ...open.filter((en) => !isMain(en))].map((en) => (
        <Button href={en.href(id)} type={isMain(en) ? 'primary' : 'secondary'}>
          {en.tekst}
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
