import type { Stykke } from './stykke.ts'
import type { Led } from './led.ts'
import { nAt, type Tegn } from './tegn.ts'

const ASKS =
  /^(skal|ved|er|må|gider|kunne|ville|kan|vil|kommer|var|bør|hvilken|hvilke|findes|har|hvor|hvem|hvordan|hvad|går|hvornår|hvorfor|mon|hvis)$/
const REQUEST = /^(skriv|giv|husk|ringer|sender|send|ring|kontakt)$/

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
    if (
      !((question && (asks(first) || words.some((t) => ASKS.test(t.n) || /^(du|jer)$/.test(t.n)))) || isRequest(words))
    )
      continue
    const from = Math.max(
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
