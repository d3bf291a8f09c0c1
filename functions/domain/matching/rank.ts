import { ledigePladser } from '../plejefamilie/pladser.ts'
import { dageMellem } from '../tid.ts'
import { aftrykOf, type Hash } from './aftryk.ts'
import type { Behov } from './behov.ts'
import type { MatchFamilie } from './familie.ts'
import { regelsaetNavn } from './regelsaet.ts'
import type { Grundlag } from './regler/regel.ts'
import { haardeRegler } from './regler/regler.ts'
import type { Kandidat, Matchforslag, Matchudfald } from './schema.ts'
import { kriterierFor, scoreFamilie } from './score.ts'

type Vurderet = Omit<Kandidat, 'label' | 'aendrerRang'>
type Plads = { udfald: Matchudfald; score: number | null; lod: string }

/** One broken requirement keeps out; one unknown leaves it open. */
function udfaldOf(regler: readonly { udfald: string }[]): Matchudfald {
  if (regler.some(({ udfald }) => udfald === 'ikkeOpfyldt')) return 'ikkeEgnet'
  return regler.some(({ udfald }) => udfald === 'ukendt') ? 'uafklaret' : 'egnet'
}

const checkRegler = (behov: Behov, familie: MatchFamilie, grundlag: Grundlag) =>
  haardeRegler.map(({ regel, navn, hjemmel, check }) => ({ regel, navn, hjemmel, ...check(behov, familie, grundlag) }))

const pladserOf = (familie: MatchFamilie): Kandidat['pladser'] => ({
  godkendte: familie.godkendtePladser,
  brugte: familie.brugtePladser,
  reserverede: familie.reserveredePladser,
  aflastning: familie.aflastningspladser ?? 0,
  ledige: ledigePladser(familie),
})

function vurderFamilie(
  behov: Behov,
  familie: MatchFamilie,
  grundlag: Grundlag,
  kriterier: ReturnType<typeof kriterierFor>,
): Vurderet {
  const regler = checkRegler(behov, familie, grundlag)
  const bekraeftet = familie.ledigBekraeftet ?? null
  return {
    plejefamilieId: familie.id,
    udfald: udfaldOf(regler),
    regler,
    ...scoreFamilie(behov, familie, grundlag, kriterier),
    pladser: pladserOf(familie),
    ledigBekraeftet: bekraeftet,
    bekraeftetDage: bekraeftet === null ? null : Math.max(0, dageMellem(bekraeftet, grundlag.today)),
  }
}

const ORDEN: Record<Matchudfald, number> = { egnet: 0, uafklaret: 1, ikkeEgnet: 2 }

/** Fit first, unclear next, excluded last; then score; then a lot drawn from child and family, so that no family always comes first. */
const compare = (a: Plads, b: Plads): number =>
  ORDEN[a.udfald] - ORDEN[b.udfald] || (b.score ?? -1) - (a.score ?? -1) || (a.lod < b.lod ? -1 : 1)

/** What the family could be at best and at worst when everything unknown about it is settled. */
const bedste = ({ udfald, spaend, lod }: Vurderet & Plads): Plads => ({
  udfald: udfald === 'uafklaret' ? 'egnet' : udfald,
  score: spaend[1],
  lod,
})
const vaerste = ({ udfald, spaend, lod }: Vurderet & Plads): Plads => ({
  udfald: udfald === 'uafklaret' ? 'ikkeEgnet' : udfald,
  score: spaend[0],
  lod,
})

/** True when the first could lose, or the other win, first place by its own unknowns alone. */
function changesFirst(kandidat: Vurderet & Plads, index: number, ordered: (Vurderet & Plads)[]): boolean {
  const [first, second] = ordered
  if (kandidat.udfald === 'ikkeEgnet' || !first) return false
  if (index > 0) return compare(bedste(kandidat), first) < 0
  return second !== undefined && second.udfald !== 'ikkeEgnet' && compare(second, vaerste(first)) < 0
}

/** Familie A … Z, AA, AB … by place. */
export function labelOf(index: number): string {
  let letters = ''
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters
  return `Familie ${letters}`
}

/**
 * Every family judged and put in order, excluded ones last. A proposal for a person: it offers and refuses nothing.
 * The order in which the families come does not matter.
 */
export function rankPlejefamilier(
  behov: Behov,
  familier: readonly MatchFamilie[],
  valg: Grundlag & { hash: Hash },
): Matchforslag {
  const kriterier = kriterierFor(behov, valg.regelsaet)
  const ordered = familier
    .map((familie) => ({
      ...vurderFamilie(behov, familie, valg, kriterier),
      lod: valg.hash(`${behov.id}:${familie.id}`),
    }))
    .sort(compare)
  const kandidater = ordered.map((one, index) => {
    const { lod: _, plejefamilieId, ...rest } = one
    return { plejefamilieId, label: labelOf(index), aendrerRang: changesFirst(one, index, ordered), ...rest }
  })
  return {
    regelsaet: regelsaetNavn(valg.regelsaet),
    aftryk: aftrykOf(behov, familier, valg),
    dato: valg.today,
    kandidater,
  }
}
