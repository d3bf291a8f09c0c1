/** @jsxImportSource hono/jsx */
import { turNavn } from './tilstand.ts'
import type { Forslag } from './typer.ts'

interface ForslagProps {
  besked: Forslag
  t: number
  b: number
}

const navnOf = ({ t, b }: ForslagProps) => `${turNavn(t)}.b${b}`

const Skjulte = (props: ForslagProps) => (
  <>
    <input type="hidden" name={`${navnOf(props)}.id`} value={props.besked.id} />
    <input type="hidden" name={`${navnOf(props)}.tilstand`} value={props.besked.tilstand} />
  </>
)

const STATUS = {
  gemt: 'Sendt til Døgncentret',
  venter: 'Sendes til Døgncentret, når der er net',
  vaek: 'Sendes ikke',
  fortrudt: 'Sendes ikke',
} as const

/** What looks like a question to Døgncentret: sent only when the writer says so. */
export function Beskedforslag(props: ForslagProps) {
  const { besked, t, b } = props
  const [fejl] = besked.fejl ?? []
  const id = `${turNavn(t)}-b${b}`
  if (besked.tilstand !== 'ny')
    return (
      <li id={`forslag-${besked.id}`} class="forstaaet forstaaet-gemt">
        <Skjulte {...props} />
        <input type="hidden" name={`${navnOf(props)}.tekst`} value={besked.tekst} />
        <p>
          {STATUS[besked.tilstand]}: <q>{besked.tekst}</q>
        </p>
      </li>
    )
  return (
    <li id={`forslag-${besked.id}`} class="forstaaet">
      <Skjulte {...props} />
      <h2 class="forstaaet-hvad">
        <label for={id}>Besked til Døgncentret</label>
      </h2>
      {fejl && (
        <p class="form-error-message" role="alert">
          {fejl.besked}
        </p>
      )}
      <textarea class="form-input" id={id} name={`${navnOf(props)}.tekst`} rows={2} maxlength={4000} autocomplete="off">
        {besked.tekst}
      </textarea>
      <div class="kortknapper">
        <button type="submit" class="button button-secondary" name="handling" value={`besked|${t}|${b}`}>
          <span>Send til Døgncentret</span>
        </button>
        <button type="submit" class="linkknap" name="handling" value={`nejtak|${t}|${b}`}>
          Send ikke<span class="sr-only"> beskeden</span>
        </button>
      </div>
    </li>
  )
}
