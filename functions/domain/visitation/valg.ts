import { hjemmelTekst } from '../hjemmel.ts'

/** The choices of the visitation and what people read, in the order shown. */
export const stillingTekst = { ufoedt: 'Nej, barnet er ikke født endnu', foedt: 'Ja, barnet er født' } as const

export const koenTekst = { pige: 'Pige', dreng: 'Dreng', ukendt: 'Ved ikke' } as const

/** S1-25, S1-26. */
export const oprindelseTekst = {
  foedsel: 'Direkte fra fødslen',
  egetHjem: 'Eget hjem',
  institution: 'Institution (døgninstitution eller børne- og ungehjem)',
} as const

export const jaNejUafklaretTekst = { ja: 'Ja', nej: 'Nej', uafklaret: 'Ved ikke endnu' } as const

/** The five groups met by experience, several may be chosen (S1-28 … S1-33). */
export const maalgruppeTekst = {
  misbrug: 'Barn af forældre med misbrug',
  psykiskSygdom: 'Barn af svært psykisk syge forældre',
  udviklingshaemning: 'Barn af udviklingshæmmede forældre',
  omsorgssvigt: 'Barn, der har været udsat for omsorgssvigt',
  bortadoption: 'Barn til bortadoption',
  andet: 'Andet',
} as const
export type Maalgruppekode = keyof typeof maalgruppeTekst

export const retsgrundlagTekst = {
  medSamtykke: hjemmelTekst('anbringelseMedSamtykke'),
  udenSamtykke: hjemmelTekst('anbringelseUdenSamtykke'),
  udenSamtykkeFoerFoedsel: hjemmelTekst('anbringelseFoerFoedsel'),
  uafklaret: 'Ikke afklaret endnu',
} as const

/** "Not needed" is a choice of its own (S1-21). */
export const undersoegelseTekst = {
  ja: 'Ja, barnet skal undersøges',
  nej: 'Nej, det er ikke nødvendigt',
  senere: 'Det afklares senere',
} as const

/** S2-71: for an unborn child the question must have been considered. */
export const fkuTekst = {
  bestilt: 'Ja, den er bestilt eller lavet',
  ikkeNoedvendig: 'Ja, men den er ikke nødvendig',
  ikkeOvervejet: 'Nej, ikke endnu',
} as const
