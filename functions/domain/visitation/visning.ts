import * as z from 'zod'
import { maskCpr } from '../cpr.ts'
import { feltOf, valgtTekst } from '../felt.ts'
import { feltnavne, schemaOf, visitationFelter } from './felter.ts'
import type { VisitationKladde } from './kladde.ts'

const cprFelter = feltnavne.filter((navn) => feltOf(schemaOf(navn), navn).klasse === 'cpr')

/** The answers as they may leave the house: CPR numbers only masked. */
export const SvarVisning = z
  .object({ ...visitationFelter, barnetsCpr: z.string(), morsCpr: z.string() })
  .partial()
  .meta({ description: 'Svar i visitationen. CPR-numre vises kun maskeret' })
export type SvarVisning = z.output<typeof SvarVisning>

export function maskSvar(svar: VisitationKladde): SvarVisning {
  return Object.fromEntries(
    Object.entries(svar).map(([navn, vaerdi]) =>
      cprFelter.includes(navn as (typeof cprFelter)[number]) ? [navn, maskCpr(String(vaerdi))] : [navn, vaerdi],
    ),
  )
}

/** An answer as people read it; numbers of persons masked. */
export function svarTekst(navn: (typeof feltnavne)[number], vaerdi: unknown): string {
  const felt = feltOf(schemaOf(navn), navn)
  if (vaerdi === undefined || vaerdi === null) return 'Ikke besvaret'
  return felt.art === 'cpr' ? maskCpr(String(vaerdi)) : valgtTekst(felt, vaerdi)
}
