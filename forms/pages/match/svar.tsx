import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import { type Match, matchstatusTekst, PARTER, venterPaa } from '../../../functions/domain/matching/match.ts'
import type { Barnpraesentation, Familiepraesentation } from '../../../functions/domain/matching/praesentation.ts'
import { type Matchpart, matchpartTekst, MatchSvar, matchsvarTekst } from '../../../functions/domain/matching/schema.ts'
import { Alert } from '../../components/Alert.tsx'
import { Button, ButtonGroup } from '../../components/Button.tsx'
import { Form } from '../../components/Form.tsx'
import { SummaryList } from '../../components/SummaryList.tsx'
import { Field } from '../../field.tsx'
import type { Raa } from '../../form.ts'
import { writeTidspunkt } from '../../text.ts'

export interface Fejlet {
  fejl?: readonly Feltfejl[]
  raa?: Raa
}

export interface SvarProps extends Fejlet {
  match: Match
  barn?: Barnpraesentation
  familie?: Familiepraesentation
  familienavn?: string
  mangler?: readonly Feltfejl[]
  today: string
  csrf: string
}

/** What should be done before everybody has said yes. */
export const Mangler = ({ mangler = [] }: Pick<SvarProps, 'mangler'>) =>
  mangler.length === 0 ? null : (
    <Alert type="warning" titel="Mangler, før matchet er bekræftet">
      {mangler.map(({ besked }) => (
        <p>{besked}.</p>
      ))}
    </Alert>
  )

/** Who has answered what; reasons only for those who may read them. */
export function Svarliste({ match, today, begrundelser }: { match: Match; today: string; begrundelser: boolean }) {
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

const afslutninger = {
  aftalt: 'Begge har sagt ja. Forløbet er oprettet.',
  afvist: 'Der er sagt nej til dette match. Pladsen er fri igen.',
  ophaevet: 'Dette match er ophævet. Pladsen er fri igen.',
} as const

/** What has been decided, or who is waited for. */
export function Tilstand({ match, part }: { match: Match; part?: Matchpart }) {
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

export function Svarformular({
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

export const mayAnswer = (match: Match, part: Matchpart) => match.status === 'afventer' && !match.svar[part]
