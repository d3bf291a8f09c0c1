import {
  ENHEDER,
  type Enhed,
  type Registreringstype,
  SAMVAERSSTATUS,
  TYPER,
} from '../../../functions/domain/dagbog/typer.ts'
import type { Timevalg } from '../../../functions/domain/dagbog/fraTolk.ts'
import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import { addDage, instantsOf, isDato } from '../../../functions/domain/tid.ts'
import type { TolketHaendelse } from '../../../functions/domain/tolk/typer.ts'
import { parseDato, parseKlokkeslaet, parseTal, UR_FEJL } from '../../read.ts'
import { writeInputTal } from '../../text.ts'

/** What a card's inputs hold, as typed. */
export const FELTNAVNE = [
  'type',
  'dato',
  'kl',
  'til',
  'kl-valg',
  'til-valg',
  'maengde',
  'enhed',
  'antal',
  'note',
  'status',
  'retter',
] as const
export type Feltnavn = (typeof FELTNAVNE)[number]
export type Felter = Record<Feltnavn, string>

const clockOf = (lokal: string | null): string =>
  lokal && lokal.length > 10 ? lokal.slice(11, 16).replace(':', '.') : ''
const text = (value: number | undefined | null): string =>
  value === undefined || value === null ? '' : writeInputTal(value)

/** The day an event is shown on: its own, the told one, or the page's. */
export function dayOf({ start, slut, detaljer }: TolketHaendelse, dato: string): string {
  const told = detaljer?.['dag']
  return (start ?? (typeof told === 'string' ? told : (slut ?? dato))).slice(0, 10)
}

/** An event as understood → what stands in the inputs. */
export const felterOf = (h: TolketHaendelse, dato: string): Felter => ({
  type: h.type,
  dato: dayOf(h, dato),
  kl: clockOf(h.start),
  til: clockOf(h.slut),
  'kl-valg': '',
  'til-valg': '',
  maengde: text(h.maengde),
  enhed: h.enhed ?? '',
  antal: text(h.antal),
  note: h.note ?? '',
  status: h.status ?? '',
  retter: '',
})

export interface Laest {
  h: TolketHaendelse
  valg: { start?: Timevalg; slut?: Timevalg }
  fejl: Feltfejl[]
}

/** Details that mean the same whatever happened; the others go when the writer changes the type. */
const FAELLES = new Set(['cirka', 'doegndel', 'vindueStart', 'vindueSlut'])

const isType = (value: string): value is Registreringstype => (TYPER as readonly string[]).includes(value)
const isEnhed = (value: string): value is Enhed => (ENHEDER as readonly string[]).includes(value)
const isValg = (value: string): value is Timevalg => value === 'foerste' || value === 'anden'

/** The inputs read back as an event, and what can't be read. */
export function readFelter(felter: Felter, parsed: TolketHaendelse, dato: string): Laest {
  const fejl: Feltfejl[] = []
  const read = <T>(felt: Feltnavn, parse: (value: string) => T | undefined, besked: string): T | undefined => {
    const value = felter[felt].trim()
    if (!value) return undefined
    const done = parse(value)
    if (done === undefined) fejl.push({ felt, besked })
    return done
  }
  const day = read('dato', parseDato, 'Datoen findes ikke. Skriv den med tal, fx 12.3.2026') ?? dato
  const kl = read('kl', parseKlokkeslaet, UR_FEJL)
  const til = read('til', parseKlokkeslaet, UR_FEJL)
  const type = isType(felter.type) ? felter.type : parsed.type
  const start = kl ? `${day}T${kl}` : day
  const antal = read('antal', wholeOf, 'Antal skal være et helt tal')
  const status = (SAMVAERSSTATUS as readonly string[]).includes(felter.status) ? felter.status : undefined
  const { antal: _, status: __, ...rest } = parsed
  const h: TolketHaendelse = {
    ...rest,
    type,
    start,
    slut: til ? endOf(start, day, til) : null,
    maengde: read('maengde', (value) => parseTal(value, felter.enhed), 'Skriv et tal, fx 120 eller 3,5') ?? null,
    enhed: isEnhed(felter.enhed) ? felter.enhed : null,
    note: felter.note.trim() || null,
    ...(antal !== undefined && { antal }),
    ...(type === 'samvaer' && status && { status }),
    detaljer: detailsFor(type, parsed),
  }
  const [valgStart, valgSlut] = [felter['kl-valg'], felter['til-valg']]
  return {
    h,
    fejl,
    valg: { ...(isValg(valgStart) && { start: valgStart }), ...(isValg(valgSlut) && { slut: valgSlut }) },
  }
}

const wholeOf = (value: string): number | undefined => (/^\d{1,4}$/.test(value) ? Number(value) : undefined)

function detailsFor(type: Registreringstype, { type: own, detaljer = {} }: TolketHaendelse): Record<string, unknown> {
  const { dag: _, ...rest } = detaljer
  return type === own ? rest : Object.fromEntries(Object.entries(rest).filter(([navn]) => FAELLES.has(navn)))
}

/** An end before the start is the next morning, unless the clock was put back in between. */
function endOf(start: string, day: string, til: string): string {
  const same = `${day}T${til}`
  if (start.length === 10 || same >= start) return same
  const [from] = instantsOf(start)
  const isSecondHour = from !== undefined && instantsOf(same).some((ms) => ms >= from)
  return isSecondHour ? same : `${addDage(day, 1)}T${til}`
}

/** A date from a query or a hidden field; otherwise today. */
export const dateOr = (value: string | undefined, today: string): string =>
  value && isDato(value) && value <= today ? value : today
