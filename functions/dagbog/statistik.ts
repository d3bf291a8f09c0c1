import * as z from 'zod'
import type { GemtRegistrering } from '../domain/dagbog/gemt.ts'
import { Dato } from '../domain/dato.ts'
import { type Forloeb, lukketEfter } from '../domain/forloeb/forloeb.ts'
import { type Planlagt, samletPlan } from '../domain/samvaer/planlagte.ts'
import { doegnrammerOf } from '../domain/statistik/doegnramme.ts'
import type { Gemt } from '../domain/statistik/indhold.ts'
import { sammenfatDage } from '../domain/statistik/noegletal.ts'
import { type Doegn, Sammenfatning, Statistik, Vaekstpunkt } from '../domain/statistik/schema.ts'
import { assembleStatistik, hentFra } from '../domain/statistik/statistik.ts'
import { addDage, dageMellem, toDato } from '../domain/tid.ts'
import type { Deps } from '../deps.ts'
import { fieldError, openForloeb } from '../http/adgang.ts'
import type { Anmodning } from '../store/revisionslog.ts'
import type { Periode } from './laes.ts'

/** Days one answer may cover: a year with room to spare, so that the cost of a question is known. */
export const VINDUE_MAX_DAGE = 400

/** Figures of a window with what they rest on. */
export const StatistikSvar = Statistik.extend({
  fra: Dato,
  til: Dato,
  vaekst: z.array(
    Vaekstpunkt.extend({ alderDage: z.int().nullable().meta({ description: 'Null når fødselsdatoen ikke kendes' }) }),
  ),
  periode: Sammenfatning.nullable().meta({
    description: 'Hele perioden under ét; null når ingen dage ligger i forløbet',
  }),
})
export type StatistikSvar = z.infer<typeof StatistikSvar>

/** The days asked for, cut to the forløb; the latest days of it when nothing is asked. */
export function vindueOf(forloeb: Forloeb, asked: { fra?: string; til?: string }, today: string): Periode {
  const slut = lukketEfter(forloeb)
  const last = slut && slut < today ? slut : today
  const til = asked.til ?? (last < forloeb.start ? forloeb.start : last)
  const fra = asked.fra ?? later(forloeb.start, addDage(til, 1 - VINDUE_MAX_DAGE))
  if (fra > til) throw fieldError('fra', 'Fra-datoen ligger efter til-datoen')
  if (dageMellem(fra, til) >= VINDUE_MAX_DAGE) throw fieldError('til', `Vælg højst ${VINDUE_MAX_DAGE} dage ad gangen`)
  return { fra: later(fra, forloeb.start), til: slut && slut < til ? slut : til }
}

const later = (a: string, b: string) => (a > b ? a : b)

/** What the figures are made of. */
export interface Talgrundlag {
  forloeb: Forloeb
  vindue: Periode
  /** From 14 days before the window on: sleep reaches over midnight, a weight serves two weeks. */
  registreringer: GemtRegistrering[]
  planlagt: Planlagt[]
}

/** Opens the forløb for its figures; the line is written before anything is read. */
export async function openTal(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  asked: { fra?: string; til?: string },
): Promise<Talgrundlag> {
  const forloeb = await openForloeb(deps, anmodning, forloebId, 'statistik.laes')
  const vindue = vindueOf(forloeb, asked, toDato(anmodning.nu))
  await deps.revisionslog.read(anmodning, {
    tilladelse: 'statistik.laes',
    emne: 'statistik',
    emneId: forloebId,
    sagId: forloebId,
  })
  const [registreringer, aftaler] = await Promise.all([
    readRegistreringer(deps, forloebId, vindue),
    deps.samvaersaftaler.list(forloebId),
  ])
  return { forloeb, vindue, registreringer, planlagt: samletPlan(aftaler, vindue) }
}

async function readRegistreringer(deps: Deps, forloebId: string, { fra, til }: Periode): Promise<GemtRegistrering[]> {
  const registreringer: GemtRegistrering[] = []
  if (fra > til) return registreringer
  for await (const registrering of deps.dagboeger.each(forloebId, hentFra(fra), til)) registreringer.push(registrering)
  return registreringer
}

/** All figures of the window (domain F2). */
export function statistikOf({ forloeb, vindue, registreringer, planlagt }: Talgrundlag, nu: string): StatistikSvar {
  const { foedselsdato, termin, koen } = forloeb.barn
  const statistik = assembleStatistik({
    registreringer: registreringer as unknown as readonly Gemt[],
    ...vindue,
    barn: foedselsdato ? { foedselsdato, terminsdato: termin, koen } : { foedselsdato: vindue.fra },
    planlagt,
    forloebStart: forloeb.start,
    nu,
  })
  return {
    ...vindue,
    ...statistik,
    vaekst: foedselsdato
      ? statistik.vaekst
      : statistik.vaekst.map((punkt) => ({ ...punkt, alderDage: null, korrigeretAlderDage: null, z: null })),
    periode: periodeAf(statistik.doegn, vindue, nu),
  }
}

function periodeAf(doegn: readonly Doegn[], { fra, til }: Periode, nu: string): Sammenfatning | null {
  if (doegn.length === 0) return null
  const slut = new Map(doegnrammerOf(fra, til).map((ramme) => [ramme.dato, ramme.slut]))
  return sammenfatDage(doegn, (dato) => slut.get(dato)! <= Date.parse(nu))
}
