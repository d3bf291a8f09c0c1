import * as z from 'zod'
import { maskCpr } from '../cpr.ts'
import { feltOf } from '../felt.ts'
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

/** An answer as people read it: choices by their text, several with a comma, yes and no. */
export function svarTekst(navn: (typeof feltnavne)[number], vaerdi: unknown): string {
  const { valg = {}, art } = feltOf(schemaOf(navn), navn)
  if (vaerdi === undefined || vaerdi === null) return 'Ikke besvaret'
  if (art === 'jaNej') return vaerdi ? 'Ja' : 'Nej'
  if (art === 'cpr') return maskCpr(String(vaerdi))
  if (Array.isArray(vaerdi)) return vaerdi.map((en) => valg[en] ?? en).join(', ')
  return valg[String(vaerdi)] ?? String(vaerdi)
}
