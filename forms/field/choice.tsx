import { type InputProps, isSent } from './props.ts'

/** Up to this many answers are shown openly; more become a list to open. */
export const RADIO_MAX = 6

/** The answers chosen, as the values the inputs send. */
function chosenOf(name: string, value: unknown, raa: InputProps['raa']): string[] {
  if (isSent(raa)) return [raa[name] ?? []].flat()
  return [value ?? []].flat().map((one) => (one === true ? 'ja' : one === false ? 'nej' : String(one)))
}

interface ChoicesProps extends InputProps {
  type: 'radio' | 'checkbox'
  options: Record<string, string>
}

function Choices({ type, options, name, id, value, raa, aria }: ChoicesProps) {
  const chosen = new Set(chosenOf(name, value, raa))
  return (
    <>
      {Object.entries(options).map(([option, label], index) => {
        const own = index === 0 ? id : `${id}-${option}`
        return (
          <div class={`form-group-${type}`}>
            <input
              id={own}
              class={`form-${type}`}
              type={type}
              name={name}
              value={option}
              checked={chosen.has(option)}
              aria-invalid={type === 'checkbox' ? aria['aria-invalid'] : undefined}
            />
            <label for={own}>{label}</label>
          </div>
        )
      })}
    </>
  )
}

export const RadioInput = (props: InputProps) => <Choices {...props} type="radio" options={props.felt.valg ?? {}} />

export const CheckboxInput = (props: InputProps) => (
  <Choices {...props} type="checkbox" options={props.felt.valg ?? {}} />
)

/** Yes or no; "Ved ikke" when it may be left unanswered, so that a wrong tap can be taken back. */
export function JaNejInput(props: InputProps) {
  const options = { ja: 'Ja', nej: 'Nej', ...(props.felt.frivillig && { vedIkke: 'Ved ikke' }) }
  return <Choices {...props} type="radio" options={props.felt.valg ?? options} />
}

export function SelectInput({ name, id, felt, value, raa, aria }: InputProps) {
  const [chosen] = chosenOf(name, value, raa)
  return (
    <select id={id} name={name} class="form-select" {...aria}>
      <option value="">Vælg</option>
      {Object.entries(felt.valg ?? {}).map(([option, label]) => (
        <option value={option} selected={option === chosen}>
          {label}
        </option>
      ))}
    </select>
  )
}
