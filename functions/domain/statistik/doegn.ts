import type { Haendelse } from '../dagbog/registrering.ts'
import { datoOf } from '../dagbog/registrering.ts'
import { type Doegnramme, indexOfTid } from './doegnramme.ts'
import { detalje, type Gaeldende, intervalOf, isSamlet, startOf } from './indhold.ts'
import { clipIntervaller, type Interval, mergeIntervaller } from './intervaller.ts'
import { bleerMed, forekomster, isAfvist, isUdenMl, maaltider, milliliter, optael } from './optaelling.ts'
import { rund } from './rund.ts'
import { type Doegn, SAEDVANLIGE } from './schema.ts'
import { isAaben, isNatlig, minutterAf, soevntalOf } from './soevn.ts'
import { vaegteOf, vaegtOf } from './vaekst.ts'

/** What one day has to go by. */
interface Kurv {
  ramme: Doegnramme
  af: (type: Haendelse['type']) => readonly Haendelse[]
  antal: number
  dubletter: number
  hasBeskrivelse: boolean
  natligeOpvaagninger: readonly Haendelse[]
}

/** What the days share. */
interface Faelles {
  soevn: readonly Interval[]
  graad: readonly Interval[]
  vaegte: ReturnType<typeof vaegteOf>
  nu: number
}

const intervallerAf = (haendelser: readonly Haendelse[], type: Haendelse['type']) =>
  mergeIntervaller(haendelser.filter((r) => r.type === type).flatMap((r) => intervalOf(r) ?? []))

const countUdenMl = (retter: readonly Haendelse[]): number | null => {
  if (!retter.length) return null
  const isToldInAll = retter.some((r) => isSamlet(r) && milliliter(r) !== null)
  return isToldInAll ? 0 : retter.filter(isUdenMl).reduce((sum, r) => sum + (r.antal ?? 1), 0)
}

function madtalOf({ af, ramme }: Kurv, { vaegte }: Faelles) {
  const retter = af('maaltid')
  const ml = optael(retter, milliliter)
  const vaegt = vaegtOf(vaegte, ramme.dato)
  const count = (filter: (r: Haendelse) => boolean) => (retter.length ? retter.filter(filter).length : null)
  return {
    maaltider: optael(retter, maaltider),
    afviste: count((r) => isAfvist(r)),
    fastFoede: count((r) => detalje(r, 'maade') === 'fast' && !isAfvist(r)),
    ml: ml === null ? null : rund(ml, 1),
    maaltiderUdenMl: countUdenMl(retter),
    mlPrKg: ml === null || !vaegt ? null : rund(ml / (vaegt.gram / 1000), 2),
    vaegt,
  }
}

function temperaturOf(maalinger: readonly Haendelse[]): number | null {
  const told = maalinger.filter((r) => detalje(r, 'maal') === 'temperatur' && typeof r.maengde === 'number')
  return told.length ? Math.max(...told.map((r) => r.maengde!)) : null
}

function manglerOf(kurv: Kurv, hasSoevn: boolean, nu: number): Doegn['mangler'] {
  if (kurv.ramme.start > nu) return []
  const found: Record<(typeof SAEDVANLIGE)[number], boolean> = {
    soevn: hasSoevn && !kurv.af('soevn').some(isAaben),
    maaltid: kurv.af('maaltid').length > 0,
    ble: kurv.af('ble').length > 0,
    beskrivelse: kurv.hasBeskrivelse,
  }
  return SAEDVANLIGE.filter((type) => !found[type])
}

