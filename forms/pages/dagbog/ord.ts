import type { GemtRegistrering } from '../../../functions/domain/dagbog/gemt.ts'
import { igangTekst, isIgang } from '../../../functions/domain/dagbog/igang.ts'
import { indtastningFor } from '../../../functions/domain/dagbog/indtastning.ts'
import { kildeTekst, typeTekst } from '../../../functions/domain/dagbog/typer.ts'
import type { Dataklasse } from '../../../functions/domain/felt.ts'
import { haendelseTekst } from '../../../functions/domain/rapport/saml/haendelsetekst.ts'
import { rolleTekst } from '../../../functions/domain/roller.ts'
import { toDato } from '../../../functions/domain/tid.ts'
import { writeTid, writeTidspunkt, writeVarighed } from '../../text.ts'

/** Who may open the diary may read all of it. */
const ALLE: ReadonlySet<Dataklasse> = new Set(['aaben', 'personlig', 'foelsom', 'cpr', 'adresseBeskyttet'])

/** "Flaske", "Søvn": what the family itself calls it. */
export const navnOf = (r: GemtRegistrering): string =>
  r.type === 'beskrivelse' ? 'Dagens beskrivelse' : (indtastningFor(r)?.titel ?? typeTekst[r.type])

const SELVSAGT: Record<string, Record<string, unknown>> = { flaske: { maade: undefined } }

/** What the entry says besides its name. */
export function indholdOf(r: GemtRegistrering): string {
  const noegle = indtastningFor(r)?.noegle ?? ''
  const detaljer = { ...r.detaljer, ...SELVSAGT[noegle] }
  return haendelseTekst({ ...r, detaljer, note: null }, ALLE).replaceAll('; ', ' · ')
}

export interface Klokken {
  kl: string
  /** "i går" or "dagen efter", seen from the page's day; undefined on the day itself. */
  dag?: string
}

const klokkenOf = (instant: string, dato: string): Klokken => {
  const own = toDato(instant)
  return { kl: writeTid(instant), ...(own < dato && { dag: 'dagen før' }), ...(own > dato && { dag: 'dagen efter' }) }
}

/** The clock of an entry on the page of a day. */
export const tidOf = ({ start, slut }: GemtRegistrering, dato: string): { start?: Klokken; slut?: Klokken } => ({
  ...(start && { start: klokkenOf(start, dato) }),
  ...(slut && { slut: klokkenOf(slut, dato) }),
})

const ordOf = ({ kl, dag }: Klokken) => (dag ? `${kl} (${dag})` : kl)

/** "12.40–13.10", "til 13.10", "uden tid". */
export function tidTekst(r: GemtRegistrering, dato: string): string {
  const { start, slut } = tidOf(r, dato)
  if (!start) return slut ? `til ${ordOf(slut)}` : 'uden tid'
  return slut ? `${ordOf(start)}–${ordOf(slut)}` : ordOf(start)
}

/** "1 time og 20 minutter"; nothing when it did not last. */
export const varighedOf = ({ start, slut }: GemtRegistrering): string =>
  start && slut && slut > start ? writeVarighed((Date.parse(slut) - Date.parse(start)) / 60_000) : ''

/** "Mette Demosen, Plejefamilie, skrevet uden net": person, role and channel. */
export const afsenderOf = ({ forfatter, kilde, version, udgaaet }: GemtRegistrering): string =>
  [
    forfatter.navn,
    ...(forfatter.aflastning ? ['aflastningsfamilie'] : []),
    ...(forfatter.rolle === 'plejefamilie' ? [] : [rolleTekst[forfatter.rolle]]),
    kildeTekst[kilde],
    ...(udgaaet ? [] : version > 1 ? ['rettet'] : []),
  ].join(', ')

/** "Sover siden 12.40". */
export function igangLinje(r: GemtRegistrering, nu: string): string {
  const today = toDato(nu)
  const since = toDato(r.start!) === today ? writeTid(r.start!) : writeTidspunkt(r.start!, today)
  return `${igangTekst(r)} siden ${since}`
}

/** One line for toasts and warnings: "Søvn 12.40–13.10". */
export function kortOf(r: GemtRegistrering, dato: string): string {
  if (r.type === 'beskrivelse') return navnOf(r)
  return [`${navnOf(r)} ${tidTekst(r, dato)}`, indholdOf(r)].filter(Boolean).join(' · ')
}

export { isIgang }
