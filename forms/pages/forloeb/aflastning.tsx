import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import { AflastningInput } from '../../../functions/domain/forloeb/aflastning.ts'
import type { Forloeb } from '../../../functions/domain/forloeb/forloeb.ts'
import { Button } from '../../components/Button.tsx'
import { CsrfField } from '../../components/CsrfField.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Form } from '../../components/Form.tsx'
import { Fields } from '../../field.tsx'
import type { Raa } from '../../form.ts'
import { writeDato } from '../../text.ts'

interface AflastningProps {
  forloeb: Forloeb
  familier: readonly { id: string; navn: string }[]
  today: string
  csrf: string
  fejl?: readonly Feltfejl[]
  raa?: Raa
}

const Ophold = ({ forloeb, today, csrf }: AflastningProps) => (
  <ul class="nobullet-list">
    {(forloeb.aflastning ?? []).map(({ plejefamilieId, navn, fra, til }) => (
      <li>
        {navn}, {writeDato(fra, today)} – {writeDato(til, today)}
        <form method="post" action={`/forloeb/${forloeb.id}/aflastning`}>
          <CsrfField csrf={csrf} />
          <input type="hidden" name="handling" value="fjern" />
          {Object.entries({ plejefamilieId, fra, til }).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <Button type="secondary">Fjern</Button>
        </form>
      </li>
    ))}
  </ul>
)

/** Stays with another family: who, and from when to when. */
export function Aflastning(props: AflastningProps) {
  const { forloeb, familier, csrf, fejl = [], raa } = props
  const besked = fejl.find(({ felt }) => felt === 'plejefamilieId')?.besked
  const { plejefamilieId: _, ...dage } = AflastningInput.shape
  return (
    <>
      <p>
        Mens barnet er i aflastning, kan aflastningsfamilien skrive i dagbogen. Den ser de sidste dage før opholdet og
        selve opholdet, ikke resten.
      </p>
      {(forloeb.aflastning ?? []).length > 0 ? (
        <Ophold {...props} />
      ) : (
        <EmptyState titel="Der er ikke aftalt aflastning">
          <p>Vælg familien og dagene herunder.</p>
        </EmptyState>
      )}
      <Form action={`/forloeb/${forloeb.id}/aflastning`} csrf={csrf}>
        <div class={besked ? 'form-group form-error' : 'form-group'}>
          <label class="form-label" for="felt-plejefamilieId">
            Familie
          </label>
          {besked && (
            <span class="form-error-message" id="felt-plejefamilieId-fejl">
              {besked}
            </span>
          )}
          <select
            class="form-select"
            id="felt-plejefamilieId"
            name="plejefamilieId"
            aria-invalid={besked ? 'true' : undefined}
            aria-describedby={besked ? 'felt-plejefamilieId-fejl' : undefined}
          >
            <option value="">Vælg</option>
            {familier.map(({ id, navn }) => (
              <option value={id} selected={raa?.plejefamilieId === id}>
                {navn}
              </option>
            ))}
          </select>
        </div>
        <Fields shape={dage} values={{}} fejl={fejl} {...(raa && { raa })} />
        <Button>Aftal aflastning</Button>
      </Form>
    </>
  )
}
