import * as z from 'zod'
import { addMaaneder, isDato } from './tid.ts'

export interface CprFejl {
  fejl: { kode: 'format' | 'dato' | 'fremtid' | 'ikkeBarn'; besked: string }
}
/** Ten digits, the birth date they tell, and whether it is an erstatningspersonnummer (day + 60). */
export interface CprSvar {
  cpr: string
  foedselsdato: string
  erstatning: boolean
}

const beskeder = {
  format: 'Skriv CPR-nummeret med 10 cifre, fx 120326-xxxx',
  dato: 'De første seks cifre i CPR-nummeret er ikke en rigtig dato',
  fremtid: 'CPR-nummeret giver en fødselsdato, der ligger i fremtiden',
  ikkeBarn: 'CPR-nummeret hører til en voksen. Kontrollér det syvende ciffer',
} as const
const refuse = (kode: CprFejl['fejl']['kode']): CprFejl => ({ fejl: { kode, besked: beskeder[kode] } })

/** Seventh digit → years up to `lastLate` belong to the late century, the others to the early one (cpr.dk, domain C1). */
const CENTURY: readonly (readonly [digits: string, lastLate: number, late: number, early: number])[] = [
  ['0123', -1, 1900, 1900],
  ['49', 36, 2000, 1900],
  ['5678', 57, 2000, 1800],
]

function yearOf(seventh: string, year: number): number {
  const [, lastLate, late, early] = CENTURY.find(([digits]) => digits.includes(seventh))!
  return (year <= lastLate ? late : early) + year
}

/** What the digits say, without a clock. Modulus 11 is not a rule any more (since 2007) and refuses nothing. */
export function readCpr(text: string): CprSvar | CprFejl {
  const digits = /^\s*(\d{2})(\d{2})(\d{2})[-\s]?(\d)(\d{3})\s*$/.exec(text)
  if (!digits) return refuse('format')
  const [day, month, year, seventh, rest] = digits.slice(1) as [string, string, string, string, string]
  const erstatning = Number(day) > 60
  const dag = String(erstatning ? Number(day) - 60 : Number(day)).padStart(2, '0')
  const foedselsdato = `${yearOf(seventh, Number(year))}-${month}-${dag}`
  return isDato(foedselsdato) ? { cpr: day + month + year + seventh + rest, foedselsdato, erstatning } : refuse('dato')
}

/** A seventh digit 0–3 makes an infant a hundred years old, so a child's number is held against `barn` (years). */
export function parseCpr(text: string, { today, barn }: { today: string; barn?: number }): CprSvar | CprFejl {
  const svar = readCpr(text)
  if ('fejl' in svar) return svar
  if (svar.foedselsdato > today) return refuse('fremtid')
  if (barn !== undefined && addMaaneder(svar.foedselsdato, 12 * barn) <= today) return refuse('ikkeBarn')
  return svar
}

/** "120326-xxxx": the only form that may be shown. */
export const maskCpr = (cpr: string): string => `${cpr.replace(/\D/g, '').slice(0, 6)}-xxxx`

/** A CPR number as typed, kept as ten digits. */
export const Cpr = z
  .string(beskeder.format)
  .max(20, beskeder.format)
  .transform((text, ctx): string => {
    const svar = readCpr(text)
    if ('cpr' in svar) return svar.cpr
    ctx.addIssue({ code: 'custom', message: svar.fejl.besked })
    return z.NEVER
  })
