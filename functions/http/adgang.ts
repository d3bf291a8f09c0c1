import { asSeenBy, emneOfForloeb, type Forloeb } from '../domain/forloeb/forloeb.ts'
import { DomaeneFejl, ikkeFundet } from '../domain/fejl.ts'
import { may, type Tilladelse } from '../domain/roller.ts'
import { toDato } from '../domain/tid.ts'
import { emneOfVisitation } from '../domain/visitation/afledt.ts'
import type { Visitation } from '../domain/visitation/visitation.ts'
import type { ForloebStore } from '../store/forloeb.ts'
import type { Anmodning } from '../store/revisionslog.ts'
import type { VisitationStore } from '../store/visitation.ts'

/** The forløb if the actor may do this to it; otherwise the same answer as if it did not exist. */
export async function openForloeb(
  deps: { forloeb: ForloebStore },
  { aktoer, nu }: Anmodning,
  id: string,
  tilladelse: Tilladelse,
): Promise<Forloeb> {
  const forloeb = await deps.forloeb.get(id)
  const today = toDato(nu)
  if (!forloeb || !may(aktoer, tilladelse, emneOfForloeb(forloeb, today))) throw ikkeFundet()
  return aktoer.rolle === 'plejefamilie' ? asSeenBy(forloeb, aktoer.organisation, today) : forloeb
}

/** The visitation if the actor may do this to it; otherwise the same answer as if it did not exist. */
export async function openVisitation(
  deps: { visitationer: Pick<VisitationStore, 'get'> },
  { aktoer }: Anmodning,
  id: string,
  tilladelse: Tilladelse,
): Promise<Visitation> {
  const visitation = await deps.visitationer.get(id)
  if (!visitation || !may(aktoer, tilladelse, emneOfVisitation(visitation))) throw ikkeFundet()
  return visitation
}

/** A file name or header value that can't be a person: kind and date only. */
export const downloadName = (kind: string, dato: string, endelse: string) => `${kind}-${dato}.${endelse}`

export const fieldError = (felt: string, besked: string) => new DomaeneFejl('felter.ugyldige', [{ felt, besked }])
