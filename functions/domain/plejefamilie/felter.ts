import * as z from 'zod'
import { Dato } from '../dato.ts'
import { type Felt, felt } from '../felt.ts'
import { SVAR, svarTekst } from './typer.ts'

type Ekstra = Partial<Felt>

export const tekst = (label: string, max: number, ekstra: Ekstra = {}) =>
  felt(z.string(`${label} skal være tekst`).trim().max(max, `${label} må højst være ${max} tegn`).nullish(), {
    label,
    art: max > 300 ? 'langtekst' : 'tekst',
    frivillig: true,
    ...ekstra,
  })

export const dato = (label: string, ekstra: Ekstra = {}) =>
  felt(Dato.nullish(), { label, art: 'dato', frivillig: true, ...ekstra })

const heltal = (label: string, max: number) =>
  z
    .int({ error: `${label}: skriv et helt tal` })
    .min(0, `${label} kan ikke være under 0`)
    .max(max, `${label} kan højst være ${max}`)

export const antal = (label: string, max: number, ekstra: Ekstra = {}) =>
  felt(heltal(label, max).nullish(), { label, art: 'tal', frivillig: true, ...ekstra })

export const kraevetAntal = (label: string, max: number, ekstra: Ekstra = {}) =>
  felt(heltal(label, max), { label, art: 'tal', ...ekstra })

/** Yes, no or not known yet; left out means the same as "ukendt". */
export const jaNejUkendt = (label: string, ekstra: Ekstra = {}) =>
  felt(z.enum(SVAR, `${label} Vælg ja, nej eller ved ikke`).nullish(), {
    label,
    art: 'valg',
    valg: svarTekst,
    frivillig: true,
    ...ekstra,
  })

export const jaNej = (label: string, ekstra: Ekstra = {}) =>
  felt(z.boolean(`${label} Vælg ja eller nej`).nullish(), { label, art: 'jaNej', frivillig: true, ...ekstra })

/** Several of a list; kept once each and in the list's own order, so that equal choices are equal data. */
export const flervalg = <K extends string>(label: string, valg: Record<K, string>, ekstra: Ekstra = {}) => {
  const keys = Object.keys(valg) as [K, ...K[]]
  const inOrder = (chosen: K[]) => keys.filter((key) => chosen.includes(key))
  const schema = z
    .array(z.enum(keys, `${label}: vælg fra listen`), `${label}: vælg fra listen`)
    .max(50, `${label}: for mange valg`)
    .overwrite(inOrder)
  return felt(schema.nullish(), { label, art: 'flervalg', valg, frivillig: true, ...ekstra })
}
