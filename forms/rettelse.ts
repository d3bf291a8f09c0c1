import type { Feltfejl } from '../functions/domain/fejl.ts'
import { Begrundelse, type NoteRettelse } from '../functions/domain/rettelse.ts'
import { parseForm, type Raa, type Shape } from './form.ts'
import type { Krop } from './read.ts'

/** What must be mended on the page again; `udgaar` tells which of its two forms it was. */
export interface Igen {
  fejl: Feltfejl[]
  raa: Raa
  udgaar: boolean
}

/** A posted correction or strike-out of a note, or what must be mended first. */
export function readRettelse<T>(shape: Shape, krop: Krop): { input: NoteRettelse<T>; igen: Igen } | { igen: Igen } {
  const udgaar = krop.udgaar === 'ja'
  const form = parseForm(udgaar ? {} : shape, krop)
  const grund = parseForm({ begrundelse: Begrundelse }, krop)
  const igen = { fejl: [...form.fejl, ...grund.fejl], raa: { ...form.raa, ...grund.raa }, udgaar }
  if (igen.fejl.length > 0) return { igen }
  const { begrundelse } = grund.vaerdier
  const hvad = udgaar ? { udgaar } : { indhold: form.vaerdier as T }
  return { input: { begrundelse, udgave: Number(krop.udgave) || 0, ...hvad }, igen }
}
