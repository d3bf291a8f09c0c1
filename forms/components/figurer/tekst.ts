import { talTekst, varighedTekst } from '../../../functions/domain/rapport/dansk.ts'
import { toLokal, ugedagOf } from '../../../functions/domain/tid.ts'

const DAGE = ['man', 'tir', 'ons', 'tor', 'fre', 'lør', 'søn'] as const
const MAANEDER = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const

/** "2. mar": where a picture has little room. */
export const kortDato = (dato: string): string => `${Number(dato.slice(8))}. ${MAANEDER[Number(dato.slice(5, 7)) - 1]}`

/** "man 2. mar". */
export const dagDato = (dato: string): string => `${DAGE[ugedagOf(dato) - 1]} ${kortDato(dato)}`

/** Minute of the clock as "14.30". */
export const klokkenOf = (minut: number): string =>
  `${String(Math.floor(minut / 60)).padStart(2, '0')}.${String(Math.floor(minut % 60)).padStart(2, '0')}`

export const klokkenAf = (instant: string): string => toLokal(instant).slice(11).replace(':', '.')

/** A number or, without data, a dash: never 0. */
export const talEllerStreg = (value: number | null, decimaler = 0): string =>
  value === null ? '–' : talTekst(value, decimaler)

/** Minutes as "13 t 05 min" or, without data, a dash. */
export const tidEllerStreg = (min: number | null): string => (min === null ? '–' : varighedTekst(min))
