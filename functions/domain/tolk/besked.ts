import type { Tegn } from './tegn.ts'
import type { Stykke } from './stykke.ts'

const ASKS =
  /^(kan|vil|må|skal|har|er|gider|kunne|ville|hvad|hvornår|hvordan|hvor|hvorfor|hvem|hvilken|hvilke|bør|mon|kommer|går|ved|findes|hvis)$/
const REQUEST = /^(ring|ringer|send|sender|kontakt|skriv|husk|giv)$/

/** Sentences that speak to the reader: a question, or a request to be called or sent something. */
export function beskeder(stykker: readonly Stykke[], tegn: readonly Tegn[]): Set<number> {
  const found = new Set<number>()
  const bySentence = new Map<number, Stykke[]>()
  for (const s of stykker) {
    const own = bySentence.get(s.saetning)
    if (own) own.push(s)
    else bySentence.set(s.saetning, [s])
  }
  for (const [saetning, own] of bySentence) {
    const [first, last] = [own[0]!.led[0]!, own.at(-1)!.led.at(-1)!]
    const words = tegn.slice(first.i, last.i + last.n)
    const question = tegn[last.i + last.n]?.n === '?' || words.at(-1)?.n === '?'
    if ((question && words.some((t) => ASKS.test(t.n) || /^(du|jer)$/.test(t.n))) || isRequest(words))
      found.add(saetning)
  }
  return found
}

function isRequest(words: readonly Tegn[]): boolean {
  return words.some((t, i) => {
    const next = words[i + 1]
    const you = next?.r === 'i' && next.stort === true
    if (t.n === 'høre' && next?.n === 'om') return true
    if ((you || next?.n === 'du') && /^(kan|vil|må|gider|kunne|skal|har|kommer|ved)$/.test(t.n)) return true
    if (t.r === 'i' && t.stort && /^(må|kan|skal|bedes)$/.test(next?.n ?? '')) return true
    return i === 0 && REQUEST.test(t.r) && /^(mig|til|os|lige|venligst|gerne)$/.test(next?.n ?? '')
  })
}
