import { maskCpr } from '../cpr.ts'
import { datoerFromStart, type Forloeb, parterOf } from '../forloeb/forloeb.ts'
import type { Plejefamilie } from '../plejefamilie/schema.ts'
import { toDato } from '../tid.ts'
import { synligeSvar, terminOf, type VisitationKladde } from '../visitation/kladde.ts'
import { vuggestedStatusOf } from '../visitation/stoette.ts'
import type { Visitation } from '../visitation/visitation.ts'
import type { Match } from './match.ts'

interface Grundlag {
  id: string
  match: Match
  visitation: Visitation
  familie: Pick<Plejefamilie, 'id' | 'navn'>
  nu: string
}

/** The child as the forløb knows it: the CPR number only masked. */
function barnOf(svar: VisitationKladde): Forloeb['barn'] {
  const { barnetsNavn, foedselsdato, koen, barnetsCpr } = svar
  return {
    foedt: svar.stilling === 'foedt',
    navn: barnetsNavn,
    foedselsdato,
    koen,
    termin: terminOf(svar),
    cprMaskeret: barnetsCpr && maskCpr(barnetsCpr),
  }
}

/** The visitation's wish for observation is the order; the socialcenter that said yes to the match stands behind it (S1-14). */
function tilkoebOf(svar: VisitationKladde, { svar: { socialcenter } }: Match, nu: string): Forloeb['tilkoeb'] {
  if (svar.behovForObservation !== true) return { status: 'ikkeBestilt' }
  return { status: 'bestilt', bestilt: nu, bestiltAf: socialcenter?.af, betaler: svar.betalingskommune ?? svar.kommune }
}

/** A start that has passed can't be kept: then the forløb begins today. */
const startOf = ({ oensketStart }: VisitationKladde, today: string): string =>
  oensketStart && oensketStart > today ? oensketStart : today

/** The forløb that two yes make (S1-40), with everyone who belongs to the case carried over. */
export function nytForloebOf({ id, match, visitation, familie, nu }: Grundlag): Forloeb {
  const svar = synligeSvar(visitation.svar)
  const { organisation, deltagere } = visitation
  return {
    id,
    visitationId: visitation.id,
    matchId: match.id,
    barn: barnOf(svar),
    plejefamilieId: familie.id,
    plejefamilienavn: familie.navn,
    // Secrecy not answered is never taken as "no".
    adresseHemmelig: svar.adresseHemmelig !== false,
    ...datoerFromStart(startOf(svar, toDato(nu))),
    status: 'planlagt',
    ...parterOf(organisation, deltagere),
    konsulent: match.valgtAf,
    team: {},
    tilkoeb: tilkoebOf(svar, match, nu),
    vuggestedStatus: vuggestedStatusOf(visitation),
    version: 1,
    oprettet: nu,
    aendret: nu,
  }
}
