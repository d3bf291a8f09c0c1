import type { LedOf, Stykke } from './stykke.ts'
import type { Enhed, Registreringstype } from '../dagbog/typer.ts'
import { nAt, type Tegn } from './tegn.ts'
import type { Fundet } from './udloeser.ts'

const UNITS: Partial<Record<Registreringstype, readonly Enhed[]>> = {
  maaltid: ['ml', 'g', 'portion', 'min'],
  medicin: ['ml', 'mg', 'dråber', 'g', 'portion'],
  maaling: ['g', 'cm', '°C'],
  abstinens: ['point'],
  symptom: ['°C', 'ml'],
  helbred: ['ml', 'mg', 'dråber'],
}

/** Whether an amount in this unit can belong to what the piece tells of. */
export function fitsMaengde(s: Stykke, enhed: Enhed): boolean {
  return s.udl.every(({ udl }) => {
    if (udl.omst || udl.type === 'observation' || (udl.type === 'maaltid' && udl.rolle === 'giv')) return true
    return UNITS[udl.type]?.includes(enhed) ?? false
  })
}

const MILK = new Set(['flaske', 'mme', 'maelk', 'amning', 'sonde'])

/** A circumstance with its own clock right after it is an event after all: "under samværet kl 10-11". */
export function hasClockAfter(u: LedOf<'udl'>, tegn: readonly Tegn[]): boolean {
  const next = tegn[u.i + u.n]
  if (
    !next ||
    u.udl.omst === 'af' ||
    !(
      /^(fra|ved|klokken|kl)$/.test(next.n) ||
      (next.art === 'tal' && (next.tal!.m >= 0 || nAt(tegn, u.i + u.n + 1) === '-'))
    )
  )
    return false
  return u.udl.omst !== 'under' || tegn.slice(u.i + u.n, u.i + u.n + 6).some((t) => t.n === '-' || t.n === 'til')
}

/** Whether two triggers in one clause tell of the same event. */
export function fits(a: Fundet, b: Fundet, s: Stykke, l: LedOf<'udl'>, tegn: readonly Tegn[]): boolean {
  if (b.type === 'observation' || a.type === 'observation') return true
  if (s.ord.has('hverken')) return true
  if (b.omst) return !hasClockAfter(l, tegn)
  if (a.omst && !s.tid) return true
  const before = nAt(tegn, l.i - 1)
  if (a.type === b.type) return fitsSame(a, b, s)
  if (a.type === 'maaltid' && a.rolle === 'giv') return !/^(sov|ind|vaagn)$/.test(b.rolle)
  if (b.rolle === 'giv') return a.type === 'medicin'
  if (b.infinitiv) return true
  if (a.type === 'maaling' && b.type === 'helbred') return !s.maengde && !s.tal.length
  if (a.rolle === 'lagt' && b.type === 'soevn') return /^(sin|hans|hendes|en|den|til)$/.test(before)
  if (a.type === 'symptom' && b.rolle === 'mave') return true
  if (a.rolle === 'maalt' || (a.type === 'helbred' && (b.type === 'abstinens' || /^(med|for)$/.test(before))))
    return true
  if (a.type === 'symptom' && b.type === 'maaltid' && /^(af|sin|sit|hele)$/.test(before)) return true
  if (a.type === 'soevn' && /^(ro|ulykke|urolig|arm|sut|vaagne|vugge|leg|lagt|tur)$/.test(b.rolle))
    return !(s.tid && /^(lagt|tur)$/.test(b.rolle)) || /^(ude|i)_/.test(b.ord) || /^(under|hele|på|i)$/.test(before)
  if (a.type === 'opvaagning' && b.type === 'soevn' && /^(af|fra)$/.test(before)) return true
  if (a.type === 'opvaagning' && b.type === 'graad' && /^(et|med)$/.test(before)) return true
  if (a.type === 'opvaagning' && /^(graadende|ulykke|urolig)$/.test(b.rolle)) return true
  if (a.rolle === 'skinger' && b.type === 'graad') return true
  if (b.ord === 'i_seng') return true
  if (b.svag && !/^(spaendt|vaad|skift|svagt|spise|giv)$/.test(b.rolle)) return true
  if (a.type === 'samvaer' || b.type === 'samvaer')
    return /^(graad|troest|ulykke|urolig|arm|giv)$/.test(b.type === 'samvaer' ? a.rolle : b.rolle) && !s.tid
  return a.type === 'haendelse' && /^(mave|flaske|graad|leg|lagt)$/.test(b.rolle)
}

function fitsSame(a: Fundet, b: Fundet, s: Stykke): boolean {
  if (a.ord === b.ord && !b.verbum && (s.maengde || s.tal.length || s.tid)) return false
  if (a.type === 'maaling') return a.rolle === b.rolle || a.rolle === 'maalt' || b.rolle === 'maalt'
  if (a.type === 'ble' && b.rolle === 'aff' && s.tal.length > 1) return false
  if (a.type === 'symptom') return a.detaljer?.['art'] === b.detaljer?.['art']
  const solid = (u: Fundet) => u.rolle === 'fast'
  return !((solid(a) && MILK.has(b.rolle)) || (solid(b) && MILK.has(a.rolle))) || s.ord.has('kogt')
}
