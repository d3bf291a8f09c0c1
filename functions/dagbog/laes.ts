import type { Dag, GemtRegistrering } from '../domain/dagbog/gemt.ts'
import { type Forloeb, lukketEfter } from '../domain/forloeb/forloeb.ts'
import { addDage, toDato, withOffset } from '../domain/tid.ts'
import type { Deps } from '../deps.ts'
import { fieldError, openForloeb } from '../http/adgang.ts'
import type { Anmodning } from '../store/revisionslog.ts'

export interface Periode {
  fra: string
  til: string
}

/** The range asked for, within the forløb; the whole forløb when nothing is asked. */
export function periodeOf(forloeb: Forloeb, { fra, til }: { fra?: string; til?: string }, today: string): Periode {
  const last = lukketEfter(forloeb) ?? addDage(today, 1)
  const periode = { fra: fra ?? forloeb.start, til: til ?? (last < forloeb.start ? forloeb.start : last) }
  if (periode.fra > periode.til) throw fieldError('fra', 'Fra-datoen ligger efter til-datoen')
  return periode
}

/** The forløb opened for reading its diary, the line written before anything is answered. */
export async function openDagbog(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  emneId = forloebId,
  tilladelse: 'dagbog.laes' | 'dagbog.dag' = 'dagbog.laes',
): Promise<Forloeb> {
  const forloeb = await openForloeb(deps, anmodning, forloebId, tilladelse)
  await deps.revisionslog.read(anmodning, { tilladelse: 'dagbog.laes', emne: 'dagbog', emneId, sagId: forloebId })
  return forloeb
}

export interface Side {
  registreringer: GemtRegistrering[]
  naeste: string | null
  /** Where the next round of a change feed begins, when this was one. */
  naesteSiden?: string
}

/** Longer than a request may take and an index may lag: what was being saved during a round is in the next. */
export const OVERLAP_MS = 2 * 60_000

/** One page of the diary, oldest first. */
export async function listDagbog(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  query: { fra?: string; til?: string; siden?: string; cursor?: string; limit: number },
): Promise<Side> {
  const forloeb = await openDagbog(deps, anmodning, forloebId)
  const { fra, til } = periodeOf(forloeb, query, toDato(anmodning.nu))
  const binding = query.siden ? `dagbog#${forloebId}#siden#${query.siden}` : `dagbog#${forloebId}#${fra}#${til}`
  const start = deps.cursors.decode(query.cursor, binding)
  const page = query.siden
    ? await deps.dagboeger.changedSince(forloebId, query.siden, query.limit, start)
    : await deps.dagboeger.page(forloebId, fra, til, query.limit, start)
  return {
    registreringer: page.registreringer,
    naeste: deps.cursors.encode(page.naeste, binding),
    ...(query.siden && { naesteSiden: withOffset(new Date(Date.parse(anmodning.nu) - OVERLAP_MS).toISOString()) }),
  }
}

/** Every day of the range up to today, also those nobody wrote on. */
export function allDays(days: Dag[], { fra, til }: Periode): Dag[] {
  const known = new Map(days.map((dag) => [dag.dato, dag]))
  const all: Dag[] = []
  for (let dato = fra; dato <= til; dato = addDage(dato, 1)) all.push(known.get(dato) ?? emptyDay(dato))
  return all
}

const emptyDay = (dato: string): Dag => ({
  dato,
  haendelser: 0,
  beskrivelser: 0,
  ulaeste: 0,
  aabneSpoergsmaal: 0,
  gennemset: null,
})
