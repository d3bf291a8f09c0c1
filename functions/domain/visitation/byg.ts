import * as z from 'zod'
import { datoMed } from '../dato.ts'
import { Cpr } from '../cpr.ts'
import { Tidspunkt } from '../dagbog/registrering.ts'
import { type Felt, felt } from '../felt.ts'

/** What a question says beyond its kind; `savnet` is the text when the answer is missing or can't be used. */
type Spoergsmaal = Omit<Felt, 'art' | 'valg'> & { savnet: string }

const meta = (sp: Spoergsmaal, art: Felt['art'], valg?: Record<string, string>): Felt => ({
  klasse: 'personlig',
  ...sp,
  art,
  ...(valg && { valg }),
})

const text = (savnet: string, max: number) =>
  z.string(savnet).trim().min(1, savnet).max(max, `Teksten må højst være ${max} tegn`)

// Each question is a schema of its own: a shared instance would carry the label of the last one.
export const tekst = (sp: Spoergsmaal) => felt(text(sp.savnet, 200), meta(sp, 'tekst'))
export const langtekst = (sp: Spoergsmaal) => felt(text(sp.savnet, 5000), meta(sp, 'langtekst'))
export const dato = (sp: Spoergsmaal) => felt(datoMed(sp.savnet), meta(sp, 'dato'))
export const tidspunkt = (sp: Spoergsmaal) => felt(Tidspunkt.pipe(z.iso.datetime()), meta(sp, 'tidspunkt'))
export const jaNej = (sp: Spoergsmaal) => felt(z.boolean(sp.savnet), meta(sp, 'jaNej'))
export const cpr = (sp: Spoergsmaal) => felt(Cpr.pipe(z.string()), meta({ ...sp, klasse: 'cpr' }, 'cpr'))
export const email = (sp: Spoergsmaal) => felt(z.email(sp.savnet).max(200, sp.savnet), meta(sp, 'email'))
export const heltal = (sp: Spoergsmaal, min: number, max: number) =>
  felt(z.int(sp.savnet).min(min, sp.savnet).max(max, sp.savnet), meta(sp, 'tal'))

/** Eight digits, with or without +45 and spaces; foreign numbers with their own country code. */
export const telefon = (sp: Spoergsmaal) =>
  felt(z.string(sp.savnet).regex(/^\s*(\+(?!45)[\d ]{6,20}|(\+45\s*)?(\d\s*){8})$/, sp.savnet), meta(sp, 'telefon'))

export const postnr = (sp: Spoergsmaal) => felt(z.string(sp.savnet).regex(/^\d{4}$/, sp.savnet), meta(sp, 'tekst'))

export const valg = <const T extends Record<string, string>>(sp: Spoergsmaal, options: T) =>
  felt(z.enum(keysOf(options), sp.savnet), meta(sp, 'valg', options))

export const flervalg = <const T extends Record<string, string>>(sp: Spoergsmaal, options: T) =>
  felt(
    z
      .array(z.enum(keysOf(options), sp.savnet), sp.savnet)
      .min(1, sp.savnet)
      .max(Object.keys(options).length, sp.savnet)
      .refine((chosen) => new Set(chosen).size === chosen.length, 'Vælg hver mulighed én gang'),
    meta(sp, 'flervalg', options),
  )

const keysOf = <T extends Record<string, string>>(options: T) =>
  Object.keys(options) as [keyof T & string, ...(keyof T & string)[]]
