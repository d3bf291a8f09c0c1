import type { Plejefamilie } from '../plejefamilie/schema.ts'
import { synligeSvar, terminOf, type VisitationKladde } from '../visitation/kladde.ts'

/**
 * What a family may know of the child before it answers: short and without names, numbers, places and free text,
 * which may name somebody (domain E1). Nothing else of the visitation reaches it.
 */
export function praesentationOfBarn(kladde: VisitationKladde) {
  const svar = synligeSvar(kladde)
  return {
    foedselsdato: svar.foedselsdato,
    termin: terminOf(svar),
    koen: svar.koen,
    oensketStart: svar.oensketStart,
    oprindelse: svar.oprindelse,
    maalgrupper: svar.maalgrupper,
    abstinensForventet: svar.abstinensForventet,
    laengerevarendePerspektiv: svar.laengerevarendePerspektiv,
    adoptionUdenSamtykke: svar.adoptionUdenSamtykke,
    soeskendeSammen: svar.soeskendeSammen,
    adresseHemmelig: svar.adresseHemmelig,
    behovForObservation: svar.behovForObservation,
  }
}
export type Barnpraesentation = ReturnType<typeof praesentationOfBarn>

const FAMILIEFELTER = [
  'type',
  'godkendtePladser',
  'alderFraMaaneder',
  'alderTilMaaneder',
  'maalgrupper',
  'erfaringSpaedbarn',
  'erfaringAbstinenser',
  'hjemmegaaendeFoersteMaaneder',
  'nattejeneste',
  'andreSmaaBoern',
  'dyr',
  'roeg',
  'villigLaengerevarende',
  'villigAdoption',
  'samarbejdeBiologisk',
  'aflastningsnetvaerk',
] as const satisfies (keyof Plejefamilie)[]
export type Familiepraesentation = Partial<Pick<Plejefamilie, (typeof FAMILIEFELTER)[number]>>

/** What a socialcenter may know of the family before it answers: no name, no address. */
export const praesentationOfFamilie = (familie: Plejefamilie): Familiepraesentation =>
  Object.fromEntries(
    FAMILIEFELTER.map((key) => [key, familie[key]]).filter(([, value]) => value !== undefined && value !== null),
  )
