import { type Forloeb, lastOf } from './forloeb.ts'
import { hourTid, type Kladde } from './kladde.ts'
import { isListItem } from './liste.ts'
import { hasOrd, type Stykke, type Tid } from './stykke.ts'

/** The same event at another time. */
const copyAt = (k: Kladde, tid: Tid): Kladde => ({
  ...k,
  tid,
  forklaring: [...k.forklaring, { felt: 'start', fra: tid.fra, til: tid.til }],
  note: [...k.note],
  detaljer: { ...k.detaljer },
  spoerg: new Set(k.spoerg),
})

/** The clock of a clause that is nothing else, so that it waits for its event: "kl 7, 10 og 13 fik han 90 ml". */
function pendingTid(f: Forloeb, s: Stykke): Tid | null {
  if (s.udl.length || s.maengde || s.varighed || !isListItem(s)) return null
  if (s.tid) return s.tid.punkt && !s.tid.a?.mangler ? s.tid : null
  const [t] = s.tal
  return t && f.venter.length && t.tal.v <= 24 && Number.isInteger(t.tal.v) ? hourTid(t) : null
}

/** Keeps the clocks told before their event; true when this clause is one. */
export function addPending(f: Forloeb, s: Stykke): void {
  const tid = pendingTid(f, s)
  if (tid && (!f.venter.length || lastOf(f, s))) f.venter.push(tid)
  else f.venter = tid ? [tid] : []
}

/** The event of a list of clocks happened at each of them. */
export function repeatPending(f: Forloeb, k: Kladde): void {
  const { venter } = f
  f.venter = []
  if (!venter.length || !lastOf(f, k.stykke) || !/^(og|plus|komma)$/.test(k.stykke.skil)) return
  const [t] = k.stykke.tal
  if (!k.tid && t && k.stykke.led[0] === t && t.tal.v <= 24) k.tid = hourTid(t)
  if (k.tid?.punkt && !k.delt) f.kladder.push(...venter.map((tid) => copyAt(k, tid)))
}

/** "vågnede kl 2 og 4, begge gange fik han 70 ml": once at each of them. */
export function repeatEach(f: Forloeb, k: Kladde): void {
  const { ord, saetning } = k.stykke
  const each = (ord.has('begge') || ord.has('hver')) && hasOrd(k.stykke, /^(gange?|to)$/)
  if (!each || (k.tid && !k.delt) || k.antal !== undefined) return
  const before = f.kladder.filter((x) => saetning - x.stykke.saetning < 2 && x.tid?.punkt && x.type !== k.type)
  const timed = before.filter((x) => x.type === before.at(-1)!.type)
  if (timed.length < 2) return
  k.tid = timed.at(-1)!.tid!
  k.delt = true
  f.kladder.push(...timed.slice(0, -1).map((x) => copyAt(k, x.tid!)))
}
