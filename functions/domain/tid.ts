/**
 * Time of the work: Europe/Copenhagen. Dates are `YYYY-MM-DD`, local times `YYYY-MM-DDTHH:mm`, instants ISO 8601.
 * Built on Intl only, so the same file serves Lambda, browser and tests; nothing here reads a clock.
 */
export const ZONE = 'Europe/Copenhagen'

const MINUT = 60_000
const DOEGN = 86_400_000

const newFormatter = () =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })
let formatter: Intl.DateTimeFormat | undefined

const HOUR = 3_600_000
/** The offset changes on the hour only, so each hour is asked of Intl once; emptied before it grows large. */
const known = new Map<number, number>()
const MAX_KNOWN = 20_000

/** Minutes that Copenhagen is ahead of UTC at the instant (60 in winter, 120 in summer). */
export function offsetMinutes(instantMs: number): number {
  const hour = Math.floor(instantMs / HOUR)
  const found = known.get(hour)
  if (found !== undefined) return found
  if (known.size >= MAX_KNOWN) known.clear()
  const offset = readOffset(hour * HOUR)
  known.set(hour, offset)
  return offset
}

function readOffset(instantMs: number): number {
  const part = Object.fromEntries(
    (formatter ??= newFormatter()).formatToParts(instantMs).map(({ type, value }) => [type, Number(value)]),
  )
  const wall = Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!)
  return Math.round((wall - Math.floor(instantMs / 1000) * 1000) / MINUT)
}

/** Local wall time `YYYY-MM-DDTHH:mm` of an instant (ms or ISO with offset). */
export function toLokal(instant: number | string): string {
  const ms = typeof instant === 'number' ? instant : Date.parse(instant)
  return new Date(ms + offsetMinutes(ms) * MINUT).toISOString().slice(0, 16)
}

/** Local date of an instant. */
export const toDato = (instant: number | string): string => toLokal(instant).slice(0, 10)

/**
 * The instants (ms) that show the local time on the clock: one as a rule, none in the missing hour
 * (last Sunday of March), two in the doubled hour (last Sunday of October), earliest first.
 */
export function instantsOf(lokal: string): number[] {
  const wall = Date.parse(`${lokal.slice(0, 16)}:00Z`)
  if (Number.isNaN(wall)) return []
  const offsets = new Set([offsetMinutes(wall - DOEGN), offsetMinutes(wall + DOEGN)])
  return [...offsets]
    .map((offset) => wall - offset * MINUT)
    .filter((ms) => offsetMinutes(ms) * MINUT === wall - ms)
    .sort((a, b) => a - b)
}

/** Why a local time can't be turned into one instant. */
export type Tidsfejl = 'findesIkke' | 'tvetydig'

/** The instant (ISO, UTC) of a local time; in the doubled hour `valg` must say which, or the answer is a Tidsfejl. */
export function toInstant(lokal: string, valg?: 'foerste' | 'anden'): { instant: string } | { fejl: Tidsfejl } {
  const [first, second] = instantsOf(lokal)
  if (first === undefined) return { fejl: 'findesIkke' }
  if (second === undefined) return { instant: new Date(first).toISOString() }
  if (!valg) return { fejl: 'tvetydig' }
  return { instant: new Date(valg === 'foerste' ? first : second).toISOString() }
}

/** ISO with the offset of Copenhagen, as shown to people and programs: `2026-03-12T06:30:00+01:00`. */
export function withOffset(instant: string): string {
  const ms = Date.parse(instant)
  const offset = offsetMinutes(ms)
  const seconds = new Date(ms).toISOString().slice(16, 19)
  return `${toLokal(ms)}${seconds}+${String(offset / 60).padStart(2, '0')}:00`
}

/** First and last instant (ms) of a local date; 23, 24 or 25 hours apart. */
export function doegnOf(dato: string): { start: number; slut: number } {
  return { start: startOf(dato), slut: startOf(addDage(dato, 1)) }
}

function startOf(dato: string): number {
  const [first] = instantsOf(`${dato}T00:00`)
  return first!
}

/** The local dates that an interval touches; an end at exactly midnight does not touch the new day. */
export function datoerOf(startMs: number, slutMs: number): string[] {
  const datoer: string[] = []
  const last = toDato(Math.max(startMs, slutMs - 1))
  for (let dato = toDato(startMs); dato <= last; dato = addDage(dato, 1)) datoer.push(dato)
  return datoer
}

export function addDage(dato: string, dage: number): string {
  return new Date(Date.parse(`${dato}T00:00Z`) + dage * DOEGN).toISOString().slice(0, 10)
}

/** Calendar months, clamped to the last day of the month: 2025-11-30 + 3 = 2026-02-28. */
export function addMaaneder(dato: string, maaneder: number): string {
  const [year, month, day] = dato.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month - 1 + maaneder + 1, 0))
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate())))
    .toISOString()
    .slice(0, 10)
}

/** Whole days from one date to another (negative when `til` is earlier). */
export function dageMellem(fra: string, til: string): number {
  return Math.round((Date.parse(`${til}T00:00Z`) - Date.parse(`${fra}T00:00Z`)) / DOEGN)
}

/** ISO weekday of a date, 1 = Monday … 7 = Sunday. */
export const ugedagOf = (dato: string): number => ((new Date(`${dato}T00:00Z`).getUTCDay() + 6) % 7) + 1

/** True for a real calendar date written YYYY-MM-DD, of the years 1800–2199: no day after it is out of the calendar. */
export function isDato(text: string): boolean {
  return (
    /^(18|19|20|21)\d{2}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(Date.parse(`${text}T00:00Z`)) &&
    new Date(`${text}T00:00Z`).toISOString().slice(0, 10) === text
  )
}
