import { toTegn } from './tegn.ts'
import { dageMellem, toLokal } from '../tid.ts'
import { beskeder } from './besked.ts'
import { askAll } from './spoerg.ts'
import { toLed } from './led.ts'
import { readSvar, withKontekst } from './kontekst.ts'
import { toStykker } from './deling.ts'
import type { Kladde } from './kladde.ts'
import { finishSamvaer, samvaerStatus } from './samvaer.ts'
import { addStykke } from './flet.ts'
import { placeKlokker } from './vaelg.ts'
import type { Stykke } from './stykke.ts'
import type { TolkInput, Tolkning } from './typer.ts'
import { applyFoerTid } from './foertid.ts'
import { lokalAt, toHaendelse } from './faerdig.ts'
import type { Forloeb } from './forloeb.ts'
import { applyEfterTid } from './regler.ts'
import type { Omfang } from './note.ts'

/** Understands a Danish diary message: events, questions back, and what is no event. Deterministic; reads no clock. */
export function tolk(input: TolkInput): Tolkning {
  const { dato } = input
  const nuMin = minutesOf(dato, toNu(input.nu))
  const f = readTekst(input)
  let kladder = applyFoerTid(f.kladder)
  placeKlokker(kladder, dato, nuMin)
  kladder = applyEfterTid(kladder)
  kladder = kladder.filter((k) => !isAhead(f, k, dato, nuMin))
  const tabt = !kladder.length && !f.ikke.length && /\d/.test(input.tekst)
  const rest = input.tekst.slice(tabt ? 0 : f.tegn.at(-1)?.til)
  if (/\p{L}/u.test(rest) && f.tegn.length) f.ikke.push({ art: 'ulaest', tekst: rest.trim() })
  for (const k of kladder) {
    finishSamvaer(k)
    if (k.type === 'observation') k.note.push(f.saetninger[k.stykke.saetning]!)
  }
  const pairs = kladder.map(
    (k) =>
      [
        k,
        f.svar && input.kontekst
          ? withKontekst(toHaendelse(k, dato, input.tekst), input.kontekst)
          : toHaendelse(k, dato, input.tekst),
      ] as const,
  )
  return {
    haendelser: pairs.map(([, h]) => h),
    spoergsmaal: askAll(pairs),
    ikkeHaendelser: f.ikke,
  }
}

const TOLERANCE_MIN = 10
/** Before this hour "i aften" is still to come. */
const AFTEN_MIN = 960

/** A time still to come is a plan, not an event. */
function isAhead(f: Forloeb, k: Kladde, dato: string, nuMin: number): boolean {
  const start = k.tid?.a?.abs ?? k.tid?.b?.abs
  const evening = start === undefined && k.dag?.del === 'aften' && k.dag.dato === dato && nuMin < AFTEN_MIN
  if (!evening && (start === undefined || start <= nuMin + TOLERANCE_MIN)) return false
  if (k.type === 'samvaer' && samvaerStatus(k.stykke) === 'aflyst') return false
  f.ikke.push({
    art: 'planlagt',
    type: k.type,
    ...(start !== undefined && { start: lokalAt(dato, start) }),
    tekst: f.tekst.slice(k.stykke.fra, k.stykke.til),
  })
  return true
}

/** A local time as it is; an instant with offset in Copenhagen's time. */
const toNu = (nu: string): string => (/(Z|[+-]\d{2}:\d{2})$/.test(nu) ? toLokal(nu) : nu.slice(0, 16))

const minutesOf = (dato: string, lokal: string): number =>
  dageMellem(dato, lokal.slice(0, 10)) * 1440 + Number(lokal.slice(11, 13)) * 60 + Number(lokal.slice(14, 16))

/** The message as drafts; `svar` when it was read as the reply to a question. */
export function readTekst({ tekst, dato, kontekst }: TolkInput): Forloeb & { svar: boolean } {
  const tegn = toTegn(tekst)
  const stykker = toStykker(toLed(tegn, dato), tegn)
  const f: Forloeb = { kladder: [], ikke: [], tekst, tegn, saetninger: sentencesOf(stykker), venter: [], last: null }
  const asked = beskeder(stykker, tegn)
  const svar = kontekst && stykker.every((s) => !s.udl.length) ? readSvar(stykker, kontekst, tegn) : null
  if (svar) return { ...f, kladder: [svar], svar: true }
  let done: number | undefined
  for (const s of stykker) {
    const fra = asked.get(s)
    if (fra === undefined) addStykke(f, s)
    else if (fra !== done)
      f.ikke.push({
        art: 'besked',
        to: 'døgncenter',
        tekst: sliceOf(tekst, { fra, til: f.saetninger[s.saetning]!.til }),
      })
    done = fra
  }
  return { ...f, svar: false }
}

/** A question keeps its mark. */
const sliceOf = (tekst: string, { fra, til }: Omfang): string =>
  tekst.slice(fra, til) + (tekst.slice(til).trimStart().startsWith('?') ? '?' : '')

function sentencesOf(stykker: readonly Stykke[]): Omfang[] {
  const out: Omfang[] = []
  for (const s of stykker) out[s.saetning] = { fra: out[s.saetning]?.fra ?? s.fra, til: s.til }
  return out
}
