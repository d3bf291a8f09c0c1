import { addMaaneder, dageMellem, toLokal, ugedagOf } from '../functions/domain/tid.ts'

const UGEDAGE = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'] as const
const MAANEDER = 'januar februar marts april maj juni juli august september oktober november december'.split(' ')

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`
const both = (parts: string[]): string => parts.filter(Boolean).join(' og ')

/** "torsdag 12. marts"; the year stands only when it is not today's. */
export function writeDato(dato: string, today: string): string {
  const [year, month, day] = dato.split('-').map(Number) as [number, number, number]
  const plain = `${UGEDAGE[ugedagOf(dato) - 1]} ${day}. ${MAANEDER[month - 1]}`
  return dato.slice(0, 4) === today.slice(0, 4) ? plain : `${plain} ${year}`
}

/** "12. marts 2026": for documents, where the year always stands. */
export function writeFuldDato(dato: string): string {
  const [year, month, day] = dato.split('-').map(Number) as [number, number, number]
  return `${day}. ${MAANEDER[month - 1]} ${year}`
}

/** "14.30" of an instant. */
export const writeTid = (instant: string | number): string => toLokal(instant).slice(11, 16).replace(':', '.')

/** "torsdag 12. marts kl. 14.30". */
export const writeTidspunkt = (instant: string | number, today: string): string =>
  `${writeDato(toLokal(instant).slice(0, 10), today)} kl. ${writeTid(instant)}`

/** "i dag", "i går", "i morgen", "om 23 dage", "for 3 dage siden". */
export function writeAfstand(dato: string, today: string): string {
  const days = dageMellem(today, dato)
  if (days === 0) return 'i dag'
  if (days === 1) return 'i morgen'
  if (days === -1) return 'i går'
  return days > 0 ? `om ${days} dage` : `for ${-days} dage siden`
}

/** "1 time og 20 minutter". */
export function writeVarighed(minutter: number): string {
  const whole = Math.round(minutter)
  const [hours, rest] = [Math.floor(whole / 60), whole % 60]
  return both([hours ? count(hours, 'time', 'timer') : '', rest || !hours ? count(rest, 'minut', 'minutter') : ''])
}

/** Whole calendar months from birth to a date, and the days left over. */
function maanederMellem(foedt: string, dato: string): { maaneder: number; dage: number } {
  let maaneder =
    (Number(dato.slice(0, 4)) - Number(foedt.slice(0, 4))) * 12 + Number(dato.slice(5, 7)) - Number(foedt.slice(5, 7))
  if (addMaaneder(foedt, maaneder) > dato) maaneder -= 1
  return { maaneder, dage: dageMellem(addMaaneder(foedt, maaneder), dato) }
}

function plainAlder(foedt: string, today: string): string {
  const days = dageMellem(foedt, today)
  const { maaneder, dage } = maanederMellem(foedt, today)
  if (maaneder >= 24) {
    const rest = maaneder % 12
    return both([`${Math.floor(maaneder / 12)} år`, rest ? count(rest, 'måned', 'måneder') : ''])
  }
  if (maaneder >= 1) {
    const weeks = Math.floor(dage / 7)
    return both([count(maaneder, 'måned', 'måneder'), weeks ? count(weeks, 'uge', 'uger') : ''])
  }
  if (days < 14) return count(days, 'dag', 'dage')
  return both([count(Math.floor(days / 7), 'uge', 'uger'), days % 7 ? count(days % 7, 'dag', 'dage') : ''])
}

/**
 * "3 måneder og 2 uger (korrigeret 2 måneder)". Corrected age counts from the due date and is shown when the child
 * was born at least 3 weeks early (before week 37) and until 2 years; before birth the due date is what there is.
 */
export function writeAlder(foedt: string | undefined, today: string, termin?: string): string {
  if (!foedt || foedt > today) return termin ? `termin ${writeAfstand(termin, today)}` : 'ikke født'
  const plain = plainAlder(foedt, today)
  const early = termin ? dageMellem(foedt, termin) : 0
  if (!termin || early < 21 || today >= addMaaneder(foedt, 24)) return plain
  if (today < termin)
    return `${plain} (${writeAfstand(termin, today).replace('om ', '').replace('i morgen', '1 dag')} til termin)`
  return `${plain} (korrigeret ${plainAlder(termin, today)})`
}

/** Abbreviations and the names of houses keep their capital wherever they stand. */
const BEHOLDER = /^(?:\p{Lu}{2,}\S*|§.*|(?:Døgn|Familiepleje)centret\S*|Vuggested\S*|Småbørnsteam\S*)(?=\s|$)/u

/** A label or title as it stands inside a sentence. */
export const writeMidt = (tekst: string): string =>
  BEHOLDER.test(tekst) ? tekst : tekst.charAt(0).toLowerCase() + tekst.slice(1)

/** A number as it stands in an input: never with full stops, which could not be read back. */
export const writeInputTal = (tal: number): string => String(tal).replace('.', ',')

/** A number as Danes write it: "3,5", "20.000". */
export const writeTal = (tal: number, decimaler = 10): string =>
  tal.toLocaleString('da-DK', {
    maximumFractionDigits: decimaler,
    useGrouping: Math.abs(tal) >= 10_000 ? 'always' : false,
  })

/** "120 ml". */
export const writeMaengde = (tal: number, enhed: string): string => `${writeTal(tal)} ${enhed}`

/** "1 barn", "3 børn": a count with its noun. */
export const writeAntal = count
