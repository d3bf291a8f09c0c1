import { idOf } from '../field/ids.ts'

interface ChipsProps {
  /** The question, e.g. "Hvor meget?". */
  label: string
  name: string
  /** Value sent → words on the chip, e.g. `{ '120': '120 ml' }`. */
  valg: Record<string, string>
  valgt?: string
  idPrefix?: string
}

/** Answers for one tap: amounts used lately, kinds, places. */
export const Chips = ({ label, name, valg, valgt, idPrefix }: ChipsProps) => (
  <fieldset class="form-group">
    <legend class="form-label">{label}</legend>
    <div class="chips">
      {Object.entries(valg).map(([value, words]) => {
        const id = `${idOf(name, idPrefix)}-${value}`
        return (
          <div class="chip">
            <input id={id} type="radio" name={name} value={value} checked={value === valgt} />
            <label for={id}>{words}</label>
          </div>
        )
      })}
    </div>
  </fieldset>
)
