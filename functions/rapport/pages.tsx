import type { Deps } from '../deps.ts'
import type { PageRoute } from '../http/page.tsx'

export const pages: PageRoute<Deps>[] = []
