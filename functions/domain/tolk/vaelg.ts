import type { Kladde } from './kladde.ts'
import { isNutid } from './holdning.ts'
import { dageMellem } from '../tid.ts'
import { DOEGNDELE, type Doegndel } from './ordbog/tidsord.ts'
import { same } from './regelord.ts'
import type { Dag } from './dag.ts'
import type { Klok } from './klok.ts'

/** A clock of the text with what is known about where it belongs. */
type Omtale = { kl: Klok; kladde: Kladde; dag: Dag; partner?: Klok }
type Valg = { t: number; cost: number; from: number }

const DOEGN = 1440
/** So many minutes back is more than told out of order: a day of its own. */
const FAR_BACK = -360
const TOLERANCE_MIN = 10

/** Costs of a reading, in "hours of doubt"; the reading of the whole message with the least sum wins. */
const PER_HOUR = 0.1
const DIGITAL_PM = 3
const BARE_HOUR_PM = 0.5
const DIGIT_HOUR_PM = 2
const LAST_EVENING = 0.4
const LAST_DAY = 3
const SMALL_HOURS = 1.2
const NEXT_MORNING = 2
const WRONG_PART = 6
const DISORDER = 1.2
const ODD_HOUR = 2
const PER_HOUR_LONG = 0.15
const FUTURE = 60
const IMPOSSIBLE = 1000
/** From here on, in minutes before midnight, it is the evening before. */
const EVENING_BEFORE = -360
/** A clock of so many minutes ago, and no day told, is meant as today's, still to come. */
const LONG_AGO = 840
/** A sleep of more minutes is one told backwards. */
const REVERSED = 1080

/** Decides morning or evening and the day of every clock: minutes from midnight of the diary's date, in `kl.abs`. */
export function placeKlokker(kladder: readonly Kladde[], dato: string, nuMin: number): void {
  const all = mentionsOf(kladder)
  let before: Valg[] = []
  const table: Valg[][] = []
  for (const [i, omtale] of all.entries()) {
    const here = candidates(omtale, dato, nuMin)
    if (i) addCheapest(here, before, all[i - 1]!, omtale)
    table.push(here)
    before = here
  }
  if (!before.length) return
  let at = before.indexOf(before.reduce((a, b) => (b.cost < a.cost ? b : a)))
  for (let i = all.length - 1; i >= 0; i--) {
    const chosen = table[i]![at]!
    all[i]!.kl.abs = chosen.t
    at = chosen.from
  }
}

/** The way to each reading with the least doubt. */
function addCheapest(here: readonly Valg[], before: readonly Valg[], last: Omtale, omtale: Omtale): void {
  const ends = omtale.partner !== undefined && omtale.partner === last.kl
  const disorder = disorderOf(last, omtale)
  for (const c of here) {
    let best = Infinity
    for (const [from, p] of before.entries()) {
      const min = c.t - p.t
      const cost = p.cost + (ends ? lengthCost(omtale.kladde, min) : min < 0 ? disorder * (min < FAR_BACK ? 2 : 1) : 0)
      if (cost < best) [best, c.from] = [cost, from]
    }
    c.cost += best
  }
}

function mentionsOf(kladder: readonly Kladde[]): Omtale[] {
  const out: Omtale[] = []
  const seen = new Set<Klok>()
  let day: Dag = {}
  let saetning = -1
  for (const k of kladder) {
    if (k.stykke.saetning !== saetning) day = day.dato ? { dato: day.dato, videre: true } : {}
    saetning = k.stykke.saetning
    if (k.dag && (k.dag.dato || k.dag.del)) day = k.dag.dato || !day.dato || !k.dag.bar ? k.dag : { ...day, ...k.dag }
    for (const [kl, partner] of [
      [k.tid?.a, undefined],
      [k.tid?.b, k.tid?.a],
    ] as const) {
      if (!kl || seen.has(kl) || kl.mangler) continue
      seen.add(kl)
      out.push({ kl, kladde: k, dag: kl.egenDag ?? (partner?.egenDag ? {} : day), ...(partner && { partner }) })
    }
  }
  return out
}

