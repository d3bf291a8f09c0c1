import { h1, h2, h4, h5 } from './godkendelse.ts'
import { h7 } from './konflikt.ts'
import { h10, h11 } from './krav.ts'
import { h6, h9 } from './ledighed.ts'
import { h3, h8 } from './plads.ts'
import type { Regel } from './regel.ts'

/** The hard requirements in the order of domain E4. */
export const haardeRegler: readonly Regel[] = [h1, h2, h3, h4, h5, h6, h7, h8, h9, h10, h11]
