import { fraTolk, type NyRegistrering, type Timevalg, timevalgOf } from '../../../functions/domain/dagbog/fraTolk.ts'
import type { Kendt } from '../../../functions/domain/dagbog/retter.ts'
import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import { readFelter } from './felter.ts'
import { answerKort, asOrd, isOpen, isReply, openQuestion } from './svar.ts'
import { newTur } from './tilstand.ts'
import type { Forslag, Kort, Omgivelser, Samtale, Skridt, Ting, Tur, Udfald } from './typer.ts'

const UAFKLARET = {
  findesIkke: 'Det klokkeslæt fandtes ikke den nat: Uret blev stillet frem fra 2 til 3',
  tvetydig: 'Klokken var det to gange den nat. Vælg første eller anden gang',
} as const

/** One press of a button, or a message sent: `send`, `svar|t|q|value`, `gem|t|k`, `gem|alle`, `vaek|t|k`, `som|t|what`, `besked|t|b`, `nejtak|t|b`. */
export function takeStep(samtale: Samtale, handling: string, tekst: string, omgivelser: Omgivelser): Skridt {
  const [verb = '', a = '', b = '', ...rest] = handling.split('|')
  const t = Number(a)
  const tur = samtale.ture[t]
  if (verb === 'send') return send(samtale, tekst.trim(), omgivelser)
  if (verb === 'gem' && a === 'alle') return save(samtale, (kort) => kort.tilstand === 'ny')
  if (!tur) return { samtale, ting: [], meddelelse: '' }
  if (verb === 'svar') return answer(samtale, t, Number(b), rest.join('|'), omgivelser)
  if (verb === 'gem') return save(samtale, (kort) => kort === tur.kort[Number(b)])
  if (verb === 'som')
    return done(withTur(samtale, t, retold(tur, samtale.dato, b, omgivelser)), 'Se det igennem, og gem')
  if (verb === 'vaek' && tur.kort[Number(b)])
    return done(withKort(samtale, t, Number(b), { tilstand: 'vaek' }), 'Den bliver ikke gemt')
  if (verb === 'nejtak')
    return done(withBesked(samtale, t, Number(b), { tilstand: 'vaek' }), 'Beskeden bliver ikke sendt')
  if (verb === 'besked' && tur.beskeder[Number(b)]) return sendBesked(samtale, tur.beskeder[Number(b)]!)
  return done(samtale, '')
}

const done = (samtale: Samtale, meddelelse: string): Skridt => ({ samtale, ting: [], meddelelse })
const withTur = (samtale: Samtale, t: number, tur: Tur): Samtale => ({
  ...samtale,
  ture: samtale.ture.map((one, i) => (i === t ? tur : one)),
})
const withKort = (samtale: Samtale, t: number, k: number, change: Partial<Kort>): Samtale =>
  withTur(samtale, t, {
    ...samtale.ture[t]!,
    kort: samtale.ture[t]!.kort.map((one, i) => (i === k ? { ...one, ...change } : one)),
  })
const withBesked = (samtale: Samtale, t: number, b: number, change: Partial<Forslag>): Samtale =>
  withTur(samtale, t, {
    ...samtale.ture[t]!,
    beskeder: samtale.ture[t]!.beskeder.map((one, i) => (i === b ? { ...one, ...change } : one)),
  })

/** The same message once more, now as an observation or as a message to Døgncentret. */
function retold(tur: Tur, dato: string, som: string, omgivelser: Omgivelser): Tur {
  return newTur(tur.tekst, tur.id, tur.nu, dato, omgivelser, som, (q) => tur.spoergsmaal[q]?.svar ?? '')
}

function send(samtale: Samtale, tekst: string, omgivelser: Omgivelser): Skridt {
  if (!tekst) return done(samtale, 'Skriv først, hvad der er sket')
  const open = openQuestion(samtale.ture)
  const { nu, newId } = omgivelser
  if (open) {
    const { kort, spoergsmaal } = samtale.ture[open.t]!
    const one = spoergsmaal[open.q]!
    if (isReply(tekst, kort[one.haendelse!]!.h, one, { nu, dato: samtale.dato }))
      return answer(samtale, open.t, open.q, asOrd(tekst), omgivelser)
  }
  const tur = newTur(tekst.slice(0, 10_000), newId(), nu, samtale.dato, omgivelser)
  return done({ ...samtale, ture: [...samtale.ture, tur] }, understood(tur))
}

