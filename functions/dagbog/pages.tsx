import type { Deps } from '../deps.ts'
import type { PageRoute } from '../http/page.tsx'
import { billedPages } from './pages/billeder.tsx'
import { chatPages } from './pages/chat.tsx'
import { dagPages } from './pages/dag.tsx'
import { gennemgangPages } from './pages/gennemgang.tsx'
import { handlingPages } from './pages/handlinger.tsx'
import { heleDagenPages } from './pages/hele-dagen.tsx'
import { observationPages } from './pages/observationer.tsx'
import { nyPages } from './pages/ny.tsx'
import { retPages } from './pages/ret.tsx'
import { synkPages } from './pages/synk.tsx'
import { talPages } from './pages/tal.tsx'

export const pages: PageRoute<Deps>[] = [
  ...synkPages,
  ...dagPages,
  ...handlingPages,
  ...nyPages,
  ...retPages,
  ...billedPages,
  ...heleDagenPages,
  // Before the day pages: `gennemgang/{dato}` takes what is left.
  ...observationPages,
  ...gennemgangPages,
  ...talPages,
  ...chatPages,
]
