import { has } from './holdning.ts'
import type { Registreringstype } from '../dagbog/typer.ts'
import { NEGATION, VILJE, AFVISNING } from './ordbog/rammeord.ts'
import { hasOrd, type LedOf, type Stykke } from './stykke.ts'
import type { Tegn } from './tegn.ts'
import { hasClockAfter } from './passer.ts'

const TEMP_MIN = 34
const TEMP_MAX = 43

/** What a clause is about before its numbers are read. */
export type Hoved = { type: Registreringstype; rolle: string; udl: LedOf<'udl'> | null }

const hasTal = (s: Stykke): boolean => s.tal.length > 0 || !!s.maengde
const hasTid = (s: Stykke): boolean => !!s.tid || !!s.varighed || s.tal.some(({ tal }) => tal.v <= 24 && !tal.brud)

/** "Hun vågne i nat klokken 1": a past without its ending. */
const isDatid = (s: Stykke, { udl }: LedOf<'udl'>): boolean => !!s.tid && !udl.infinitiv

/** Whether a word that needs company has it here. */
const SELSKAB: Readonly<Record<string, (s: Stykke, u: LedOf<'udl'>) => boolean>> = {
  giv: (s) =>
    (!!s.maengde && s.maengde.maengde.enhed !== 'cm') ||
    s.tal.some(({ tal }) => tal.v >= 20 && tal.v <= 400) ||
    !!s.gange?.gange.hver,
  vaad: (s) => !hasOrd(s, /^(tøj(et)?|trøje|sengen|lagen|hår(et)?|bukser|gulv(et)?|dynen)$/),
  beskidt: hasTal,
  skift: (s) => hasTid(s) && !hasOrd(s, /^((senge)?tøj(et)?|mening)$/),
  oppe: (s) => (hasTid(s) || !!s.gange) && !s.ord.has('køre'),
  us: (s) => hasTid(s),
  arm: (s) => !!s.varighed || (!!s.tid?.a && !!s.tid.b) || hasOrd(s, /^(ro|hjalp|græd|trøst)$/),
  sang: hasTid,
  maalt: (s) => s.tal.some(({ tal }) => isTemp(tal.v)),
  siger: (s) => !s.maengde && !hasOrd(s, /^(der|som|man|jeg|vi|de)$/),
  sut: (s) => hasOrd(s, /^(ro|hjælper|hjalp|virkede|rolig|beroligede)$/),
  spise: (s) => hasTal(s) || hasOrd(s, /^(noget|lidt)$/) || has(s, NEGATION) || has(s, VILJE) || has(s, AFVISNING),
  sove: (s, u) => has(s, NEGATION) || s.ord.has('lykkedes') || isDatid(s, u),
  vaagne: isDatid,
  vaagen: (s) => hasTid(s) || !!s.gange || s.ord.has('blev'),
  vand: (s) => hasTal(s) || s.udl.some(({ udl }) => /^(drik|giv)$/.test(udl.rolle)),
  svagt: (s) => s.tegn > 1 || hasOrd(s, /^(voldsomt|hele|konstant|meget|kraftigt|hyppigt|hyppige)$/),
  spaendt: (s) => s.tegn > 1,
  uroen: hasTid,
  sted: (s) => hasTid(s) || hasOrd(s, /^(var|været)$/),
}

/** Nouns that are a place or thing as well: no event without time or a verb of their own. */
function isTing(s: Stykke, u: LedOf<'udl'>, tegn: readonly Tegn[]): boolean {
  if (/^(sov|ind|ro)$/.test(u.udl.rolle) && hasOrd(s, /^((be)?svært?)$/)) return true
  const { type, rolle, verbum } = u.udl
  const ting = TING[type]
  if (ting && !(type === 'maaltid' && (verbum || s.tid)) && hasOrd(s, ting)) return true
  // "er glad for grød", "badekarret er for lille"
  const state = s.ord.has('for') && hasOrd(s, /^(var|blev|er)$/)
  if (state && /^(ble|maaltid|bad)$/.test(type) && !verbum && !hasTid(s) && !s.maengde) return true
  if (type === 'maaling' || rolle === 'score') return !s.maengde && !s.tal.length && !(type === 'maaling' && s.tid)
  if (type === 'samvaer') return hasOrd(s, /^(vej|hentet?|hjem)$/) && !s.tid?.b
  if (type === 'helbred') return tegn.slice(Math.max(0, u.i - 5), u.i + 5).some((t) => KONTAKT.test(t.n))
  return false
}

