import * as z from 'zod'
import { Dato } from '../dato.ts'
import { felt } from '../felt.ts'
import { Forfatter } from '../forfatter.ts'
import { rettetSpor, stand } from '../rettelse.ts'

/** Headings for observation: ADBB's eight and those of domain D2. They are headings, never scores. */
export const OMRAADER = {
  ansigtsudtryk: 'Ansigtsudtryk',
  oejenkontakt: 'Øjenkontakt',
  aktivitetsniveau: 'Generelt aktivitetsniveau',
  selvstimulering: 'Selvstimulerende adfærd',
  vokalisering: 'Vokalisering',
  reaktionstid: 'Reaktionstid',
  relation: 'Relation',
  opmaerksomhed: 'Opmærksomhed',
  troestbarhed: 'Trøstbarhed',
  regulering: 'Regulering',
  tilknytning: 'Tilknytning',
  motorik: 'Motorik',
  sprog: 'Sprog og lyde',
  leg: 'Leg',
  spisning: 'Spisning',
} as const
export type Omraade = keyof typeof OMRAADER
export const OMRAADE_IDER = Object.keys(OMRAADER) as [Omraade, ...Omraade[]]

/** What a professional saw, apart from what it may mean; kept beside, never in, the family's diary (S1-36, S1-51). */
export const FagligObservation = z.strictObject({
  id: z.uuid(),
  omraade: felt(z.enum(OMRAADE_IDER, 'Vælg område'), { label: 'Område', art: 'valg', valg: OMRAADER }),
  dato: felt(Dato, { label: 'Dato', art: 'dato' }),
  situation: felt(z.string().max(300).optional(), {
    label: 'Situation',
    art: 'tekst',
    frivillig: true,
    klasse: 'foelsom',
  }),
  iagttagelse: felt(z.string().trim().min(1, 'Skriv, hvad du så').max(5000, 'Højst 5000 tegn'), {
    label: 'Hvad så du?',
    hjaelp: 'Det konkrete: hvad skete der, hvad gjorde barnet, hvor længe.',
    art: 'langtekst',
    klasse: 'foelsom',
  }),
  vurdering: felt(z.string().max(5000, 'Højst 5000 tegn').optional(), {
    label: 'Din faglige vurdering',
    art: 'langtekst',
    frivillig: true,
    klasse: 'foelsom',
  }),
  observeretAf: z.enum(['socialraadgiver', 'paedagog', 'psykolog']),
})
export type FagligObservation = z.infer<typeof FagligObservation>

/** As kept: who wrote it and when, and how it stands. */
export const GemtObservation = z.object({
  ...FagligObservation.shape,
  forfatter: Forfatter,
  tid: z.string(),
  ...stand,
})
export type GemtObservation = z.infer<typeof GemtObservation>

/** A former version with the reason it was corrected or struck out. */
export const Observationsudgave = GemtObservation.extend(rettetSpor)
export type Observationsudgave = z.infer<typeof Observationsudgave>
