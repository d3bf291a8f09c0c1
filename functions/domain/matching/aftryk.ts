import { canonicalJson } from '../kanonisk.ts'
import { ledigePladser } from '../plejefamilie/pladser.ts'
import { type Behov, pladsbehov } from './behov.ts'
import { type MatchFamilie, MATCHFELTER } from './familie.ts'
import type { Grundlag } from './regler/regel.ts'

/** SHA-256 as hex; an argument, because the domain has no crypto of its own. */
export type Hash = (text: string) => string

const UDENFOR = new Set<keyof MatchFamilie>([
  'aendret',
  'godkendtePladser',
  'aflastningspladser',
  'brugtePladser',
  'reserveredePladser',
])
const FELTER = MATCHFELTER.filter((key) => !UDENFOR.has(key))

/**
 * What decides the proposal, of one family. Places count only up to what this child needs: a reservation for another
 * child makes the proposal outdated only when it takes a place that this one needs.
 */
function snapshotOf(familie: MatchFamilie, pladser: number): unknown[] {
  const plads = Math.min(ledigePladser(familie), pladser)
  return [plads, familie.brugtePladser > 0, ...FELTER.map((key) => familie[key])]
}

/** Fingerprint of everything the proposal is made from, in any order (domain E6, 5). */
export function aftrykOf(
  behov: Behov,
  familier: readonly MatchFamilie[],
  { regelsaet, today, hash }: Grundlag & { hash: Hash },
): string {
  const pladser = pladsbehov(behov)
  const sorted = [...familier].sort((a, b) => (a.id < b.id ? -1 : 1)).map((familie) => snapshotOf(familie, pladser))
  return hash(canonicalJson({ behov, familier: sorted, regelsaet, today }))
}
