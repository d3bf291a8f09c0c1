import { emneOfPlejefamilie } from '../domain/plejefamilie/emne.ts'
import { DomaeneFejl, ikkeFundet } from '../domain/fejl.ts'
import { canonicalJson } from '../domain/kanonisk.ts'
import { type KendskabInput, withKendskab } from '../domain/plejefamilie/kendskab.ts'
import { applyPatch, inputOf } from '../domain/plejefamilie/patch.ts'
import type { Plejefamilie, PlejefamilieInput, PlejefamiliePatch } from '../domain/plejefamilie/schema.ts'
import { may, type Tilladelse } from '../domain/roller.ts'
import { toDato } from '../domain/tid.ts'
import type { Deps } from '../deps.ts'
import { Konflikt } from '../store/db.ts'
import type { Anmodning } from '../store/revisionslog.ts'
import { familieHandling, logOfFamilie } from './log.ts'

/** Times a change is made again on top of somebody else's. */
const MAX_TRIES = 5

/** The family if the actor may do this to it; otherwise the same answer as if it did not exist. */
export async function openFamilie(
  deps: Deps,
  { aktoer }: Anmodning,
  id: string,
  tilladelse: Tilladelse,
): Promise<Plejefamilie> {
  const familie = await deps.plejefamilier.get(id)
  if (!familie || !may(aktoer, tilladelse, emneOfPlejefamilie(familie))) throw ikkeFundet()
  return familie
}

const listeHandling = (tilladelse: Tilladelse, organisation: string) => ({
  tilladelse,
  emne: 'plejefamilie',
  emneId: 'liste',
  sagId: organisation,
})

/** One page of the centre's own register. */
export async function listFamilier(
  deps: Deps,
  anmodning: Anmodning,
  { cursor, limit }: { cursor?: string; limit: number },
) {
  const { organisation } = anmodning.aktoer
  const binding = `plejefamilier#${organisation}`
  const page = await deps.plejefamilier.page(organisation, limit, deps.cursors.decode(cursor, binding))
  await deps.revisionslog.read(anmodning, listeHandling('plejefamilie.liste', organisation))
  return { plejefamilier: page.plejefamilier, naeste: deps.cursors.encode(page.naeste, binding) }
}

/** The whole register of the centre, for searching in it or as a file. */
export async function readRegister(
  deps: Deps,
  anmodning: Anmodning,
  tilladelse: 'plejefamilie.liste' | 'plejefamilie.eksport',
): Promise<Plejefamilie[]> {
  const { organisation } = anmodning.aktoer
  await deps.revisionslog.read(anmodning, listeHandling(tilladelse, organisation))
  return deps.plejefamilier.ofOrganisation(organisation)
}

export async function readFamilie(deps: Deps, anmodning: Anmodning, id: string): Promise<Plejefamilie> {
  const familie = await openFamilie(deps, anmodning, id, 'plejefamilie.laes')
  await deps.revisionslog.read(anmodning, familieHandling('plejefamilie.laes', id))
  return familie
}

export const newFamilie = ({ aktoer, nu }: Anmodning, id: string, input: PlejefamilieInput): Plejefamilie => ({
  ...input,
  id,
  organisation: aktoer.organisation,
  version: 1,
  oprettet: nu,
  aendret: nu,
  brugtePladser: 0,
  reserveredePladser: 0,
})

/** A new entry; the same id made twice is one family. */
export async function createFamilie(
  deps: Deps,
  anmodning: Anmodning,
  id: string,
  input: PlejefamilieInput,
): Promise<Plejefamilie> {
  const familie = newFamilie(anmodning, id, input)
  try {
    await deps.plejefamilier.create(familie, logOfFamilie(anmodning, 'plejefamilie.opret', id))
    return familie
  } catch (error) {
    if (!(error instanceof Konflikt)) throw error
    return openFamilie(deps, anmodning, id, 'plejefamilie.ret')
  }
}

/** The next version with these fields; everything that people do not fill in stays. */
export function withInput(
  { id, organisation, oprettet, brugtePladser, reserveredePladser, version }: Plejefamilie,
  input: PlejefamilieInput,
  nu: string,
): Plejefamilie {
  return { ...input, id, organisation, oprettet, brugtePladser, reserveredePladser, version: version + 1, aendret: nu }
}

/** Any fields; with `version` only if nobody changed the entry since, without it on top of what others wrote. */
export async function updateFamilie(
  deps: Deps,
  anmodning: Anmodning,
  id: string,
  patch: PlejefamiliePatch,
): Promise<Plejefamilie> {
  return change(deps, anmodning, id, 'plejefamilie.ret', () => patch)
}

/** The family or the centre says that the place is free, as of today. */
export async function confirmLedighed(
  deps: Deps,
  anmodning: Anmodning,
  id: string,
  tilgaengeligFra?: string,
): Promise<Plejefamilie> {
  const patch = { ledigBekraeftet: toDato(anmodning.nu), ...(tilgaengeligFra && { tilgaengeligFra }) }
  return change(deps, anmodning, id, 'plejefamilie.bekraeft', () => patch)
}

/** Notes that the family knows a mother or child; from then on it is met in every proposal for that child. */
export async function addKendskab(
  deps: Deps,
  anmodning: Anmodning,
  id: string,
  { art, cpr, note }: KendskabInput,
): Promise<Plejefamilie> {
  const ny = { art, noegle: deps.match.noegleOf(cpr), ...(note && { note: note.replace(/\s*[;\r\n]+\s*/g, ', ') }) }
  return change(deps, anmodning, id, 'plejefamilie.ret', (former) => ({ konflikter: withKendskab(former, ny) }))
}

async function change(
  deps: Deps,
  anmodning: Anmodning,
  id: string,
  tilladelse: Tilladelse,
  patchOf: (former: Plejefamilie) => PlejefamiliePatch,
): Promise<Plejefamilie> {
  for (let attempt = 1; ; attempt++) {
    const former = await openFamilie(deps, anmodning, id, tilladelse)
    const patch = patchOf(former)
    if (patch.version !== undefined && patch.version !== former.version) throw new DomaeneFejl('version.konflikt')
    const answer = applyPatch(former, patch)
    if ('fejl' in answer) throw new DomaeneFejl('felter.ugyldige', answer.fejl)
    if (canonicalJson(answer.vaerdi) === canonicalJson(inputOf(former))) return former
    const next = withInput(former, answer.vaerdi, anmodning.nu)
    try {
      await deps.plejefamilier.save(former, next, logOfFamilie(anmodning, tilladelse, id))
      return next
    } catch (error) {
      if (!(error instanceof Konflikt) || attempt === MAX_TRIES) throw error
    }
  }
}
