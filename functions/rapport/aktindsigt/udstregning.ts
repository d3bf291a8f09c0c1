import { canonicalJson } from '../../domain/kanonisk.ts'
import type { RapportDokument } from '../../domain/rapport/dokument.ts'
import { type Fund, redactDokument, redactJson, type Redaktion } from '../../domain/rapport/redact.ts'
import type { Sagsindhold } from './indhold.ts'

/** One text that is changed, for the person who checks: what stood there and what the recipient will read. */
export interface Udstregning {
  fil: string
  foer: string
  efter: string
  antal: number
}

export interface Udstreget {
  dokumenter: Record<string, RapportDokument>
  data: Record<string, unknown>
  fund: Fund[]
  udstregninger: Udstregning[]
}

/** The whole case as the recipient may read it, with a list of every text that was changed on the way. */
export function redactSag({ dokumenter, data }: Sagsindhold, redaktion: Redaktion): Udstreget {
  const fund = new Map<string, number>()
  const udstregninger = new Map<string, Udstregning>()
  const ud: Udstreget = { dokumenter: {}, data: {}, fund: [], udstregninger: [] }
  for (const [fil, dokument] of Object.entries(dokumenter)) {
    const redacted = redactDokument(dokument, redaktion)
    ud.dokumenter[fil] = redacted.dokument
    for (const { art, antal } of redacted.fund) fund.set(art, (fund.get(art) ?? 0) + antal)
    collect(fil, dokument, redacted.dokument, udstregninger)
  }
  for (const [fil, value] of Object.entries(data)) {
    ud.data[fil] = redactJson(value, redaktion)
    collect(fil, value, ud.data[fil], udstregninger)
  }
  return { ...ud, fund: [...fund].map(([art, antal]) => ({ art, antal })), udstregninger: [...udstregninger.values()] }
}

/** Walks both trees side by side; the same change in the same file is told once, with how often. */
function collect(fil: string, foer: unknown, efter: unknown, til: Map<string, Udstregning>): void {
  if (typeof foer === 'string' && typeof efter === 'string') {
    if (foer === efter) return
    const [a, b] = excerpt(foer, efter)
    const key = canonicalJson([fil, a, b])
    const known = til.get(key)
    if (known) known.antal++
    else til.set(key, { fil, foer: a, efter: b, antal: 1 })
    return
  }
  if (typeof foer !== 'object' || foer === null || typeof efter !== 'object' || efter === null) return
  for (const [key, value] of Object.entries(foer)) collect(fil, value, (efter as Record<string, unknown>)[key], til)
}

const OMKRING = 60

/** The changed part with some words around it; pictures are told as pictures. */
function excerpt(foer: string, efter: string): [string, string] {
  if (foer.startsWith('<svg')) return ['Ord i en figur', 'Ord i figuren er fjernet']
  let start = 0
  while (foer[start] === efter[start]) start++
  let slut = 0
  while (slut < Math.min(foer.length, efter.length) - start && foer.at(-1 - slut) === efter.at(-1 - slut)) slut++
  const fra = Math.max(0, start - OMKRING)
  const del = (tekst: string) => {
    const til = Math.min(tekst.length, tekst.length - slut + OMKRING)
    return `${fra > 0 ? '…' : ''}${tekst.slice(fra, til)}${til < tekst.length ? '…' : ''}`
  }
  return [del(foer), del(efter)]
}
