import type { Child } from 'hono/jsx'
import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import { strongestGrunde } from '../../../functions/domain/matching/grunde.ts'
import { type Match, matchstatusTekst, venterPaa } from '../../../functions/domain/matching/match.ts'
import type { Barnpraesentation, Familiepraesentation } from '../../../functions/domain/matching/praesentation.ts'
import {
  MatchOphaevelse,
  type Matchpart,
  matchpartTekst,
  MatchSvar,
  matchsvarTekst,
} from '../../../functions/domain/matching/schema.ts'
import { toDato } from '../../../functions/domain/tid.ts'
import { Alert } from '../../components/Alert.tsx'
import { Button, ButtonGroup } from '../../components/Button.tsx'
import { Card, Cards } from '../../components/Card.tsx'
import { ConfirmDetails } from '../../components/ConfirmDetails.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Form } from '../../components/Form.tsx'
import { SummaryList } from '../../components/SummaryList.tsx'
import { Tag } from '../../components/Tag.tsx'
import { Field } from '../../field.tsx'
import type { Raa } from '../../form.ts'
import { writeDato, writeTidspunkt } from '../../text.ts'
import { barnLinjer, familieLinjer } from './text.ts'

interface Fejlet {
  fejl?: readonly Feltfejl[]
  raa?: Raa
}

interface SvarProps extends Fejlet {
  match: Match
  barn?: Barnpraesentation
  familie?: Familiepraesentation
  familienavn?: string
  today: string
  csrf: string
}

const PARTER = Object.keys(matchpartTekst) as Matchpart[]

const statusType = { afventer: 'warning', aftalt: 'success', afvist: 'error', ophaevet: 'neutral' } as const

/** Who has answered what; reasons only for those who may read them. */
function Svarliste({ match, today, begrundelser }: { match: Match; today: string; begrundelser: boolean }) {
  const linjeOf = (part: Matchpart) => {
    const given = match.svar[part]
    if (!given)
      return {
        label: matchpartTekst[part],
        vaerdi: match.status === 'afventer' ? 'Har ikke svaret endnu' : 'Svarede ikke',
      }
    const grund = begrundelser && given.begrundelse ? `. ${given.begrundelse}` : ''
    return {
      label: matchpartTekst[part],
      vaerdi: `${matchsvarTekst[given.svar]}, ${writeTidspunkt(given.tid, today)}${grund}`,
    }
  }
  return <SummaryList linjer={PARTER.map(linjeOf)} />
}

const Status = ({ match }: { match: Match }) => (
  <Tag type={statusType[match.status]}>{matchstatusTekst[match.status]}</Tag>
)

const afslutninger = {
  aftalt: 'Begge har sagt ja. Forløbet er oprettet.',
  afvist: 'Der er sagt nej til dette match. Pladsen er fri igen.',
  ophaevet: 'Familieplejecentret har ophævet dette match. Pladsen er fri igen.',
} as const

/** What has been decided, or who is waited for. */
function Tilstand({ match, part }: { match: Match; part?: Matchpart }) {
  if (match.status !== 'afventer')
    return (
      <Alert type={match.status === 'aftalt' ? 'success' : 'info'} titel={matchstatusTekst[match.status]}>
        {afslutninger[match.status]}{' '}
        {match.status === 'aftalt' && match.forloebId && <a href={`/forloeb/${match.forloebId}`}>Gå til forløbet</a>}
      </Alert>
    )
  if (part && !match.svar[part]) return null
  const mangler = venterPaa(match).map((one) => matchpartTekst[one].toLowerCase())
  return (
    <Alert type="info" titel={part ? 'Tak for svaret' : 'Venter på svar'}>
      Vi venter på svar fra {mangler.join(' og ')}. Pladsen er reserveret imens.
    </Alert>
  )
}

function Svarformular({
  match,
  csrf,
  fejl,
  raa,
  spoergsmaal,
  knap,
}: Fejlet & { match: Match; csrf: string; spoergsmaal: string; knap: string }) {
  const errors = { ...(fejl && { fejl }), ...(raa && { raa }) }
  return (
    <section aria-labelledby="svar">
      <h2 id="svar">{spoergsmaal}</h2>
      <Form action={`/match/${match.id}/svar`} csrf={csrf}>
        <Field name="svar" schema={MatchSvar.shape.svar} {...errors} />
        <Field name="begrundelse" schema={MatchSvar.shape.begrundelse} {...errors} />
        <p>
          Et ja eller nej kan ikke ændres bagefter. Siger I nej, finder Familieplejecentret en anden løsning. Skriv
          gerne hvorfor, så vi bliver bedre til at spørge.
        </p>
        <ButtonGroup>
          <Button>{knap}</Button>
        </ButtonGroup>
      </Form>
    </section>
  )
}

const mayAnswer = (match: Match, part: Matchpart) => match.status === 'afventer' && !match.svar[part]

/** The offer as the family meets it: the child without names, what happens then, yes or no. */
export const Tilbudsside = ({ match, barn, today, csrf, fejl, raa }: SvarProps) => (
  <>
    <Tilstand match={match} part="plejefamilie" />
    {barn && (
      <>
        <h2>Om barnet</h2>
        <p>Her er det vigtigste, uden navne. Ring til Familieplejecentret, hvis I vil vide mere, før I svarer.</p>
        <SummaryList linjer={barnLinjer(barn, today)} />
      </>
    )}
    {mayAnswer(match, 'plejefamilie') ? (
      <>
        <h2>Hvad sker der, hvis I siger ja?</h2>
        <p>
          Socialcentret skal også sige ja. Derefter oprettes forløbet, og jeres familieplejekonsulent,{' '}
          {match.valgtAf.navn}, ringer om de næste skridt.
        </p>
        <Svarformular
          match={match}
          csrf={csrf}
          spoergsmaal="Vil I tage imod barnet?"
          knap="Send svar"
          {...(fejl && { fejl })}
          {...(raa && { raa })}
        />
      </>
    ) : (
      <Svarliste match={match} today={today} begrundelser={false} />
    )}
  </>
)

