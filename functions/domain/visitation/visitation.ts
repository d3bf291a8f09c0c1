import * as z from 'zod'
import { felt, feltOf } from '../felt.ts'
import { BilagResume, Eftersendelse } from './bilag.ts'
import { langtekst, tidspunkt } from './byg.ts'
import { Deltager } from './deltagere.ts'
import { visitationFelter } from './felter.ts'
import { VisitationKladde } from './kladde.ts'
import { Maalgruppe } from './maalgruppe.ts'
import { statusser } from './status.ts'
import { Stoette } from './stoettestatus.ts'

export { VisitationKladde } from './kladde.ts'

/** The visitationsmøde as it is written down: when, who, and the task made precise (S1-69). */
export const MoedeInput = z.strictObject({
  tidspunkt: tidspunkt({ label: 'Hvornår blev mødet holdt?', savnet: 'Skriv, hvornår mødet blev holdt' }),
  deltagere: langtekst({ label: 'Hvem deltog?', savnet: 'Skriv, hvem der deltog' }),
  opgave: langtekst({
    label: 'Hvad er opgaven?',
    hjaelp: 'Skriv den præcise opgave, I blev enige om.',
    savnet: 'Skriv den opgave, I blev enige om',
    klasse: 'foelsom',
  }),
})
export type MoedeInput = z.output<typeof MoedeInput>

/** A reason, for every action that needs one. */
export const GrundInput = z.strictObject({
  begrundelse: langtekst({ label: 'Begrundelse', savnet: 'Skriv en begrundelse', klasse: 'foelsom' }),
})

const maaskeBegrundelse = langtekst({
  label: 'Begrundelse',
  hjaelp: 'Skal skrives, når visitationen sendes tilbage eller afvises, og når et barn uden for målgruppen optages.',
  savnet: 'Skriv en begrundelse',
  klasse: 'foelsom',
  frivillig: true,
})

/** What Familieplejecentret decides; the service asks for the reason where one is needed. */
export const AfgoerelseInput = z.strictObject({
  handling: felt(z.enum(['accepter', 'returner', 'afvis'], 'Vælg accepter, returner eller afvis'), {
    label: 'Hvad er afgørelsen?',
    art: 'valg',
    valg: { accepter: 'Optag i projektet', returner: 'Send tilbage til socialcentret', afvis: 'Afvis' },
  }),
  begrundelse: felt(maaskeBegrundelse.optional(), feltOf(maaskeBegrundelse, 'begrundelse')),
})

/** What the birth tells of an unborn child; asked as in the form. */
export const FoedselInput = z.strictObject({
  foedselsdato: visitationFelter.foedselsdato,
  barnetsNavn: visitationFelter.barnetsNavn.optional(),
  barnetsCpr: visitationFelter.barnetsCpr.optional(),
  koen: visitationFelter.koen.optional(),
})
export type FoedselInput = z.output<typeof FoedselInput>

const afgoerelser = {
  optaget: 'Optaget i projektet',
  optagetUdenfor: 'Optaget, selv om målgruppen ikke er opfyldt',
  returneret: 'Sendt tilbage',
  afvist: 'Afvist',
  trukketTilbage: 'Trukket tilbage',
} as const
export const afgoerelseTekst: Record<keyof typeof afgoerelser, string> = afgoerelser

/** What a person decided, when and why. */
export const Afgoerelse = z.object({
  udfald: felt(z.enum(Object.keys(afgoerelser) as [keyof typeof afgoerelser]), {
    label: 'Afgørelse',
    art: 'valg',
    valg: afgoerelser,
  }),
  begrundelse: z.string().optional(),
  af: z.string(),
  tid: z.iso.datetime(),
})
export type Afgoerelse = z.output<typeof Afgoerelse>

/** A visitation as stored and read back. */
export const Visitation = z.object({
  id: z.string().min(1),
  /** The socialcenter that sends it. */
  organisation: z.string().min(1),
  organisationsnavn: z.string(),
  modtager: z.literal('familieplejecentret'),
  status: z.enum(statusser),
  version: z.int().min(1),
  oprettet: z.iso.datetime(),
  oprettetAf: z.string(),
  aendret: z.iso.datetime(),
  indsendt: z.iso.datetime().optional(),
  kvitteringsnummer: z.string().optional(),
  svar: VisitationKladde,
  bilag: z.array(BilagResume),
  eftersendes: z.array(Eftersendelse),
  maalgruppe: Maalgruppe,
  deltagere: z.array(Deltager),
  moede: z.object({ ...MoedeInput.shape, af: z.string(), tid: z.iso.datetime() }).optional(),
  afgoerelse: Afgoerelse.optional(),
  /** Why a family was chosen before the visitationsmøde was held (S1-69). */
  udenMoede: z.object({ begrundelse: z.string(), af: z.string(), tid: z.iso.datetime() }).optional(),
  /** Vuggestedet's answer; until there is one the support is offered. */
  stoette: Stoette.optional(),
  /** Visitationer of the child's twins: one for each child. */
  soeskende: z.array(z.string()).optional(),
})
export type Visitation = z.output<typeof Visitation>