const many = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`

function understood({ kort, spoergsmaal, ikke, beskeder }: Tur): string {
  const parts = [
    kort.length > 0
      ? `Jeg forstod ${many(kort.length, 'ting', 'ting')}. Se dem igennem, og gem`
      : 'Jeg fandt ikke noget at gemme i dagbogen',
    ...(spoergsmaal.length > 0
      ? [many(spoergsmaal.length, 'spørgsmål venter på svar', 'spørgsmål venter på svar')]
      : []),
    ...(ikke.length > 0 ? [`${many(ikke.length, 'ting gemmes', 'ting gemmes')} ikke`] : []),
    ...(beskeder.length > 0 ? ['Noget ligner en besked til Døgncentret'] : []),
  ]
  return `${parts.join('. ')}.`
}

function answer(samtale: Samtale, t: number, q: number, svar: string, { nu }: Omgivelser): Skridt {
  const tur = samtale.ture[t]!
  const one = tur.spoergsmaal[q]
  const k = one?.haendelse ?? -1
  const kort = tur.kort[k]
  if (!one || !kort || !svar) return done(samtale, '')
  const spoergsmaal = tur.spoergsmaal.map((other, i) => (i === q ? { ...other, svar } : other))
  const answered = answerKort(kort, one, svar, { nu, dato: samtale.dato })
  return done(withKort(withTur(samtale, t, { ...tur, spoergsmaal }), t, k, answered), 'Tak. Svaret er sat ind')
}

/** What can be saved is asked to be; what can't says why, at its field. */
function save(samtale: Samtale, isChosen: (kort: Kort) => boolean): Skridt {
  const ting: Ting[] = []
  let held = 0
  const ture = samtale.ture.map((tur) => ({
    ...tur,
    kort: tur.kort.map((kort) => {
      if (!isChosen(kort) || kort.tilstand !== 'ny') return kort
      const svar = readKort(kort, tur, samtale.dato)
      if (Array.isArray(svar)) held++
      else ting.push(svar)
      return { ...kort, fejl: Array.isArray(svar) ? svar : [] }
    }),
  }))
  return {
    samtale: { ...samtale, ture },
    ting,
    meddelelse: held > 0 ? `${many(held, 'ting mangler', 'ting mangler')} noget, før den kan gemmes` : '',
  }
}

function readKort(kort: Kort, tur: Tur, dato: string): Ting | Feltfejl[] {
  const k = tur.kort.indexOf(kort)
  if (tur.spoergsmaal.some((one) => one.haendelse === k && isOpen(one, kort)))
    return [{ felt: 'spoergsmaal', besked: 'Svar først på spørgsmålet, eller tryk på "Ved det ikke"' }]
  const rettet = kort.rettede.find(({ id }) => id === kort.felter.retter)
  const { h, valg, fejl } = readFelter(kort.felter, kort.h, dato)
  if (fejl.length > 0) return fejl
  if (rettet && h.type !== rettet.type)
    return [{ felt: 'type', besked: 'En rettelse kan ikke skifte type. Gem den som ny, eller vælg typen igen' }]
  const svar = fraTolk(h, {
    id: rettet?.id ?? kort.id,
    dato,
    oprindeligTekst: tur.tekst,
    valg: { ...hoursOf(rettet, h), ...valg },
  })
  if ('uafklaret' in svar)
    return svar.uafklaret.map(({ felt, fejl: why }) => ({
      felt: felt === 'start' ? 'kl' : 'til',
      besked: UAFKLARET[why],
    }))
  if (!rettet) return { id: kort.id, registrering: svar.registrering }
  const { oprindeligTekst: _, ...registrering } = svar.registrering
  return {
    id: kort.id,
    rettelse: {
      id: rettet.id,
      version: rettet.set ?? rettet.version,
      begrundelse: `Rettet i chatten: ${tur.tekst}`.slice(0, 500),
      registrering: { ...registrering, kilde: rettet.kilde } as NyRegistrering,
    },
  }
}

/** An hour that was there twice stays the one it was when the correction does not touch it. */
function hoursOf(rettet: Kendt | undefined, { start, slut }: Kort['h']): { start?: Timevalg; slut?: Timevalg } {
  const of = (instant: string | null | undefined, lokal: string | null) =>
    instant && lokal ? timevalgOf(instant, lokal) : undefined
  const [a, b] = [of(rettet?.start, start), of(rettet?.slut, slut)]
  return { ...(a && { start: a }), ...(b && { slut: b }) }
}

const sendBesked = (samtale: Samtale, { id, tekst, tilstand }: Forslag): Skridt =>
  tilstand !== 'ny' || !tekst.trim()
    ? done(samtale, '')
    : { samtale, ting: [{ id, besked: tekst.trim() }], meddelelse: '' }

/** The conversation once the answers are in. */
export function applyUdfald(samtale: Samtale, udfald: readonly Udfald[]): Samtale {
  const of = (id: string) => udfald.find((one) => one.id === id)
  const mark = <T extends Kort | Forslag>(thing: T): T => {
    const svar = of(thing.id)
    if (!svar) return thing
    return svar.tilstand === 'afvist'
      ? { ...thing, tilstand: 'ny', ...('fejl' in thing && { fejl: svar.fejl ?? [] }) }
      : { ...thing, tilstand: svar.tilstand }
  }
  return {
    ...samtale,
    ture: samtale.ture.map((tur) => ({ ...tur, kort: tur.kort.map(mark), beskeder: tur.beskeder.map(mark) })),
  }
}

/** Nothing in the turn waits any more. */
export const isFaerdig = ({ kort, beskeder }: Tur): boolean =>
  [...kort, ...beskeder].every(({ tilstand }) => tilstand === 'gemt' || tilstand === 'vaek')
