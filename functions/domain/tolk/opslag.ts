import { ALMINDELIGE } from './ordbog/almindelige.ts'
import { EFTERLED, FORLED, FORSTAERK } from './ordbog/efterled.ts'
import { UDLOESERE, type Udloeser } from './ordbog/haendelsesord.ts'

/** Endings of nouns and adjectives, longest first; and of verbs that have their past in -ede. */
const NAVNEORD = 'ernes erne enes ene rne ens ets er en et ne e n r s'.split(' ')
const UDSAGNSORD = /(?:er|e|et|ende|es|edes)$/

/** Stems of the verbs listed by their past: "hylede" gives hyler, hylet, hyle, hylende. */
const VERBER = new Map<string, Udloeser>()
for (const [form, udloeser] of UDLOESERE)
  if (udloeser.verbum && form.endsWith('ede')) VERBER.set(form.slice(0, -3), udloeser)

/** So many words are remembered; then the memory starts afresh. */
const MAX_HUSKET = 4000
const husket = new Map<string, Udloeser | null>()

/** What a word triggers: as listed, inflected from a listed word, or a compound of one; null when it is no diary word. */
export function opslag(ord: string): Udloeser | null {
  const listed = UDLOESERE.get(ord)
  if (listed) return listed
  if (ord.length < 4 || ALMINDELIGE.has(ord)) return null
  let found = husket.get(ord)
  if (found === undefined) {
    if (husket.size >= MAX_HUSKET) husket.clear()
    husket.set(ord, (found = boejet(ord) ?? sammensat(ord)))
  }
  return found
}

function boejet(ord: string): Udloeser | null {
  for (const stamme of stammer(ord)) {
    const udloeser = UDLOESERE.get(stamme)
    if (udloeser && stamme.length >= (udloeser.verbum ? 4 : 3)) return udloeser
  }
  return VERBER.get(ord.replace(UDSAGNSORD, '')) ?? null
}

/** A word everyone uses, whatever its ending. */
export const isAlmindelig = (ord: string): boolean =>
  ALMINDELIGE.has(ord) || stammer(ord).some((stamme) => ALMINDELIGE.has(stamme))

/** What is left without an ending, a doubled consonant made single: "nappen" → "nap". */
function stammer(ord: string): string[] {
  return NAVNEORD.filter((e) => ord.endsWith(e)).flatMap((e) => {
    const rest = ord.slice(0, -e.length)
    return e[0] === 'e' && /([bdfgklmnprst])\1$/.test(rest) ? [rest, rest.slice(0, -1)] : [rest]
  })
}

const isForled = (ord: string): boolean => FORLED.test(ord) || UDLOESERE.get(ord)?.rolle === 'fast'

/** "frugtgrød", "formiddagsluren", "småpludrede": a compound is what its last part is. */
function sammensat(ord: string): Udloeser | null {
  const verbum = FORSTAERK.test(ord) ? opslag(ord.replace(FORSTAERK, '')) : null
  if (verbum?.verbum) return verbum
  for (const form of [ord, ...stammer(ord)])
    for (const [led, som] of EFTERLED)
      if (
        form.endsWith(led) &&
        form.length >= led.length + 3 &&
        (led.length > 3 || isForled(form.slice(0, -led.length)))
      )
        return UDLOESERE.get(som)!
  return null
}
