import type { AflastningInput } from '../domain/forloeb/aflastning.ts'
import type { Forloeb } from '../domain/forloeb/forloeb.ts'
import { DomaeneFejl } from '../domain/fejl.ts'
import type { Deps } from '../deps.ts'
import { fieldError, openForloeb } from '../http/adgang.ts'
import { type Anmodning, logChange } from '../store/revisionslog.ts'

/** Families a stay may be agreed with: those of the same centre, by name. */
export async function listAflastere(deps: Deps, forloeb: Forloeb): Promise<{ id: string; navn: string }[]> {
  const familier = await deps.plejefamilier.ofOrganisation(forloeb.familieplejecenter)
  return familier
    .filter(({ id }) => id !== forloeb.plejefamilieId)
    .map(({ id, navn }) => ({ id, navn }))
    .sort((a, b) => a.navn.localeCompare(b.navn, 'da'))
}

const isSame = (a: AflastningInput, b: AflastningInput) =>
  a.plejefamilieId === b.plejefamilieId && a.fra === b.fra && a.til === b.til

/** Agrees a stay, or takes one back: from now on the other family may, or may not, write the diary of those days. */
export async function changeAflastning(
  deps: Deps,
  anmodning: Anmodning,
  id: string,
  handling: 'aftal' | 'fjern',
  input: AflastningInput,
): Promise<Forloeb> {
  const forloeb = await openForloeb(deps, anmodning, id, 'forloeb.ret')
  const ophold = forloeb.aflastning ?? []
  const others = ophold.filter((one) => !isSame(one, input))
  // Sent again: it is as asked for already.
  if (others.length < ophold.length === (handling === 'aftal')) return forloeb
  const familie = (await listAflastere(deps, forloeb)).find((one) => one.id === input.plejefamilieId)
  if (handling === 'aftal' && !familie) throw fieldError('plejefamilieId', 'Vælg familien')
  if (others.length >= 50) throw new DomaeneFejl('forMange')
  const aflastning = handling === 'aftal' ? [...others, { ...input, navn: familie!.navn }] : others
  const next = { ...forloeb, aflastning, version: forloeb.version + 1, aendret: anmodning.nu }
  const log = logChange(anmodning, { tilladelse: 'forloeb.ret', emne: 'forloeb', emneId: id, sagId: id })
  await deps.forloeb.save(forloeb, next, log)
  return next
}
