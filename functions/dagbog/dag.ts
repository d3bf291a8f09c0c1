import type { Billedtekster } from '../domain/dagbog/billede/billede.ts'
import { type Dag, type GemtRegistrering, type Kommentar, type Version } from '../domain/dagbog/gemt.ts'
import { igangOf } from '../domain/dagbog/igang.ts'
import { isIkkeBegyndt } from '../domain/dagbog/periode.ts'
import { emneOfForloeb, type Forloeb, lukketEfter } from '../domain/forloeb/forloeb.ts'
import { DomaeneFejl, ikkeFundet } from '../domain/fejl.ts'
import { may, type Tilladelse } from '../domain/roller.ts'
import { type Doegnbillede, doegnbillederOf } from '../domain/statistik/doegnbillede.ts'
import type { Gemt } from '../domain/statistik/indhold.ts'
import { addDage, doegnOf, isDato, toDato } from '../domain/tid.ts'
import type { Deps } from '../deps.ts'
import type { Anmodning } from '../store/revisionslog.ts'
import { allDays, openDagbog } from './laes.ts'

/** Days before the shown one that last amounts are taken from. */
const TILBAGE = 3

export interface Dagside {
  forloeb: Forloeb
  dato: string
  today: string
  nu: string
  /** What touches the day, also a sleep begun the night before; struck-out ones included. */
  registreringer: GemtRegistrering[]
  /** The days before as well: last amounts, overlap. */
  naere: GemtRegistrering[]
  igang: GemtRegistrering[]
  kommentarer: Map<string, Kommentar[]>
  billedtekster: Billedtekster
  billede: Doegnbillede
  dag: Dag
  /** Other days where a question waits for an answer. */
  spoergsmaal: Dag[]
  /** Comments this person has not seen, on this day and on others. */
  nye: Kommentar[]
  nyePaaDage: { dato: string; antal: number }[]
  /** Other running forløb of the same family. */
  soeskende: Forloeb[]
  foerste: string
  sidste: string
  mayWrite: boolean
}

export const mayDo = ({ aktoer, nu }: Anmodning, forloeb: Forloeb, tilladelse: Tilladelse) =>
  may(aktoer, tilladelse, emneOfForloeb(forloeb, toDato(nu)))

/** Dates a page can be asked for: within the forløb, up to today. */
export function datesOf(forloeb: Forloeb, today: string): { foerste: string; sidste: string } {
  const slut = lukketEfter(forloeb) ?? today
  const sidste = slut < today ? slut : today
  return { foerste: forloeb.start, sidste: sidste < forloeb.start ? forloeb.start : sidste }
}

/** One day as its page shows it; the log line is written first. */
export async function readDag(deps: Deps, anmodning: Anmodning, forloebId: string, dato: string): Promise<Dagside> {
  if (!isDato(dato)) throw ikkeFundet()
  const forloeb = await openDagbog(deps, anmodning, forloebId, dato, 'dagbog.dag')
  const { nu } = anmodning
  const today = toDato(nu)
  if (isIkkeBegyndt(forloeb, today)) throw new DomaeneFejl('dagbog.ikkeBegyndt')
  const { foerste, sidste } = datesOf(forloeb, today)
  if (dato < foerste || dato > sidste) throw ikkeFundet()
  const [naere, days, soeskende, ulaeste] = await Promise.all([
    near(deps, forloeb, dato, today),
    deps.dagboeger.days(forloebId, foerste, sidste),
    soeskendeOf(deps, anmodning, forloeb),
    isFamilie(anmodning) ? deps.dagboeger.nyeKommentarer(forloebId, anmodning.aktoer.sub) : [],
  ])
  const registreringer = naere.filter((r) => touches(r, dato, nu))
  const here = new Set(registreringer.map(({ id }) => id))
  return {
    forloeb,
    dato,
    today,
    nu,
    registreringer,
    naere,
    igang: igangOf(naere, nu),
    kommentarer: await kommentarerOf(deps, forloebId, registreringer),
    billedtekster: await billedteksterOf(deps, forloebId, registreringer),
    billede: doegnbillederOf(naere as unknown as Gemt[], { fra: dato, til: dato }, nu)[0]!,
    dag: allDays(
      days.filter((dag) => dag.dato === dato),
      { fra: dato, til: dato },
    )[0]!,
    spoergsmaal: days.filter((dag) => dag.aabneSpoergsmaal > 0),
    nye: ulaeste.filter(({ registreringId }) => here.has(registreringId)),
    nyePaaDage: await byDay(
      deps,
      forloebId,
      ulaeste.filter(({ registreringId }) => !here.has(registreringId)),
    ),
    soeskende,
    foerste,
    sidste,
    mayWrite: mayDo(anmodning, forloeb, 'dagbog.skriv'),
  }
}

