import type { Haendelse } from '../domain/dagbog/registrering.ts'
import { DomaeneFejl, ikkeFundet } from '../domain/fejl.ts'
import { asGentaget } from '../domain/gentaget.ts'
import { type Forloeb, lukketEfter } from '../domain/forloeb/forloeb.ts'
import { changeAftale } from '../domain/samvaer/aendring.ts'
import type { Aftale, AftaleAendring, AftaleInput } from '../domain/samvaer/aftale.ts'
import { samletPlan } from '../domain/samvaer/planlagte.ts'
import type { Tilladelse } from '../domain/roller.ts'
import { gaeldendeOf, type Gemt } from '../domain/statistik/indhold.ts'
import { type Samvaerslinje, samvaerslisteOf, samvaerstalOf } from '../domain/statistik/samvaer.ts'
import type { Samvaerstal } from '../domain/statistik/schema.ts'
import { addDage, dageMellem, toDato } from '../domain/tid.ts'
import type { Deps } from '../deps.ts'
import { fieldError, openForloeb } from '../http/adgang.ts'
import { Konflikt } from '../store/db.ts'
import { type Anmodning, logChange } from '../store/revisionslog.ts'

/** Days one list may cover. */
const VINDUE_MAX_DAGE = 400

export interface Samvaer {
  forloeb: Forloeb
  fra: string
  til: string
  aftaler: Aftale[]
  linjer: Samvaerslinje[]
  tal: Samvaerstal
}

const logOf = (anmodning: Anmodning, tilladelse: Tilladelse, forloebId: string, id: string) =>
  logChange(anmodning, { tilladelse, emne: 'samvaer', emneId: id, sagId: forloebId })

/** The whole forløb, days to come included, unless others are asked for. */
function vindueOf(forloeb: Forloeb, asked: { fra?: string | undefined; til?: string | undefined }, today: string) {
  const last = lukketEfter(forloeb) ?? (forloeb.slut > today ? forloeb.slut : today)
  const til = asked.til ?? last
  const earliest = addDage(til, 1 - VINDUE_MAX_DAGE)
  const fra = asked.fra ?? (forloeb.start > earliest ? forloeb.start : earliest)
  if (fra > til) throw fieldError('fra', 'Fra-datoen ligger efter til-datoen')
  if (dageMellem(fra, til) >= VINDUE_MAX_DAGE) throw fieldError('til', `Vælg højst ${VINDUE_MAX_DAGE} dage ad gangen`)
  return { fra, til }
}

/** Agreements, and what was planned beside what the diary tells. */
export async function listSamvaer(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  asked: { fra?: string | undefined; til?: string | undefined } = {},
): Promise<Samvaer> {
  const forloeb = await openForloeb(deps, anmodning, forloebId, 'samvaer.laes')
  const vindue = vindueOf(forloeb, asked, toDato(anmodning.nu))
  await deps.revisionslog.read(anmodning, {
    tilladelse: 'samvaer.laes',
    emne: 'samvaer',
    emneId: forloebId,
    sagId: forloebId,
  })
  const [aftaler, haendelser] = await Promise.all([
    deps.samvaersaftaler.list(forloebId),
    readSamvaer(deps, forloebId, vindue),
  ])
  const linjer = samvaerslisteOf(haendelser, samletPlan(aftaler, vindue), vindue, Date.parse(anmodning.nu))
  return { forloeb, ...vindue, aftaler, linjer, tal: samvaerstalOf(linjer) }
}

async function readSamvaer(
  deps: Deps,
  forloebId: string,
  { fra, til }: { fra: string; til: string },
): Promise<Haendelse[]> {
  const found: Gemt[] = []
  for await (const registrering of deps.dagboeger.each(forloebId, fra, til)) {
    if (registrering.type === 'samvaer') found.push(registrering as unknown as Gemt)
  }
  return gaeldendeOf(found).haendelser
}

/** A new agreement or decision; the same id sent again changes nothing. */
export async function createAftale(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  input: AftaleInput,
  id: string,
): Promise<Aftale> {
  const forloeb = await openForloeb(deps, anmodning, forloebId, 'samvaer.aftal')
  if (forloeb.status === 'afsluttet') throw new DomaeneFejl('forloeb.afsluttet')
  const { nu, aktoer } = anmodning
  const aftale: Aftale = {
    ...input,
    id,
    forloebId,
    ophoert: null,
    ophoertFordi: null,
    version: 1,
    oprettet: nu,
    oprettetAf: aktoer.sub,
    aendret: nu,
  }
  try {
    await deps.samvaersaftaler.create(aftale, logOf(anmodning, 'samvaer.aftal', forloebId, id))
  } catch (error) {
    const known = error instanceof Konflikt && (await deps.samvaersaftaler.get(forloebId, id))
    if (!known) throw error
    return asGentaget(known, input, known.version)
  }
  return aftale
}

/** One agreement opened for change. */
export async function openAftale(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  id: string,
): Promise<{ forloeb: Forloeb; aftale: Aftale }> {
  const forloeb = await openForloeb(deps, anmodning, forloebId, 'samvaer.aftal')
  const aftale = await deps.samvaersaftaler.get(forloebId, id)
  if (!aftale) throw ikkeFundet()
  return { forloeb, aftale }
}

/** Changes what may change while it runs, or ends it; the former version is kept. */
export async function updateAftale(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  id: string,
  aendring: AftaleAendring,
): Promise<Aftale> {
  const { aftale: former } = await openAftale(deps, anmodning, forloebId, id)
  if (former.version !== aendring.version) throw new DomaeneFejl('version.konflikt')
  if (former.ophoert !== null) throw new DomaeneFejl('samvaer.ophoert')
  const svar = changeAftale(former, aendring, toDato(anmodning.nu))
  if ('fejl' in svar) throw new DomaeneFejl('felter.ugyldige', svar.fejl)
  const next: Aftale = { ...svar.aftale, version: former.version + 1, aendret: anmodning.nu }
  try {
    await deps.samvaersaftaler.save(former, next, logOf(anmodning, 'samvaer.aftal', forloebId, id))
  } catch (error) {
    throw error instanceof Konflikt ? new DomaeneFejl('version.konflikt') : error
  }
  return next
}
