import type { Felt } from '../../functions/domain/felt.ts'
import { writeInputTal } from '../text.ts'
import { autocompleteOf, type InputProps, textIn } from './props.ts'

const written = (value: unknown): string =>
  typeof value === 'number' ? writeInputTal(value) : typeof value === 'string' ? value : ''

type Keyboard = { width?: string; attributes: Record<string, string> }

/** Which keyboard a phone shows, and how wide the answer is expected to be. */
const keyboards: Partial<Record<Felt['art'], Keyboard>> = {
  tal: { width: 'input-char-8', attributes: { type: 'text', inputmode: 'decimal' } },
  cpr: { width: 'input-char-11', attributes: { type: 'text', inputmode: 'numeric', spellcheck: 'false' } },
  telefon: { width: 'input-char-11', attributes: { type: 'tel' } },
  email: { attributes: { type: 'email', spellcheck: 'false' } },
}

/** One line: text, number, CPR, telephone, e-mail. */
export function TextInput({ name, id, felt, value, raa, aria }: InputProps) {
  const { width, attributes } = keyboards[felt.art] ?? { attributes: { type: 'text' } }
  const input = (
    <input
      {...attributes}
      id={id}
      name={name}
      class={width ? `form-input ${width}` : 'form-input'}
      value={textIn(raa, name, written(value))}
      autocomplete={autocompleteOf(felt)}
      {...aria}
    />
  )
  if (!felt.enhed) return input
  return (
    <div class="form-input-wrapper form-input-wrapper--suffix">
      {input}
      <div class="form-input-suffix" aria-hidden="true">
        {felt.enhed}
      </div>
    </div>
  )
}

/** Several lines; grows with the text where the browser can. */
export const TextArea = ({ name, id, felt, value, raa, aria }: InputProps) => (
  <textarea id={id} name={name} class="form-input tekstfelt" rows={5} autocomplete={autocompleteOf(felt)} {...aria}>
    {textIn(raa, name, written(value))}
  </textarea>
)
