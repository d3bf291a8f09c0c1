import type { Haendelse, Registrering } from '../../../functions/domain/dagbog/registrering.ts'
import { addDage, dageMellem, doegnOf, ugedagOf } from '../../../functions/domain/tid.ts'
import { type Indfald, planDag } from './dagsforloeb.ts'
import { skrivBeskrivelse } from './fortaelling.ts'
import { createTilfaeldig, type Tilfaeldig } from './tilfaeldig.ts'

export interface GenDagbog {
  seed: number | string
  /** First local date. */
  fra: string
  dage: number
  /** Timed events a day, the narrative not counted (25). */
  perDag?: number
  foedselsdato?: string
  koen?: 'pige' | 'dreng'
  /** Share of days nobody wrote (0.05). */
  manglende?: number
  /** Days nobody wrote, counted from the first as 0, instead of by chance. */
  huller?: readonly number[]
  /** ISO weekday of the weekly samvær (3 = Wednesday). */
  samvaersdag?: number
}

/** Any text as a 32-bit seed (FNV-1a), so that each day has its own chance. */
function tilfaeldig(text: string): Tilfaeldig {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return createTilfaeldig(hash)
}

const MINUT = 60_000
const SAMVAER_START = 10 * 60 + 30
const SAMVAER_SLUT = 12 * 60

/**
 * Minutes after local midnight → instant (ms). Past 24:00 it is the next day; on the night the clock jumps,
 * wall times in the missing hour collapse to its edge, so order is kept.
 */
function clock(dato: string): (minut: number) => number {
  const days = [doegnOf(dato), doegnOf(addDage(dato, 1))] as const
  return (minut) => {
    const { start, slut } = minut < 1440 ? days[0] : days[1]
    const m = minut % 1440
    const fromEnd = slut - (1440 - Math.max(m, 180)) * MINUT
    return m < 180 ? Math.min(start + m * MINUT, fromEnd) : fromEnd
  }
}

const iso = (ms: number) => new Date(ms).toISOString()

function toHaendelse(indfald: Indfald, at: (minut: number) => number, dato: string, t: Tilfaeldig): Haendelse {
  const { minut, varighed, ...rest } = indfald
  const timed =
    minut === null
      ? { start: null, dato }
      : { start: iso(at(minut)), ...(varighed !== undefined && { slut: iso(at(minut + varighed)) }) }
  return {
    id: t.uuid(),
    kilde: t.en(['formular', 'formular', 'samtale', 'offline']),
    ...timed,
    ...rest,
  } as Haendelse
}

function samvaerOf(t: Tilfaeldig): Indfald {
  const udfald = t.heltal(1, 100)
  const base = { type: 'samvaer' as const, minut: SAMVAER_START }
  const med = { med: 'mor', stoette: 'stoettet' }
  if (udfald <= 8) return { ...base, status: 'aflyst', detaljer: { ...med, aflystAf: 'mor' } }
  if (udfald <= 14) return { ...base, status: 'udeblevet', detaljer: med }
  if (udfald <= 18) return { ...base, varighed: 35, status: 'afbrudt', detaljer: med }
  const varighed = SAMVAER_SLUT - SAMVAER_START - t.heltal(0, 15)
  const efter = t.en(['sov straks efter', 'rolig', 'urolig resten af dagen', 'træt'])
  return {
    ...base,
    varighed,
    status: 'afholdt',
    detaljer: { ...med, foer: t.en(['vågen', 'træt', 'lige spist']), efter },
  }
}

type Dagsvalg = Required<Omit<GenDagbog, 'dage' | 'huller'>> & Pick<GenDagbog, 'huller'>

const isMissing = (dato: string, { fra, huller, seed, manglende }: Dagsvalg) =>
  huller ? huller.includes(dageMellem(fra, dato)) : dato !== fra && tilfaeldig(`${seed}/hul/${dato}`).chance(manglende)

function* dagOf(dato: string, valg: Dagsvalg): Generator<Registrering> {
  const t = tilfaeldig(`${valg.seed}/${dato}`)
  const at = clock(dato)
  const samvaer = ugedagOf(dato) === valg.samvaersdag ? [samvaerOf(t)] : []
  const alder = dageMellem(valg.foedselsdato, dato)
  const plan = planDag({ t, alder, dagnr: dageMellem(valg.fra, dato), perDag: valg.perDag, fast: samvaer })
  const isNextMissing = isMissing(addDage(dato, 1), valg)
  for (const indfald of plan) {
    if (isNextMissing && (indfald.minut ?? 0) >= 1440) continue
    yield toHaendelse(indfald, at, dato, t)
  }
  const tekst = skrivBeskrivelse(t, valg.koen, samvaer[0]?.status)
  yield { id: t.uuid(), type: 'beskrivelse', dato, tekst, kilde: 'formular' }
}

const timeOf = (r: Registrering): string =>
  r.type === 'beskrivelse' ? `${r.dato}T24` : ((r as Haendelse).start ?? `${(r as Haendelse).dato}T12`)

const withDefaults = (options: GenDagbog): Dagsvalg => ({
  perDag: 25,
  foedselsdato: addDage(options.fra, -21),
  koen: 'pige',
  manglende: 0.05,
  samvaersdag: 3,
  ...options,
})

/**
 * An invented infant's diary, oldest first: sleep, bottles, diapers, crying, weekly samvær, a weight every 14 days, the
 * day's text; some days nobody wrote. A day depends on seed and date only, so a longer diary holds the shorter one
 * (apart from the last night).
 */
export function genDagbog(options: GenDagbog): Registrering[] {
  const valg = withDefaults(options)
  const datoer = Array.from({ length: options.dage }, (_, i) => addDage(options.fra, i))
  const slut = iso(doegnOf(addDage(options.fra, options.dage)).start)
  return datoer
    .filter((dato) => !isMissing(dato, valg))
    .flatMap((dato) => [...dagOf(dato, valg)])
    .map((registrering) => ({ registrering, key: timeOf(registrering) }))
    .filter(({ registrering, key }) => registrering.type === 'beskrivelse' || key < slut)
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ registrering }) => registrering)
}

/** The agreed samvær that `genDagbog` writes against: weekly on the same weekday. */
export function genSamvaersaftaler(options: Pick<GenDagbog, 'fra' | 'dage' | 'samvaersdag'>) {
  return Array.from({ length: options.dage }, (_, i) => addDage(options.fra, i))
    .filter((dato) => ugedagOf(dato) === (options.samvaersdag ?? 3))
    .map((dato) => {
      const at = clock(dato)
      return { start: iso(at(SAMVAER_START)), slut: iso(at(SAMVAER_SLUT)), med: 'mor' }
    })
}
