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
