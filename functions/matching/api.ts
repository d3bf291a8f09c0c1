import type { Route } from '../http/route.ts'
import type { Deps } from '../deps.ts'
import { matchRoutes } from './api/match.ts'
import { registerApiRoutes } from './api/register.ts'

export const routes: Route<Deps>[] = [...registerApiRoutes, ...matchRoutes]
