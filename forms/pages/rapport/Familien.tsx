import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import { FamiliensTekst } from '../../../functions/domain/rapport/rapport.ts'
import { Alert } from '../../components/Alert.tsx'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Form } from '../../components/Form.tsx'
import { Field } from '../../field.tsx'
import type { Raa } from '../../form.ts'
import { Notemaerke, type Notestand } from './Ret.tsx'

export interface FamilienProps {
  sti: string
  csrf: string
  linjer: readonly { naar: string; tekst: string; note: Notestand }[]
  /** The rapport is locked: what is written now comes into its next version. */
  laast: boolean
  raa: Raa | undefined
  fejl: readonly Feltfejl[]
}

/** The plejefamilie's own words to the rapport: they come into it as they are written. */
export const Familien = ({ sti, csrf, linjer, laast, raa, fejl }: FamilienProps) => (
  <>
    <p>
      Døgncentret skriver rapporten om barnets tid hos jer. Her skriver I med jeres egne ord, hvad der er vigtigt at få
      med. Det kommer i rapporten, præcis som I skriver det.
    </p>
    {laast && (
      <Alert titel="Rapporten er låst">
        <p>Det, I skriver nu, kommer med i den næste version.</p>
      </Alert>
    )}
    {linjer.length === 0 ? (
      <EmptyState titel="I har ikke skrevet noget endnu">
        <p>Skriv, når I har noget på hjerte. I kan skrive flere gange.</p>
      </EmptyState>
    ) : (
      <>
        <h2>Det har I skrevet</h2>
        <ul class="rapport-stykker">
          {linjer.map(({ naar, tekst, note }) => (
            <li class={note.udgaaet ? 'udgaaet' : undefined}>
              <p class="svag">
                {naar} <Notemaerke {...note} />
              </p>
              <p class="bevar">{tekst}</p>
            </li>
          ))}
        </ul>
      </>
    )}
    <h2>Skriv en bemærkning</h2>
    <Form action={`${sti}/vores-bemaerkninger`} csrf={csrf}>
      <Field name="tekst" schema={FamiliensTekst} raa={raa} fejl={fejl} />
      <Button>Send til Døgncentret</Button>
    </Form>
  </>
)
