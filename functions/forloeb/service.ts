import type { z } from 'zod'
import { emneOfForloeb, type Forloeb, type Person, type Teamplads } from '../domain/forloeb/forloeb.ts'
import { tilkoebAfter, type TilkoebInput } from '../domain/forloeb/tilkoeb.ts'
import { DomaeneFejl, ikkeFundet } from '../domain/fejl.ts'
import { type Trin, mergePlan, scheduleForloeb } from '../domain/forloebsplan/forloebsplan.ts'
import { mayActivate, type TrinInput, updateTrin } from '../domain/forloebsplan/opfoelgning.ts'
import { midtvejsOf, slutOf } from '../domain/forloebsplan/regler.ts'
import { may, type Tilladelse } from '../domain/roller.ts'
import { toDato } from '../domain/tid.ts'
import { vuggestedStatusOf } from '../domain/visitation/stoette.ts'
import type { Deps } from '../deps.ts'
import { fieldError, openForloeb } from '../http/adgang.ts'
import { type Anmodning, logChange } from '../store/revisionslog.ts'

const handlingOf = (tilladelse: Tilladelse, id: string) => ({ tilladelse, emne: 'forloeb', emneId: id, sagId: id })

/** The forløb that the actor's organisation or family belongs to, newest first. */
export async function listForloeb(deps: Deps, anmodning: Anmodning, query: { cursor?: string; limit: number }) {
  const { organisation } = anmodning.aktoer
  const binding = `forloeb#${organisation}`
  const today = toDato(anmodning.nu)
  const { forloeb, naeste } = await deps.forloeb.ofOrganisation(organisation, {
    limit: query.limit,
    start: deps.cursors.decode(query.cursor, binding),
    keep: (one) => may(anmodning.aktoer, 'forloeb.laes', emneOfForloeb(one, today)),
  })
  await deps.revisionslog.read(anmodning, {
    tilladelse: 'forloeb.liste',
    emne: 'forloeb',
    emneId: 'liste',
    sagId: organisation,
  })
  return { forloeb, naeste: deps.cursors.encode(naeste, binding) }
}

export async function readForloeb(
  deps: Deps,
  anmodning: Anmodning,
  id: string,
): Promise<{ forloeb: Forloeb; plan: Trin[] }> {
  const forloeb = await openForloeb(deps, anmodning, id, 'forloeb.laes')
  await deps.revisionslog.read(anmodning, handlingOf('forloeb.laes', id))
  const [{ trin }, visitation] = await Promise.all([
    deps.forloeb.plan(id),
    forloeb.vuggested ? deps.visitationer.get(forloeb.visitationId) : undefined,
  ])
  // Vuggestedet answers on the visitation, also after the forløb is made.
  return { forloeb: visitation ? { ...forloeb, vuggestedStatus: vuggestedStatusOf(visitation) } : forloeb, plan: trin }
}

export interface ForloebAendring {
  version: number
  start?: string
  slut?: string
  slutBegrundelse?: string
  konsulent?: z.output<typeof Person>
  status?: 'aktiv' | 'afsluttet'
  /** Why it begins without the formøde. */
  grund?: string
}

/** Dates, consultant and state; a new start moves what is not yet agreed (S1-40: another end needs a reason). */
export async function updateForloeb(
  deps: Deps,
  anmodning: Anmodning,
  id: string,
  { version, grund, ...aendring }: ForloebAendring,
): Promise<Forloeb> {
  const forloeb = await openForloeb(deps, anmodning, id, 'forloeb.ret')
  if (version !== forloeb.version) throw new DomaeneFejl('version.konflikt')
  const begynder = forloeb.status === 'planlagt' && aendring.status === 'aktiv'
  const udenFormoede = begynder ? await grundUdenFormoede(deps, id, grund) : undefined
  const start = aendring.start ?? forloeb.start
  const slut = aendring.slut ?? (aendring.start ? slutOf(start) : forloeb.slut)
  const next: Forloeb = {
    ...nextVersion(forloeb, anmodning),
    ...aendring,
    start,
    slut,
    midtvejs: midtvejsOf(start),
    ...(udenFormoede && { udenFormoede }),
    ...(aendring.status === 'afsluttet' && { afsluttet: toDato(anmodning.nu) }),
  }
  await deps.forloeb.save(forloeb, next, logChange(anmodning, handlingOf('forloeb.ret', id)))
  if (start !== forloeb.start || slut !== forloeb.slut) await reschedule(deps, anmodning, next)
  return next
}

