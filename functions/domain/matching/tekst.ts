export { datoTekst } from '../rapport/dansk.ts'

/** 1 plads, 2 pladser. */
export const antalTekst = (antal: number, en: string, flere: string): string =>
  `${String(antal).replace('.', ',')} ${antal === 1 ? en : flere}`

export const dageTekst = (dage: number): string => antalTekst(dage, 'dag', 'dage')
export const pladserTekst = (pladser: number): string => antalTekst(pladser, 'plads', 'pladser')
export const maanederTekst = (maaneder: number): string => antalTekst(maaneder, 'måned', 'måneder')