/** What is done to a thing, or where it lay. */
const TING: Partial<Record<Registreringstype, RegExp>> = {
  aktivitet: /^(land(er|ede)|hund(en)?)$/,
  maaltid: /^(ny[et]?|køb(te?|e)?|mangler|kogte?|hente|sutteflasker|mærke|dyrere|holder?|retur|tilbage|fryseren)$/,
  maaling: /(vogn|stol)(en)?$/,
  medicin: /^(apotek|udsolgt)/,
  bad: /^((vaske|senge)?tøj(et)?|hænder|bilen|gulv(et)?|flasker|sutter)$/,
  ble: /^(køb(te?|e)?|mangler|nye|str|hentet?|pakker?|tør(t|re)?)$/,
}

/** A doctor who was only called or asked was not visited. */
const KONTAKT =
  /^(indkald|besked|spørg|brev|flyttet|ring(e|$)|kontakte[dt]|talte?$|tal|aftal[te]$|skrev|anbefal|sag[td]|siger|råd|ifølge|bestilt|svare?|konsulter|snakk|henvist|(af)?venter|ordiner|anvist|udskrev|mener|mente|synes)/

const STRENGTH: Partial<Record<Registreringstype, number>> = {
  observation: 1,
  abstinens: 6,
  haendelse: 7,
  samvaer: 8,
  medicin: 7,
  maaling: 6,
  bad: 6,
}

/** The word that decides what the clause tells of; null when it has none. */
export function hovedOf(s: Stykke, tegn: readonly Tegn[]): Hoved | null {
  const own = s.udl.filter((u) => !isOmst(u, tegn) && isAlene(s, u) && !isTing(s, u, tegn))
  if (!own.length) return null
  const best = own.reduce((a, b) => (score(b) > score(a) ? b : a))
  return asHoved(s, best)
}

const score = (u: LedOf<'udl'>): number =>
  (u.udl.svag ? (u.udl.rolle === 'giv' ? 1.5 : 2) : u.udl.infinitiv && u.udl.verbum ? 3 : (STRENGTH[u.udl.type] ?? 5)) -
  (u.udl.rolle === 'urolig' ? 0.5 : 0)

function isAlene(s: Stykke, u: LedOf<'udl'>): boolean {
  if (!u.udl.svag) return true
  const company = SELSKAB[u.udl.rolle]
  return company ? company(s, u) : true
}

/** A circumstance with its own clock right after it is an event after all: "under samværet kl 10-11". */
function isOmst(u: LedOf<'udl'>, tegn: readonly Tegn[]): boolean {
  return u.udl.omst !== undefined && !hasClockAfter(u, tegn)
}

function asHoved(s: Stykke, u: LedOf<'udl'>): Hoved {
  const { type, rolle } = u.udl
  if (rolle === 'feber' && (s.maengde?.maengde.enhed === '°C' || s.tal.some(({ tal }) => isTemp(tal.v))))
    return { type: 'maaling', rolle: 'temp', udl: u }
  if (rolle === 'giv') return giveAs(s, u)
  return { type, rolle, udl: u }
}

function giveAs(s: Stykke, u: LedOf<'udl'>): Hoved {
  const enhed = s.maengde?.maengde.enhed ?? s.gange?.gange.hver?.enhed
  if (enhed === 'mg' || enhed === 'dråber') return { type: 'medicin', rolle: 'medicin', udl: u }
  if (enhed === '°C') return { type: 'maaling', rolle: 'temp', udl: u }
  return { type: 'maaltid', rolle: 'giv', udl: u }
}

export const isTemp = (v: number): boolean => v >= TEMP_MIN && v < TEMP_MAX
