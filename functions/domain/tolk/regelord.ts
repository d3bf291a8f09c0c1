import type { Kladde } from './kladde.ts'
import type { Klok } from './klok.ts'
import type { Tid } from './stykke.ts'

export const same = (a: Kladde, b: Kladde): boolean => a.stykke.saetning === b.stykke.saetning
export const point = (a: Klok): Tid => ({ a, punkt: true, fra: a.fra, til: a.til, i: -1 })
export const withEnd = (k: Kladde, b: Klok): Tid => ({
  ...(k.tid ?? { fra: b.fra, til: b.til, i: -1 }),
  b,
  punkt: false,
})
export const shifted = (kl: Klok, min: number): Klok => ({ ...kl, abs: kl.abs! + min })
