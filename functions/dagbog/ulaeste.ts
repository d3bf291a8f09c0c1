import type { Kommentar } from '../domain/dagbog/gemt.ts'
import type { Deps } from '../deps.ts'
import { type Anmodning, logChange } from '../store/revisionslog.ts'

/** Entries marked as seen in one transaction: far below DynamoDB's hundred rows. */
const MAX = 90

/** Shown to this person now; one said a moment later is still new. */
export async function seeKommentarer(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  shown: readonly Kommentar[],
): Promise<void> {
  if (shown.length === 0) return
  const set = new Map(shown.slice(0, MAX).map(({ registreringId, tid }) => [registreringId, tid]))
  const log = logChange(anmodning, { tilladelse: 'dagbog.laes', emne: 'dagbog', emneId: forloebId, sagId: forloebId })
  await deps.dagboeger.markKommentarer(forloebId, anmodning.aktoer.sub, set, log)
}
