import type { Deps } from '../deps.ts'
import type { Route } from '../http/route.ts'
import { routes as aktindsigt } from './api/aktindsigt.ts'
import { routes as faglige } from './api/faglige.ts'
import { routes as rapport } from './api/rapport.ts'
import { routes as versioner } from './api/versioner.ts'

export const routes: Route<Deps>[] = [...rapport, ...versioner, ...faglige, ...aktindsigt]
