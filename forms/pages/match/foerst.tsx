import { MatchValg } from '../../../functions/domain/matching/schema.ts'
import { Alert } from '../../components/Alert.tsx'
import { Field } from '../../field.tsx'
import { stiTil } from '../visitation/journey.ts'
import type { Fejlet } from './svar.tsx'

/** The rules refuse nobody: a person decides, with a reason, and then a family can be chosen. */
export const KraeverAfgoerelse = ({ visitationId }: { visitationId: string }) => (
  <Alert type="warning" titel="Barnet er uden for målgruppen">
    <p>
      I kan se forslaget, men der kan først vælges en plejefamilie, når I har besluttet at optage barnet og skrevet
      hvorfor.
    </p>
    <p>
      <a href={stiTil(visitationId, 'afgoerelse')}>Skriv afgørelse</a>
    </p>
  </Alert>
)

/** The meeting comes first; when time is short, the reason is written with the choice. */
export const UdenMoede = ({ visitationId, ...errors }: Fejlet & { visitationId: string }) => (
  <>
    <Alert type="warning" titel="Visitationsmødet er ikke skrevet ind">
      <p>Mødet, hvor I og socialcentret præciserer opgaven, skal holdes, før matchet er bekræftet.</p>
      <p>
        <a href={stiTil(visitationId, 'moede')}>Skriv visitationsmøde</a>
      </p>
    </Alert>
    <Field name="grund" schema={MatchValg.shape.grund} {...errors} />
  </>
)
