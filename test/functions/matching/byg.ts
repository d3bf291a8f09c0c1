import { randomUUID } from 'node:crypto'
import { addDage } from '../../../functions/domain/tid.ts'
import type { Matchforslag } from '../../../functions/domain/matching/schema.ts'
import { Plejefamilie } from '../../../functions/domain/plejefamilie/schema.ts'
import type { Visitation } from '../../../functions/domain/visitation/visitation.ts'
import { withDerived } from '../../../functions/domain/visitation/afledt.ts'
import { logChange } from '../../../functions/store/revisionslog.ts'
import { familie } from '../../fixtures/match.ts'
import { beggeBilag, genVisitation, TODAY } from '../../fixtures/genVisitation.ts'
import { aktoerOf, type World } from '../../world.ts'

const log = (world: World, emne: string, id: string) =>
  logChange(
    { aktoer: aktoerOf('leder'), id: 'test', nu: world.clock.now },
    { tilladelse: 'plejefamilie.opret', emne, emneId: id, sagId: id },
  )

/** A family in the register of the demo centre that fits the demo children, with one free place unless told. */
export async function saveFamilie(world: World, over: Partial<Plejefamilie> = {}): Promise<Plejefamilie> {
  const made = familie({
    id: randomUUID(),
    organisation: 'familieplejecentret',
    version: 1,
    aendret: '2026-02-01T08:00:00Z',
    godkendtePladser: 1,
    alderTilMaaneder: 216,
    maalgrupper: ['misbrug', 'psykiskSygdom', 'omsorgssvigt', 'udviklingshaemning'],
    tilgaengeligFra: '2026-01-01',
    ledigBekraeftet: addDage(TODAY, -12),
    godkendelseSenestBrugt: '2026-01-01',
    adresse: 'Opdigtet Allé 7',
    adressebeskyttelse: true,
    ...over,
  })
  await world.deps.plejefamilier.create(made, log(world, 'plejefamilie', made.id))
  return made
}

/** A visitation that was sent and is being matched. */
export async function saveVisitation(world: World, over: Partial<Visitation> = {}): Promise<Visitation> {
  const base = genVisitation({
    id: randomUUID(),
    status: 'iMatchning',
    bilag: beggeBilag.map((one) => ({
      ...one,
      id: randomUUID(),
      filnavn: 'dokument.pdf',
      indholdstype: 'application/pdf',
      stoerrelse: 1000,
      oprettet: world.clock.now,
    })),
    ...over,
  } as Partial<Visitation>)
  const made = withDerived({ ...base, indsendt: undefined }, TODAY)
  made.indsendt = base.indsendt
  await world.deps.visitationer.create(made, log(world, 'visitation', made.id))
  return made
}

export const forslagOf = async (world: World, visitationId: string, name = 'familieplejecenter') =>
  (await world.api(name, 'GET', `/api/visitationer/${visitationId}/match`)).json() as Promise<Matchforslag>

export const choose = async (
  world: World,
  visitationId: string,
  plejefamilieId: string,
  over: object = {},
  name = 'familieplejecenter',
  headers = {},
) => {
  const { aftryk } = await forslagOf(world, visitationId)
  return world.api(
    name,
    'POST',
    `/api/visitationer/${visitationId}/match`,
    { plejefamilieId, begrundelse: 'Erfaren og tæt på', aftryk, ...over },
    headers,
  )
}

export const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code

/** Chosen and waiting for answers. */
export async function saveMatch(
  world: World,
  { familie: over = {}, visitation = {} }: { familie?: Partial<Plejefamilie>; visitation?: Partial<Visitation> } = {},
) {
  const [plejefamilie, sag] = [await saveFamilie(world, over), await saveVisitation(world, visitation)]
  const match = (await (await choose(world, sag.id, plejefamilie.id)).json()) as { id: string }
  return { id: match.id, plejefamilie, visitation: sag }
}

export const answer = (world: World, id: string, name: string, svar: 'ja' | 'nej', begrundelse?: string) =>
  world.api(name, 'POST', `/api/match/${id}/svar`, {
    part: name.startsWith('pleje') ? 'plejefamilie' : 'socialcenter',
    svar,
    ...(begrundelse && { begrundelse }),
  })
