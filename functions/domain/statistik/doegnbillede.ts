import type { Haendelse } from '../dagbog/registrering.ts'
import { doegnListeOf, groupByDag } from './doegn.ts'
import { type Doegnramme, doegnrammerOf } from './doegnramme.ts'
import { detalje, gaeldendeOf, type Gemt, intervalOf, startOf } from './indhold.ts'
import { clipIntervaller, type Interval, mergeIntervaller } from './intervaller.ts'
import { isAfvist } from './optaelling.ts'
import { isHeld, type Samvaersudfald, udfaldOf } from './samvaer.ts'
import type { Doegn } from './schema.ts'
import { isAaben } from './soevn.ts'

/** From minute to minute of the clock, 0–1440. */
export interface Spand {
  fra: number
  til: number
}

/** One local day as it can be drawn on a 24-hour clock. */
export interface Doegnbillede {
  dato: string
  tal: Doegn
  /** Somebody wrote something on that day. */
  erSkrevet: boolean
  soevn: Spand[]
  /** Where a sleep begins or ends that lacks its other end. */
  aabenSoevn: number[]
  graad: Spand[]
  samvaer: Spand[]
  /** Samvær that did not take place, at the agreed time. */
  ikkeAfholdt: { minut: number; udfald: Samvaersudfald }[]
  maaltider: { minut: number; ml: number | null; afvist: boolean }[]
  bleer: { minut: number; affoering: boolean }[]
  /** Entries of which only the day is known, by type. */
  udenTid: Partial<Record<Haendelse['type'], number>>
  /** The clock now when it is this day; 0 for a day to come; null for a day gone. */
  nu: number | null
}

const MINUT = 60_000

/** Minute on the clock; on the days of 23 and 25 hours the hours after the change keep their place. */
function minutAf({ start, slut }: Interval, ms: number): number {
  const elapsed = (ms - start) / MINUT
  const jump = 1440 - (slut - start) / MINUT
  const isAfter = elapsed >= (jump > 0 ? 120 : 180)
  return jump && isAfter ? elapsed + jump : elapsed
}

const spandeOf = (intervaller: readonly Interval[], ramme: Doegnramme): Spand[] =>
  clipIntervaller(intervaller, ramme).map(({ start, slut }) => ({
    fra: minutAf(ramme, start),
    til: minutAf(ramme, slut) || 1440,
  }))

const mergedOf = (haendelser: readonly Haendelse[], test: (r: Haendelse) => boolean) =>
  mergeIntervaller(haendelser.filter(test).flatMap((r) => intervalOf(r) ?? []))

const isSamvaerHoldt = (r: Haendelse) => r.type === 'samvaer' && isHeld(udfaldOf(r))

/** Entries of the day with a place on the clock. */
const timed = <T>(
  dag: readonly Haendelse[],
  ramme: Doegnramme,
  test: (r: Haendelse) => boolean,
  to: (r: Haendelse, minut: number) => T,
): T[] =>
  dag.flatMap((r) => {
    const ms = startOf(r)
    return ms !== null && test(r) ? [to(r, minutAf(ramme, ms))] : []
  })

function udenTidOf(dag: readonly Haendelse[]): Doegnbillede['udenTid'] {
  const counts: Doegnbillede['udenTid'] = {}
  for (const r of dag.filter(({ start, antal }) => !start && antal !== 0))
    counts[r.type] = (counts[r.type] ?? 0) + (r.antal ?? 1)
  return counts
}

function nuOf(ramme: Doegnramme, nu: number): number | null {
  if (nu >= ramme.slut) return null
  return nu <= ramme.start ? 0 : minutAf(ramme, nu)
}

function punkterOf(dag: readonly Haendelse[], ramme: Doegnramme) {
  return {
    aabenSoevn: timed(
      dag,
      ramme,
      (r) => r.type === 'soevn' && isAaben(r),
      (_, minut) => minut,
    ),
    ikkeAfholdt: timed(
      dag,
      ramme,
      (r) => r.type === 'samvaer' && !isSamvaerHoldt(r),
      (r, minut) => ({ minut, udfald: udfaldOf(r) }),
    ),
    maaltider: timed(
      dag,
      ramme,
      (r) => r.type === 'maaltid',
      (r, minut) => ({
        minut,
        ml: r.enhed === 'ml' ? (r.maengde ?? null) : null,
        afvist: isAfvist(r),
      }),
    ),
    bleer: timed(
      dag,
      ramme,
      (r) => r.type === 'ble' && r.antal !== 0,
      (r, minut) => ({ minut, affoering: detalje(r, 'affoering') === true }),
    ),
  }
}

/** The days of the window as they can be drawn. */
export function doegnbillederOf(
  registreringer: readonly Gemt[],
  vindue: { fra: string; til: string },
  nu: string,
): Doegnbillede[] {
  const gaeldende = gaeldendeOf(registreringer)
  const { haendelser, beskrevet } = gaeldende
  const rammer = doegnrammerOf(vindue.fra, vindue.til)
  const tal = doegnListeOf(gaeldende, rammer, Date.parse(nu))
  const dage = groupByDag(haendelser, rammer)
  const soevn = mergedOf(haendelser, ({ type }) => type === 'soevn')
  const graad = mergedOf(haendelser, ({ type }) => type === 'graad')
  const samvaer = mergedOf(haendelser, isSamvaerHoldt)
  return rammer.map((ramme, i) => ({
    dato: ramme.dato,
    tal: tal[i]!,
    erSkrevet: dage[i]!.length > 0 || beskrevet.has(ramme.dato),
    soevn: spandeOf(soevn, ramme),
    graad: spandeOf(graad, ramme),
    samvaer: spandeOf(samvaer, ramme),
    ...punkterOf(dage[i]!, ramme),
    udenTid: udenTidOf(dage[i]!),
    nu: nuOf(ramme, Date.parse(nu)),
  }))
}
