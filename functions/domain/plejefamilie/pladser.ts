import type { Plejefamilie } from './schema.ts'

export type Pladstal = Pick<
  Plejefamilie,
  'godkendtePladser' | 'aflastningspladser' | 'brugtePladser' | 'reserveredePladser'
>

/** Free places: approved − with a child − promised − respite (domain E4, H3); never below 0. */
export const ledigePladser = (familie: Pladstal): number =>
  Math.max(
    0,
    familie.godkendtePladser - familie.brugtePladser - familie.reserveredePladser - (familie.aflastningspladser ?? 0),
  )
