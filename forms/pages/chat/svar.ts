import { instantsOf, toLokal } from '../../../functions/domain/tid.ts'
import { tolk } from '../../../functions/domain/tolk/tolk.ts'
import type { Spoergsmaal, TolketHaendelse } from '../../../functions/domain/tolk/typer.ts'
import { dayOf, type Felter, felterOf } from './felter.ts'
import type { Aaben, Kort, Tur } from './typer.ts'

const ORD = 'ord:'
export const asOrd = (tekst: string) => `${ORD}${tekst}`

interface Tid {
  nu: string
  dato: string
}

/** The event with an answer laid in: tapped values are set, written ones are understood with the question in mind. */
export function applySvar(
  h: TolketHaendelse,
  { tekst, felt }: Spoergsmaal,
  svar: string,
  { nu, dato }: Tid,
): TolketHaendelse {
  if (svar.startsWith(ORD)) return readReply(h, tekst, svar.slice(ORD.length), { nu, dato })
  if (svar === 'nu') return { ...h, start: toLokal(nu) }
  if (svar === 'ukendt') return felt === 'start' && isTwice(h.start) ? { ...h, start: h.start!.slice(0, 10) } : h
  if (/^\d{2}:\d{2}$/.test(svar)) return { ...h, start: `${dayOf(h, dato)}T${svar}` }
  if (felt === 'antal' && /^\d{1,2}$/.test(svar)) return { ...h, antal: Number(svar) }
  return h
}

function readReply(h: TolketHaendelse, spoergsmaal: string, tekst: string, { nu, dato }: Tid): TolketHaendelse {
  const [svar] = tolk({ tekst, dato, nu, kontekst: { spoergsmaal, felt: h } }).haendelser
  if (!svar) return h
  const { start, slut, maengde, enhed, antal, detaljer } = svar
  return {
    ...h,
    start,
    slut,
    maengde,
    enhed,
    ...(antal !== undefined && { antal }),
    detaljer: { ...h.detaljer, ...detaljer },
  }
}

const isTwice = (lokal: string | null): boolean => lokal !== null && lokal.length > 10 && instantsOf(lokal).length > 1

/** True when a text has no event of its own but says what the question asks for. */
export function isReply(
  tekst: string,
  h: TolketHaendelse,
  { tekst: spoergsmaal }: Spoergsmaal,
  { nu, dato }: Tid,
): boolean {
  if (tolk({ tekst, dato, nu }).haendelser.length > 0) return false
  const { haendelser } = tolk({ tekst, dato, nu, kontekst: { spoergsmaal, felt: h } })
  return haendelser.length === 1 && haendelser[0]!.type === h.type
}

const asksWhichHour = ({ valg = [] }: Spoergsmaal) => valg.some(({ vaerdi }) => vaerdi === 'foerste')

/** Still waits for an answer: not answered, and not filled in by hand either. */
export function isOpen(one: Aaben, kort: Kort | undefined): boolean {
  if (one.svar || !kort || kort.tilstand !== 'ny') return false
  const { kl, til, maengde, antal } = kort.felter
  if (asksWhichHour(one)) return kort.felter['kl-valg'] === '' && kort.felter['til-valg'] === ''
  const filled: Record<string, string> = { start: kl + til, maengde, antal }
  return !(filled[one.felt ?? ''] ?? '')
}

/** The question a written answer is meant for: the newest still open. */
export function openQuestion(ture: readonly Tur[]): { t: number; q: number } | undefined {
  for (let t = ture.length - 1; t >= 0; t--) {
    const { spoergsmaal, kort } = ture[t]!
    const q = spoergsmaal.findIndex((one) => isOpen(one, kort[one.haendelse ?? -1]))
    if (q >= 0) return { t, q }
  }
  return undefined
}

/** The card with the answer in it; what the writer changed by hand beside it stays. */
export function answerKort(kort: Kort, one: Aaben, svar: string, tid: Tid): Kort {
  const h = applySvar(kort.h, one, svar, tid)
  const [before, after] = [felterOf(kort.h, tid.dato), felterOf(h, tid.dato)]
  const changed = Object.fromEntries(
    Object.entries(after).filter(([name, value]) => value !== before[name as keyof Felter]),
  )
  return { ...kort, h, fejl: [], felter: { ...kort.felter, ...changed, ...chosenHour(kort, one, svar) } }
}

function chosenHour({ h, felter }: Kort, one: Aaben, svar: string): Partial<Felter> {
  if (!asksWhichHour(one)) return {}
  if (svar === 'ukendt') return { ...(isTwice(h.start) && { kl: '' }), ...(isTwice(h.slut) && { til: '' }) }
  return {
    ...(felter.kl && isTwice(h.start) && { 'kl-valg': svar }),
    ...(felter.til && isTwice(h.slut) && { 'til-valg': svar }),
  }
}
