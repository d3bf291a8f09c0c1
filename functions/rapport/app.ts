import type { Hono } from 'hono'
import type { Deps } from '../deps.ts'
import { createBase } from '../http/base.ts'
import type { Env } from '../http/env.ts'
import { registerPages } from '../http/page.tsx'
import { registerRoutes } from '../http/route.ts'
import { routes } from './api.ts'
import { pages } from './pages.tsx'

/** The rapport: write it together, lock it, present it, hand it out. */
export function createApp(deps: Deps): Hono<Env> {
  const app = createBase(deps)
  registerRoutes(app, deps, routes)
  registerPages(app, deps, pages)
  return app
}
