import type { Child } from 'hono/jsx'
import { bilagsartTekst, bilagsarter } from '../../../functions/domain/visitation/bilag.ts'
import { partTekst } from '../../../functions/domain/visitation/deltagere.ts'
import { hastOf } from '../../../functions/domain/visitation/hast.ts'
import { mayGo, statusTekst } from '../../../functions/domain/visitation/status.ts'
import { afgoerelseTekst, type Visitation } from '../../../functions/domain/visitation/visitation.ts'
import { Alert } from '../../components/Alert.tsx'
import { Button, ButtonGroup } from '../../components/Button.tsx'
import { SummaryList } from '../../components/SummaryList.tsx'
import { Table } from '../../components/Table.tsx'
import { Tag } from '../../components/Tag.tsx'
import { writeTidspunkt } from '../../text.ts'
import { Bilagslinje, dokumentTekst, synligeBilag } from './bilag.tsx'
import { Svar } from './gennemse.tsx'
import { historikOf } from './historik.ts'
import { mayOpen, stiTil } from './journey.ts'
import { Maalgruppesvar } from './maalgruppe.tsx'
import { Moede, Moedeforslag } from './moede.tsx'
import { Statusmaerke } from './status.tsx'
import { kendetegn, sagsnavn } from './text.ts'

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

const SammeBarn = ({ sager, today }: { sager: Visitation[]; today: string }) =>
  sager.length === 0 ? null : (
    <Alert type="warning" titel="Der er en anden visitation med samme barn eller samme mor og termin">
      <ul>
        {sager.map(({ id, svar, status, kvitteringsnummer, organisationsnavn, oprettet }) => (
          <li>
            <a href={stiTil(id)}>{kvitteringsnummer ?? sagsnavn(svar)}</a> fra {organisationsnavn},{' '}
            {statusTekst[status].toLowerCase()}, begyndt {writeTidspunkt(oprettet, today)}
          </li>
        ))}
      </ul>
      <p>Det kan være tvillinger. Ellers skal kun den ene behandles.</p>
    </Alert>
  )

function Dokumenter({ visitation, today, maaHente }: SagProps) {
  if (!maaHente) return <p>Dokumenterne vises kun for Familieplejecentret og socialcentret.</p>
  const bilag = synligeBilag(visitation.bilag)
  return (
    <>
      <SummaryList
        linjer={bilagsarter.map((art) => {
          const vaerdi = dokumentTekst(visitation, art, today)
          return { label: bilagsartTekst[art], ...(vaerdi && { vaerdi }) }
        })}
      />
      {bilag.length > 0 && (
        <ul class="nobullet-list bilagsliste">
          {bilag.map((et) => (
            <Bilagslinje visitationId={visitation.id} bilag={et} today={today} />
          ))}
        </ul>
      )}
    </>
  )
}

const Deltagere = ({ visitation: { deltagere, organisationsnavn } }: SagProps) => (
  <ul class="nobullet-list deltagere">
    {deltagere.map(({ part, laast }) => (
      <li>
        {part === 'socialcenter' ? `${partTekst[part]}: ${organisationsnavn}` : partTekst[part]}
        {part === 'smaaboernsteam' && laast && (
          <>
            {' '}
            <Tag ikon="lock">Er altid med</Tag>
          </>
        )}
      </li>
    ))}
  </ul>
)

const Historik = ({ visitation, today }: SagProps) => (
  <Table
    titel="Nyeste først"
    skjultTitel
    raekker={historikOf(visitation)}
    kolonner={[
      { titel: 'Hvornår', celle: ({ tid }) => writeTidspunkt(tid, today) },
      { titel: 'Hvad', celle: ({ tekst }) => tekst },
    ]}
  />
)

/** The whole visitation on one page: first what to do, then what to know. */
export function Sag(props: SagProps) {
  const { visitation, today, sammeBarn, maaBehandle, gemt } = props
  const { status, svar, maalgruppe, moede, afgoerelse } = visitation
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
      <p>
        {[kendetegn(visitation, today), `Kontakt: ${svar.kontaktNavn}, ${svar.kontaktTelefon}`]
          .filter(Boolean)
          .join('. ')}
      </p>
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
        <Maalgruppesvar maalgruppe={maalgruppe} />
      </Afsnit>
      <Afsnit id="dokumenter" titel="Dokumenter">
        <Dokumenter {...props} />
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
