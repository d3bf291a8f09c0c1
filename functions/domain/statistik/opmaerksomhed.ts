import { datoOf, type Haendelse } from '../dagbog/registrering.ts'
import { addDage, dageMellem, toDato } from '../tid.ts'
import { detalje, gaeldendeOf, type Gemt } from './indhold.ts'
import { isAfvist } from './optaelling.ts'
import { type Samvaersaftale, samvaerslisteOf } from './samvaer.ts'
import { isAaben } from './soevn.ts'

/** Something a professional should look at. It points; it does not judge or advise. */
export interface Flag {
  regel: string
  dato: string
  forklaring: string
  registreringId?: string
}

/** `straks`: look today · `se`: look at the next review. */
export type Vigtighed = 'straks' | 'se'

interface Grundlag {
  haendelser: readonly Haendelse[]
  /** The dates looked at, oldest first. */
  dage: readonly string[]
  skrevneDage: ReadonlySet<string>
  planlagt: readonly Samvaersaftale[]
  nu: number
}

interface Regel {
  label: string
  vigtighed: Vigtighed
  /** For one entry … */
  ved?: (r: Haendelse, nu: number) => string | null
  /** … or for the days as a whole. */
  over?: (grundlag: Grundlag) => { dato: string; forklaring: string }[]
}

/** °C from which a fever is shown; days without diary; hours of open sleep; refused meals and vomits a day. */
const GRAENSER = { feber: 38, dageUdenDagbog: 2, aabenSoevnTimer: 16, afvisteMaaltider: 3, opkast: 3 } as const

const tal = (value: number) => value.toLocaleString('da-DK')
const said = (r: Haendelse, navn: string) => {
  const value = detalje(r, navn)
  return typeof value === 'string' && value ? value : null
}

function feber(r: Haendelse): string | null {
  const isMaalt = r.type === 'maaling' && detalje(r, 'maal') === 'temperatur' && (r.maengde ?? 0) >= GRAENSER.feber
  if (isMaalt) return `Temperatur ${tal(r.maengde!)} °C`
  return r.type === 'symptom' && detalje(r, 'art') === 'feber' ? 'Feber er skrevet som symptom' : null
}

const UDFALD: Record<string, string> = {
  aflyst: 'Samvær aflyst',
  udeblevet: 'Udeblevet fra samvær',
  afbrudt: 'Samvær afbrudt',
}

function samvaerIkkeAfholdt(r: Haendelse): string | null {
  if (r.type !== 'samvaer') return null
  const status = detalje(r, 'afbrudt') === true ? 'afbrudt' : String((r as { status?: unknown }).status)
  const text = UDFALD[status]
  const by = said(r, 'aflystAf')
  return text ? (by ? `${text} af ${by}` : text) : null
}

const KONTAKT: Record<string, string> = { laegevagt: 'Lægevagten', hospital: 'Hospitalet', laege: 'Lægen' }

/** Dates of the days on which at least so many entries pass. */
const dageMed = (limit: number, isHit: (r: Haendelse) => boolean, text: (antal: number) => string) =>
  function over({ haendelser, dage }: Grundlag) {
    const counts = new Map<string, number>()
    for (const r of haendelser.filter(isHit)) counts.set(datoOf(r), (counts.get(datoOf(r)) ?? 0) + 1)
    return dage.flatMap((dato) => {
      const antal = counts.get(dato) ?? 0
      return antal >= limit ? [{ dato, forklaring: text(antal) }] : []
    })
  }

/** Runs of past days without an entry, told once on the run's last day. */
function udenDagbog({ dage, skrevneDage, nu }: Grundlag) {
  const idag = toDato(nu)
  const runs: { dato: string; antal: number }[] = []
  for (const dato of dage.filter((d) => d < idag && !skrevneDage.has(d))) {
    const last = runs.at(-1)
    if (last && addDage(last.dato, 1) === dato) Object.assign(last, { dato, antal: last.antal + 1 })
    else runs.push({ dato, antal: 1 })
  }
  return runs
    .filter(({ antal }) => antal >= GRAENSER.dageUdenDagbog)
    .map(({ dato, antal }) => ({ dato, forklaring: `Ingen dagbog i ${antal} dage` }))
}

/** Agreed samvær of past days that the diary says nothing of: held or not, somebody must ask. */
function samvaerUoplyst({ haendelser, dage, planlagt, nu }: Grundlag) {
  const [fra, til] = [dage[0], dage.at(-1)]
  if (!fra || !til) return []
  return samvaerslisteOf(haendelser, planlagt, { fra, til }, nu)
    .filter(({ udfald, dato }) => udfald === 'uoplyst' && dato < toDato(nu))
    .map(({ dato }) => ({ dato, forklaring: 'Dagbogen siger intet om det aftalte samvær' }))
}

