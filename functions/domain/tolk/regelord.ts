import type { Klok } from './klok.ts'
import type { Stykke, Tid } from './stykke.ts'
import type { Kladde } from './kladde.ts'

/** Told in one sentence. */
export const same = (a: Kladde, b: Kladde): boolean => isIn(a, b.stykke)
export const isIn = (k: Kladde, s: Stykke): boolean => k.stykke.saetning === s.saetning
export const point = (a: Klok): Tid => ({ a, punkt: true, fra: a.fra, til: a.til, i: -1 })
export const withEnd = (k: Kladde, b: Klok): Tid => ({
  ...(k.tid ?? { fra: b.fra, til: b.til, i: -1 }),
  b,
  punkt: false,
})
export const shifted = (kl: Klok, min: number): Klok => ({ ...kl, abs: kl.abs! + min })
