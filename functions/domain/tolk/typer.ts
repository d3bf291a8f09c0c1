import type { Enhed, Registreringstype } from '../dagbog/typer.ts'

/** Which characters of the original text gave a field. */
export type Forklaring = { felt: string; fra: number; til: number }

/** Details of an event: known keys per type in `dagbog/detaljer.ts`, others as they are (`cirka`, `hver`, `retter` …). */
export type Detaljer = Record<string, unknown>

/** One event as understood; local times, `null` = not stated. `start` is a bare date when only the day was told. */
export type TolketHaendelse = {
  type: Registreringstype
  start: string | null
  slut: string | null
  maengde: number | null
  enhed: Enhed | null
  note: string | null
  antal?: number
  status?: string
  detaljer?: Detaljer
  forklaring: Forklaring[]
}

/** A question back to the writer, with answers to tap when there are few. */
export type Spoergsmaal = {
  tekst: string
  felt?: string
  haendelse?: number
  valg?: { tekst: string; vaerdi: string }[]
}

/** What was said, but is no event of the child's day. */
export type IkkeHaendelse = {
  art: 'naegtelse' | 'planlagt' | 'vane' | 'andenPerson' | 'besked' | 'ulaest'
  type?: Registreringstype
  start?: string
  who?: string
  to?: string
  tekst: string
}

/** A reply to an earlier question: the question and what is known of the event it is about. */
export type Kontekst = {
  spoergsmaal: string
  felt: {
    type: Registreringstype
    start?: string | null
    slut?: string | null
    maengde?: number | null
    enhed?: Enhed | null
  }
}

/** `dato` is the day written about; `nu` a local time or an instant with offset. */
export type TolkInput = { tekst: string; dato: string; nu: string; kontekst?: Kontekst }
export type Tolkning = { haendelser: TolketHaendelse[]; spoergsmaal: Spoergsmaal[]; ikkeHaendelser: IkkeHaendelse[] }
