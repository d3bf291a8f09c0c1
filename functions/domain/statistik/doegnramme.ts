import { addDage, doegnOf, instantsOf } from '../tid.ts'
import type { Interval } from './intervaller.ts'

/** A local day and its night parts in elapsed time; night is 19–07 on the clock. */
export interface Doegnramme extends Interval {
  dato: string
  /** 00–07 and 19–24. */
  nat: [Interval, Interval]
  /** The night that ended this morning: 19 the day before to 07. */
  natFoer: Interval
}

const TIME = 3_600_000

/** An hour on the clock; only days when the clock jumps need the calendar. */
function at({ start, slut }: Interval, dato: string, time: number): number {
  if (slut - start === 24 * TIME) return start + time * TIME
  return instantsOf(`${dato}T${String(time).padStart(2, '0')}:00`)[0]!
}

function rammeOf(dato: string, doegn: Interval, iGaar: Interval): Doegnramme {
  const [syv, nitten] = [at(doegn, dato, 7), at(doegn, dato, 19)]
  return {
    dato,
    ...doegn,
    nat: [
      { start: doegn.start, slut: syv },
      { start: nitten, slut: doegn.slut },
    ],
    natFoer: { start: at(iGaar, addDage(dato, -1), 19), slut: syv },
  }
}

/** One frame for each local date of the window, both ends included. */
export function doegnrammerOf(fra: string, til: string): Doegnramme[] {
  const rammer: Doegnramme[] = []
  let iGaar: Interval = doegnOf(addDage(fra, -1))
  for (let dato = fra; dato <= til; dato = addDage(dato, 1)) {
    const doegn = doegnOf(dato)
    rammer.push(rammeOf(dato, doegn, iGaar))
    iGaar = doegn
  }
  return rammer
}

/** Index of the frame that holds the instant, or -1. */
export function indexOfTid(rammer: readonly Doegnramme[], ms: number): number {
  let [low, high] = [0, rammer.length - 1]
  while (low <= high) {
    const mid = (low + high) >> 1
    const ramme = rammer[mid]!
    if (ms < ramme.start) high = mid - 1
    else if (ms >= ramme.slut) low = mid + 1
    else return mid
  }
  return -1
}
