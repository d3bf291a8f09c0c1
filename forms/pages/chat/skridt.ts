import { gemKort } from './gemkort.ts'
import { newTur } from './nytur.ts'
import { answerKort, asOrd, isReply, openQuestion } from './svar.ts'
import type { Forslag, Kort, Omgivelser, Samtale, Skridt, Ting, Tur, Udfald } from './typer.ts'

/** What stands after the verb: `gem|0|1` is turn 0, card 1. */
interface Tryk {
  a: string
  b: string
  rest: string
  tekst: string
}
type Skridtet = (samtale: Samtale, tryk: Tryk, omgivelser: Omgivelser) => Skridt

const done = (samtale: Samtale, meddelelse = ''): Skridt => ({ samtale, ting: [], meddelelse })

/** One verb a row: what a button, or a sent message, does to the conversation. */
const SKRIDT: Record<string, Skridtet> = {
  send: (samtale, { tekst }, omgivelser) => send(samtale, tekst.trim(), omgivelser),
  svar: (samtale, { a, b, rest }, omgivelser) => answer(samtale, Number(a), Number(b), rest, omgivelser),
  gem: (samtale, { a, b }) => save(samtale, (t, k) => a === 'alle' || (t === Number(a) && k === Number(b))),
  vaek: (samtale, { a, b }) => done(changeKort(samtale, a, b, { tilstand: 'vaek' }), 'Den bliver ikke gemt'),
  fortryd: (samtale, { a, b }, { newId }) => undo(samtale, a, b === 'rettelse' ? 'rettelse' : 'gem', newId()),
  som: (samtale, { a, b }, omgivelser) => retell(samtale, Number(a), b, omgivelser),
  besked: (samtale, { a, b }) => sendBesked(samtale, samtale.ture[Number(a)]?.beskeder[Number(b)]),
  nejtak: (samtale, { a, b }) => done(changeBesked(samtale, a, b, { tilstand: 'vaek' }), 'Beskeden bliver ikke sendt'),
}

/** The conversation after one press, and what is to be done outside it. */
export function takeStep(samtale: Samtale, handling: string, tekst: string, omgivelser: Omgivelser): Skridt {
  const [verb = '', a = '', b = '', ...rest] = handling.split('|')
  const step = Object.hasOwn(SKRIDT, verb) ? SKRIDT[verb] : undefined
  return step?.(samtale, { a, b, rest: rest.join('|'), tekst }, omgivelser) ?? done(samtale)
}

const changeTur = (samtale: Samtale, t: number, change: (tur: Tur) => Tur): Samtale => ({
  ...samtale,
  ture: samtale.ture.map((tur, i) => (i === t ? change(tur) : tur)),
})
const at = <T>(list: T[], i: number, change: Partial<T>): T[] =>
  list.map((one, n) => (n === i ? { ...one, ...change } : one))
const changeKort = (samtale: Samtale, t: string | number, k: string | number, change: Partial<Kort>): Samtale =>
  changeTur(samtale, Number(t), (tur) => ({ ...tur, kort: at(tur.kort, Number(k), change) }))
const changeBesked = (samtale: Samtale, t: string, b: string, change: Partial<Forslag>): Samtale =>
  changeTur(samtale, Number(t), (tur) => ({ ...tur, beskeder: at(tur.beskeder, Number(b), change) }))

/** A reply to the question that waits, or a new message. */
function send(samtale: Samtale, tekst: string, omgivelser: Omgivelser): Skridt {
  if (!tekst) return done(samtale, 'Skriv først, hvad der er sket')
  const { nu, newId } = omgivelser
  const open = openQuestion(samtale.ture)
  const tur = open && samtale.ture[open.t]!
  const one = open && tur!.spoergsmaal[open.q]!
  if (one && isReply(tekst, tur!.kort[one.haendelse!]!.h, one, { nu, dato: tur!.dato }))
    return answer(samtale, open.t, open.q, asOrd(tekst), omgivelser)
  const ny = newTur({ id: newId(), tekst: tekst.slice(0, 10_000), nu, dato: samtale.dato }, omgivelser)
  return done({ ...samtale, ture: [...samtale.ture, ny] }, understood(ny))
}

