import { type Forloeb, LAESEVINDUE_DAGE, lukketEfter } from '../forloeb/forloeb.ts'
import type { Fejlkode } from '../fejl.ts'
import { addDage, toDato } from '../tid.ts'

type Tid = { dato: string; type: string; start?: string | null; slut?: string | null; status?: string | null }

/** How far the clock of a device may be ahead of ours. */
const TOLERANCE_MS = 10 * 60_000

/**
 * Why nothing can be written there, if so: the day must lie in the forløb and the time must have come; late entries are
 * welcome until the family's window closes. A samvær may be called off before it was to be held.
 */
export function periodefejl(
  forloeb: Pick<Forloeb, 'start' | 'slut' | 'status' | 'afsluttet'>,
  { dato, type, start, slut, status }: Tid,
  nu: string,
): Fejlkode | undefined {
  const today = toDato(nu)
  const sidste = lukketEfter(forloeb)
  if (sidste && today > addDage(sidste, LAESEVINDUE_DAGE)) return 'dagbog.lukket'
  if (dato < forloeb.start || dato > (sidste ?? dato)) return 'dagbog.udenforForloeb'
  if (type === 'samvaer' && status === 'aflyst') return undefined
  const latest = Date.parse(nu) + TOLERANCE_MS
  const isAhead = (tid?: string | null) => Boolean(tid) && Date.parse(tid!) > latest
  return isAhead(start) || isAhead(slut) || dato > toDato(new Date(latest).toISOString()) ? 'dagbog.fremtid' : undefined
}

/** True until the day the child comes: there is nothing to write yet. */
export const isIkkeBegyndt = ({ start }: Pick<Forloeb, 'start'>, today: string): boolean => today < start
