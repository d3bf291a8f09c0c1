import type { Hono } from 'hono'
import { ApiDocs } from '../../forms/pages/adgang/api-docs.tsx'
import { Tilgaengelighed } from '../../forms/pages/adgang/tilgaengelighed.tsx'
import type { Deps } from '../deps.ts'
import type { Env } from '../http/env.ts'

/** Pages and descriptions that need no login. */
export function registerPublic(app: Hono<Env>, deps: Deps): void {
  app.get('/api/openapi.json', (c) => c.json(deps.openapi))
  app.get('/api/docs', (c) => c.html(<ApiDocs aktiver={deps.aktiver} />))
  app.get('/tilgaengelighed', (c) =>
    c.html(<Tilgaengelighed aktiver={deps.aktiver} kontakter={deps.config.kontakter} sti={c.req.path} />),
  )
}
