import { KRITERIER, type KriteriumId } from '../regelsaet.ts'
import { erfaringAbstinenser, erfaringSpaedbarn, tilknytningskursus } from './erfaring.ts'
import { andreSmaaBoern, dyr, hjemmegaaende, nattejeneste, roegfrit, sprogOenske } from './hjem.ts'
import type { Kriterium } from './kriterium.ts'
import { ledighedBekraeftet, ledigTilTiden, naerDoegncentret, rejsetidSamvaer } from './tidOgSted.ts'
import { adoption, aflastningsnetvaerk, laengerevarende, samarbejdeBiologisk, soeskende } from './vilje.ts'

const byId: Record<KriteriumId, Kriterium> = {
  erfaringAbstinenser,
  erfaringSpaedbarn,
  rejsetidSamvaer,
  hjemmegaaende,
  tilknytningskursus,
  nattejeneste,
  andreSmaaBoern,
  soeskende,
  laengerevarende,
  adoption,
  samarbejdeBiologisk,
  aflastningsnetvaerk,
  naerDoegncentret,
  roegfrit,
  dyr,
  sprogOenske,
  ledigTilTiden,
  ledighedBekraeftet,
}

/** The soft criteria of domain E5. Earlier ended placements are never one: they are context for a person. */
export const bloedeKriterier: readonly Kriterium[] = KRITERIER.map((id) => byId[id])
