import { parseForm, type Raa, type Shape } from '../../forms/form.ts'
import { parseDato, parseKlokkeslaet, UR_FEJL } from '../../forms/read.ts'
import { detaljeFelter } from '../domain/dagbog/detaljer.ts'
import type { Indtastning } from '../domain/dagbog/indtastning.ts'
import { MAALENHED } from '../domain/dagbog/maal.ts'
import { Registrering } from '../domain/dagbog/registrering.ts'
import { ENHEDER, SAMVAERSSTATUS } from '../domain/dagbog/typer.ts'
import type { Feltfejl } from '../domain/fejl.ts'
import { felt } from '../domain/felt.ts'
import { addDage, instantsOf, toInstant, toLokal } from '../domain/tid.ts'
import type { Krop } from '../http/page.tsx'
import { toFeltfejl } from '../http/route.ts'
import * as z from 'zod'

const tal = (label: string, max: number) =>
  felt(
    z
      .number(`${label} skal være et tal`)
      .min(0, `${label} kan ikke være under 0`)
      .max(max, `${label} er for stor`)
      .optional(),
    { label, art: 'tal', frivillig: true },
  )

/** Fields every kind shares; amount and count only where the kind asks for them. */
const maengde = tal('Mængde', 50_000)
const antal = tal('Antal', 100)
export const note = felt(z.string().max(4000, 'Noten må højst være 4000 tegn').optional(), {
  label: 'Note',
  art: 'langtekst',
  frivillig: true,
  klasse: 'foelsom',
})

export interface Laesning {
  /** Ready for `registrer`; undefined when something must be mended. */
  registrering?: Record<string, unknown>
  fejl: Feltfejl[]
  /** As typed, for showing the form again. */
  raa: Raa
  /** A time that was on the clock twice: ask which. */
  tvetydig: ('start' | 'slut')[]
}

const one = (krop: Krop, name: string): string => {
  const value = krop[name]
  return ((Array.isArray(value) ? value.at(-1) : value) ?? '').trim()
}

export const rawOf = (krop: Krop): Raa => Object.fromEntries(Object.entries(krop).filter(([name]) => name !== '_csrf'))

interface Tid {
  instant?: string
  dato?: string
  besked?: string
  tvetydig?: true
}

/**
 * A time as the form sends it: day and clock; which one in the doubled hour; and the instant that a "nu" button
 * meant, which counts as long as the clock beside it was not changed.
 */
function readTid(krop: Krop, name: 'start' | 'slut', dato: string): Tid {
  const [kl, day, instant, valg] = [`${name}-kl`, `${name}-dato`, `${name}-instant`, `${name}-valg`].map((key) =>
    one(krop, key),
  ) as [string, string, string, string]
  const wanted = day ? parseDato(day) : dato
  if (!wanted) return { besked: 'Datoen findes ikke. Skriv den med tal, fx 12.3.2026' }
  if (!kl) return { dato: wanted }
  const time = parseKlokkeslaet(kl)
  if (!time) return { besked: UR_FEJL }
  const lokal = `${wanted}T${time}`
  if (instant && !Number.isNaN(Date.parse(instant)) && toLokal(instant) === lokal)
    return { instant: new Date(instant).toISOString(), dato: wanted }
  return fromLokal(lokal, wanted, valg)
}

function fromLokal(lokal: string, dato: string, valg: string): Tid {
  const answer = toInstant(lokal, valg === 'foerste' || valg === 'anden' ? valg : undefined)
  const kl = lokal.slice(11).replace(':', '.')
  if ('instant' in answer) return { instant: answer.instant, dato }
  if (answer.fejl === 'findesIkke')
    return {
      besked: `Klokken ${kl} fandtes ikke den nat: Uret blev stillet frem fra 2 til 3. Skriv tiden, som den var på uret bagefter`,
    }
  return { besked: `Klokken var ${kl} to gange den nat. Vælg, om det var første eller anden gang`, tvetydig: true }
}

/** A clock time alone that lies before the start means the next day: sleep over midnight. */
function endAfter(krop: Krop, start: Tid, slut: Tid): Tid {
  if (!start.instant || !slut.instant || one(krop, 'slut-dato') || slut.instant >= start.instant) return slut
  const next = instantsOf(`${addDage(slut.dato!, 1)}T${toLokal(slut.instant).slice(11)}`)[0]
  const isNight = next !== undefined && next - Date.parse(start.instant) <= 16 * 3_600_000
  return isNight ? { ...slut, instant: new Date(next).toISOString() } : slut
}

