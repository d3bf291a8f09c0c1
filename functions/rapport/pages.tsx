import type { Deps } from '../deps.ts'
import type { PageRoute } from '../http/page.tsx'
import { pages as aktindsigt } from './pages/aktindsigt.tsx'
import { pages as familien } from './pages/familien.tsx'
import { pages as dokumenter } from './pages/dokumenter.tsx'
import { pages as faglige } from './pages/faglige.tsx'
import { pages as laas } from './pages/laas.tsx'
import { pages as laes } from './pages/laes.tsx'
import { pages as ret } from './pages/ret.tsx'
import { pages as skriv } from './pages/skriv.tsx'

/** `rapport/{afsnit}` takes what is left, so it stands last. */
export const pages: PageRoute<Deps>[] = [
  ...laes,
  ...laas,
  ...faglige,
  ...dokumenter,
  ...aktindsigt,
  ...familien,
  ...ret,
  ...skriv,
]
