import type { Forloeb } from '../domain/forloeb/forloeb.ts'
import { type DagbogSvar } from '../domain/dagbog/indsend.ts'
import type { GemtRegistrering } from '../domain/dagbog/gemt.ts'
import { type Haendelse, datoOf, Registrering } from '../domain/dagbog/registrering.ts'
import { FEJL, type Fejlkode, type Feltfejl } from '../domain/fejl.ts'
import { forfatterOf } from '../domain/forfatter.ts'
import { canonicalJson } from '../domain/kanonisk.ts'
import { withMaal } from '../domain/dagbog/maal.ts'
import { periodefejl } from '../domain/dagbog/periode.ts'
import type { Deps } from '../deps.ts'
import { openForloeb } from '../http/adgang.ts'
import { toFeltfejl } from '../http/route.ts'
import { Konflikt } from '../store/db.ts'
import { type Anmodning, logChange } from '../store/revisionslog.ts'

type Svar = DagbogSvar[number]
interface Checked {
  index: number
  registrering: GemtRegistrering
  hash: string
}
type Outcome = { index: number; svar: Svar }

/** Entries written in one transaction: two rows each, plus days and log, within DynamoDB's hundred. */
const CHUNK = 40

/** Saves each registration that is right, answers item by item, and never the same id twice. */
export async function registrer(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  items: unknown[],
): Promise<DagbogSvar> {
  const forloeb = await openForloeb(deps, anmodning, forloebId, 'dagbog.skriv')
  const answers: Svar[] = []
  const good: Checked[] = []
  items.forEach((item, index) => {
    const outcome = checkItem(deps, anmodning, forloeb, item, index)
    if ('svar' in outcome) answers[index] = outcome.svar
    else good.push(outcome)
  })
  for (let i = 0; i < good.length; i += CHUNK) {
    for (const { index, svar } of await saveChunk(deps, anmodning, forloebId, good.slice(i, i + CHUNK)))
      answers[index] = svar
  }
  return answers
}

/** After the rapport was locked, what is written is an addition and shown as one. */
export const isTilfoejelse = ({ rapportLaast }: Forloeb): boolean => rapportLaast !== undefined

function checkItem(
  deps: Deps,
  anmodning: Anmodning,
  forloeb: Forloeb,
  item: unknown,
  index: number,
): Checked | Outcome {
  const parsed = Registrering.safeParse(item)
  const id = idOf(item)
  if (!parsed.success) return { index, svar: refuse(id, 'felter.ugyldige', toFeltfejl(parsed.error)) }
  const gemt = toGemt(parsed.data, forloeb.id, anmodning)
  const code = periodefejl(forloeb, gemt, anmodning.nu)
  if (code) return { index, svar: refuse(id, code, [{ felt: gemt.start ? 'start' : 'dato', besked: FEJL[code][1] }]) }
  const { forfatter } = gemt
  const isAflaster = anmodning.aktoer.organisation !== forloeb.plejefamilieId
  return {
    index,
    registrering: {
      ...gemt,
      forfatter: isAflaster ? { ...forfatter, aflastning: true } : forfatter,
      tilfoejelse: isTilfoejelse(forloeb),
    },
    hash: deps.hash(canonicalJson(item)),
  }
}

const idOf = (item: unknown): string | null => {
  const id = (item as { id?: unknown } | null)?.id
  return typeof id === 'string' && /^[0-9a-f-]{36}$/i.test(id) ? id : null
}

const refuse = (id: string | null, code: Fejlkode, fejl: Feltfejl[] = []): Svar => ({
  id,
  status: FEJL[code][0] as 409 | 422,
  code,
  fejl,
})

export function toGemt(registrering: Registrering, forloebId: string, anmodning: Anmodning): GemtRegistrering {
  const common = {
    forloebId,
    dato: datoOf(registrering),
    version: 1,
    forfatter: forfatterOf(anmodning),
    oprettet: anmodning.nu,
    aendret: anmodning.nu,
    ...EMPTY,
  }
  if (registrering.type === 'beskrivelse') {
    return {
      ...common,
      id: registrering.id,
      type: 'beskrivelse',
      tekst: registrering.tekst,
      kilde: registrering.kilde ?? 'formular',
    }
  }
  const {
    start = null,
    slut = null,
    maengde = null,
    enhed = null,
    antal = null,
    note = null,
    ...rest
  } = registrering as Haendelse
  const { id, type, kilde, oprindeligTekst = null } = rest
  const detaljer = type === 'maaling' ? withMaal(enhed, rest.detaljer ?? {}) : (rest.detaljer ?? {})
  const status = 'status' in rest ? ((rest.status as GemtRegistrering['status']) ?? null) : null
  return { ...common, id, type, kilde, start, slut, maengde, enhed, antal, note, status, detaljer, oprindeligTekst }
}

const EMPTY = {
  start: null,
  slut: null,
  maengde: null,
  enhed: null,
  antal: null,
  note: null,
  tekst: null,
  status: null,
  detaljer: {},
  oprindeligTekst: null,
  udgaaet: false,
  tilfoejelse: false,
  gennemset: null,
  kommentarer: 0,
  aabneSpoergsmaal: 0,
  billeder: [],
}

/** Together when all ids are new; one by one when some are known or sent twice in the same call. */
async function saveChunk(deps: Deps, anmodning: Anmodning, forloebId: string, chunk: Checked[]): Promise<Outcome[]> {
  const isDistinct = new Set(chunk.map(({ registrering }) => registrering.id)).size === chunk.length
  if (isDistinct && (await tryCreate(deps, anmodning, forloebId, chunk))) {
    return chunk.map(({ index, registrering }) => ({ index, svar: { id: registrering.id, status: 201 } }))
  }
  const outcomes: Outcome[] = []
  for (const one of chunk) outcomes.push({ index: one.index, svar: await saveOne(deps, anmodning, forloebId, one) })
  return outcomes
}

async function saveOne(deps: Deps, anmodning: Anmodning, forloebId: string, one: Checked): Promise<Svar> {
  const { id } = one.registrering
  if (await tryCreate(deps, anmodning, forloebId, [one])) return { id, status: 201 }
  const known = await deps.dagboeger.pointer(forloebId, id)
  return known?.hash === one.hash ? { id, status: 200 } : refuse(id, 'dagbog.andetIndhold')
}

async function tryCreate(deps: Deps, anmodning: Anmodning, forloebId: string, chunk: Checked[]): Promise<boolean> {
  const emneId = chunk.length === 1 ? chunk[0]!.registrering.id : forloebId
  const log = logChange(anmodning, { tilladelse: 'dagbog.skriv', emne: 'dagbog', emneId, sagId: forloebId })
  try {
    await deps.dagboeger.create(chunk, log)
    return true
  } catch (error) {
    if (error instanceof Konflikt) return false
    throw error
  }
}
