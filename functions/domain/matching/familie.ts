import { Plejefamilie, type Plejefamiliefelt } from '../plejefamilie/schema.ts'
import type * as z from 'zod'

/**
 * What the matching reads of a family, and nothing else: no name, no address, no phone.
 * The register index projects these members.
 */
export const MatchFamilie = Plejefamilie.pick({
  id: true,
  aendret: true,
  brugtePladser: true,
  reserveredePladser: true,
  type: true,
  status: true,
  oplysningerKontrolleret: true,
  postnr: true,
  godkendtFra: true,
  godkendtTil: true,
  godkendelseSenestBrugt: true,
  godkendtePladser: true,
  aflastningspladser: true,
  alderFraMaaneder: true,
  alderTilMaaneder: true,
  maalgrupper: true,
  kurser: true,
  erfaringSpaedbarn: true,
  erfaringAbstinenser: true,
  tilgaengeligFra: true,
  ledigBekraeftet: true,
  pauser: true,
  boerneattestDato: true,
  boerneattestAlleVoksne: true,
  konflikter: true,
  rejseminutter: true,
  hjemmegaaendeFoersteMaaneder: true,
  nattejeneste: true,
  andreSmaaBoern: true,
  dyr: true,
  roeg: true,
  sprog: true,
  villigLaengerevarende: true,
  villigAdoption: true,
  villigSoeskende: true,
  samarbejdeBiologisk: true,
  aflastningsnetvaerk: true,
})
export type MatchFamilie = z.infer<typeof MatchFamilie>

/** Names of the members to project. */
export const MATCHFELTER = Object.keys(MatchFamilie.shape) as (keyof MatchFamilie)[]

/** Fields of the form that the matching reads. */
export type Matchfelt = Extract<Plejefamiliefelt, keyof MatchFamilie>
