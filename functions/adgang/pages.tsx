import type { Deps } from '../deps.ts'
import { page, type PageRoute } from '../http/page.tsx'

export const pages: PageRoute<Deps>[] = [
  page('get', '/', undefined, async (_deps, call) => call.show({ titel: 'Forside' }, <p>Velkommen</p>)),
]
