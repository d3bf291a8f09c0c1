import type { Forloeb } from '../domain/forloeb/forloeb.ts'
import type { Deps } from '../deps.ts'
import { notify } from '../http/besked.ts'

/** Says that there is something to see, never what or about whom; a mail that fails stops nothing. */
export async function notifyFamilie(
  deps: Pick<Deps, 'plejefamilier' | 'post' | 'config' | 'writeLog'>,
  { plejefamilieId }: Forloeb,
): Promise<void> {
  const address = deps.plejefamilier.get(plejefamilieId).then((familie) => familie?.email)
  await notify(deps, address, 'familie')
}
