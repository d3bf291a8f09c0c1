import { isDato } from '../../../functions/domain/tid.ts'
import { FELTNAVNE, type Felter } from './felter.ts'
import { newTur } from './nytur.ts'
import {
  type Forslag,
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
const MAX_FELT = 4000

export const turNavn = (t: number) => `t${t}`
export const kortNavn = (t: number, k: number) => `t${t}.k${k}`

const one = (krop: Krop, name: string): string => {
  const value = krop[name]
  return (Array.isArray(value) ? value.at(-1) : value) ?? ''
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const idOr = (value: string, newId: () => string) => (UUID.test(value) ? value : newId())
const stateOr = (value: string): Korttilstand => KORTTILSTANDE.find((one) => one === value) ?? 'ny'
const isInstant = (value: string) =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value))
const somOf = (value: string): Tur['som'] => (value === 'observation' || value === 'besked' ? value : '')

/** The posted fields as a conversation: each message is understood anew, and what the writer changed is laid over. */
export function readSamtale(krop: Krop, dato: string, omgivelser: Omgivelser): Samtale {
  const ture: Tur[] = []
  for (let t = 0; t < MAX_TURE && typeof krop[`${turNavn(t)}.tekst`] === 'string'; t++)
    ture.push(readTur(krop, t, dato, omgivelser))
  return { dato, ture }
}

function readTur(krop: Krop, t: number, dato: string, { nu, kendte, newId }: Omgivelser): Tur {
  const get = (name: string) => one(krop, `${turNavn(t)}.${name}`)
  const sagt = {
    id: idOr(get('id'), newId),
    tekst: get('tekst').replaceAll('\r\n', '\n').slice(0, MAX_TEKST),
    nu: isInstant(get('nu')) ? get('nu') : nu,
    dato: isDato(get('dato')) ? get('dato') : dato,
    som: somOf(get('som')),
    svar: (q: number) => get(`s${q}`).slice(0, MAX_FELT),
  }
  const tur = newTur(sagt, { kendte, newId })
  return {
    ...tur,
    kort: tur.kort.map((kort, k) => readKort(krop, `${kortNavn(t, k)}.`, kort, newId)),
    beskeder: tur.beskeder.map((besked, b) => readForslag(krop, `${turNavn(t)}.b${b}.`, besked, newId)),
  }
}

function readKort(krop: Krop, prefix: string, kort: Kort, newId: () => string): Kort {
  const get = (name: string) => one(krop, prefix + name)
  const [set, version] = get('set').split(':')
  return {
    ...kort,
    id: idOr(get('id'), newId),
    tilstand: stateOr(get('tilstand')),
    felter: fieldsOf(krop, prefix, kort.felter),
    rettede: kort.rettede.map((own) =>
      own.id === set && Number(version) > 0 ? { ...own, set: Number(version) } : own,
    ),
  }
}

const fieldsOf = (krop: Krop, prefix: string, felter: Felter): Felter =>
  Object.fromEntries(
    FELTNAVNE.map((name) => [name, prefix + name in krop ? one(krop, prefix + name).slice(0, MAX_FELT) : felter[name]]),
  ) as Felter

function readForslag(krop: Krop, prefix: string, besked: Forslag, newId: () => string): Forslag {
  const get = (name: string) => one(krop, prefix + name)
  const told = get('tekst').replaceAll('\r\n', '\n').trim().slice(0, MAX_FELT)
  return { id: idOr(get('id'), newId), tilstand: stateOr(get('tilstand')), tekst: told || besked.tekst }
}
