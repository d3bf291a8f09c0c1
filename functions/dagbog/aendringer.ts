import { emneOfForloeb, type Forloeb } from '../domain/forloeb/forloeb.ts'
import { may } from '../domain/roller.ts'
import { toDato, withOffset } from '../domain/tid.ts'
import type { Deps } from '../deps.ts'
import type { Anmodning } from '../store/revisionslog.ts'
import { OVERLAP_MS } from './laes.ts'

export interface Aendringer {
  forloeb: Forloeb[]
  naeste: string | null
  /** Where the next round begins. */
  naesteSiden: string
}

/** The forløb whose diary the actor may read, and since an instant only those where something was changed. */
export async function listAendringer(
  deps: Deps,
  anmodning: Anmodning,
  { siden, cursor, limit }: { siden?: string | undefined; cursor?: string | undefined; limit: number },
): Promise<Aendringer> {
  const { aktoer, nu } = anmodning
  const binding = `aendringer#${aktoer.organisation}#${siden ?? ''}`
  const { forloeb: mine, naeste } = await deps.forloeb.ofOrganisation(aktoer.organisation, {
    limit,
    start: deps.cursors.decode(cursor, binding),
    keep: (one) => may(aktoer, 'dagbog.laes', emneOfForloeb(one, toDato(nu))),
  })
  await deps.revisionslog.read(anmodning, {
    tilladelse: 'dagbog.laes',
    emne: 'dagbog',
    emneId: 'aendringer',
    sagId: aktoer.organisation,
  })
  const changed = await Promise.all(mine.map(({ id }) => siden === undefined || isChanged(deps, id, siden)))
  return {
    forloeb: mine.filter((_, i) => changed[i]),
    naeste: deps.cursors.encode(naeste, binding),
    naesteSiden: withOffset(new Date(Date.parse(nu) - OVERLAP_MS).toISOString()),
  }
}

const isChanged = async ({ dagboeger }: Deps, forloebId: string, siden: string): Promise<boolean> =>
  (await dagboeger.changedSince(forloebId, siden, 1)).registreringer.length > 0
