import { toLokal } from '../../functions/domain/tid.ts'
import { type InputProps, textIn } from './props.ts'

const PARTS = [
  { suffix: '-dag', label: 'Dag', group: 'day', length: 2, slice: [8, 10] },
  { suffix: '-maaned', label: 'Måned', group: 'month', length: 2, slice: [5, 7] },
  { suffix: '-aar', label: 'År', group: 'year', length: 4, slice: [0, 4] },
] as const

/** A date as day, month and year (better than a calendar for known dates, and on a phone). */
export function DatoInput({ name, id, value, raa, aria }: InputProps) {
  const dato = typeof value === 'string' ? value : ''
  return (
    <div class="date-group">
      {PARTS.map(({ suffix, label, group, length, slice }, index) => {
        const own = index === 0 ? id : `${id}${suffix}`
        return (
          <div class={`form-group-${group}`}>
            <label class="form-label" for={own}>
              {label}
            </label>
            <input
              id={own}
              name={`${name}${suffix}`}
              class="form-input"
              type="text"
              inputmode="numeric"
              maxlength={length}
              autocomplete="off"
              value={textIn(raa, `${name}${suffix}`, dato.slice(...slice).replace(/^0/, ''))}
              aria-invalid={aria['aria-invalid']}
            />
          </div>
        )
      })}
    </div>
  )
}

/** Local wall time of an instant, or of a text that already is local. */
const lokalOf = (value: unknown): string => {
  if (typeof value !== 'string' || value === '') return ''
  return /(Z|[+-]\d{2}:\d{2})$/.test(value) ? toLokal(value) : value
}

/** A point in time: the day and the hour. The hour is read with or without a sign between (`parseKlokkeslaet`). */
export function TidspunktInput({ name, id, value, raa, aria }: InputProps) {
  const lokal = lokalOf(value)
  return (
    <div class="date-group tidspunkt">
      <div>
        <label class="form-label" for={id}>
          Dato
        </label>
        <input
          id={id}
          name={`${name}-dato`}
          class="form-input"
          type="date"
          value={textIn(raa, `${name}-dato`, lokal.slice(0, 10))}
          aria-invalid={aria['aria-invalid']}
        />
      </div>
      <div>
        <label class="form-label" for={`${id}-kl`}>
          Klokken
        </label>
        <input
          id={`${id}-kl`}
          name={`${name}-kl`}
          class="form-input klokken"
          type="text"
          inputmode="numeric"
          maxlength={5}
          autocomplete="off"
          value={textIn(raa, `${name}-kl`, lokal.slice(11, 16).replace(':', '.'))}
          aria-invalid={aria['aria-invalid']}
        />
      </div>
    </div>
  )
}
