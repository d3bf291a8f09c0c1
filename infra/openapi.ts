import { routes as adgang } from '../functions/adgang/api.ts'
import { routes as dagbog } from '../functions/dagbog/api.ts'
import { routes as forloeb } from '../functions/forloeb/api.ts'
import { routes as matching } from '../functions/matching/api.ts'
import { routes as rapport } from '../functions/rapport/api.ts'
import { routes as visitation } from '../functions/visitation/api.ts'
import { DagbogRegistrering } from '../functions/dagbog/format.ts'
import { GemtRegistrering, Kommentar } from '../functions/domain/dagbog/gemt.ts'
import { Registrering } from '../functions/domain/dagbog/registrering.ts'
import { Forloeb } from '../functions/domain/forloeb/forloeb.ts'
import { Trin } from '../functions/domain/forloebsplan/forloebsplan.ts'
import { Kandidat } from '../functions/domain/matching/schema.ts'
import { Plejefamilie, PlejefamilieInput } from '../functions/domain/plejefamilie/schema.ts'
import { Doegn, Uge, Vaekstpunkt } from '../functions/domain/statistik/schema.ts'
import { VisitationKladde } from '../functions/domain/visitation/kladde.ts'
import { Maalgruppe } from '../functions/domain/visitation/maalgruppe.ts'
import { SvarVisning } from '../functions/domain/visitation/visning.ts'
import { nameKomponenter, openApiOf } from '../functions/http/openapi.ts'

/** Every JSON route of the product; the test of routes × roles and the API description are made from it. */
export const allRoutes = [...visitation, ...matching, ...forloeb, ...dagbog, ...rapport, ...adgang]

/** The nouns that more than one route answers with. */
const komponenter = {
  DagbogRegistrering,
  Doegn,
  Forloeb,
  GemtRegistrering,
  Kandidat,
  Kommentar,
  Maalgruppe,
  Plejefamilie,
  PlejefamilieNy: PlejefamilieInput,
  Registrering,
  Trin,
  Uge,
  Vaekstpunkt,
  VisitationKladde,
  VisitationSvar: SvarVisning,
}

export function openApi(): object {
  nameKomponenter(komponenter)
  return openApiOf(allRoutes)
}
