import * as z from 'zod'
import { feltOf } from '../felt.ts'
import { feltnavne, schemaOf, type VisitationFelt, visitationFelter } from './felter.ts'

const error = (issue: { code?: string }) =>
  issue.code === 'unrecognized_keys'
    ? 'Et eller flere felter kendes ikke'
    : 'Visitationen skal være et objekt med felter'

/** A draft takes any subset of the answers and no others. */
export const VisitationKladde = z.strictObject(visitationFelter, { error }).partial()
export type VisitationKladde = z.output<typeof VisitationKladde>

type MedNull = { [K in VisitationFelt]: z.ZodOptional<z.ZodNullable<(typeof visitationFelter)[K]>> }
const medNull = Object.fromEntries(feltnavne.map((navn) => [navn, schemaOf(navn).nullable().optional()]))

/** Part of a draft: `null` takes an answer back, what is left out stays. */
export const VisitationAendring = z.strictObject(medNull as MedNull, { error })
export type VisitationAendring = z.output<typeof VisitationAendring>

/** The answers after a change. */
export function mergeSvar(svar: VisitationKladde, aendring: VisitationAendring): VisitationKladde {
  const samlet = Object.entries({ ...svar, ...aendring }).filter(
    ([, vaerdi]) => vaerdi !== null && vaerdi !== undefined,
  )
  return Object.fromEntries(samlet)
}

/** True when the question is asked, given the answers so far. */
export const isSynlig = (navn: VisitationFelt, svar: VisitationKladde): boolean =>
  feltOf(schemaOf(navn), navn).vis?.(svar) ?? true

/** Only answers to questions that are still asked: an earlier answer that no longer fits is not sent on. */
export function synligeSvar(svar: VisitationKladde): VisitationKladde {
  return Object.fromEntries(Object.entries(svar).filter(([navn]) => isSynlig(navn as VisitationFelt, svar)))
}

/** Termin of the unborn, or the original one of a child born early. */
export const terminOf = (svar: VisitationKladde): string | undefined =>
  svar.stilling === 'foedt' ? svar.oprindeligTermin : svar.termin

/** What the birth tells; the case goes on as the same one (C1: never re-created). */
export type Foedsel = Pick<VisitationKladde, 'foedselsdato' | 'barnetsCpr' | 'koen' | 'barnetsNavn'>

export const withFoedsel = (svar: VisitationKladde, foedsel: Foedsel): VisitationKladde =>
  mergeSvar(svar, {
    ...foedsel,
    stilling: 'foedt',
    oprindelse: svar.oprindelse ?? 'foedsel',
    oprindeligTermin: svar.termin,
    termin: null,
  })
