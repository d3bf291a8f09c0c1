import { routes as adgang } from '../functions/adgang/api.ts'
import { routes as dagbog } from '../functions/dagbog/api.ts'
import { routes as forloeb } from '../functions/forloeb/api.ts'
import { routes as matching } from '../functions/matching/api.ts'
import { routes as rapport } from '../functions/rapport/api.ts'
import { routes as visitation } from '../functions/visitation/api.ts'
import { openApiOf } from '../functions/http/openapi.ts'

/** Every JSON route of the product; the test of routes × roles and the API description are made from it. */
export const allRoutes = [...visitation, ...matching, ...forloeb, ...dagbog, ...rapport, ...adgang]

export const openApi = () => openApiOf(allRoutes)
