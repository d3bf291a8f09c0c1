import { dageMellem } from '../tid.ts'
import type { Kladde } from './kladde.ts'
import type { Klok } from './klok.ts'
import { DOEGNDELE, type Doegndel } from './ordbog/tidsord.ts'
import type { Dag } from './dag.ts'

/** A clock of the text with what is known about where it belongs. */
type Omtale = { kl: Klok; kladde: Kladde; dag: Dag; partner?: Klok }
type Valg = { t: number; cost: number; from: number }

const DOEGN = 1440
const TOLERANCE_MIN = 10

/** Costs of a reading, in "hours of doubt"; the reading of the whole message with the least sum wins. */
const COST = {
  perHour: 0.1,
  digitalPm: 3,
  bareHourPm: 0.5,
  digitHourPm: 2,
  lastEvening: 0.4,
  lastDay: 3,
  smallHours: 1.2,
  wrongPart: 6,
  disorder: 1.2,
  oddHour: 2,
  perHourLong: 0.15,
  future: 60,
  impossible: 1000,
} as const

/** Decides morning or evening and the day of every clock: minutes from midnight of the diary's date, in `kl.abs`. */
export function placeKlokker(kladder: readonly Kladde[], dato: string, nuMin: number): void {
  const all = mentionsOf(kladder)
  let before: Valg[] = []
  const table: Valg[][] = []
  for (const [i, omtale] of all.entries()) {
    const here = candidates(omtale, dato, nuMin).map((c): Valg => {
      if (!i) return { ...c, from: -1 }
      const ways = before.map((p, from) => ({ from, cost: p.cost + transition(all[i - 1]!, omtale, p.t, c.t) }))
      const best = ways.reduce((a, b) => (b.cost < a.cost ? b : a))
      return { t: c.t, cost: c.cost + best.cost, from: best.from }
    })
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

function mentionsOf(kladder: readonly Kladde[]): Omtale[] {
  const out: Omtale[] = []
  const seen = new Set<Klok>()
  let day: Dag = {}
  let saetning = -1
  for (const k of kladder) {
    if (k.stykke.saetning !== saetning) day = day.dato ? { dato: day.dato } : {}
    saetning = k.stykke.saetning
    if (k.dag && (k.dag.dato || k.dag.del)) day = k.dag.dato || !day.dato ? k.dag : { ...day, ...k.dag }
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

function candidates({ kl, kladde, dag }: Omtale, dato: string, nuMin: number): { t: number; cost: number }[] {
  if (kl.minSiden !== undefined) return [{ t: nuMin - kl.minSiden, cost: 0 }]
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
        : dag.del === 'aften'
          ? [shift, shift + 1]
          : [shift]
  return hours.flatMap((h) =>
    days.map((d) => ({ t: d * DOEGN + h * 60 + kl.m, cost: costOf(kl, h, d, kladde, dag, shift, nuMin) })),
  )
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
  let cost = t > nuMin + TOLERANCE_MIN ? COST.future : 0
  const pm = h !== kl.h
  if (pm && kl.form === 'digital') cost += COST.digitalPm
  if (pm && kl.form === 'time') cost += kl.ord || kl.cirka ? COST.bareHourPm : COST.digitHourPm
  cost +=
    shift === undefined
      ? (Math.max(0, cap - t) / 60) * COST.perHour
      : pm && kl.form !== 'talt'
        ? COST.bareHourPm * 2
        : 0
  if (shift === undefined && t < 0 && dag.del !== 'nat') cost += t >= -360 ? COST.lastEvening : COST.lastDay
  if (shift === undefined && d === 1) cost += COST.lastDay
  if (dag.del) cost += outside(dag.del, d * 24 + hour - (shift ?? 0) * 24) ? COST.wrongPart : 0
  else if (hour < 5.5) cost += shift === undefined ? COST.smallHours : COST.oddHour
  return cost + oddHour(kladde, hour, dag)
}

function outside(del: Doegndel, hour: number): boolean {
  const [fra, til] = DOEGNDELE[del]
  return hour < fra || hour > til + (del === 'nat' ? 2 : 0)
}

/** Visits, walks and doctors belong to the day; children are put to bed in the evening and wake in the morning. */
function oddHour({ type, rolle }: Kladde, hour: number, dag: Dag): number {
  if (dag.del) return 0
  if (/^(samvaer|helbred)$/.test(type) || rolle === 'tur' || rolle === 'leg' || rolle === 'mave')
    return hour < 7 || hour > 19.5 ? COST.oddHour : 0
  if (rolle === 'lagt') return hour < 9 ? COST.oddHour : 0
  if (type === 'bad') return hour < 7 ? COST.oddHour : 0
  return rolle === 'vaagn' && hour >= 16.5 && hour < 22 ? COST.oddHour * 1.25 : 0
}

/** "faldt i søvn kl. 5 og vågnede kvart i otte" is told in the order it happened. */
const isWaking = (a: Omtale, b: Omtale): boolean =>
  a.kladde.type === 'soevn' && b.kladde.type === 'opvaagning' && a.kladde.stykke.saetning === b.kladde.stykke.saetning

function transition(before: Omtale, here: Omtale, p: number, t: number): number {
  if (here.partner && here.partner === before.kl) {
    const hours = (t - p) / 60
    if (hours <= 0) return COST.impossible
    const long = here.kladde.type === 'soevn' ? 15 : 6
    return hours * COST.perHourLong + (hours > long ? 4 : 0)
  }
  return t < p && !here.kladde.tid?.igang
    ? COST.disorder * (before.kladde.type === here.kladde.type || isWaking(before, here) ? 2 : 1)
    : 0
}
