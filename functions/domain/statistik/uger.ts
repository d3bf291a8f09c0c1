import type { Haendelse } from '../dagbog/registrering.ts'
import { dageMellem } from '../tid.ts'
import { udenAffoering } from './affoering.ts'
import type { Doegnramme } from './doegnramme.ts'
import { type Interval, laengsteMinutter } from './intervaller.ts'
import { sammenfatDage } from './noegletal.ts'
import { rund } from './rund.ts'
import type { Doegn, Uge, Vaekstpunkt } from './schema.ts'

/** Days of the same week of the forløb, counted from its first day. */
function groupByUge(doegn: readonly Doegn[], forloebStart: string): Map<number, Doegn[]> {
  const uger = new Map<number, Doegn[]>()
  for (const dag of doegn) {
    const uge = Math.floor(dageMellem(forloebStart, dag.dato) / 7) + 1
    uger.set(uge, [...(uger.get(uge) ?? []), dag])
  }
  return uger
}

/** Grams a day up to the last weight of the week. */
const tilvaekstOf = (vaekst: readonly Vaekstpunkt[], fra: string, til: string): number | null =>
  vaekst.findLast(({ maal, dato }) => maal === 'vaegt' && dato >= fra && dato <= til)?.prDag ?? null

/** Longest interval that ended within the week, in hours. */
function laengstUden(spans: readonly Interval[], ramme: Interval): number | null {
  const ended = spans.filter(({ slut }) => slut > ramme.start && slut <= ramme.slut)
  return ended.length ? rund(laengsteMinutter(ended) / 60, 1) : null
}

interface Ugegrundlag {
  doegn: readonly Doegn[]
  rammer: readonly Doegnramme[]
  haendelser: readonly Haendelse[]
  vaekst: readonly Vaekstpunkt[]
  forloebStart: string
  nu: number
}

export function ugerOf({ doegn, rammer, haendelser, vaekst, forloebStart, nu }: Ugegrundlag): Uge[] {
  const byDato = new Map(rammer.map((ramme) => [ramme.dato, ramme]))
  const spans = udenAffoering(haendelser, Math.min(nu, rammer.at(-1)?.slut ?? nu))
  return [...groupByUge(doegn, forloebStart)].map(([uge, dage]) => {
    const tal = sammenfatDage(dage, (dato) => byDato.get(dato)!.slut <= nu)
    const ramme = { start: byDato.get(tal.fra)!.start, slut: byDato.get(tal.til)!.slut }
    return {
      uge,
      ...tal,
      laengstUdenAffoeringTimer: laengstUden(spans, ramme),
      tilvaekstGPrDag: tilvaekstOf(vaekst, tal.fra, tal.til),
    }
  })
}
