import type { Stykke, Tid } from './stykke.ts'
import type { IkkeHaendelse } from './typer.ts'
import type { Tegn } from './tegn.ts'
import type { Omfang } from './note.ts'
import { has, isRamme, personOf, type Holdning } from './holdning.ts'
import { RETTELSE } from './ordbog/rammeord.ts'
import type { Kladde } from './kladde.ts'

/** What has been understood so far, clause by clause. */
export type Forloeb = {
  kladder: Kladde[]
  ikke: IkkeHaendelse[]
  tekst: string
  tegn: readonly Tegn[]
  /** Where each sentence stands in the text. */
  saetninger: Omfang[]
  /** Clocks told before the event they belong to. */
  venter: Tid[]
  /** Told under a heading that is no day's: what has no verb of its own there did not happen. */
  ramme?: boolean
  last: { s: Stykke; holdning: Holdning; kladde: Kladde | null; hvem: string | null } | null
}

export function remember(f: Forloeb, s: Stykke, holdning: Holdning, kladde: Kladde | null): void {
  const last = lastOf(f, s)
  const joined = last && s.skil !== 'men' && !hasBarn(s, last.hvem) ? last.hvem : null
  const corrects = has(s, RETTELSE)
  f.ramme ||= isRamme(s)
  f.last = { s, holdning, kladde, hvem: corrects ? null : (personOf(s, f.tegn) ?? joined) }
}

/** The clause before, when it stands in the same sentence. */
export const lastOf = ({ last }: Forloeb, s: Stykke): Forloeb['last'] => (last?.s.saetning === s.saetning ? last : null)

const PRONOMEN = [
  [/(far|bror)$/, /^han$/],
  [/(^mor|søster)$/, /^hun$/],
  [/barn$/, /^h[au]n$/],
] as const

/** Whether the clause names the child; "han" and "hun" mean the other person just told of when they can. */
export const hasBarn = (s: Stykke, hvem: string | null = null): boolean => {
  const [, own] = PRONOMEN.find(([who]) => hvem && who.test(hvem)) ?? [null, /^$/]
  const named = (w: string): boolean => !own.test(w) && /^(pigen|drengen|barnet|han|baby|hun|babyen)$/.test(w)
  return s.udl.some(({ udl }) => udl.barn) || [...s.ord].some(named)
}