const many = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`

function understood({ kort, spoergsmaal, ikke, beskeder }: Tur): string {
  const found = kort.length > 0 && `Jeg forstod ${kort.length} ting. Se dem igennem, og gem`
  const parts = [
    found || (beskeder.length > 0 ? '' : 'Jeg fandt ikke noget at gemme i dagbogen'),
    spoergsmaal.length > 0 ? many(spoergsmaal.length, 'spørgsmål venter på svar', 'spørgsmål venter på svar') : '',
    ikke.length > 0 ? `${ikke.length} ting gemmes ikke` : '',
    beskeder.length > 0 ? 'Noget ligner en besked til Døgncentret' : '',
  ]
  return `${parts.filter(Boolean).join('. ')}.`
}

function answer(samtale: Samtale, t: number, q: number, svar: string, { nu }: Omgivelser): Skridt {
  const tur = samtale.ture[t]
  const one = tur?.spoergsmaal[q]
  const kort = one && tur?.kort[one.haendelse ?? -1]
  if (!kort || !svar) return done(samtale)
  const answered = answerKort(kort, one, svar, { nu, dato: tur.dato })
  const next = changeTur(samtale, t, (old) => ({ ...old, spoergsmaal: at(old.spoergsmaal, q, { svar }) }))
  return done(changeKort(next, t, one.haendelse!, answered), 'Tak. Svaret er sat ind')
}

/** The same message once more, now as an observation or as a message to Døgncentret. */
function retell(samtale: Samtale, t: number, som: string, omgivelser: Omgivelser): Skridt {
  if (som !== 'observation' && som !== 'besked') return done(samtale)
  const next = changeTur(samtale, t, (tur) =>
    tur.kort.length > 0 ? tur : newTur({ ...tur, som, svar: () => '' }, omgivelser),
  )
  return done(next, som === 'besked' ? 'Se beskeden igennem, og send den' : 'Se det igennem, og gem')
}

/** What can be saved is asked to be; what can't says why, at its field. */
function save(samtale: Samtale, isChosen: (t: number, k: number) => boolean): Skridt {
  const ting: Ting[] = []
  let held = 0
  const ture = samtale.ture.map((tur, t) => ({
    ...tur,
    kort: tur.kort.map((kort, k) => {
      if (kort.tilstand !== 'ny' || !isChosen(t, k)) return kort
      const svar = gemKort(kort, tur)
      if (Array.isArray(svar)) held++
      else ting.push(svar)
      return { ...kort, fejl: Array.isArray(svar) ? svar : [] }
    }),
  }))
  return {
    samtale: { ...samtale, ture },
    ting,
    meddelelse: held > 0 ? `${held} ting mangler noget, før den kan gemmes` : '',
  }
}

/** Saved and taken back: struck out in the diary, or what it said before the correction. */
function undo(samtale: Samtale, regId: string, hvad: 'gem' | 'rettelse', id: string): Skridt {
  const isIt = (kort: Kort) =>
    kort.tilstand === 'gemt' && (hvad === 'rettelse' ? kort.felter.retter : kort.id) === regId
  const ture = samtale.ture.map((tur) => ({
    ...tur,
    kort: tur.kort.map((kort) => (isIt(kort) ? { ...kort, tilstand: 'fortrudt' as const } : kort)),
  }))
  return { samtale: { ...samtale, ture }, ting: [{ id, fortryd: { regId, hvad } }], meddelelse: 'Fortrudt' }
}

const sendBesked = (samtale: Samtale, besked: Forslag | undefined): Skridt =>
  besked?.tilstand === 'ny' && besked.tekst.trim()
    ? { samtale, ting: [{ id: besked.id, besked: besked.tekst.trim() }], meddelelse: '' }
    : done(samtale)

/** The conversation once the answers are in. */
export function applyUdfald(samtale: Samtale, udfald: readonly Udfald[]): Samtale {
  const mark = <T extends Kort | Forslag>(thing: T): T => {
    const svar = udfald.find(({ id }) => id === thing.id)
    if (!svar) return thing
    if (svar.tilstand !== 'afvist') return { ...thing, tilstand: svar.tilstand }
    return { ...thing, tilstand: 'ny', fejl: svar.fejl ?? [] }
  }
  const ture = samtale.ture.map((tur) => ({ ...tur, kort: tur.kort.map(mark), beskeder: tur.beskeder.map(mark) }))
  return { ...samtale, ture }
}

const FAERDIG = new Set(['gemt', 'vaek', 'fortrudt'])

/** What the turn held is dealt with; one that held nothing to save stays, so that its answer is seen. */
export const isFaerdig = ({ kort, beskeder }: Tur): boolean =>
  kort.length + beskeder.length > 0 && [...kort, ...beskeder].every(({ tilstand }) => FAERDIG.has(tilstand))

/** How it went, in one line for those who can't see the cards. */
export function tellUdfald({ ting, meddelelse }: Skridt, udfald: readonly Udfald[]): string {
  const count = (wanted: Udfald['tilstand'], isWanted: (one: Ting) => boolean) =>
    udfald.filter(({ id, tilstand }) => tilstand === wanted && ting.some((one) => one.id === id && isWanted(one)))
      .length
  const isKort = (one: Ting) => 'registrering' in one || 'rettelse' in one
  const [gemt, sendt] = [count('gemt', isKort), count('gemt', (one) => 'besked' in one)]
  const [venter, afvist] = [count('venter', () => true), count('afvist', () => true)]
  return [
    gemt > 0 ? `${gemt} gemt` : '',
    sendt > 0 ? 'Beskeden er sendt' : '',
    venter > 0 ? `${venter} gemt på telefonen, sendes når der er net` : '',
    afvist > 0 ? `${afvist} kunne ikke gemmes. Se ved kortet` : '',
    meddelelse,
  ]
    .filter(Boolean)
    .join('. ')
}