function doegnAf(kurv: Kurv, faelles: Faelles): Doegn {
  const { ramme, af } = kurv
  const soevn = soevntalOf(af('soevn'), faelles.soevn, ramme)
  const graadMin = minutterAf(af('graad'), clipIntervaller(faelles.graad, ramme), ramme)
  const bleer = af('ble')
  return {
    dato: ramme.dato,
    timer: (ramme.slut - ramme.start) / 3_600_000,
    registreringer: kurv.antal,
    dubletter: kurv.dubletter,
    ...roundMinutter({ ...soevn, graadMin }),
    opvaagninger: optael(af('opvaagning'), forekomster),
    opvaagningerNat: optael(kurv.natligeOpvaagninger, forekomster),
    troest: optael(af('troest'), forekomster),
    ...madtalOf(kurv, faelles),
    bleer: {
      vaad: optael(bleer, bleerMed('vaad')),
      affoering: optael(bleer, bleerMed('affoering')),
      antal: optael(bleer, forekomster),
    },
    temperaturMax: temperaturOf(af('maaling')),
    mangler: manglerOf(kurv, soevn.soevnMin !== null || af('soevn').length > 0, faelles.nu),
  }
}

const roundMinutter = <T extends Record<string, number | null>>(tal: T): T =>
  Object.fromEntries(Object.entries(tal).map(([navn, v]) => [navn, v === null ? null : rund(v, 1)])) as T

/** Which day an entry is written on: by its start, else its date. */
export function groupByDag(haendelser: readonly Haendelse[], rammer: readonly Doegnramme[]): Haendelse[][] {
  const grupper: Haendelse[][] = rammer.map(() => [])
  const byDato = new Map(rammer.map(({ dato }, i) => [dato, i]))
  for (const r of haendelser) {
    const ms = startOf(r)
    const i = ms === null ? byDato.get(datoOf(r)) : indexOfTid(rammer, ms)
    if (i !== undefined) grupper[i]?.push(r)
  }
  return grupper
}

function groupByType(dag: readonly Haendelse[]): Map<Haendelse['type'], Haendelse[]> {
  const grupper = new Map<Haendelse['type'], Haendelse[]>()
  for (const r of dag) grupper.set(r.type, [...(grupper.get(r.type) ?? []), r])
  return grupper
}

/** Awakenings of the night that ended on each day. */
function natligeOf(haendelser: readonly Haendelse[], rammer: readonly Doegnramme[]): Haendelse[][] {
  const tider = haendelser
    .filter(({ type }) => type === 'opvaagning')
    .map((r) => ({ r, ms: startOf(r), dato: startOf(r) === null ? datoOf(r) : null }))
  return rammer.map(({ natFoer, dato }) =>
    tider
      .filter((t) => (t.ms === null ? t.dato === dato && isNatlig(t.r) : t.ms >= natFoer.start && t.ms < natFoer.slut))
      .map(({ r }) => r),
  )
}

function* kurveOf({ haendelser, dubletter, beskrevet }: Gaeldende, rammer: readonly Doegnramme[]): Generator<Kurv> {
  const dage = groupByDag(haendelser, rammer)
  const dobbelte = groupByDag(dubletter, rammer)
  const natlige = natligeOf(haendelser, rammer)
  for (const [i, ramme] of rammer.entries()) {
    const byType = groupByType(dage[i]!)
    yield {
      ramme,
      af: (type) => byType.get(type) ?? [],
      antal: dage[i]!.length,
      dubletter: dobbelte[i]!.length,
      hasBeskrivelse: beskrevet.has(ramme.dato),
      natligeOpvaagninger: natlige[i]!,
    }
  }
}

/** The figures of each local day; entries outside the window count only where they reach into it (sleep, weight). */
export function doegnListeOf(gaeldende: Gaeldende, rammer: readonly Doegnramme[], nu: number): Doegn[] {
  const { haendelser } = gaeldende
  const faelles: Faelles = {
    soevn: intervallerAf(haendelser, 'soevn'),
    graad: intervallerAf(haendelser, 'graad'),
    vaegte: vaegteOf(haendelser),
    nu,
  }
  return [...kurveOf(gaeldende, rammer)].map((kurv) => doegnAf(kurv, faelles))
}