async function near(deps: Deps, { id }: Forloeb, dato: string, today: string): Promise<GemtRegistrering[]> {
  const found: GemtRegistrering[] = []
  const til = dato === today ? addDage(today, 1) : dato
  for await (const one of deps.dagboeger.each(id, addDage(dato, -TILBAGE), til)) found.push(one)
  return found
}

/** Written for the day, or lasting into it from the night before. */
function touches(r: GemtRegistrering, dato: string, nu: string): boolean {
  if (r.dato === dato) return true
  if (!r.start || r.dato > dato) return false
  const end = r.slut ?? (igangOf([r], nu).length > 0 ? nu : r.start)
  return Date.parse(end) > doegnOf(dato).start
}

export async function kommentarerOf(
  deps: Deps,
  forloebId: string,
  registreringer: readonly GemtRegistrering[],
): Promise<Map<string, Kommentar[]>> {
  const talked = registreringer.filter(({ kommentarer }) => kommentarer > 0)
  const lists = await Promise.all(talked.map(({ id }) => deps.dagboeger.kommentarer(forloebId, id)))
  return new Map(talked.map(({ id }, i) => [id, lists[i]!]))
}

/** What one sees in the photos that are shown. */
export async function billedteksterOf(
  deps: Deps,
  forloebId: string,
  registreringer: readonly GemtRegistrering[],
): Promise<Billedtekster> {
  const shown = registreringer.filter(({ billeder, udgaaet }) => billeder.length > 0 && !udgaaet)
  const lists = await Promise.all(shown.map(({ id }) => deps.billeder.list(forloebId, id)))
  return new Map(lists.flat().flatMap(({ id, tekst }) => (tekst ? [[id, tekst]] : [])))
}

const isFamilie = ({ aktoer }: Anmodning) => aktoer.rolle === 'plejefamilie'

/** The days to look at for them. */
async function byDay(deps: Deps, forloebId: string, ulaeste: readonly Kommentar[]): Promise<Dagside['nyePaaDage']> {
  const dage = await Promise.all(ulaeste.map(({ registreringId }) => deps.dagboeger.get(forloebId, registreringId)))
  const antal = new Map<string, number>()
  for (const r of dage) if (r) antal.set(r.dato, (antal.get(r.dato) ?? 0) + 1)
  return [...antal].map(([dato, n]) => ({ dato, antal: n })).sort((a, b) => (a.dato < b.dato ? -1 : 1))
}

/** The same family's other forløb that it may still write in, also those just closed. */
export async function andreForloebOf(
  deps: Deps,
  anmodning: Anmodning,
  { id, plejefamilieId }: Forloeb,
): Promise<Forloeb[]> {
  if (anmodning.aktoer.organisation !== plejefamilieId) return []
  const { forloeb } = await deps.forloeb.ofOrganisation(plejefamilieId, { limit: 10 })
  return forloeb.filter((one) => one.id !== id && mayDo(anmodning, one, 'dagbog.skriv'))
}

/** Twins and siblings: what the same family has running beside this one. */
export const soeskendeOf = async (deps: Deps, anmodning: Anmodning, forloeb: Forloeb): Promise<Forloeb[]> =>
  (await andreForloebOf(deps, anmodning, forloeb)).filter(
    (one) => lukketEfter(one) === undefined && !isIkkeBegyndt(one, toDato(anmodning.nu)),
  )

/** Siblings as a form offers them. */
export const soeskendevalgOf = async (deps: Deps, anmodning: Anmodning, forloeb: Forloeb) =>
  (await soeskendeOf(deps, anmodning, forloeb)).map(({ id, barn }) => ({ id, navn: barn.navn ?? 'Søskende' }))

/** False for a family that only had the child for a while, on any other day. */
export const mayMeet = ({ aktoer }: Anmodning, forloeb: Forloeb, { dato }: Pick<GemtRegistrering, 'dato'>): boolean =>
  aktoer.rolle !== 'plejefamilie' ||
  aktoer.organisation === forloeb.plejefamilieId ||
  (dato >= forloeb.start && dato <= (lukketEfter(forloeb) ?? dato))

/** An entry with its history, for correcting and reading; the log line is written first. */
export async function readRegistrering(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  regId: string,
): Promise<{ forloeb: Forloeb; registrering: GemtRegistrering; versioner: Version[] }> {
  const forloeb = await openDagbog(deps, anmodning, forloebId, regId, 'dagbog.dag')
  const registrering = await deps.dagboeger.get(forloebId, regId)
  if (!registrering || !mayMeet(anmodning, forloeb, registrering)) throw ikkeFundet()
  return { forloeb, registrering, versioner: await deps.dagboeger.versions(forloebId, regId) }
}
