import { addDage } from '../tid.ts'
import type { MatchFamilie } from './familie.ts'

type Ledig = Pick<MatchFamilie, 'tilgaengeligFra' | 'pauser'>

/** First day from `start` on that the family can take a child: not before tilgaengeligFra, not in a pause. Null = never, as noted. */
export function ledigFra({ tilgaengeligFra, pauser }: Ledig, start: string): string | null {
  let dag = tilgaengeligFra && tilgaengeligFra > start ? tilgaengeligFra : start
  for (const { fra, til } of [...(pauser ?? [])].sort((a, b) => (a.fra < b.fra ? -1 : 1))) {
    if (fra > dag || (til && til < dag)) continue
    if (!til) return null
    dag = addDage(til, 1)
  }
  return dag
}
