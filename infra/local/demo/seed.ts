import type { Deps } from '../../../functions/deps.ts'
import { toGemt } from '../../../functions/dagbog/skriv.ts'
import { canonicalJson } from '../../../functions/domain/kanonisk.ts'
import { datoOf, type Registrering } from '../../../functions/domain/dagbog/registrering.ts'
import { datoerFromStart, type Forloeb, parterOf } from '../../../functions/domain/forloeb/forloeb.ts'
import type { Trin } from '../../../functions/domain/forloebsplan/forloebsplan.ts'
import { statusserOf } from '../../../functions/domain/forloebsplan/opfoelgning.ts'
import type { Aktoer } from '../../../functions/domain/roller.ts'
import { addDage, toDato } from '../../../functions/domain/tid.ts'
import { withDerived } from '../../../functions/domain/visitation/afledt.ts'
import { kvitteringOf } from '../../../functions/domain/visitation/kvittering.ts'
import type { Visitation, VisitationKladde } from '../../../functions/domain/visitation/visitation.ts'
import { uuidOf } from '../../../functions/http/idempotency.ts'
import { Konflikt } from '../../../functions/store/db.ts'
import { type Anmodning, logChange } from '../../../functions/store/revisionslog.ts'
import { demoUsers, PLEJEFAMILIE1, PLEJEFAMILIE2 } from '../login/demo.ts'
import { DEMO_FORLOEB, type DemoForloeb, demoForloeb } from './forloeb.ts'
import { genDagbog } from './genDagbog.ts'
import { genPlejefamilier } from './genPlejefamilier.ts'
import { seedRapport } from './rapport.ts'
import { demoAftaler } from './samvaersaftaler.ts'
import { demoVisitationer, svarForForloeb } from './visitationer.ts'

const FAMILIER = 40
/** Entries a transaction takes with their pointers, days and log line. */
const CHUNK = 40

export const demoAktoer = (name: string): Aktoer => {
  const { sub, navn, rolle, organisation, organisationsnavn } = demoUsers.find(({ brugernavn }) => brugernavn === name)!
  return { sub, navn, rolle, organisation, organisationsnavn, scopes: [] }
}
const by = (name: string, nu: string): Anmodning => ({ aktoer: demoAktoer(name), id: 'demo', nu })

/** A start that was cut off in the middle goes on where it stopped: what is there already stays. */
async function once(write: Promise<void>): Promise<void> {
  await write.catch((error: unknown) => {
    if (!(error instanceof Konflikt)) throw error
  })
}

/** Invented data for trying the product: nothing is written when it is there already. */
export async function seedDemo(deps: Deps): Promise<void> {
  const nu = deps.now().toISOString()
  const today = toDato(nu)
  if (await deps.forloeb.get(DEMO_FORLOEB[2])) return seedRapport(deps, DEMO_FORLOEB[2], by)
  const familier = genPlejefamilier({
    seed: 2026,
    antal: FAMILIER,
    organisation: 'familieplejecentret',
    today,
    ids: [PLEJEFAMILIE1, PLEJEFAMILIE2],
  })
  const navne: Record<string, string> = {
    [PLEJEFAMILIE1]: 'Familien Demosen (opdigtet)',
    [PLEJEFAMILIE2]: 'Familien Prøvegaard (opdigtet)',
  }
  await Promise.all(
    familier.map((familie) => {
      const optaget = navne[familie.id] ? { navn: navne[familie.id]!, brugtePladser: 1, godkendtePladser: 2 } : {}
      const log = logChange(by('leder', nu), {
        tilladelse: 'plejefamilie.opret',
        emne: 'plejefamilie',
        emneId: familie.id,
        sagId: familie.id,
      })
      return once(deps.plejefamilier.create({ ...familie, ...optaget }, log))
    }),
  )
  await seedVisitationer(deps, nu, today)
  for (const one of demoForloeb(today, familier[2]!.id)) await seedForloeb(deps, nu, one)
  await seedRapport(deps, DEMO_FORLOEB[2], by)
}

async function createVisitation(
  deps: Deps,
  nu: string,
  id: string,
  over: Partial<Visitation> & { svar: VisitationKladde },
  afsender = 'socialcenter',
): Promise<Visitation> {
  const { organisation, organisationsnavn, sub } = demoAktoer(afsender)
  const visitation = withDerived(
    {
      id,
      organisation,
      organisationsnavn,
      modtager: 'familieplejecentret',
      status: 'kladde',
      version: 1,
      oprettet: nu,
      oprettetAf: sub,
      aendret: nu,
      bilag: [],
      eftersendes: [],
      maalgruppe: { udfald: 'uafklaret', kraeverAfgoerelse: false, regler: [] },
      deltagere: [],
      ...over,
    },
    toDato(nu),
  )
  await once(
    deps.visitationer.create(
      visitation,
      logChange(by(afsender, nu), { tilladelse: 'visitation.opret', emne: 'visitation', emneId: id, sagId: id }),
    ),
  )
  return visitation
}

async function seedVisitationer(deps: Deps, nu: string, today: string): Promise<void> {
  const demos = demoVisitationer(today)
  for (const [i, { afsender, status, svar, eftersendes, moede }] of demos.entries()) {
    const id = uuidOf(`demo-visitation-${i}`)
    const sent = status === 'kladde' ? {} : { indsendt: nu, kvitteringsnummer: kvitteringOf(id, nu) }
    const held = moede ? { moede: { ...moede, af: demoAktoer('familieplejecenter').sub, tid: nu } } : {}
    await createVisitation(deps, nu, id, { status, svar, eftersendes, ...sent, ...held }, afsender)
  }
}