const timerSiden = (r: Haendelse, nu: number) => (nu - Date.parse(r.start ?? r.slut!)) / 3_600_000

/** What is shown as needing attention. */
export const REGLER: Record<string, Regel> = {
  haendelse: {
    label: 'Hændelse',
    vigtighed: 'straks',
    ved: (r) => (r.type === 'haendelse' ? 'Der er skrevet en hændelse' : null),
  },
  feber: { label: 'Feber', vigtighed: 'straks', ved: feber },
  laege: {
    label: 'Læge kontaktet',
    vigtighed: 'straks',
    ved: (r) =>
      r.type === 'helbred' && KONTAKT[String(detalje(r, 'art'))]
        ? `${KONTAKT[String(detalje(r, 'art'))]} er kontaktet`
        : null,
  },
  bekymring: {
    label: 'Bekymring',
    vigtighed: 'straks',
    ved: (r) => (detalje(r, 'bekymring') === true ? 'Skriveren udtrykker bekymring' : null),
  },
  samvaerIkkeAfholdt: { label: 'Samvær ikke afholdt', vigtighed: 'se', ved: samvaerIkkeAfholdt },
  samvaerUoplyst: { label: 'Samvær uoplyst', vigtighed: 'se', over: samvaerUoplyst },
  medicinPn: {
    label: 'Medicin efter behov',
    vigtighed: 'se',
    ved: (r) => (r.type === 'medicin' && detalje(r, 'pn') === true ? 'Medicin er givet efter behov (p.n.)' : null),
  },
  abstinens: {
    label: 'Abstinenstegn',
    vigtighed: 'se',
    ved: (r) => (r.type === 'abstinens' && r.antal !== 0 ? 'Der er skrevet abstinenstegn' : null),
  },
  aabenSoevn: {
    label: 'Søvn uden slut',
    vigtighed: 'se',
    ved: (r, nu) =>
      r.type === 'soevn' && isAaben(r) && timerSiden(r, nu) > GRAENSER.aabenSoevnTimer
        ? 'Søvnen mangler start eller slut'
        : null,
  },
  ingenDagbog: { label: 'Ingen dagbog', vigtighed: 'straks', over: udenDagbog },
  afvisteMaaltider: {
    label: 'Afviste måltider',
    vigtighed: 'se',
    over: dageMed(
      GRAENSER.afvisteMaaltider,
      (r) => r.type === 'maaltid' && isAfvist(r),
      (n) => `${n} måltider blev afvist`,
    ),
  },
  opkast: {
    label: 'Opkast',
    vigtighed: 'se',
    over: dageMed(
      GRAENSER.opkast,
      (r) => r.type === 'symptom' && detalje(r, 'art') === 'opkast',
      (n) => `Opkast skrevet ${n} gange`,
    ),
  },
}

function flagsAf(regel: string, { ved, over }: Regel, grundlag: Grundlag): Flag[] {
  const isLookedAt = new Set(grundlag.dage)
  const single = grundlag.haendelser.flatMap((r) => {
    const forklaring = isLookedAt.has(datoOf(r)) ? ved?.(r, grundlag.nu) : null
    return forklaring ? [{ regel, dato: datoOf(r), forklaring, registreringId: r.id }] : []
  })
  return [...single, ...(over?.(grundlag) ?? []).map((found) => ({ regel, ...found }))]
}

/** The flags of the dates, oldest first; `nu` is an instant (ISO), `planlagt` the samvær agreed on these days. */
export function flagsOf(
  registreringer: readonly Gemt[],
  dage: readonly string[],
  nu: string,
  planlagt: readonly Samvaersaftale[] = [],
): Flag[] {
  const { haendelser, beskrevet } = gaeldendeOf(registreringer)
  const grundlag: Grundlag = {
    haendelser,
    dage: dage.toSorted((a, b) => dageMellem(b, a)),
    skrevneDage: new Set([...beskrevet, ...haendelser.map(datoOf)]),
    planlagt,
    nu: Date.parse(nu),
  }
  return Object.entries(REGLER)
    .flatMap(([regel, def]) => flagsAf(regel, def, grundlag))
    .sort((a, b) => a.dato.localeCompare(b.dato))
}

export const vigtighedOf = ({ regel }: Flag): Vigtighed => REGLER[regel]?.vigtighed ?? 'se'
