import type { Billedtekster } from '../domain/dagbog/billede/billede.ts'
import { type Dag, kompletthedOf } from '../domain/dagbog/gemt.ts'
import type { GemtRegistrering, Kommentar } from '../domain/dagbog/gemt.ts'
import type { Forloeb } from '../domain/forloeb/forloeb.ts'
import { ikkeFundet } from '../domain/fejl.ts'
import type { GemtObservation } from '../domain/rapport/observation.ts'
import { type Doegnbillede, doegnbillederOf } from '../domain/statistik/doegnbillede.ts'
import type { Gemt } from '../domain/statistik/indhold.ts'
import { type Flag, flagsOf } from '../domain/statistik/opmaerksomhed.ts'
import { samletPlan } from '../domain/samvaer/planlagte.ts'
import { addDage, isDato, toDato } from '../domain/tid.ts'
import type { Deps } from '../deps.ts'
import { openForloeb } from '../http/adgang.ts'
import type { Anmodning } from '../store/revisionslog.ts'
import { billedteksterOf, datesOf, kommentarerOf } from './dag.ts'
import { allDays } from './laes.ts'

/** Days on one page of the list. */
const SIDE_DAGE = 28

export interface Gennemgangsliste {
  forloeb: Forloeb
  today: string
  /** Newest first. */
  dage: { dag: Dag; flag: Flag[] }[]
  /** How many of the shown days wait, and whether the others are left out. */
  venter: number
  kunVenter: boolean
  /** The last day of the next, older page. */
  aeldre?: string
}

async function openGennemgang(deps: Deps, anmodning: Anmodning, forloebId: string, emneId: string): Promise<Forloeb> {
  const forloeb = await openForloeb(deps, anmodning, forloebId, 'dagbog.gennemse')
  await deps.revisionslog.read(anmodning, { tilladelse: 'dagbog.gennemse', emne: 'dagbog', emneId, sagId: forloebId })
  return forloeb
}

async function entries(deps: Deps, forloebId: string, fra: string, til: string): Promise<GemtRegistrering[]> {
  const found: GemtRegistrering[] = []
  for await (const one of deps.dagboeger.each(forloebId, fra, til)) found.push(one)
  return found
}

async function flagOf(deps: Deps, forloebId: string, registreringer: GemtRegistrering[], dage: string[], nu: string) {
  const planlagt = samletPlan(await deps.samvaersaftaler.list(forloebId), { fra: dage[0]!, til: dage.at(-1)! })
  return flagsOf(registreringer as unknown as Gemt[], dage, nu, planlagt)
}

/** The work list: what is unread, asked, missing or to be noticed, day by day. */
export async function listGennemgang(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  { til, kunVenter = false }: { til?: string | undefined; kunVenter?: boolean } = {},
): Promise<Gennemgangsliste> {
  const forloeb = await openGennemgang(deps, anmodning, forloebId, forloebId)
  const today = toDato(anmodning.nu)
  const { foerste, sidste } = datesOf(forloeb, today)
  const last = til && isDato(til) && til < sidste ? til : sidste
  const begin = addDage(last, 1 - SIDE_DAGE)
  const fra = begin < foerste ? foerste : begin
  const [days, registreringer] = await Promise.all([
    deps.dagboeger.days(forloebId, fra, last),
    entries(deps, forloebId, fra, last),
  ])
  const alle = allDays(days, { fra, til: last })
  const datoer = alle.map(({ dato }) => dato)
  const flag = datoer.length > 0 ? await flagOf(deps, forloebId, registreringer, datoer, anmodning.nu) : []
  const dage = alle.map((dag) => ({ dag, flag: flag.filter(({ dato }) => dato === dag.dato) })).toReversed()
  const ventende = dage.filter(({ dag }) => isVentende(dag, today))
  return {
    forloeb,
    today,
    dage: kunVenter ? ventende : dage,
    venter: ventende.length,
    kunVenter,
    ...(fra > foerste && { aeldre: addDage(fra, -1) }),
  }
}

/** Unread, a question open, or a past day that is not complete. */
const isVentende = (dag: Dag, today: string): boolean =>
  dag.ulaeste > 0 || dag.aabneSpoergsmaal > 0 || (dag.dato < today && kompletthedOf(dag).udfald !== 'komplet')

export interface Gennemgangsdag {
  forloeb: Forloeb
  dato: string
  today: string
  nu: string
  dag: Dag
  registreringer: GemtRegistrering[]
  kommentarer: Map<string, Kommentar[]>
  billedtekster: Billedtekster
  observationer: GemtObservation[]
  billede: Doegnbillede
  flag: Flag[]
  foerste: string
  sidste: string
  /** Where to go on: the next day with something unread, else the oldest one. */
  naesteUlaeste?: string
}

/** One day to be reviewed: the family's words, and apart from them our own. */
export async function readGennemgang(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  dato: string,
): Promise<Gennemgangsdag> {
  if (!isDato(dato)) throw ikkeFundet()
  const forloeb = await openGennemgang(deps, anmodning, forloebId, dato)
  const today = toDato(anmodning.nu)
  const { foerste, sidste } = datesOf(forloeb, today)
  if (dato < foerste || dato > sidste) throw ikkeFundet()
  const [days, naere, observationer] = await Promise.all([
    deps.dagboeger.days(forloebId, foerste, sidste),
    entries(deps, forloebId, addDage(dato, -1), dato),
    deps.dagboeger.observationer(forloebId, dato, dato),
  ])
  const registreringer = naere.filter((r) => r.dato === dato)
  return {
    forloeb,
    dato,
    today,
    nu: anmodning.nu,
    dag: allDays(
      days.filter((dag) => dag.dato === dato),
      { fra: dato, til: dato },
    )[0]!,
    registreringer,
    kommentarer: await kommentarerOf(deps, forloebId, registreringer),
    billedtekster: await billedteksterOf(deps, forloebId, registreringer),
    observationer,
    billede: doegnbillederOf(naere as unknown as Gemt[], { fra: dato, til: dato }, anmodning.nu)[0]!,
    flag: await flagOf(deps, forloebId, naere, [dato], anmodning.nu),
    foerste,
    sidste,
    ...naesteUlaesteOf(days, dato),
  }
}

function naesteUlaesteOf(days: readonly Dag[], dato: string): { naesteUlaeste?: string } {
  const ulaeste = days.filter((dag) => dag.ulaeste > 0 && dag.dato !== dato).map((dag) => dag.dato)
  const naesteUlaeste = ulaeste.find((one) => one > dato) ?? ulaeste[0]
  return naesteUlaeste ? { naesteUlaeste } : {}
}
