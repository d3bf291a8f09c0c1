import type { Hono } from 'hono'
import { createApp as adgang } from '../functions/adgang/app.ts'
import { createApp as dagbog } from '../functions/dagbog/app.ts'
import { createApp as forloeb } from '../functions/forloeb/app.ts'
import { createApp as matching } from '../functions/matching/app.ts'
import { createApp as rapport } from '../functions/rapport/app.ts'
import { createApp as visitation } from '../functions/visitation/app.ts'
import type { Deps } from '../functions/deps.ts'
import type { Env } from '../functions/http/env.ts'
import type { FunctionName } from './functions.ts'
import { runAs } from './rights.ts'
import { functionOf } from './routing.ts'

const creators: Partial<Record<FunctionName, (deps: Deps) => Hono<Env>>> = {
  adgang,
  dagbog,
  forloeb,
  matching,
  rapport,
  visitation,
}

/** All functions behind one door, as the API in the cloud sends a path to its function. */
export function createFront(deps: Deps): (request: Request) => Response | Promise<Response> {
  const apps = new Map(Object.entries(creators).map(([name, create]) => [name, create(deps)]))
  return (request) => {
    const name = functionOf(new URL(request.url).pathname) ?? 'adgang'
    return runAs(name, () => apps.get(name)!.fetch(request))
  }
}
