import { point, shifted } from './regelord.ts'
import type { Kladde } from './kladde.ts'
import type { Registreringstype } from '../dagbog/typer.ts'
import type { Klok } from './klok.ts'
import type { LedOf } from './stykke.ts'

/** Types that last: "sov en time efter flasken" tells how long, unless the minutes open the clause. */
const VARER = /^(graad|samvaer|aktivitet|troest|soevn)$/

/** "Ti minutter efter luren fik han 110 ml", "en halv time før besøget": so long from the event named. */
export function fromOtherEvent(list: Kladde[]): Kladde[] {
  for (const [i, k] of list.entries()) {
    if (k.min === undefined || (k.tid && !k.delt)) continue
    const { led, udl } = k.stykke
    const at = led.findIndex((l) => l.art === 'varighed')
    const word = led[at + 1]
    if (at < 0 || !word || !/^(efter|før|inden)$/.test(word.ord) || (at > 0 && VARER.test(k.type))) continue
    const named = led.slice(at + 2, at + 5).find((l): l is LedOf<'udl'> => l.art === 'udl' && !!l.udl.omst)
    const visit = led.slice(at + 2, at + 4).some((l) => /^(besøg|besøget|aftalen)$/.test(l.ord))
    if (!visit && (!named || !udl.includes(named))) continue
    const clock = clockOf(list.slice(0, i), word.ord === 'efter', visit ? /^(helbred|samvaer)$/ : named!.udl.type)
    if (clock) k.tid = point(shifted(clock, word.ord === 'efter' ? k.min : -k.min))
    if (clock || !VARER.test(k.type)) delete k.min
  }
  return list
}

/** When the latest such event ended (or began). */
function clockOf(before: readonly Kladde[], ended: boolean, type: Registreringstype | RegExp): Klok | undefined {
  const event = before.findLast((x) => (typeof type === 'string' ? x.type === type : type.test(x.type)) && x.tid)
  const { a, b } = event?.tid ?? {}
  if (!ended) return a
  return b ?? (a && event?.min !== undefined ? shifted(a, event.min) : event?.type === 'soevn' ? undefined : a)
}
