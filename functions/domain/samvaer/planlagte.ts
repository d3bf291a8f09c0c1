import type { Samvaersaftale } from '../statistik/samvaer.ts'
import { addDage, dageMellem, instantsOf, ugedagOf } from '../tid.ts'
import type { Aftale } from './aftale.ts'
import { isPlan, isStop, type Stoette, UGEDAGE, type Ugedag } from './arter.ts'

/** One planned meeting; the times are instants. */
export interface Planlagt extends Samvaersaftale {
  aftaleId: string
  dato: string
  med: string
  stoette: Stoette
}

interface Vindue {
  fra: string
  til: string
}

const UGEDAGSNAVNE = Object.keys(UGEDAGE) as Ugedag[]
const mandagOf = (dato: string) => addDage(dato, 1 - ugedagOf(dato))

/** Last day it counts: its end, or the day it was ended. */
export const sidsteDag = ({ slut, ophoert }: Pick<Aftale, 'slut' | 'ophoert'>): string =>
  ophoert !== null && ophoert < slut ? ophoert : slut

/** True when it counts on the date. */
export const isGaeldende = (aftale: Pick<Aftale, 'fra' | 'slut' | 'ophoert'>, dato: string): boolean =>
  aftale.fra <= dato && dato <= sidsteDag(aftale)

/** Every other week counts from the week of its first day. */
function isDag({ art, hyppighed, ugedage = [], datoer = [], fra }: Aftale, dato: string): boolean {
  if (art === 'enkelte') return datoer.includes(dato)
  if (!ugedage.includes(UGEDAGSNAVNE[ugedagOf(dato) - 1]!)) return false
  return hyppighed !== 'hverAndenUge' || (dageMellem(mandagOf(fra), mandagOf(dato)) / 7) % 2 === 0
}

/** The instant a clock shows the time: the first of two in October, the first minute after the gap in March. */
function instantAt(dato: string, klokken: string): string {
  const [first] = instantsOf(`${dato}T${klokken}`)
  return new Date(first ?? instantsOf(`${dato}T03:00`)[0]!).toISOString()
}

/** The meetings of one agreement on the dates of the window, oldest first. */
export function planlagteOf(aftale: Aftale, { fra, til }: Vindue): Planlagt[] {
  const { id, med = '', stoette = 'uden', fraKl, tilKl } = aftale
  if (!isPlan(aftale.art) || !fraKl || !tilKl) return []
  const last = til < sidsteDag(aftale) ? til : sidsteDag(aftale)
  const planlagte: Planlagt[] = []
  for (let dato = fra > aftale.fra ? fra : aftale.fra; dato <= last; dato = addDage(dato, 1)) {
    if (!isDag(aftale, dato)) continue
    planlagte.push({ aftaleId: id, dato, med, stoette, start: instantAt(dato, fraKl), slut: instantAt(dato, tilKl) })
  }
  return planlagte
}

const same = (a: string | undefined, b: string | undefined) => a?.trim().toLowerCase() === b?.trim().toLowerCase()

/** What is planned when all agreements are taken together: none while a decision stops contact with the same person. */
export function samletPlan(aftaler: readonly Aftale[], vindue: Vindue): Planlagt[] {
  const stop = aftaler.filter(({ art }) => isStop(art))
  const isStopped = ({ med, dato }: Planlagt) => stop.some((one) => same(one.med, med) && isGaeldende(one, dato))
  return aftaler
    .flatMap((aftale) => planlagteOf(aftale, vindue))
    .filter((planlagt) => !isStopped(planlagt))
    .toSorted((a, b) => (a.start === b.start ? (a.aftaleId < b.aftaleId ? -1 : 1) : a.start < b.start ? -1 : 1))
}

/** The day to be reminded that it lapses. */
export const paamindelseOf = (aftale: Pick<Aftale, 'slut' | 'ophoert' | 'paamindDage'>): string | null =>
  aftale.ophoert === null ? addDage(aftale.slut, -aftale.paamindDage) : null

/** Decisions that lapse soon or have just lapsed, the first to lapse first. */
export function snartUdloebne(aftaler: readonly Aftale[], today: string): Aftale[] {
  return aftaler
    .filter((aftale) => {
      const dag = paamindelseOf(aftale)
      return dag !== null && dag <= today && today <= addDage(aftale.slut, aftale.paamindDage)
    })
    .toSorted((a, b) => (a.slut < b.slut ? -1 : 1))
}
