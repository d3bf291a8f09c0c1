import type { Dataklasse } from '../felt.ts'
import type { Rolle } from '../roller.ts'

/** Who a document is made for: a role in the system, or a person outside it. */
export type Modtager = Rolle | 'foraeldre' | 'barnet' | 'andenMyndighed'

const ALLE: readonly Dataklasse[] = ['aaben', 'personlig', 'foelsom', 'cpr', 'adresseBeskyttet']
const UDEN_ADRESSE: readonly Dataklasse[] = ['aaben', 'personlig', 'foelsom', 'cpr']
const UDEN_CPR: readonly Dataklasse[] = ['aaben', 'personlig', 'foelsom']

/**
 * Recipient → the data classes that may reach it (domain B7, B8, H8). Who is not in the table gets the least.
 * The plejefamilie's identity has class `adresseBeskyttet`: only those who work with the family see it.
 */
const KLASSER: Partial<Record<Modtager, readonly Dataklasse[]>> = {
  familieplejekonsulent: ALLE,
  familieplejeleder: ALLE,
  socialraadgiver: ALLE,
  paedagog: ALLE,
  psykolog: ALLE,
  socialcenter: UDEN_ADRESSE,
  plejefamilie: ['aaben', 'foelsom', 'adresseBeskyttet'],
  smaaboernsteam: UDEN_CPR,
  foraeldre: UDEN_CPR,
  barnet: UDEN_CPR,
  andenMyndighed: UDEN_CPR,
}

export const klasserFor = (modtager: Modtager): ReadonlySet<Dataklasse> => new Set(KLASSER[modtager] ?? ['aaben'])

export const modtagerTekst: Partial<Record<Modtager, string>> = {
  socialcenter: 'Socialcentret',
  plejefamilie: 'Plejefamilien',
  smaaboernsteam: 'Småbørnsteamet',
  foraeldre: 'Forældrene',
  barnet: 'Barnet',
  andenMyndighed: 'En anden myndighed',
}