async function seedForloeb(deps: Deps, nu: string, demo: DemoForloeb): Promise<void> {
  const { id, navn, koen, start, familie, dage, huller, afsluttet } = demo
  const foedselsdato = addDage(start, -21)
  const svar = svarForForloeb({ navn, koen, foedselsdato, start })
  const visitationId = uuidOf(`visitation-${id}`)
  const visitation = await createVisitation(deps, nu, visitationId, {
    status: 'forloeb',
    svar,
    indsendt: `${addDage(start, -20)}T09:00:00.000Z`,
    kvitteringsnummer: kvitteringOf(visitationId, start),
  })
  const registreringer = genDagbog({ seed: id, fra: start, dage, huller, foedselsdato, koen, perDag: 22 })
  for (let i = 0; i < registreringer.length; i += CHUNK)
    await seedChunk(deps, demo, registreringer.slice(i, i + CHUNK), toDato(nu))
  const forloeb: Forloeb = {
    id,
    visitationId: visitation.id,
    barn: { navn, foedt: true, foedselsdato, koen },
    plejefamilieId: familie.id,
    plejefamilienavn: familie.navn,
    adresseHemmelig: true,
    ...datoerFromStart(start),
    status: afsluttet ? 'afsluttet' : 'aktiv',
    ...(afsluttet && { afsluttet }),
    ...parterOf(visitation.organisation, visitation.deltagere),
    doegncenter: 'doegncentret',
    konsulent: personOf('familieplejecenter'),
    team: { socialraadgiver: personOf('doegncenter'), paedagog: personOf('paedagog'), psykolog: personOf('psykolog') },
    tilkoeb: { status: 'accepteret', bestilt: `${addDage(start, -5)}T09:00:00.000Z` },
    vuggestedStatus: 'ikkeRelevant',
    version: 1,
    oprettet: `${addDage(start, -5)}T09:00:00.000Z`,
    aendret: nu,
  }
  const log = () =>
    logChange(by('leder', `${start}T08:00:00.000Z`), {
      tilladelse: 'forloeb.ret',
      emne: 'forloeb',
      emneId: id,
      sagId: id,
    })
  await once(deps.forloeb.create(forloeb, log()))
  await once(deps.forloeb.savePlan(id, heldUntil((await deps.forloeb.plan(id)).trin, toDato(nu)), 1, log()))
  for (const aftale of demoAftaler(id, start, demoAktoer('familieplejecenter').sub)) {
    const aftalt = logChange(by('familieplejecenter', aftale.oprettet), {
      tilladelse: 'samvaer.aftal',
      emne: 'samvaer',
      emneId: aftale.id,
      sagId: id,
    })
    await once(deps.samvaersaftaler.create(aftale, aftalt))
  }
}

/** What lay in the past was held on its day. */
const heldUntil = (plan: Trin[], today: string): Trin[] =>
  plan.map((trin) =>
    trin.forslag < today ? { ...trin, status: statusserOf(trin).includes('afholdt') ? 'afholdt' : 'foreligger' } : trin,
  )

const personOf = (name: string) => {
  const { sub, navn } = demoAktoer(name)
  return { sub, navn }
}

/** Everything but the last two days has been reviewed. */
async function seedChunk(
  deps: Deps,
  { id, skriver, skrivernavn, familie }: DemoForloeb,
  chunk: Registrering[],
  today: string,
): Promise<void> {
  const tid = `${datoOf(chunk.at(-1)!)}T20:00:00.000Z`
  const person = by(skriver, tid)
  const egen = skrivernavn
    ? { navn: skrivernavn, sub: familie.id, organisation: familie.id, organisationsnavn: familie.navn }
    : {}
  const anmodning = { ...person, aktoer: { ...person.aktoer, ...egen } }
  const { sub, navn } = demoAktoer('paedagog')
  const entries = chunk.map((registrering) => {
    const gemt = toGemt(registrering, id, anmodning)
    const gennemset = gemt.dato < addDage(today, -2) ? { af: sub, navn, tid } : null
    return { registrering: { ...gemt, gennemset }, hash: deps.hash(canonicalJson(registrering)) }
  })
  await once(
    deps.dagboeger.create(
      entries,
      logChange(anmodning, { tilladelse: 'dagbog.skriv', emne: 'dagbog', emneId: id, sagId: id }),
    ),
  )
}

/** More running forløb in families of their own, for trying the size of things. */
export async function seedMany(deps: Deps, antal: number, dage: number, tell: (line: string) => void): Promise<void> {
  const nu = deps.now().toISOString()
  const today = toDato(nu)
  const familier = genPlejefamilier({
    seed: Date.parse(nu) % 2 ** 31,
    antal,
    organisation: 'familieplejecentret',
    today,
  })
  for (const [i, familie] of familier.entries()) {
    const log = logChange(by('leder', nu), {
      tilladelse: 'plejefamilie.opret',
      emne: 'plejefamilie',
      emneId: familie.id,
      sagId: familie.id,
    })
    await once(deps.plejefamilier.create({ ...familie, brugtePladser: 1 }, log))
    const id = uuidOf(`forloeb-${familie.id}`)
    const koen = i % 2 ? 'pige' : 'dreng'
    await seedForloeb(deps, nu, {
      id,
      navn: `Barn ${i + 1} (opdigtet)`,
      koen,
      start: addDage(today, -dage),
      dage,
      familie,
      skriver: 'plejefamilie1',
    })
    tell(`${i + 1} af ${antal}: ${id}`)
  }
}
