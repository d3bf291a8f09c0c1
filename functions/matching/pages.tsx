import type { Deps } from '../deps.ts'
import type { PageRoute } from '../http/page.tsx'
import { forslagPages } from './pages/forslag.tsx'
import { indlaesPages } from './pages/indlaes.tsx'
import { registerPageRoutes } from './pages/register.tsx'
import { svarPages } from './pages/svar.tsx'

export const pages: PageRoute<Deps>[] = [...indlaesPages, ...registerPageRoutes, ...forslagPages, ...svarPages]
