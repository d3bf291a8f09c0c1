import * as z from 'zod'
import { type Modtager, modtagerTekst } from '../../domain/rapport/modtager.ts'

/** Who may ask for the case (forvaltningsloven § 9, domain B7). */
export const AKTMODTAGERE = [
  'foraeldre',
  'barnet',
  'socialcenter',
  'andenMyndighed',
] as const satisfies readonly Modtager[]
export type Aktmodtager = (typeof AKTMODTAGERE)[number]

export const aktmodtagerTekst = Object.fromEntries(AKTMODTAGERE.map((m) => [m, modtagerTekst[m]!])) as Record<
  Aktmodtager,
  string
>

/** Words a person wants taken out as well: a nickname, a place, a description that no register knows. */
export const Ogsaa = z
  .array(z.string().trim().min(2, 'Skriv mindst to tegn').max(100, 'Højst 100 tegn på hver linje'))
  .max(50, 'Højst 50 ord eller udtryk')
