import type { Deps } from '../deps.ts'
import type { PageRoute } from '../http/page.tsx'
import { afsenderSider } from './sider/afsender.tsx'
import { dokumentSider } from './sider/dokumenter.tsx'
import { handlingsSider } from './sider/handling.tsx'
import { listeSider } from './sider/liste.tsx'
import { samtaleSider } from './sider/samtale.tsx'
import { sagSider } from './sider/sag.tsx'
import { stoetteSider } from './sider/stoette.tsx'
import { trinSider } from './sider/trin.tsx'

/** The literal addresses (`/visitationer/ny`) come before those with an id. */
export const pages: PageRoute<Deps>[] = [
  ...listeSider,
  ...afsenderSider,
  ...trinSider,
  ...samtaleSider,
  ...dokumentSider,
  ...handlingsSider,
  ...sagSider,
  ...stoetteSider,
]
