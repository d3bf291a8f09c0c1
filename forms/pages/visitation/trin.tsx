import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import { feltOf } from '../../../functions/domain/felt.ts'
import { schemaOf } from '../../../functions/domain/visitation/felter.ts'
import { isSynlig } from '../../../functions/domain/visitation/kladde.ts'
import { previousTrin, type Trin } from '../../../functions/domain/visitation/trin.ts'
import type { Visitation } from '../../../functions/domain/visitation/visitation.ts'
import { Alert } from '../../components/Alert.tsx'
import { Button, ButtonGroup } from '../../components/Button.tsx'
import { Form } from '../../components/Form.tsx'
import { Field } from '../../field.tsx'
import type { Raa } from '../../form.ts'
import { writeMidt } from '../../text.ts'
import { stiTil, stiTilTrin } from './journey.ts'

export interface TrinProps {
  visitation: Visitation
  trin: Trin
  csrf: string
  fejl?: readonly Feltfejl[]
  raa?: Raa
  /** After saving: back to the summary. */
  retur?: 'gennemse'
  /** An answer just given opened one more question here. */
  mere?: boolean
}

/** Questions another answer on the page may open are there already, hidden; `synlige.js` shows them at once. */
function Spoergsmaal({ visitation: { svar }, trin, fejl, raa }: TrinProps) {
  return (
    <>
      {trin.keys.map((navn) => {
        const shown = isSynlig(navn, svar)
        const field = <Field name={navn} schema={schemaOf(navn)} value={svar[navn]} raa={raa} fejl={fejl} />
        if (!feltOf(schemaOf(navn), navn).vis) return field
        return (
          <div data-felt={navn} hidden={!shown}>
            <input type="hidden" name="vist" value={navn} disabled={!shown} />
            {field}
          </div>
        )
      })}
    </>
  )
}

/** One subject: its questions, saved as they are written and when the page is left. */
export function TrinSide(props: TrinProps) {
  const { visitation, trin, csrf, retur, mere } = props
  const action = stiTil(visitation.id, 'trin', trin.id)
  const before = previousTrin(visitation.svar, trin.id)
  const query = retur ? `?retur=${retur}` : ''
  return (
    <>
      {mere && (
        <Alert besked>
          <p>Svaret er gemt. Der er ét spørgsmål mere til dette.</p>
        </Alert>
      )}
      <Form
        action={action + query}
        csrf={csrf}
        kladde={`${action}/kladde`}
        noegle={`visitation-${visitation.id}-${trin.id}`}
        id="trin"
      >
        <Spoergsmaal {...props} />
        <ButtonGroup>
          <Button name="vej" value="videre">
            {retur ? 'Gem og gå til gennemse svar' : 'Gem og fortsæt'}
          </Button>
          <Button type="secondary" name="vej" value="luk">
            Gem og se alle trin
          </Button>
        </ButtonGroup>
      </Form>
      {before && !retur && (
        <p>
          <a href={stiTilTrin(visitation.id, before.id)}>Tilbage til {writeMidt(before.titel)}</a>
        </p>
      )}
    </>
  )
}
