import type { Felt } from '../../functions/domain/felt.ts'
import type { Raa } from '../form.ts'

/** What every kind of input is given by Field. */
export interface InputProps {
  name: string
  id: string
  felt: Felt
  value: unknown
  raa: Raa | undefined
  /** Attributes that tie the input to its help and error. */
  aria: Aria
}

export interface Aria {
  'aria-describedby'?: string
  'aria-invalid'?: 'true'
}

/** What stands in one text input: what was typed, else the value as people write it. */
export function textIn(raa: Raa | undefined, name: string, written: string): string {
  const raw = raa?.[name]
  return typeof raw === 'string' ? raw : written
}

/** True when the person has sent this form once, so `raa` decides also where it is empty. */
export const isSent = (raa: Raa | undefined): raa is Raa => raa !== undefined && Object.keys(raa).length > 0

/** Text about other people's lives is not to be remembered by the browser. */
export const autocompleteOf = ({ klasse }: Felt): 'off' | undefined =>
  klasse && klasse !== 'aaben' ? 'off' : undefined
