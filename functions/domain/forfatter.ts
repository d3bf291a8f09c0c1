import * as z from 'zod'
import { type Aktoer, ROLLER } from './roller.ts'

/** Who wrote it: shown at every entry. */
export const Forfatter = z.object({
  sub: z.string(),
  navn: z.string(),
  rolle: z.enum(ROLLER),
  /** Written by the family that had the child while its own one rested. */
  aflastning: z.literal(true).optional(),
})
export type Forfatter = z.infer<typeof Forfatter>

/** Who asks, as what they write names them. */
export const forfatterOf = ({ aktoer: { sub, navn, rolle } }: { aktoer: Aktoer }) => ({ sub, navn, rolle })
