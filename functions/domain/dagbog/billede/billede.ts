import * as z from 'zod'
import { Forfatter } from '../gemt.ts'

/** Photos at one entry. */
export const MAX_BILLEDER = 4
/** As a phone takes it; what the page sends is made smaller on the device first. */
export const MAX_BYTES = 15 * 1024 * 1024
/** Longest side and quality (0–1) of what the device sends, and of the little one for lists. */
export const MAAL = { stort: { side: 1600, kvalitet: 0.85 }, lille: { side: 320, kvalitet: 0.75 } } as const

export const BILLEDTYPER = ['image/jpeg', 'image/png'] as const
export type Billedtype = (typeof BILLEDTYPER)[number]
export const billedkrav = 'Billedet skal være JPEG eller PNG og fylde højst 15 MB'

export const ENDELSE: Record<Billedtype, string> = { 'image/jpeg': 'jpg', 'image/png': 'png' }

/** What one sees in it, for those who can't, and beside it for all. */
export const MAX_TEKST = 200
export const Billedtekst = z
  .string()
  .trim()
  .max(MAX_TEKST, `Skriv højst ${MAX_TEKST} tegn om, hvad man ser på billedet`)

/** Photo id → what one sees in it. */
export type Billedtekster = ReadonlyMap<string, string>

/** What a client tells before it uploads; never a file name, which may tell of the child. */
export const BilledeInput = z.strictObject({
  id: z.uuid('id skal være en UUID').optional(),
  indholdstype: z.enum(BILLEDTYPER, billedkrav),
  stoerrelse: z
    .int('Størrelsen skal være et helt antal bytes')
    .min(1, 'Billedet er tomt')
    .max(MAX_BYTES, 'Billedet må højst fylde 15 MB'),
  tekst: Billedtekst.optional(),
})
export type BilledeInput = z.infer<typeof BilledeInput>

export const BILLEDTILSTANDE = ['afventer', 'godkendt', 'fjernet'] as const

/** A photo as kept beside its entry; the content is in the document store under the id. */
export const Billede = z.object({
  id: z.string(),
  forloebId: z.string(),
  registreringId: z.string(),
  tilstand: z.enum(BILLEDTILSTANDE),
  indholdstype: z.enum(BILLEDTYPER),
  /** Bytes, as announced until it is checked and then as kept. */
  stoerrelse: z.int(),
  /** Pixels as kept, before a turn that the photo asks for. */
  bredde: z.int().nullable().default(null),
  hoejde: z.int().nullable().default(null),
  /** There is a little one for lists. */
  lille: z.boolean().default(false),
  tekst: z.string().nullable().default(null),
  forfatter: Forfatter,
  oprettet: z.string(),
})
export type Billede = z.infer<typeof Billede>

/** What people read when a photo can't be taken. */
export const billedfejlTekst = {
  tom: 'Billedet er tomt. Vælg det igen',
  forStor: 'Billedet må højst fylde 15 MB. Vælg et mindre',
  type: 'Filen er ikke et billede, vi kan vise. Vælg et billede i JPEG eller PNG',
  beskadiget: 'Billedet er beskadiget eller ikke kommet helt frem. Prøv igen',
  mangler: 'Billedet er ikke kommet frem. Prøv igen',
} as const
export type Billedfejl = keyof typeof billedfejlTekst
