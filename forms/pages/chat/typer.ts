import type { Kendt } from '../../../functions/domain/dagbog/retter.ts'
import type { NyRegistrering } from '../../../functions/domain/dagbog/fraTolk.ts'
import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import type { IkkeHaendelse, Spoergsmaal, TolketHaendelse } from '../../../functions/domain/tolk/typer.ts'
import type { Felter } from './felter.ts'

/** `ny`: not saved · `venter`: on the device, on its way · `gemt` · `vaek`: the writer does not want it · `fortrudt`: saved and taken back. */
export const KORTTILSTANDE = ['ny', 'venter', 'gemt', 'vaek', 'fortrudt'] as const
export type Korttilstand = (typeof KORTTILSTANDE)[number]

/** One understood event, with its inputs as they stand. */
export interface Kort {
  id: string
  /** As understood, answers and the corrected entry laid in. */
  h: TolketHaendelse
  felter: Felter
  tilstand: Korttilstand
  /** Entries it may correct, the most likely first; empty for a plain event. `set`: the version the writer saw. */
  rettede: (Kendt & { set?: number })[]
  fejl: Feltfejl[]
}

export interface Forslag {
  id: string
  tekst: string
  tilstand: Korttilstand
  fejl?: Feltfejl[]
}

/** A question back; `svar` is what was tapped, or `ord:` and what was written. */
export interface Aaben extends Spoergsmaal {
  svar: string
}

/** One message and what came of it. */
export interface Tur {
  id: string
  tekst: string
  /** When it was written (ISO), and of which day: read again later it means the same. */
  nu: string
  dato: string
  kort: Kort[]
  spoergsmaal: Aaben[]
  ikke: IkkeHaendelse[]
  /** What may be sent to Døgncentret. */
  beskeder: Forslag[]
  /** What the writer made of a message that was no event. */
  som: '' | 'observation' | 'besked'
}

/** What is not yet (all) saved. It lives in the form's own fields, so that page, script and tab carry the same. */
export interface Samtale {
  dato: string
  ture: Tur[]
}

export interface Omgivelser {
  nu: string
  kendte: readonly Kendt[]
  newId: () => string
}

export type Krop = Record<string, string | string[]>

/** A correction of an entry the writer has seen. */
export interface NyRettelse {
  id: string
  version: number
  begrundelse: string
  registrering: NyRegistrering
}

/** What a step asks to be done; `id` is the card's. */
export type Ting = { id: string } & (
  | { registrering: NyRegistrering }
  | { rettelse: NyRettelse }
  | { besked: string }
  | { fortryd: { regId: string; hvad: 'gem' | 'rettelse' } }
)

export interface Skridt {
  samtale: Samtale
  ting: Ting[]
  /** For those who can't see it: what happened. */
  meddelelse: string
}

/** How it went with one thing. */
export interface Udfald {
  id: string
  tilstand: 'gemt' | 'venter' | 'afvist'
  fejl?: Feltfejl[]
}
