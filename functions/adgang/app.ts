import type { Hono } from 'hono'
import type { Deps } from '../deps.ts'
import { createBase } from '../http/base.ts'
import type { Env } from '../http/env.ts'
import { registerPages } from '../http/page.tsx'
import { registerRoutes } from '../http/route.ts'
import { routes } from './api.ts'
import { registerHealth } from './health.ts'
import { registerLogin } from './login.ts'
import { pages } from './pages.tsx'
import { registerPublic } from './public.tsx'

/** Login, home, health, the log and the description of the API. */
export function createApp(deps: Deps): Hono<Env> {
  const app = createBase(deps)
  registerHealth(app, deps)
  registerLogin(app, deps)
  registerPublic(app, deps)
  registerRoutes(app, deps, routes)
  registerPages(app, deps, pages)
  return app
}
