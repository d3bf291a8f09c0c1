import type { Spand } from './spand.ts'
import type { Dag } from './dag.ts'
import type { Led } from './led.ts'

export type Skil =
  | 'start'
  | 'punktum'
  | 'komma'
  | 'og'
  | 'men'
  | 'mens'
  | 'hvor'
  | 'da'
  | 'naar'
  | 'saa'
  | 'plus'
  | 'ind'
  | 'ingen'
export type LedOf<A extends Led['art']> = Extract<Led, { art: A }>

/** One clause, or a part of one that tells of one event: what the grammar judges at a time. */
export type Stykke = {
  skil: Skil
  saetning: number
  led: Led[]
  udl: LedOf<'udl'>[]
  tid?: Tid
  varighed?: LedOf<'varighed'>
  maengde?: LedOf<'maengde'>
  tal: LedOf<'tal'>[]
  gange?: LedOf<'gange'>
  dag?: Dag
  ord: Set<string>
  /** Signs of withdrawal in the whole sentence: weak ones count together. */
  tegn: number
  fra: number
  til: number
}

/** When: a point (a), a stretch (a–b), or one end of it. */
export type Tid = Spand & { punkt: boolean; fra: number; til: number; i: number }

/** Whether the clause has a word of the kind; event words are not among them. */
export function hasOrd({ ord }: Pick<Stykke, 'ord'>, pattern: RegExp): boolean {
  for (const w of ord) if (pattern.test(w)) return true
  return false
}