const Punkter = ({ titel, punkter }: { titel: string; punkter: string[] }) =>
  punkter.length === 0 ? null : (
    <>
      <h3>{titel}</h3>
      <ul>
        {punkter.map((punkt) => (
          <li>{punkt}</li>
        ))}
      </ul>
    </>
  )

function OmFamilien({ match, familie }: { match: Match; familie: Familiepraesentation }) {
  const { for: pro, imod, spoerg } = strongestGrunde(match.kandidat)
  return (
    <>
      <h2>Om familien</h2>
      <p>Familiens navn og adresse kan ses, når begge har sagt ja.</p>
      <SummaryList linjer={familieLinjer(familie)} />
      <Punkter titel="Taler for" punkter={pro} />
      <Punkter titel="Taler imod" punkter={imod} />
      <Punkter titel="Ikke kendt endnu" punkter={spoerg} />
      <h3>Familieplejecentrets begrundelse</h3>
      <p class="linjer">{match.begrundelse}</p>
      {match.fravigelse && (
        <Alert type="warning" titel="Et krav er fraveget">
          {match.fravigelse}
        </Alert>
      )}
    </>
  )
}

/** The socialcenter's answer: the family without its name, why it was chosen, yes or no. */
export const Socialcenterside = ({ match, familie, today, csrf, fejl, raa }: SvarProps) => (
  <>
    <Tilstand match={match} part="socialcenter" />
    <p>
      <a href={`/visitationer/${match.visitationId}`}>Se visitationen</a>
    </p>
    {familie && <OmFamilien match={match} familie={familie} />}
    {mayAnswer(match, 'socialcenter') ? (
      <Svarformular
        match={match}
        csrf={csrf}
        spoergsmaal="Skal barnet anbringes i denne familie?"
        knap="Send svar"
        {...(fejl && { fejl })}
        {...(raa && { raa })}
      />
    ) : (
      <Svarliste match={match} today={today} begrundelser={false} />
    )}
  </>
)

const ophaevFelt = MatchOphaevelse.shape.begrundelse

/** Where the match is, as the consultant follows it. */
export const Konsulentside = ({ match, barn, familienavn, today, csrf, fejl, raa }: SvarProps) => (
  <>
    <Tilstand match={match} />
    <Svarliste match={match} today={today} begrundelser />
    <h2>Matchet</h2>
    <SummaryList
      linjer={[
        {
          label: 'Familie',
          vaerdi: familienavn && <a href={`/plejefamilier/${match.plejefamilieId}`}>{familienavn}</a>,
        },
        { label: 'Barn', vaerdi: <a href={`/visitationer/${match.visitationId}`}>Se visitationen</a> },
        { label: 'Valgt af', vaerdi: `${match.valgtAf.navn}, ${writeTidspunkt(match.oprettet, today)}` },
        { label: 'Begrundelse', vaerdi: match.begrundelse },
        ...(match.fravigelse ? [{ label: 'Krav fraveget, fordi', vaerdi: match.fravigelse }] : []),
        ...(match.ophaevet ? [{ label: 'Ophævet, fordi', vaerdi: match.ophaevet.begrundelse }] : []),
        { label: 'Grundlag', vaerdi: `Nr. ${match.nummer} i forslaget, regelsæt ${match.regelsaet}` },
      ]}
    />
    {barn && (
      <>
        <h2>Barnet, som familien ser det</h2>
        <SummaryList linjer={barnLinjer(barn, today)} />
      </>
    )}
    {match.status === 'afventer' && (
      <ConfirmDetails
        tekst="Ophæv matchet"
        forklaring="Pladsen bliver fri, og søgningen åbner igen. Familien og socialcentret kan ikke længere svare."
        ja="Ophæv matchet"
        action={`/match/${match.id}/ophaev`}
        aaben={(fejl ?? []).length > 0}
        csrf={csrf}
      >
        <Field name="begrundelse" schema={ophaevFelt} {...(fejl && { fejl })} {...(raa && { raa })} />
      </ConfirmDetails>
    )}
  </>
)

interface Listelinje {
  match: Match
  part: Matchpart
}

const Venter = ({ match, part }: Listelinje): Child =>
  match.svar[part] ? <Status match={match} /> : <Tag type="warning">I mangler at svare</Tag>

/** Everything that waits for an answer from this side or the other. */
export const Matchliste = ({ match, part, today }: { match: Match[]; part: Matchpart; today: string }) =>
  match.length === 0 ? (
    <EmptyState titel="Ingen match venter på svar">
      <p>
        {part === 'plejefamilie'
          ? 'Når Familieplejecentret foreslår et barn til jer, står det her.'
          : 'Når Familieplejecentret har valgt en plejefamilie, står det her.'}
      </p>
    </EmptyState>
  ) : (
    <Cards>
      {match.map((one) => (
        <Card
          titel={part === 'plejefamilie' ? 'Et barn har brug for en plads' : 'Forslag til plejefamilie'}
          href={`/match/${one.id}`}
          status={<Venter match={one} part={part} />}
        >
          <p>Foreslået {writeDato(toDato(one.oprettet), today)}</p>
        </Card>
      ))}
    </Cards>
  )
