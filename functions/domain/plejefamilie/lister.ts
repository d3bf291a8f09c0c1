import * as z from 'zod'
import { felt } from '../felt.ts'
import { Dato } from '../dato.ts'
import { KONFLIKTARTER, KURSUSARTER } from './typer.ts'

/** Text of one cell of a line; `;` and line breaks separate cells and lines (see linjer.ts). */
const celle = (label: string, max: number) =>
  z
    .string(`${label} skal være tekst`)
    .trim()
    .max(max, `${label} må højst være ${max} tegn`)
    .regex(/^[^;\r\n]*$/, `${label} må ikke indeholde semikolon eller linjeskift`)

const Postnr = z.string('Skriv et postnummer').regex(/^\d{4}$/, 'Postnummeret har fire cifre')

export const Kursus = z.strictObject({
  navn: celle('Kursets navn', 200).min(1, 'Skriv kursets navn'),
  dato: Dato,
  /** Whole course days (half days count half). */
  dage: z.number('Skriv antal kursusdage').min(0, 'Kursusdage kan ikke være under 0').max(100, 'For mange kursusdage'),
  art: z.enum(KURSUSARTER, 'Vælg kursets art'),
})
export type Kursus = z.infer<typeof Kursus>

export const Pause = z
  .strictObject({ fra: Dato, til: Dato.nullish(), note: celle('Noten', 200).nullish() })
  .refine(({ fra, til }) => !til || til >= fra, { message: 'Pausen slutter, før den begynder', path: ['til'] })
export type Pause = z.infer<typeof Pause>

/** A known tie to parents or place; `noegle` is a keyed hash of the mother's or child's id, never the id. */
export const Konflikt = z.strictObject({
  art: z.enum(KONFLIKTARTER, 'Vælg konfliktens art'),
  postnr: Postnr.nullish(),
  note: celle('Noten', 300).nullish(),
  noegle: celle('Nøglen', 128).nullish(),
})
export type Konflikt = z.infer<typeof Konflikt>

/** The one place with a name of its own; every other place is a postnummer. */
export const DOEGNCENTRET = 'doegncentret'

export const Rejse = z.strictObject({
  sted: z
    .string('Skriv et postnummer eller doegncentret')
    .regex(/^(\d{4}|doegncentret)$/, 'Skriv et postnummer med fire cifre eller doegncentret'),
  minutter: z
    .int({ error: 'Skriv rejsetiden i hele minutter' })
    .min(0, 'Rejsetiden kan ikke være under 0')
    .max(600, 'Rejsetiden er for lang'),
})
export type Rejse = z.infer<typeof Rejse>

const liste = <T extends z.ZodType>(row: T, label: string, hjaelp: string, klasse: 'personlig' | 'foelsom') =>
  felt(z.array(row, `${label}: skriv en liste`).max(100, `${label}: for mange linjer`).nullish(), {
    label,
    hjaelp,
    art: 'langtekst',
    klasse,
    frivillig: true,
  })

export const listefelter = {
  kurser: liste(
    Kursus,
    'Kurser',
    'Ét kursus pr. linje: navn; dato; dage; art. Fx: Marte Meo grundforløb; 12-03-2026; 2; Marte Meo. Lad feltet stå tomt, hvis kurserne ikke er kendt.',
    'personlig',
  ),
  pauser: liste(
    Pause,
    'Pauser',
    'Én pause pr. linje: fra; til; note. En pause uden slutdato varer, til den bliver afsluttet.',
    'personlig',
  ),
  konflikter: liste(
    Konflikt,
    'Kendskab og afstand',
    'Én pr. linje: art; postnummer; note. Skriv "ingen", når familien er spurgt og ikke kender nogen.',
    'foelsom',
  ),
  rejseminutter: liste(
    Rejse,
    'Rejsetid',
    'Ét sted pr. linje: postnummer eller doegncentret; minutter. Fx: 8000; 25',
    'personlig',
  ),
}
