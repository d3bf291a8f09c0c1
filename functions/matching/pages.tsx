import type { Deps } from '../deps.ts'
import type { PageRoute } from '../http/page.tsx'
import { forslagPages } from './pages-forslag.tsx'
import { registerPageRoutes } from './pages-register.tsx'
import { svarPages } from './pages-svar.tsx'

export const pages: PageRoute<Deps>[] = [...registerPageRoutes, ...forslagPages, ...svarPages]
