import Papa from 'papaparse'
import type { Feltfejl } from '../domain/fejl.ts'
import { importPlejefamilier, type Raekkerapport } from '../domain/plejefamilie/import.ts'
import { applyPatch } from '../domain/plejefamilie/patch.ts'
import type { Plejefamilie } from '../domain/plejefamilie/schema.ts'
import type { Deps } from '../deps.ts'
import { fieldError } from '../http/adgang.ts'
import { uuidOf } from '../http/idempotency.ts'
import { Konflikt } from '../store/db.ts'
import type { Anmodning } from '../store/revisionslog.ts'
import { familieHandling, logOfFamilie } from './log.ts'
import { newFamilie, withInput } from './register.ts'

/** A register is 100–400 families; more than this is some other file. */
const MAX_RAEKKER = 1000
/** Rows saved at the same time. */
const SAMTIDIGE = 8

/** What became of a row; names nobody. */
interface Importlinje {
  linje: number
  udfald: Raekkerapport['udfald']
  id: string | null
  fejl: Feltfejl[]
}

export interface Importsvar {
  nye: number
  aendrede: number
  uaendrede: number
  afviste: number
  ukendteKolonner: number[]
  raekker: Importlinje[]
}

/**
 * Reads a CSV into the register, row by row: each row is saved or refused by itself, and what is refused says why.
 * The same file again changes nothing. A dry run (`proev`) only tells what would happen.
 */
export async function importRegister(
  deps: Deps,
  anmodning: Anmodning,
  csv: string,
  proev = false,
): Promise<Importsvar> {
  const rows = parseCsv(csv)
  const { organisation } = anmodning.aktoer
  await deps.revisionslog.read(anmodning, { ...familieHandling('plejefamilie.opret', 'import'), sagId: organisation })
  const register = await deps.plejefamilier.ofOrganisation(organisation)
  const { raekker, ukendteKolonner } = importPlejefamilier(rows, register)
  const byId = new Map(register.map((familie) => [familie.id, familie]))
  const save = (raekke: Raekkerapport) => (proev ? toLinje(raekke) : saveRow(deps, anmodning, raekke, byId))
  const linjer: Importlinje[] = []
  for (let i = 0; i < raekker.length; i += SAMTIDIGE) {
    linjer.push(...(await Promise.all(raekker.slice(i, i + SAMTIDIGE).map(save))))
  }
  return summarise(linjer, ukendteKolonner)
}

/** Rows by heading; separator found by itself. A file that is no table is refused as a whole. */
function parseCsv(csv: string): Record<string, string>[] {
  const { data, errors, meta } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    delimitersToGuess: [';', ',', '\t', '|'],
  })
  const quote = errors.find(({ type }) => type === 'Quotes')
  if (quote) throw fieldError('csv', `Et anførselstegn mangler omkring linje ${(quote.row ?? 0) + 2}. Intet er gemt`)
  if ((meta.fields ?? []).length < 2)
    throw fieldError('csv', 'Filen skal have en linje med overskrifter og mindst to kolonner')
  if (data.length === 0) throw fieldError('csv', 'Filen har overskrifter, men ingen familier')
  if (data.length > MAX_RAEKKER) throw fieldError('csv', `Filen må højst have ${MAX_RAEKKER} linjer. Del den i flere`)
  return data
}

const toLinje = (raekke: Raekkerapport): Importlinje => ({
  linje: raekke.linje,
  udfald: raekke.udfald,
  id: 'id' in raekke ? raekke.id : null,
  fejl: raekke.fejl,
})

const refused = (linje: number, besked: string): Importlinje => ({
  linje,
  udfald: 'fejl',
  id: null,
  fejl: [{ felt: 'navn', besked }],
})

async function saveRow(
  deps: Deps,
  anmodning: Anmodning,
  raekke: Raekkerapport,
  byId: Map<string, Plejefamilie>,
): Promise<Importlinje> {
  try {
    if (raekke.udfald === 'ny') return await saveNew(deps, anmodning, raekke)
    if (raekke.udfald === 'aendret') await saveChanged(deps, anmodning, raekke, byId.get(raekke.id)!)
    return toLinje(raekke)
  } catch (error) {
    if (!(error instanceof Konflikt)) throw error
    return refused(raekke.linje, 'Familien blev ændret imens. Indlæs filen igen')
  }
}

/** The id follows from who the family is, so that two who read the same file in at once make one entry. */
async function saveNew(
  deps: Deps,
  anmodning: Anmodning,
  raekke: Raekkerapport & { udfald: 'ny' },
): Promise<Importlinje> {
  const { navn, postnr, tilbudsportalId } = raekke.vaerdi
  const who = `${anmodning.aktoer.organisation}#${tilbudsportalId ?? `${navn}#${postnr ?? ''}`}`.toLowerCase()
  const id = uuidOf(deps.match.noegleOf(who))
  await deps.plejefamilier.create(
    newFamilie(anmodning, id, raekke.vaerdi),
    logOfFamilie(anmodning, 'plejefamilie.opret', id),
  )
  return { ...toLinje(raekke), id }
}

async function saveChanged(
  deps: Deps,
  anmodning: Anmodning,
  { vaerdi }: Raekkerapport & { udfald: 'aendret' },
  former: Plejefamilie,
): Promise<void> {
  const answer = applyPatch(former, vaerdi)
  if ('fejl' in answer) throw new Konflikt(0)
  const next = withInput(former, answer.vaerdi, anmodning.nu)
  await deps.plejefamilier.save(former, next, logOfFamilie(anmodning, 'plejefamilie.ret', former.id))
}

function summarise(raekker: Importlinje[], ukendteKolonner: number[]): Importsvar {
  const count = (udfald: Importlinje['udfald']) => raekker.filter((one) => one.udfald === udfald).length
  return {
    nye: count('ny'),
    aendrede: count('aendret'),
    uaendrede: count('uaendret'),
    afviste: count('fejl'),
    ukendteKolonner,
    raekker,
  }
}
