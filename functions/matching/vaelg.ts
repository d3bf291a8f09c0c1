import { emneOfVisitation } from '../domain/visitation/afledt.ts'
import { DomaeneFejl } from '../domain/fejl.ts'
import type { Match } from '../domain/matching/match.ts'
import type { Kandidat, Matchforslag, MatchValg } from '../domain/matching/schema.ts'
import { ledigePladser } from '../domain/plejefamilie/pladser.ts'
import { movePladser } from '../domain/plejefamilie/reservation.ts'
import type { Plejefamilie } from '../domain/plejefamilie/schema.ts'
import { may } from '../domain/roller.ts'
import { kraeverAfgoerelse } from '../domain/visitation/foermatch.ts'
import { statusAfter } from '../domain/visitation/status.ts'
import type { Visitation } from '../domain/visitation/visitation.ts'
import type { Deps } from '../deps.ts'
import { fieldError, openVisitation } from '../http/adgang.ts'
import { Konflikt } from '../store/db.ts'
import type { Anmodning } from '../store/revisionslog.ts'
import { rankFor } from './forslag.ts'
import { logOfMatch } from './log.ts'

/** Each lost race is looked at again on fresh data: then the place is taken, the proposal old, or the choice still good. */
const MAX_TRIES = 5

/** A consultant chooses: the place is promised, the visitation waits for two answers. One transaction; a repeat answers the same. */
export async function chooseFamilie(
  deps: Deps,
  anmodning: Anmodning,
  visitationId: string,
  matchId: string,
  valg: MatchValg,
): Promise<Match> {
  for (let attempt = 1; ; attempt++) {
    const visitation = await openVisitation(deps, anmodning, visitationId, 'match.vaelg')
    const before = await findRepeated(deps, anmodning, visitation, matchId, valg)
    if (before) return before
    const { match, familie, status } = await prepare(deps, anmodning, visitation, matchId, valg)
    try {
      await deps.match.commit({
        match: [undefined, match],
        familie: [familie, movePladser(familie, 'reserver')],
        visitation: [visitation, nextVisitation(anmodning, visitation, status, valg)],
        log: logOfMatch(anmodning, 'match.vaelg', match),
      })
      return match
    } catch (error) {
      if (!(error instanceof Konflikt) || attempt === MAX_TRIES) throw error
    }
  }
}

/** The visitation waits for two answers; why it could not wait for the meeting stands on the case. */
const nextVisitation = (
  { aktoer, nu }: Anmodning,
  visitation: Visitation,
  status: Visitation['status'],
  { grund }: MatchValg,
): Visitation => ({
  ...visitation,
  status,
  ...(!visitation.moede && grund && { udenMoede: { begrundelse: grund, af: aktoer.sub, tid: nu } }),
  version: visitation.version + 1,
  aendret: nu,
})

/** The same choice sent twice (double click, back button, retry). */
async function findRepeated(
  deps: Deps,
  { aktoer }: Anmodning,
  visitation: Visitation,
  matchId: string,
  valg: MatchValg,
): Promise<Match | undefined> {
  if (visitation.status !== 'matchet') return undefined
  const hidtil = await deps.match.ofVisitation(visitation.id)
  return hidtil.find(
    ({ id, status, plejefamilieId, aftryk, valgtAf }) =>
      status === 'afventer' &&
      plejefamilieId === valg.plejefamilieId &&
      (id === matchId || (aftryk === valg.aftryk && valgtAf.sub === aktoer.sub)),
  )
}

/** Checks in the order a person needs the answers: state, place, whether the proposal still holds, hard requirements. */
async function prepare(deps: Deps, anmodning: Anmodning, visitation: Visitation, matchId: string, valg: MatchValg) {
  const status = statusAfter(visitation.status, 'match')
  if (!status) throw new DomaeneFejl('visitation.handling')
  if (kraeverAfgoerelse(visitation)) throw new DomaeneFejl('match.kraeverAfgoerelse')
  const familie = await deps.plejefamilier.get(valg.plejefamilieId)
  if (!familie || familie.organisation !== visitation.modtager)
    throw fieldError('plejefamilieId', 'Vælg en plejefamilie fra registret')
  // One child's place; room for siblings is H8's, which the leader may set aside when a sibling lives there already.
  if (ledigePladser(familie) < 1) throw new DomaeneFejl('match.pladsOptaget')
  const forslag = await rankFor(deps, visitation, anmodning.nu, familie)
  const nummer = forslag.kandidater.findIndex(({ plejefamilieId }) => plejefamilieId === familie.id) + 1
  const kandidat = forslag.kandidater[nummer - 1]
  if (forslag.aftryk !== valg.aftryk || !kandidat) throw new DomaeneFejl('match.foraeldet')
  checkKrav(anmodning, visitation, kandidat, valg)
  return {
    familie,
    status,
    match: newMatch(anmodning, matchId, visitation, familie, { forslag, kandidat, nummer, valg }),
  }
}

/** A broken hard requirement is set aside by the leader only, and with a reason. */
function checkKrav(
  { aktoer }: Anmodning,
  visitation: Visitation,
  { udfald }: Kandidat,
  { fravigelse }: MatchValg,
): void {
  if (udfald !== 'ikkeEgnet') return
  if (!may(aktoer, 'match.fravig', emneOfVisitation(visitation)))
    throw new DomaeneFejl('match.ikkeEgnet', [
      { felt: 'plejefamilieId', besked: 'Kun lederen kan vælge en familie, der ikke opfylder et krav' },
    ])
  if (!fravigelse)
    throw new DomaeneFejl('match.ikkeEgnet', [
      { felt: 'fravigelse', besked: 'Skriv, hvorfor familien kan vælges alligevel' },
    ])
}

interface Udvalgt {
  forslag: Matchforslag
  kandidat: Kandidat
  nummer: number
  valg: MatchValg
}

function newMatch(
  { aktoer, nu }: Anmodning,
  id: string,
  visitation: Visitation,
  familie: Plejefamilie,
  { forslag, kandidat, nummer, valg }: Udvalgt,
): Match {
  return {
    id,
    visitationId: visitation.id,
    plejefamilieId: familie.id,
    socialcenter: visitation.organisation,
    familieplejecenter: visitation.modtager,
    status: 'afventer',
    version: 1,
    oprettet: nu,
    aendret: nu,
    valgtAf: { sub: aktoer.sub, navn: aktoer.navn },
    begrundelse: valg.begrundelse,
    ...(kandidat.udfald === 'ikkeEgnet' && valg.fravigelse && { fravigelse: valg.fravigelse }),
    regelsaet: forslag.regelsaet,
    aftryk: forslag.aftryk,
    nummer,
    kandidat,
    svar: {},
  }
}
