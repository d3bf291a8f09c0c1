import type { Doegnbillede } from '../../../functions/domain/statistik/doegnbillede.ts'
import type { Samvaerslinje } from '../../../functions/domain/statistik/samvaer.ts'
import type { Sammenfatning, Statistik, Vaekstpunkt } from '../../../functions/domain/statistik/schema.ts'
import type { Koen } from '../../../functions/domain/vaekst/who.ts'

export interface TalProps {
  forloebId: string
  /** Where the reader reads a day: the diary, or for those who review it the review. */
  dagsti: string
  /** First day of the forløb, where week 1 begins. */
  forloebStart: string
  fra: string
  til: string
  today: string
  statistik: Pick<Statistik, 'doegn' | 'uger' | 'samvaer'> & {
    vaekst: (Omit<Vaekstpunkt, 'alderDage'> & { alderDage: number | null })[]
  }
  /** The whole window as one; null when no day of it lies in the forløb. */
  periode: Sammenfatning | null
  dage: Doegnbillede[]
  linjer: Samvaerslinje[]
  /** Undefined when sex or birth date is not known: then there is no curve to draw on. */
  koen?: Koen | undefined
  maySamvaer: boolean
}
