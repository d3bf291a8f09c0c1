import type { Led } from './led.ts'
import { nAt, type Tegn } from './tegn.ts'
import type { Stykke } from './stykke.ts'

const ASKS =
  /^(skal|har|er|må|gider|kunne|ville|kan|vil|kommer|var|bør|hvilken|hvilke|findes|ved|mon|hvor|hvorfor|hvad|går|hvornår|hvem|hvordan|hvis)$/
const REQUEST = /^(skriv|giv|ringer|sender|send|husk|ring|kontakt)$/

/**
 * Clauses that speak to the reader, a question or a request to be called or sent something, and where each message begins.
 * What was told before it stays told: "5 våde bleer i dag, er det nok?".
 */
export function beskeder(stykker: readonly Stykke[], tegn: readonly Tegn[]): Map<Stykke, number> {
  const found = new Map<Stykke, number>()
  for (let i = 0; i < stykker.length; ) {
    const own = stykker.slice(i).filter((s) => s.saetning === stykker[i]!.saetning)
    i += own.length
    const [first, last] = [own[0]!.led[0]!, own.at(-1)!.led.at(-1)!]
    const words = tegn.slice(first.i, last.i + last.n)
    const question = tegn[last.i + last.n]?.n === '?' || words.at(-1)?.n === '?'
    const asks = ({ i }: Led) => ASKS.test(nAt(tegn, i)) || ASKS.test(nAt(tegn, i - 1))
    // "flaske kl 7, 120 ml?" is unsure of an event, not a question
    const unsure = own.some((s) => s.tid || s.maengde) && !words.some((t) => ASKS.test(t.n) || /^(du|jer)$/.test(t.n))
    if (!(question && !unsure) && !isRequest(words)) continue
    const from = REQUEST.test(words[0]!.r)
      ? 0
      : Math.max(
          0,
          own.findIndex((s) => asks(s.led[0]!)),
        )
    for (const s of own.slice(from)) found.set(s, own[from]!.fra)
  }
  return found
}

function isRequest(words: readonly Tegn[]): boolean {
  return words.some((t, i) => {
    const next = words[i + 1]
    const you = next?.r === 'i' && next.stort === true
    if ((you || next?.n === 'du') && /^(må|gider|kunne|kan|vil|kommer|ved|har)$/.test(t.n)) return true
    if (t.r === 'i' && t.stort && /^(må|kan|skal|bedes)$/.test(next?.n ?? '')) return true
    return i === 0 && REQUEST.test(t.r)
  })
}