/** One posted form as a registration: the same reading for the page, the whole-day form and what comes from offline. */
export function readFormular(
  indtastning: Indtastning,
  krop: Krop,
  dato: string,
  kilde: 'formular' | 'offline' = 'formular',
): Laesning {
  const raa = rawOf(krop)
  const start = readTid(krop, 'start', dato)
  const slut = one(krop, 'slut-kl') ? endAfter(krop, start, readTid(krop, 'slut', start.dato ?? dato)) : {}
  const shape: Shape = { ...(indtastning.enheder.length > 0 && { maengde }), ...(indtastning.antal && { antal }), note }
  const own = parseForm(shape, { ...krop, maengde: one(krop, 'maengde') || one(krop, 'maengde-valg') })
  const detaljer = parseForm(detaljeFelter[indtastning.type], krop, { prefix: 'detaljer.' })
  const fejl: Feltfejl[] = [
    ...(start.besked ? [{ felt: 'start', besked: start.besked }] : []),
    ...(slut.besked ? [{ felt: 'slut', besked: slut.besked }] : []),
    ...own.fejl,
    ...detaljer.fejl,
  ]
  const tvetydig = (['start', 'slut'] as const).filter((name) => (name === 'start' ? start : slut).tvetydig)
  if (fejl.length > 0) return { fejl, raa, tvetydig }
  const candidate = clean({
    id: one(krop, 'id'),
    type: indtastning.type,
    start: start.instant,
    slut: slut.instant,
    dato: start.instant ? undefined : (start.dato ?? dato),
    ...own.vaerdier,
    enhed: unitOf(indtastning, krop, detaljer.vaerdier, own.vaerdier as { maengde?: number }),
    status: statusOf(indtastning, krop),
    detaljer: {
      ...indtastning.fast,
      ...detaljer.vaerdier,
      ...(one(krop, 'loeber') === 'ja' && !slut.instant && { loeber: true }),
    },
    kilde,
  })
  const checked = Registrering.safeParse(candidate)
  return checked.success
    ? { registrering: candidate, fejl, raa, tvetydig }
    : { fejl: toFeltfejl(checked.error), raa, tvetydig }
}

const clean = (value: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(value).filter(
      ([, v]) => v !== undefined && v !== '' && !(typeof v === 'object' && v !== null && Object.keys(v).length === 0),
    ),
  )

function unitOf(
  { type, enheder }: Indtastning,
  krop: Krop,
  detaljer: Record<string, unknown>,
  { maengde: amount }: { maengde?: number },
) {
  if (amount === undefined) return undefined
  const chosen = one(krop, 'enhed')
  if (type === 'maaling' && typeof detaljer.maal === 'string') return MAALENHED[detaljer.maal]
  return (ENHEDER as readonly string[]).includes(chosen) ? chosen : enheder[0]
}

const statusOf = ({ type }: Indtastning, krop: Krop) => {
  const status = one(krop, 'status')
  return type === 'samvaer' && (SAMVAERSSTATUS as readonly string[]).includes(status) ? status : undefined
}

/** The instant a tap meant: the device's (already put right by the server's clock) when it sent one. */
export function tappedAt(krop: Krop, nu: string): string {
  const sent = String(krop['start-instant'] ?? '')
  const ms = Number.isNaN(Date.parse(sent)) ? Date.parse(nu) : Date.parse(sent)
  return new Date(Math.floor(ms / 60_000) * 60_000).toISOString()
}

/** A "nu" button as the form it stands for. */
export function nuForm(krop: Krop, nu: string): { krop: Krop; dato: string } {
  const at = tappedAt(krop, nu)
  const lokal = toLokal(at)
  const dato = lokal.slice(0, 10)
  return { krop: { ...krop, 'start-instant': at, 'start-dato': dato, 'start-kl': lokal.slice(11) }, dato }
}

/** The text of the day as it was posted. */
export const readTekst = (krop: Krop, dato: string, kilde: 'formular' | 'offline') => ({
  id: one(krop, 'id'),
  type: 'beskrivelse',
  dato,
  tekst: one(krop, 'tekst').replaceAll('\r\n', '\n'),
  kilde,
})