function candidates({ kl, kladde, dag, partner }: Omtale, dato: string, nuMin: number): Valg[] {
  if (kl.minSiden !== undefined) return [{ t: nuMin - kl.minSiden, cost: 0, from: -1 }]
  const hours =
    kl.form === 'fast' || isFirst(kladde, kl) ? [kl.h] : kl.h === 12 ? [12, 0] : kl.h < 12 ? [kl.h, kl.h + 12] : [kl.h]
  const shift = dag.dato ? dageMellem(dato, dag.dato) : undefined
  const days =
    shift === undefined
      ? nuMin > DOEGN
        ? [0, -1, 1]
        : [0, -1]
      : dag.del === 'nat'
        ? [shift, shift - 1]
        : partner || kladde.type === 'opvaagning' || dag.del === 'aften' || dag.videre
          ? [shift, shift + 1]
          : [shift]
  const all = hours.flatMap((h) =>
    days.map((d) => ({ t: d * DOEGN + h * 60 + kl.m, cost: costOf(kl, h, d, kladde, dag, shift, nuMin), from: -1 })),
  )
  const past = all.filter(({ cost }) => cost < FUTURE)
  return partner || !past.length ? all : past
}

/** "sin første flaske klokken syv": the first of a day comes in the morning. */
const isFirst = ({ stykke }: Kladde, kl: Klok): boolean =>
  kl.h >= 4 && kl.h < 12 && stykke.ord.has('første') && !stykke.ord.has('gang') && !stykke.dag

function costOf(
  kl: Klok,
  h: number,
  d: number,
  kladde: Kladde,
  dag: Dag,
  shift: number | undefined,
  nuMin: number,
): number {
  const t = d * DOEGN + h * 60 + kl.m
  const hour = h + kl.m / 60
  const cap = shift === undefined ? Math.min(nuMin, DOEGN + 720) : nuMin
  let cost = t > nuMin + TOLERANCE_MIN ? FUTURE : 0
  const pm = h !== kl.h
  if (pm && kl.form === 'digital') cost += DIGITAL_PM
  if (pm && kl.form === 'time') cost += kl.ord || kl.cirka ? BARE_HOUR_PM : DIGIT_HOUR_PM
  cost += shift === undefined ? (Math.max(0, cap - t) / 60) * PER_HOUR : pm && kl.form !== 'talt' ? BARE_HOUR_PM * 2 : 0
  if (shift === undefined && t < 0 && dag.del !== 'nat') cost += beforeMidnight(t, nuMin - t, kladde)
  if (shift === undefined && d === 1) cost += LAST_DAY
  if (kladde.type === 'opvaagning' && d > (shift ?? d)) cost += NEXT_MORNING
  if (dag.del) cost += outside(dag.del, d * 24 + hour - (shift ?? 0) * 24) ? WRONG_PART : 0
  else if (hour < 5.5) cost += shift === undefined || d > shift ? SMALL_HOURS : ODD_HOUR
  return cost + oddHour(kladde, hour, dag)
}

/** The doubt of a clock without a day at minutes before midnight; what is long ago is meant as still to come. */
function beforeMidnight(t: number, ago: number, { stykke }: Kladde): number {
  if (ago > LONG_AGO && (t < EVENING_BEFORE || isNutid(stykke))) return FUTURE * 2
  return t < EVENING_BEFORE ? LAST_DAY : LAST_EVENING
}

function outside(del: Doegndel, hour: number): boolean {
  const [fra, til] = DOEGNDELE[del]
  return hour < fra || hour > til + (del === 'nat' ? 2 : 0)
}

/** Visits, walks and doctors belong to the day; children are put to bed in the evening and wake in the morning. */
function oddHour({ type, rolle }: Kladde, hour: number, dag: Dag): number {
  if (dag.del) return 0
  if (/^(samvaer|helbred)$/.test(type) || rolle === 'tur' || rolle === 'leg' || rolle === 'mave')
    return hour < 7 || hour > 19.5 ? ODD_HOUR : 0
  if (rolle === 'lagt') return hour < 9 ? ODD_HOUR : 0
  if (type === 'bad') return hour < 7 ? ODD_HOUR : 0
  return rolle === 'vaagn' && hour >= 16.5 && hour < 22 ? ODD_HOUR * 1.25 : 0
}

/** "faldt i søvn kl. 5 og vågnede kvart i otte" is told in the order it happened. */
const isWaking = (a: Omtale, b: Omtale): boolean =>
  a.kladde.type === 'soevn' && b.kladde.type === 'opvaagning' && same(a.kladde, b.kladde)

function disorderOf(before: Omtale, here: Omtale): number {
  if (here.kladde.tid?.igang) return 0
  return DISORDER * (before.kladde.type === here.kladde.type || isWaking(before, here) ? 2 : 1)
}

function lengthCost({ type }: Kladde, min: number): number {
  if (min <= 0 || (type === 'soevn' && min > REVERSED)) return IMPOSSIBLE
  const hours = min / 60
  return hours * PER_HOUR_LONG + (hours > (type === 'soevn' ? 15 : 6) ? 4 : 0)
}
