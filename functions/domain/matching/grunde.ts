import type { Kandidat } from './schema.ts'

export interface Grunde {
  for: string[]
  imod: string[]
  /** What to ask the family, hard requirements first. */
  spoerg: string[]
}

/** The strongest reasons for and against, and what to ask: what a card on the match page shows. */
export function strongestGrunde({ regler, bidrag }: Pick<Kandidat, 'regler' | 'bidrag'>, antal = 3): Grunde {
  const kendte = bidrag.flatMap(({ vaerdi, ...rest }) => (vaerdi === null ? [] : [{ vaerdi, ...rest }]))
  const strongest = (weight: (vaerdi: number) => number) =>
    kendte
      .map(({ vaerdi, vaegt, forklaring }) => ({ styrke: weight(vaerdi) * vaegt, forklaring }))
      .filter(({ styrke }) => styrke > 0)
      .sort((a, b) => b.styrke - a.styrke)
      .map(({ forklaring }) => forklaring)
  const brudte = regler.filter(({ udfald }) => udfald === 'ikkeOpfyldt').map(({ forklaring }) => forklaring)
  const uafklarede = regler.filter(({ udfald }) => udfald === 'ukendt').map(({ forklaring }) => forklaring)
  const ukendte = bidrag.filter(({ vaerdi }) => vaerdi === null).sort((a, b) => b.vaegt - a.vaegt)
  return {
    for: strongest((vaerdi) => vaerdi - 0.5).slice(0, antal),
    imod: [...brudte, ...strongest((vaerdi) => 0.5 - vaerdi)].slice(0, Math.max(antal, brudte.length)),
    spoerg: [...new Set([...uafklarede, ...ukendte.map(({ forklaring }) => forklaring)])],
  }
}
