import { randomUUID } from 'node:crypto'
import type { Forloeb } from '../../../functions/domain/forloeb/forloeb.ts'
import { toGemt } from '../../../functions/dagbog/skriv.ts'
import { canonicalJson } from '../../../functions/domain/kanonisk.ts'
import { logChange } from '../../../functions/store/revisionslog.ts'
import { genDagbog } from '../../../infra/local/demo/genDagbog.ts'
import { genForloeb } from '../../fixtures/genForloeb.ts'
import { aktoerOf, type World } from '../../world.ts'

export const FAMILIE = 'Familien Xylofonsen'
export const SKRIVER = 'Mette Demosen'

export interface Sag {
  id: string
  path: string
  /** Writes one section as one of the demo names, on top of the version given. */
  skriv: (navn: string, tekst: string, over?: { version?: number; af?: string }) => Promise<Response>
  laas: (body?: object, af?: string) => Promise<Response>
}

/** A forløb with some days of diary by the first demo family, which has a name that is found nowhere else. */
export async function createSag(
  world: World,
  { dage = 4, perDag = 8, ...over }: Partial<Forloeb> & { dage?: number; perDag?: number } = {},
): Promise<Sag> {
  const id = randomUUID()
  const forloeb = genForloeb({ id, plejefamilienavn: FAMILIE, ...over })
  const leder = { aktoer: aktoerOf('leder'), id: 'test', nu: world.clock.now }
  await world.deps.forloeb.create(
    forloeb,
    logChange(leder, { tilladelse: 'forloeb.ret', emne: 'forloeb', emneId: id, sagId: id }),
  )
  const registreringer = dage === 0 ? [] : genDagbog({ seed: id, fra: forloeb.start, dage, perDag })
  const skriver = { aktoer: aktoerOf('plejefamilie1'), id: 'test', nu: world.clock.now }
  for (let i = 0; i < registreringer.length; i += 30) {
    const stykke = registreringer.slice(i, i + 30)
    await world.deps.dagboeger.create(
      stykke.map((r) => ({ registrering: toGemt(r, id, skriver), hash: world.deps.hash(canonicalJson(r)) })),
      logChange(skriver, { tilladelse: 'dagbog.skriv', emne: 'dagbog', emneId: id, sagId: id }),
    )
  }
  const path = `/api/forloeb/${id}`
  return {
    id,
    path,
    skriv: (navn, tekst, { version = 0, af = 'doegncenter' } = {}) =>
      world.api(af, 'PATCH', `${path}/rapport`, { afsnit: [{ navn, version, tekst }] }),
    laas: (body = { fravalg: FRAVALG }, af = 'doegncenter') => world.api(af, 'POST', `${path}/rapport/laas`, body),
  }
}

export const FRAVALG = (['udviklingsbeskrivelse', 'psykologiskUndersoegelse'] as const).map((art) => ({
  art,
  grund: 'Aftalt på midtvejsmødet at vente',
}))

/** Both mandatory sections written, so that only the documents are missing. */
export async function writeObligatoriske(sag: Sag): Promise<void> {
  await sag.skriv('konklusion', 'Barnet trives og udvikler sig alderssvarende.')
  await sag.skriv('anbefalinger', 'Vi anbefaler, at indsatsen fortsætter uændret.')
}