/** The formøde comes before the start; without it the reason must be written (S1-54). */
async function grundUdenFormoede(deps: Deps, id: string, grund?: string): Promise<string | undefined> {
  const { trin } = await deps.forloeb.plan(id)
  if (mayActivate(trin)) return undefined
  if (!mayActivate(trin, grund))
    throw new DomaeneFejl('forloeb.formoede', [
      { felt: 'grund', besked: 'Skriv, hvorfor forløbet begynder uden formøde' },
    ])
  return grund
}

/** Begins a planned forløb; pressed twice it is begun once. */
export async function startForloeb(deps: Deps, anmodning: Anmodning, id: string, grund?: string): Promise<Forloeb> {
  const forloeb = await openForloeb(deps, anmodning, id, 'forloeb.ret')
  if (forloeb.status !== 'planlagt') return forloeb
  return updateForloeb(deps, anmodning, id, { version: forloeb.version, status: 'aktiv', ...(grund && { grund }) })
}

async function reschedule(deps: Deps, anmodning: Anmodning, { id, start, slut, oprettet }: Forloeb): Promise<void> {
  const { trin, version } = await deps.forloeb.plan(id)
  const ny = scheduleForloeb({ start, slut, oprettet: toDato(oprettet) })
  await deps.forloeb.savePlan(id, mergePlan(trin, ny), version, logChange(anmodning, handlingOf('forloeb.ret', id)))
}

const nextVersion = (forloeb: Forloeb, { nu }: Anmodning): Forloeb => ({
  ...forloeb,
  version: forloeb.version + 1,
  aendret: nu,
})

/** Order and answer of the observation by Døgncentret (S1-14); each side does its own part. */
export async function changeTilkoeb(
  deps: Deps,
  anmodning: Anmodning,
  id: string,
  input: { handling: 'bestil' | 'afslut'; bestilling?: TilkoebInput } | { handling: 'accepter' | 'afslaa' },
): Promise<Forloeb> {
  const tilladelse: Tilladelse =
    input.handling === 'bestil' || input.handling === 'afslut' ? 'tilkoeb.bestil' : 'tilkoeb.svar'
  const forloeb = await openForloeb(deps, anmodning, id, tilladelse)
  const status = tilkoebAfter(forloeb.tilkoeb.status, input.handling)
  if (!status) throw new DomaeneFejl('visitation.handling')
  const bestilling =
    'bestilling' in input && input.bestilling
      ? { ...input.bestilling, bestilt: anmodning.nu, bestiltAf: anmodning.aktoer.sub }
      : {}
  const next: Forloeb = {
    ...nextVersion(forloeb, anmodning),
    doegncenter: forloeb.doegncenter ?? 'doegncentret',
    tilkoeb: {
      ...forloeb.tilkoeb,
      ...bestilling,
      status,
      ...(status === 'afsluttet' && { til: toDato(anmodning.nu) }),
    },
  }
  await deps.forloeb.save(forloeb, next, logChange(anmodning, handlingOf(tilladelse, id)))
  return next
}

/** Who fills the three slots at Døgncentret (S1-46). */
export async function updateTeam(
  deps: Deps,
  anmodning: Anmodning,
  id: string,
  team: Partial<Record<Teamplads, z.output<typeof Person> | null>>,
): Promise<Forloeb> {
  const forloeb = await openForloeb(deps, anmodning, id, 'team.ret')
  const filled = Object.fromEntries(
    Object.entries({ ...forloeb.team, ...team }).filter(([, person]) => person !== null),
  )
  const next = { ...nextVersion(forloeb, anmodning), team: filled }
  await deps.forloeb.save(forloeb, next, logChange(anmodning, handlingOf('team.ret', id)))
  return next
}

/** What happened to one step of the plan. */
export async function updatePlan(
  deps: Deps,
  anmodning: Anmodning,
  id: string,
  trinId: string,
  input: TrinInput,
): Promise<Trin[]> {
  await openForloeb(deps, anmodning, id, 'forloeb.ret')
  if (input.status === 'afholdt' && input.aftaltTil && Date.parse(input.aftaltTil) > Date.parse(anmodning.nu))
    throw fieldError('aftaltTil', 'Det er ikke holdt endnu. Vælg Aftalt, eller ret tidspunktet')
  const { trin, version } = await deps.forloeb.plan(id)
  const next = updateTrin(trin, trinId, input)
  if (!next) throw ikkeFundet()
  await deps.forloeb.savePlan(id, next, version, logChange(anmodning, handlingOf('forloeb.ret', id)))
  return next
}
