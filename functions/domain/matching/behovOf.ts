import { synligeSvar, terminOf, type VisitationKladde } from '../visitation/kladde.ts'
import type { Behov } from './behov.ts'

type Noegler = Pick<Behov, 'moderNoegle' | 'barnNoegle'>

const perspektiver = { ja: 'laengerevarende', nej: 'kort', uafklaret: 'uafklaret' } as const
const svar = { ja: 'ja', nej: 'nej', uafklaret: 'ukendt' } as const

/** Siblings to come along: the visitation counts all the children; when it does not, there is one more at least. */
const andreBoern = (antalBoern: number | undefined) => Math.max(1, (antalBoern ?? 2) - 1)

/** The child's needs from the answers of the visitation; without names, CPR or free text. */
export function behovOf(id: string, kladde: VisitationKladde, noegler: Noegler = {}): Behov {
  const given = synligeSvar(kladde)
  return {
    id,
    ...noegler,
    foedt: given.foedselsdato,
    termin: terminOf(given),
    startDato: given.oensketStart,
    maalgrupper: given.maalgrupper,
    perspektiv: given.laengerevarendePerspektiv && perspektiver[given.laengerevarendePerspektiv],
    adoption: given.adoptionUdenSamtykke,
    soeskende:
      given.soeskendeSammen === undefined ? undefined : given.soeskendeSammen ? andreBoern(given.antalBoern) : 0,
    abstinensForventet: given.abstinensForventet && svar[given.abstinensForventet],
    // Secrecy not answered is never taken as "no".
    adresseHemmelig: given.adresseHemmelig === undefined ? 'ukendt' : given.adresseHemmelig ? 'ja' : 'nej',
    foraeldrePostnr: given.foraeldrePostnr,
    samvaerPostnr: given.foraeldrePostnr,
    observation: given.behovForObservation,
  }
}
