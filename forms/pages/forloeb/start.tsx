import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import { type Forloebsdeltager } from '../../../functions/domain/forloeb/deltagere.ts'
import type { Forloeb } from '../../../functions/domain/forloeb/forloeb.ts'
import { StartInput } from '../../../functions/domain/forloeb/start.ts'
import { rolleTekst } from '../../../functions/domain/roller.ts'
import { Alert } from '../../components/Alert.tsx'
import { Button } from '../../components/Button.tsx'
import { Form } from '../../components/Form.tsx'
import { Kontaktlinks } from '../../components/Kontakt.tsx'
import { Field } from '../../field.tsx'
import type { Raa } from '../../form.ts'

interface StartProps {
  forloeb: Forloeb
  mangler: readonly Feltfejl[]
  csrf: string
  fejl?: readonly Feltfejl[]
  raa?: Raa
}

/** Begin a planned forløb; the formøde comes first, or the reason is written (S1-54). */
export function StartForm({ forloeb: { id, status }, mangler, csrf, fejl, raa }: StartProps) {
  if (status === 'afsluttet' && mangler.length > 0)
    return (
      <Alert type="warning" titel="Mangler, selv om forløbet er afsluttet">
        {mangler.map(({ besked }) => (
          <p>{besked}.</p>
        ))}
      </Alert>
    )
  if (status !== 'planlagt') return null
  return (
    <section aria-labelledby="start">
      <h2 id="start">Sæt forløbet i gang</h2>
      {mangler.map(({ felt, besked }) => (
        <Alert type="warning" titel="Formødet mangler">
          <p>{besked}.</p>
          <p>
            <a href={`/forloeb/${id}/plan/${felt}`}>Skriv formødet ind</a>
          </p>
        </Alert>
      ))}
      <Form action={`/forloeb/${id}/start`} csrf={csrf}>
        {mangler.length > 0 && (
          <Field name="grund" schema={StartInput.shape.grund} {...(fejl && { fejl })} {...(raa && { raa })} />
        )}
        <Button type="secondary">Sæt forløbet i gang</Button>
      </Form>
    </section>
  )
}

interface DeltagereProps {
  deltagere: readonly Forloebsdeltager[]
  /** The consultant's id at the login. */
  konsulent?: string | undefined
}

/** Who takes part and how each house is reached, once; the consultant's own number where it is known. */
export const Deltagere = ({ deltagere, konsulent }: DeltagereProps) => (
  <ul class="nobullet-list deltagere">
    {deltagere.map(({ rolle, organisation, organisationsnavn, navn }, i) => (
      <li>
        {[rolleTekst[rolle], navn ?? organisationsnavn].filter(Boolean).join(': ')}{' '}
        {organisation && deltagere.findIndex((one) => one.organisation === organisation) === i && (
          <Kontaktlinks til={[rolle === 'familieplejekonsulent' ? konsulent : undefined, organisation]} />
        )}
      </li>
    ))}
  </ul>
)
