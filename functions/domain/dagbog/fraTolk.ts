import { instantsOf, type Tidsfejl, toDato, toInstant } from '../tid.ts'
import type { TolketHaendelse } from '../tolk/typer.ts'

/** Which of the two hours is meant on the night the clock goes back. */
export type Timevalg = 'foerste' | 'anden'

export interface FraTolkValg {
  /** Made by the client: sent twice, saved once. */
  id: string
  /** The day written about: where an event without a time belongs. */
  dato: string
  /** The message word for word. */
  oprindeligTekst: string
  valg?: { start?: Timevalg; slut?: Timevalg }
}

/** A time that can't be placed until the writer has answered. */
export interface Uafklaret {
  felt: 'start' | 'slut'
  fejl: Tidsfejl
}

/** As `POST …/dagbog` takes it; checked there by its schema. */
export type NyRegistrering = Record<string, unknown> & { id: string; type: TolketHaendelse['type'] }

export type FraTolk = { registrering: NyRegistrering } | { uafklaret: Uafklaret[] }

/** Details that guided the reading and say nothing of the child. */
const KUN_TIL_LAESNING = new Set(['retter', 'tvetydigtKlokkeslaet', 'dag'])

const hasTime = (lokal: string | null): lokal is string => lokal !== null && lokal.length > 10

/** An event as understood → a registration ready to be sent, or what must be asked first. Pure: saves nothing. */
export function fraTolk(h: TolketHaendelse, { id, dato, oprindeligTekst, valg = {} }: FraTolkValg): FraTolk {
  const start = hasTime(h.start) ? toInstant(h.start, valg.start) : undefined
  const slut = hasTime(h.slut) ? endOf(h.slut, start, valg.slut) : undefined
  const uafklaret = (
    [
      ['start', start],
      ['slut', slut],
    ] as const
  ).flatMap(([felt, tid]) => (tid && 'fejl' in tid ? [{ felt, fejl: tid.fejl }] : []))
  if (uafklaret.length > 0) return { uafklaret }
  const at = { start: instantOf(start), slut: instantOf(slut) }
  const detaljer = Object.fromEntries(Object.entries(h.detaljer ?? {}).filter(([navn]) => !KUN_TIL_LAESNING.has(navn)))
  return {
    registrering: {
      id,
      type: h.type,
      ...(at.start && { start: at.start }),
      ...(at.slut && { slut: at.slut }),
      dato: dayOf(h, at, dato),
      ...(h.maengde !== null && { maengde: h.maengde }),
      ...(h.enhed !== null && h.maengde !== null && { enhed: h.enhed }),
      ...(h.antal !== undefined && { antal: h.antal }),
      ...(h.note && { note: h.note }),
      ...(h.type === 'samvaer' && h.status && { status: h.status }),
      ...(Object.keys(detaljer).length > 0 && { detaljer }),
      kilde: 'samtale',
      oprindeligTekst,
    },
  }
}

type Tid = ReturnType<typeof toInstant> | undefined

const instantOf = (tid: Tid): string | undefined => (tid && 'instant' in tid ? tid.instant : undefined)

/** Of two hours the end takes the only one that lies after the start; else it is asked. */
function endOf(lokal: string, start: Tid, valg?: Timevalg): Tid {
  const from = instantOf(start)
  const later = from && !valg ? instantsOf(lokal).filter((ms) => ms >= Date.parse(from)) : []
  return later.length === 1 ? { instant: new Date(later[0]!).toISOString() } : toInstant(lokal, valg)
}

function dayOf(h: TolketHaendelse, at: { start: string | undefined; slut: string | undefined }, dato: string): string {
  if (at.start ?? at.slut) return toDato((at.start ?? at.slut)!)
  const told = h.detaljer?.['dag']
  return h.start ?? (typeof told === 'string' ? told : dato)
}

/** The hour that an instant is, when its clock shows twice. */
export function timevalgOf(instant: string, lokal: string): Timevalg | undefined {
  const both = instantsOf(lokal)
  return both.length < 2 ? undefined : Date.parse(instant) === both[0] ? 'foerste' : 'anden'
}
