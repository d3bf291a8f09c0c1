/** Repeatable chance: the same seed gives the same numbers on every machine. */
export interface Tilfaeldig {
  /** Whole number from `min` to `max`, both included. */
  tal(min: number, max: number): number
  chance(andel: number): boolean
  vaelg<T>(liste: readonly T[]): T
  uuid(): string
}

const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Mulberry32: 32 bits of state are plenty for demo data. */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return (t ^ (t >>> 14)) >>> 0
  }
}

const hex = (value: number) => value.toString(16).padStart(8, '0')

/** UUID of version 4 shape from four 32-bit numbers. */
function uuidOf(next: () => number): string {
  const raw = hex(next()) + hex(next()) + hex(next()) + hex(next())
  const variant = '89ab'[Number.parseInt(raw[16]!, 16) & 3]
  return `${raw.slice(0, 8)}-${raw.slice(8, 12)}-4${raw.slice(13, 16)}-${variant}${raw.slice(17, 20)}-${raw.slice(20)}`
}

export function tilfaeldig(seed: number | string): Tilfaeldig {
  const next = mulberry(hashOf(String(seed)))
  const unit = () => next() / 4_294_967_296
  return {
    tal: (min, max) => min + Math.floor(unit() * (max - min + 1)),
    chance: (andel) => unit() < andel,
    vaelg: (liste) => liste[Math.floor(unit() * liste.length)]!,
    uuid: () => uuidOf(next),
  }
}
