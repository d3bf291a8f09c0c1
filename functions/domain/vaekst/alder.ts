import { addMaaneder, dageMellem } from '../tid.ts'

/** Pregnancy counted from the last period to term, and the border of preterm birth (37+0 weeks). */
const TERMIN_DAGE = 280
const FOR_TIDLIGT_DAGE = 37 * 7

export interface Barn {
  foedselsdato: string
  terminsdato?: string | null | undefined
  koen?: 'dreng' | 'pige' | 'ukendt' | null | undefined
}

/** Gestational age at birth in days, when the due date is known. */
export const gestationsdageOf = ({ foedselsdato, terminsdato }: Barn): number | null =>
  terminsdato ? TERMIN_DAGE - dageMellem(foedselsdato, terminsdato) : null

/** Age in days, and for a child born before 37+0 the age from the due date until two years of age (else null). */
export function alderOf(barn: Barn, dato: string): { alderDage: number; korrigeretAlderDage: number | null } {
  const alderDage = dageMellem(barn.foedselsdato, dato)
  const gestation = gestationsdageOf(barn)
  const isCorrected = gestation !== null && gestation < FOR_TIDLIGT_DAGE && dato < addMaaneder(barn.foedselsdato, 24)
  return { alderDage, korrigeretAlderDage: isCorrected ? alderDage - (TERMIN_DAGE - gestation) : null }
}
