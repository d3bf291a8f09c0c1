import type { Tegn } from './tegn.ts'
import { addMinutter } from './faerdig.ts'
import type { Kontekst, TolketHaendelse } from './typer.ts'
import { hourTid, type Kladde, newKladde, setGange } from './kladde.ts'
import type { Stykke } from './stykke.ts'
import type { Registreringstype } from '../dagbog/typer.ts'

/** Roles under which bare numbers are read as what the question asked for. */
const ROLLE: Partial<Record<Registreringstype, string>> = { maaltid: 'drik', abstinens: 'score', maaling: 'temp' }

/** A reply with no event of its own, read as the answer to the question; null when it answers nothing. */
export function readSvar(stykker: readonly Stykke[], kontekst: Kontekst, tegn: readonly Tegn[]): Kladde | null {
  const { felt, spoergsmaal } = kontekst
  const own = stykker.find((s) => s.tid || s.maengde || s.tal.length || s.varighed || s.gange)
  if (!own) return null
  const asksTid = /hvorn|klokke|hvad tid/i.test(spoergsmaal) && !/hvor (mange|meget|længe)/i.test(spoergsmaal)
  const asksAntal = /hvor mange (gange|bleer|flasker|lure|opvågninger)/i.test(spoergsmaal)
  const s = { ...own, udl: [] }
  const k = newKladde({ type: felt.type, rolle: ROLLE[felt.type] ?? '', udl: null }, s, tegn)
  if (k.tid?.punkt && felt.start && /slut|stop|vågn/i.test(spoergsmaal))
    k.tid = { ...k.tid, a: undefined, b: k.tid.a, punkt: false }
  const [t] = s.tal
  if (asksTid && t && !k.tid && t.tal.v <= 24) {
    k.tid = hourTid(t)
    delete k.maengde
    delete k.enhed
  } else if (asksAntal && t) k.antal = t.tal.v
  else if (k.maengde === undefined && t && felt.type === 'maaltid' && t.tal.v >= 5)
    [k.maengde, k.enhed] = [t.tal.v, felt.enhed ?? 'ml']
  if (s.gange) setGange(k, s)
  return k
}

/** What the reply left open is kept from the event asked about. */
export function withKontekst(h: TolketHaendelse, { felt }: Kontekst): TolketHaendelse {
  const start = h.start ?? felt.start ?? null
  if (start && start.length > 10 && h.enhed === 'min' && h.maengde !== null)
    return {
      ...h,
      start,
      slut: addMinutter(start, h.maengde),
      maengde: felt.maengde ?? null,
      enhed: felt.enhed ?? null,
    }
  return {
    ...h,
    start,
    slut: h.slut ?? (felt.slut && felt.slut > (start ?? '') ? felt.slut : null),
    maengde: h.maengde ?? felt.maengde ?? null,
    enhed: h.enhed ?? felt.enhed ?? null,
  }
}
