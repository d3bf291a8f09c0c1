import type { Billedtekster } from '../../../functions/domain/dagbog/billede/billede.ts'
import type { Dag, GemtRegistrering, Kommentar } from '../../../functions/domain/dagbog/gemt.ts'
import type { Vink } from '../../../functions/domain/dagbog/vink.ts'
import type { Forloeb } from '../../../functions/domain/forloeb/forloeb.ts'
import type { Doegnbillede } from '../../../functions/domain/statistik/doegnbillede.ts'

/** What was just done, told once with its way back. */
export interface Netop {
  hvad: 'gem' | 'stop' | 'ret'
  /** Several when the whole day was written in one go. */
  registreringer: GemtRegistrering[]
  /** Those that say different things about the same time; empty when nothing does. */
  overlap: GemtRegistrering[]
  /** Names of the siblings it was written for as well. */
  ogsaa: string[]
  /** Siblings it was meant for as well, who did not get it: who and why. */
  ikkeHos: string[]
}

export interface DagProps {
  forloeb: Forloeb
  dato: string
  today: string
  nu: string
  registreringer: GemtRegistrering[]
  igang: GemtRegistrering[]
  /** Twins and siblings in the same family. */
  soeskende: readonly Forloeb[]
  kommentarer: Map<string, Kommentar[]>
  billedtekster: Billedtekster
  billede: Doegnbillede
  dag: Dag
  spoergsmaal: Dag[]
  /** Comments seen for the first time now, and how many wait on other days. */
  nye: readonly Kommentar[]
  nyePaaDage: readonly { dato: string; antal: number }[]
  foerste: string
  sidste: string
  mayWrite: boolean
  /** The reader's own id: own texts come first, own questions are not unread. */
  mig: string
  /** Hints at the reader's own text of the day. */
  vink: Vink[]
  /** One-tap buttons, made ready by the server. */
  nuKnapper: NuKnap[]
  netop?: Netop
  /** Entries of the day that lie across another one. */
  sammenfald: ReadonlySet<string>
  csrf: string
  /** A new id for each form, so that a form sent twice is saved once. */
  newId: () => string
}

/** A frequent event that one tap saves with the time now. */
export interface NuKnap {
  tekst: string
  felter: Record<string, string>
}

export const stiOf = (forloebId: string, dato: string) => `/forloeb/${forloebId}/dagbog/${dato}`
