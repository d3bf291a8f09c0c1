import type { Regeludfald } from '../schema.ts'
import type { Behov } from '../behov.ts'
import type { MatchFamilie } from '../familie.ts'
import type { Regelsaet, Virkning } from '../regelsaet.ts'

export interface Grundlag {
  regelsaet: Regelsaet
  today: string
}

export interface Regelsvar {
  udfald: Regeludfald
  /** What is known, and when it is not met or not known: what would change it. */
  forklaring: string
}

/** A hard requirement (domain E4). Answers in Danish; names nobody and repeats no note. */
export interface Regel {
  regel: `H${number}`
  navn: string
  /** The law or the seed row it comes from. */
  hjemmel: string
  check: (behov: Behov, familie: MatchFamilie, grundlag: Grundlag) => Regelsvar
}

export const opfyldt = (forklaring: string): Regelsvar => ({ udfald: 'opfyldt', forklaring })
export const ikkeOpfyldt = (forklaring: string): Regelsvar => ({ udfald: 'ikkeOpfyldt', forklaring })
export const ukendt = (forklaring: string): Regelsvar => ({ udfald: 'ukendt', forklaring })

/** Not met: keeps the family out, or leaves it to a person, as the rule set says. */
export const brudt = (virkning: Virkning, forklaring: string): Regelsvar =>
  virkning === 'udeluk' ? ikkeOpfyldt(forklaring) : ukendt(`Advarsel: ${forklaring}`)

export const START_MANGLER = ukendt('Startdatoen kendes ikke. Skriv ønsket start eller termin i visitationen')
