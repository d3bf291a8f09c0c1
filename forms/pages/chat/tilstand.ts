import { findRettede, type Kendt, layOver, retterOf } from '../../../functions/domain/dagbog/retter.ts'
import { tolk } from '../../../functions/domain/tolk/tolk.ts'
import type { TolketHaendelse } from '../../../functions/domain/tolk/typer.ts'
import { FELTNAVNE, type Felter, felterOf } from './felter.ts'
import { applySvar } from './svar.ts'
import {
  type Aaben,
  KORTTILSTANDE,
  type Kort,
  type Korttilstand,
  type Krop,
  type Omgivelser,
  type Samtale,
  type Tur,
} from './typer.ts'

/** Turns one form may carry; a day of chat is saved long before. */
const MAX_TURE = 30
const MAX_TEKST = 10_000

export const turNavn = (t: number) => `t${t}`
export const kortNavn = (t: number, k: number) => `t${t}.k${k}`

const one = (krop: Krop, name: string): string => {
  const value = krop[name]
  return (Array.isArray(value) ? value.at(-1) : value) ?? ''
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const idOr = (value: string, newId: () => string) => (UUID.test(value) ? value : newId())
const stateOr = (value: string): Korttilstand => KORTTILSTANDE.find((one) => one === value) ?? 'ny'
const instantOr = (value: string, nu: string) =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : nu

/** The posted fields as a conversation: each message is understood anew, and what the writer changed is laid over. */
export function readSamtale(krop: Krop, dato: string, omgivelser: Omgivelser): Samtale {
  const ture: Tur[] = []
  for (let t = 0; t < MAX_TURE && typeof krop[`${turNavn(t)}.tekst`] === 'string'; t++)
    ture.push(readTur(krop, turNavn(t), dato, omgivelser))
  return { dato, ture }
}

function readTur(krop: Krop, navn: string, dato: string, { nu: now, kendte, newId }: Omgivelser): Tur {
  const get = (name: string) => one(krop, `${navn}.${name}`)
  const tekst = get('tekst').replaceAll('\r\n', '\n').slice(0, MAX_TEKST)
  const tur = newTur(tekst, get('id'), instantOr(get('nu'), now), dato, { nu: now, kendte, newId }, get('som'), (q) =>
    get(`s${q}`),
  )
  tur.kort.forEach((kort, k) => {
    const own = (name: string) => one(krop, `${navn}.k${k}.${name}`)
    const [set, version] = own('set').split(':')
    Object.assign(kort, {
      id: idOr(own('id'), newId),
      tilstand: stateOr(own('tilstand')),
      felter: fieldsOf(krop, `${navn}.k${k}.`, kort.felter),
    })
    kort.rettede = kort.rettede.map((one) =>
      one.id === set && Number(version) > 0 ? { ...one, set: Number(version) } : one,
    )
  })
  tur.beskeder.forEach((besked, b) => {
    const told = get(`b${b}.tekst`).trim()
    Object.assign(besked, {
      id: idOr(get(`b${b}.id`), newId),
      tilstand: stateOr(get(`b${b}.tilstand`)),
      ...(told && { tekst: told.slice(0, 4000) }),
    })
  })
  return tur
}

const fieldsOf = (krop: Krop, prefix: string, felter: Felter): Felter =>
  Object.fromEntries(
    FELTNAVNE.map((name) => [name, prefix + name in krop ? one(krop, prefix + name).slice(0, 4000) : felter[name]]),
  ) as Felter

/** A message understood: the same words at the same time give the same cards. */
export function newTur(
  tekst: string,
  id: string,
  nu: string,
  dato: string,
  { kendte, newId }: Omgivelser,
  som = '',
  answer: (q: number) => string = () => '',
): Tur {
  const { haendelser, spoergsmaal, ikkeHaendelser } = tolk({ tekst, dato, nu })
  const asked = spoergsmaal.map((one, q): Aaben => ({ ...one, svar: answer(q) }))
  const events = haendelser.map((h, k) =>
    asked
      .filter(({ haendelse, svar }) => haendelse === k && svar)
      .reduce((known, one) => applySvar(known, one, one.svar, { nu, dato }), h),
  )
  if (som === 'observation')
    events.push({
      type: 'observation',
      start: null,
      slut: null,
      maengde: null,
      enhed: null,
      note: tekst,
      forklaring: [{ felt: 'note', fra: 0, til: tekst.length }],
    })
  const beskeder = [
    ...ikkeHaendelser.filter(({ art }) => art === 'besked').map((one) => one.tekst),
    ...(som === 'besked' ? [tekst] : []),
  ]
  return {
    id: idOr(id, newId),
    tekst,
    nu,
    kort: events.map((h) => newKort(h, dato, kendte, newId)),
    spoergsmaal: asked,
    ikke: ikkeHaendelser.filter(({ art }) => art !== 'besked'),
    beskeder: beskeder.map((one) => ({ id: newId(), tekst: one, tilstand: 'ny' })),
    som: som === 'observation' || som === 'besked' ? som : '',
  }
}

function newKort(h: TolketHaendelse, dato: string, kendte: readonly Kendt[], newId: () => string): Kort {
  const rettede = retterOf(h) ? findRettede(h, kendte, dato) : []
  const [rettet] = rettede
  const whole = rettet ? layOver(rettet, h) : h
  return {
    id: newId(),
    h: whole,
    felter: { ...felterOf(whole, dato), retter: rettet?.id ?? '' },
    tilstand: 'ny',
    rettede,
    fejl: [],
  }
}
