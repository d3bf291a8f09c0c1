import type { TolketHaendelse } from './typer.ts'
import { DETALJEORD } from './ordbog/detaljeord.ts'
import { addDage, instantsOf, toLokal } from '../tid.ts'
import { noteOf } from './note.ts'
import type { Kladde } from './kladde.ts'

/** The wall clock at minutes from midnight of a date. */
export function lokalAt(dato: string, minutes: number): string {
  const day = Math.floor(minutes / 1440)
  const rest = minutes - day * 1440
  return `${addDage(dato, day)}T${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`
}

/** The clocks change on the last Sundays of March and October only; other dates need no look-up. */
const mayChange = (lokal: string): boolean => /-(03|10)-(2[4-9]|3[01])T/.test(lokal)

/** Adds minutes as they pass, not as the wall shows them. */
export function addMinutter(lokal: string, min: number): string {
  if (!mayChange(lokal)) return toWall(Date.parse(`${lokal}:00Z`) + min * 60_000)
  const [instant] = instantsOf(lokal)
  return instant === undefined ? toWall(Date.parse(`${lokal}:00Z`) + min * 60_000) : toLokal(instant + min * 60_000)
}
const toWall = (ms: number): string => new Date(ms).toISOString().slice(0, 16)

/** True when the wall never shows the time, or shows it twice. */
function clockChange(lokal: string): 'findesIkke' | 'tvetydig' | null {
  if (!mayChange(lokal)) return null
  const { length } = instantsOf(lokal)
  return length === 0 ? 'findesIkke' : length > 1 ? 'tvetydig' : null
}

const DOEGN = 1440
/** A sleep of more minutes is a slip of the pen: asked about, not believed. */
const SOEVN_MAX = 900

/** A draft with its clocks placed → the event as answered. */
export function toHaendelse(k: Kladde, dato: string, tekst: string): TolketHaendelse {
  const { a, b, vindue } = k.tid ?? {}
  const at = (kl: typeof a) => (kl && !kl.mangler && kl.abs !== undefined ? lokalAt(dato, kl.abs) : null)
  let [start, slut] = [at(a), at(b)]
  if (a?.mangler || b?.mangler) k.spoerg.add('ufuldstaendig')
  if (vindue && (k.min !== undefined || /^(symptom|maaling|ble|maaltid|medicin)$/.test(k.type))) {
    Object.assign(k.detaljer, { cirka: true, vindueStart: start, vindueSlut: slut })
    start = slut = null
  }
  ;[start, slut] = [checkClock(k, start), checkClock(k, slut)]
  let { maengde = null, enhed = null } = k
  if (k.min !== undefined) {
    if (start && !slut) slut = addMinutter(start, k.min)
    else if (slut && !start) start = addMinutter(slut, -k.min)
    else if (!start && !slut && maengde === null) [maengde, enhed] = [k.min, 'min']
  }
  if (start && slut) {
    const min = (Date.parse(slut) - Date.parse(start)) / 60_000
    if (min <= 0 || min > (k.type === 'soevn' ? SOEVN_MAX : DOEGN)) {
      slut = null
      k.spoerg.add('varighed')
    } else if (k.detaljer['maade'] === 'amning' && maengde === null) [maengde, enhed] = [min, 'min']
  }
  if (!start && !slut) start = dayOnly(k, dato)
  tellDetaljer(k)
  const retter = k.detaljer['retter'] as Record<string, unknown> | undefined
  if (retter && start && start.length > 10) k.detaljer['retter'] = { start, ...retter }
  return {
    type: k.type,
    start,
    slut,
    maengde,
    enhed: maengde === null || maengde === 0 ? null : enhed,
    note: noteOf(k, tekst),
    ...(typeof k.antal === 'number' && k.antal !== 1 && { antal: k.antal }),
    ...(k.status !== undefined && { status: k.status }),
    ...(Object.keys(k.detaljer).length > 0 && { detaljer: k.detaljer }),
    forklaring: k.forklaring,
  }
}

function checkClock(k: Kladde, lokal: string | null): string | null {
  const change = lokal && clockChange(lokal)
  if (!change) return lokal
  if (change === 'tvetydig') {
    k.detaljer['tvetydigtKlokkeslaet'] = true
    k.spoerg.add('tvetydig')
    return lokal
  }
  k.spoerg.add('findesIkke')
  return null
}

/** Only another day was told: the day is the start; a part of a day is kept as a detail. */
function dayOnly(k: Kladde, dato: string): string | null {
  const { dato: own, del } = k.dag ?? {}
  if (del) k.detaljer['doegndel'] = del
  if (!own || own === dato) return null
  if (!del) return own
  k.detaljer['dag'] = own
  return null
}

/** Details that single words tell, from the clause and the remarks that joined it. */
function tellDetaljer(k: Kladde): void {
  for (const { noegle, vaerdi, begin } of DETALJEORD.get(k.type) ?? [])
    for (const ord of k.ord) if (ord.startsWith(begin)) k.detaljer[noegle] ??= vaerdi
}
