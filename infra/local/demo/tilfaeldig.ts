/** Seeded chance: the same seed gives the same invented data on every machine. */
export interface Tilfaeldig {
  /** 0 ≤ x < 1 */
  next: () => number
  heltal: (min: number, max: number) => number
  chance: (share: number) => boolean
  en: <T>(list: readonly T[]) => T
  nogle: <T>(list: readonly T[], share: number) => T[]
  uuid: () => string
}

/** The published generator mulberry32, on a 32-bit state. */
export function createTilfaeldig(seed: number): Tilfaeldig {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const heltal = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  const hex = (length: number) => Array.from({ length }, () => heltal(0, 15).toString(16)).join('')
  return {
    next,
    heltal,
    chance: (share) => next() < share,
    en: (list) => list[heltal(0, list.length - 1)]!,
    nogle: (list, share) => list.filter(() => next() < share),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${'89ab'[heltal(0, 3)]}${hex(3)}-${hex(12)}`,
  }
}
