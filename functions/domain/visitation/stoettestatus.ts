import * as z from 'zod'

/** Vuggestedet's support of the mother in the pregnancy (S1-16), from the offer to the end. */
export const stoettestatusTekst = {
  tilbudt: 'Tilbudt',
  iGang: 'I gang',
  afsluttet: 'Afsluttet',
  afslaaet: 'Afslået',
} as const
export type Stoettestatus = keyof typeof stoettestatusTekst
export const stoettestatusser = Object.keys(stoettestatusTekst) as [Stoettestatus, ...Stoettestatus[]]

/** Where the support is, and who said so. */
export const Stoette = z.object({
  status: z.enum(stoettestatusser),
  begrundelse: z.string().optional(),
  af: z.string(),
  tid: z.iso.datetime(),
})
