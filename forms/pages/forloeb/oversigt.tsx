import type { Child } from 'hono/jsx'
import type { Forloebsdeltager } from '../../../functions/domain/forloeb/deltagere.ts'
import {
  type Forloeb,
  forloebsstatusTekst,
  ledigeTeampladser,
  teamTekst,
  type Teamplads,
} from '../../../functions/domain/forloeb/forloeb.ts'
import { tilkoebstatusTekst } from '../../../functions/domain/forloeb/tilkoeb.ts'
import { type Trin, standTekst } from '../../../functions/domain/forloebsplan/forloebsplan.ts'
import { fristOf, fristTekst, isKlaret } from '../../../functions/domain/forloebsplan/opfoelgning.ts'
import { toDato } from '../../../functions/domain/tid.ts'
import { Alert } from '../../components/Alert.tsx'
import { Button } from '../../components/Button.tsx'
import { Card, Cards } from '../../components/Card.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { SummaryList } from '../../components/SummaryList.tsx'
import { Table } from '../../components/Table.tsx'
import { Tag } from '../../components/Tag.tsx'
import { writeAlder, writeDato, writeTidspunkt } from '../../text.ts'
import { Deltagere } from './start.tsx'

export interface ForloebLink {
  href: string
  tekst: string
}

export interface ForloebProps {
  forloeb: Forloeb
  plan: Trin[]
  today: string
  /** Places this person may go from here, the main one first. */
  links: ForloebLink[]
  mayEdit: boolean
  /** Døgncentret has been asked and this person may answer. */
  svar?: Child
  /** The form that begins a planned one. */
  start?: Child
  deltagere: readonly Forloebsdeltager[]
}

const fristTag = { klaret: 'success', forsinket: 'error', snart: 'warning', senere: 'neutral' } as const

const whenOf = ({ aftaltTil, forslag }: Trin, today: string) =>
  aftaltTil ? writeTidspunkt(aftaltTil, today) : writeDato(forslag, today)

const Plan = ({
  plan,
  today,
  forloebId,
  mayEdit,
}: {
  plan: Trin[]
  today: string
  forloebId: string
  mayEdit: boolean
}) => (
  <Table
    titel="Møder, besøg og dokumenter"
    raekker={plan}
    tom={<EmptyState titel="Planen er ikke lagt endnu" />}
    kolonner={[
      {
        titel: 'Trin',
        celle: (trin) => (mayEdit ? <a href={`/forloeb/${forloebId}/plan/${trin.id}`}>{trin.titel}</a> : trin.titel),
      },
      { titel: 'Hvornår', celle: (trin) => whenOf(trin, today) },
      { titel: 'Status', celle: standTekst },
      {
        titel: 'Frist',
        celle: (trin) => <Tag type={fristTag[fristOf(trin, today)]}>{fristTekst[fristOf(trin, today)]}</Tag>,
      },
    ]}
  />
)

const vuggestedTekst = { tilbudt: 'Tilbudt', aktiv: 'I gang', afsluttet: 'Afsluttet', afslaaet: 'Afslået' } as const

const personOf = (forloeb: Forloeb, plads: Teamplads) => forloeb.team[plads]?.navn ?? 'Ikke besat'

function Fakta({ forloeb, today }: { forloeb: Forloeb; today: string }) {
  const { barn, start, midtvejs, slut, afsluttet, konsulent, tilkoeb, udenFormoede, vuggestedStatus } = forloeb
  return (
    <SummaryList
      linjer={[
        { label: 'Barnets alder', vaerdi: writeAlder(barn.foedselsdato, today, barn.termin) },
        { label: 'Start', vaerdi: writeDato(start, today) },
        { label: 'Midtvejs', vaerdi: writeDato(midtvejs, today) },
        { label: afsluttet ? 'Afsluttet' : 'Planlagt slut', vaerdi: writeDato(afsluttet ?? slut, today) },
        ...(udenFormoede ? [{ label: 'Begyndt uden formøde, fordi', vaerdi: udenFormoede }] : []),
        { label: 'Familieplejekonsulent', vaerdi: konsulent?.navn },
        ...(vuggestedStatus === 'ikkeRelevant'
          ? []
          : [{ label: 'Vuggestedets støtte til mor', vaerdi: vuggestedTekst[vuggestedStatus] }]),
        { label: 'Observation ved Døgncentret', vaerdi: tilkoebstatusTekst[tilkoeb.status] },
        ...(Object.keys(teamTekst) as Teamplads[]).map((plads) => ({
          label: teamTekst[plads],
          vaerdi: personOf(forloeb, plads),
        })),
      ]}
    />
  )
}

/** One forløb: the thing to do next, the facts, the plan. */
export function ForloebVisning(props: ForloebProps) {
  const { forloeb, plan, today, links, mayEdit, svar, start, deltagere } = props
  const naeste = plan.find((trin) => !isKlaret(trin))
  const ledige = ledigeTeampladser(forloeb)
  return (
    <>
      {svar}
      {naeste && forloeb.status !== 'afsluttet' && (
        <Alert type={fristOf(naeste, today) === 'forsinket' ? 'warning' : 'info'} titel={`Næste: ${naeste.titel}`}>
          {whenOf(naeste, today)}
        </Alert>
      )}
      {mayEdit && ledige.length > 0 && (
        <Alert type="warning">
          Døgncentret mangler at sætte: {ledige.map((plads) => teamTekst[plads].toLowerCase()).join(', ')}
        </Alert>
      )}
      {links.length > 0 && (
        <div class="knapper">
          {links.map(({ href, tekst }, i) => (
            <Button href={href} type={i === 0 ? 'primary' : 'secondary'}>
              {tekst}
            </Button>
          ))}
        </div>
      )}
      {start}
      <h2>Om forløbet</h2>
      <Fakta forloeb={forloeb} today={today} />
      <h2>Deltagere</h2>
      <Deltagere deltagere={deltagere} konsulent={forloeb.konsulent?.sub} />
      <h2>Plan</h2>
      <Plan plan={plan} today={today} forloebId={forloeb.id} mayEdit={mayEdit} />
      <p>
        <a href={`/forloeb/${forloeb.id}/kalender.ics`}>Hent planen til din kalender</a>
      </p>
    </>
  )
}

/** My forløb, running ones first. */
export const ForloebListe = ({ forloeb, today }: { forloeb: Forloeb[]; today: string }) =>
  forloeb.length === 0 ? (
    <EmptyState titel="Der er ingen forløb endnu">
      <p>Et forløb oprettes, når både plejefamilien og socialcentret har sagt ja til et match.</p>
    </EmptyState>
  ) : (
    <Cards>
      {forloeb.map(({ id, barn, status, start, oprettet }) => (
        <Card
          titel={barn.navn ?? 'Barnet'}
          href={`/forloeb/${id}`}
          overtitel={writeAlder(barn.foedselsdato, today, barn.termin)}
          status={<Tag type={status === 'aktiv' ? 'success' : 'neutral'}>{forloebsstatusTekst[status]}</Tag>}
        >
          <p>Start {writeDato(start ?? toDato(oprettet), today)}</p>
        </Card>
      ))}
    </Cards>
  )
