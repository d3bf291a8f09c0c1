import * as z from 'zod'
import { datoMed } from '../dato.ts'
import { felt } from '../felt.ts'
import { hjemmelTekst } from '../hjemmel.ts'
import { safeFilnavn } from './filnavn.ts'
import { filkrav, indholdstypenavne, MAX_BYTES } from './indholdstyper.ts'

export { filkrav, type Indholdstype, indholdstyper, MAX_BYTES } from './indholdstyper.ts'

/** The two slots of the visitation and any other document (S1-68), each with its old and new name in law. */
export const bilagsartTekst = {
  boernefagligUndersoegelse: hjemmelTekst('boernefagligUndersoegelse'),
  handleplan: hjemmelTekst('handleplan'),
  andet: 'Andet dokument',
} as const
export type Bilagsart = keyof typeof bilagsartTekst
export const bilagsarter = Object.keys(bilagsartTekst) as [Bilagsart, ...Bilagsart[]]
export const PAAKRAEVET: readonly Bilagsart[] = ['boernefagligUndersoegelse', 'handleplan']

const Art = z.enum(bilagsarter, 'Vælg, hvilket dokument det er')
const navnekrav = 'Filens navn skal være på 1-200 tegn'

/** What a client tells before it uploads. The file name is personal data: it is never part of a key or a log line. */
export const BilagInput = z
  .strictObject({
    art: felt(Art, { label: 'Dokument', art: 'valg', valg: bilagsartTekst }),
    filnavn: felt(z.string(navnekrav).trim().min(1, navnekrav).max(200, navnekrav), {
      label: 'Filens navn',
      art: 'tekst',
      klasse: 'personlig',
    }),
    indholdstype: z.enum(indholdstypenavne, `Filen skal være ${filkrav}`),
    stoerrelse: z
      .int('Størrelsen skal være et helt antal bytes')
      .min(1, 'Filen er tom')
      .max(MAX_BYTES, 'Filen må højst fylde 25 MB'),
  })
  .transform((input) => ({ ...input, filnavn: safeFilnavn(input.filnavn, input.indholdstype) }))
export type BilagInput = z.output<typeof BilagInput>

export const bilagstilstandTekst = {
  afventer: 'Venter på filen',
  kontrolleres: 'Filen kontrolleres',
  godkendt: 'Modtaget',
  afvist: 'Filen kan ikke bruges',
} as const
export type Bilagstilstand = keyof typeof bilagstilstandTekst

/** From → states it may go to. A verdict is final: a new file is a new bilag. */
export const bilagsgang: Record<Bilagstilstand, readonly Bilagstilstand[]> = {
  afventer: ['kontrolleres', 'godkendt', 'afvist'],
  kontrolleres: ['godkendt', 'afvist'],
  godkendt: [],
  afvist: [],
}

/** One document as kept with the visitation; the content is in the document store under the id. */
export const BilagResume = z.object({
  id: z.string().min(1),
  art: Art,
  filnavn: z.string(),
  indholdstype: z.enum(indholdstypenavne),
  stoerrelse: z.int(),
  tilstand: z.enum(Object.keys(bilagstilstandTekst) as [Bilagstilstand, ...Bilagstilstand[]]),
  oprettet: z.iso.datetime(),
  /** Why it was refused, in words for people. */
  besked: z.string().optional(),
})
export type BilagResume = z.output<typeof BilagResume>

const stammeOf: Record<Bilagsart, string> = {
  boernefagligUndersoegelse: 'Børnefaglig undersøgelse',
  handleplan: 'Handleplan',
  andet: 'Dokument',
}

/** A name by kind for files sent from our own pages: people's own names for files tell of the child. */
export const filnavnOf = (art: Bilagsart, nummer: number): string =>
  nummer > 1 ? `${stammeOf[art]} ${nummer}` : stammeOf[art]

/** A document promised for a later day. */
export const Eftersendelse = z.strictObject({
  art: felt(Art, { label: 'Dokument', art: 'valg', valg: bilagsartTekst }),
  dato: felt(datoMed('Skriv, hvornår dokumentet eftersendes, fx 2026-03-26'), {
    label: 'Eftersendes senest',
    art: 'dato',
  }),
})
export type Eftersendelse = z.output<typeof Eftersendelse>

/** One promise or several: both forms are taken. */
export const Eftersendes = z.preprocess(
  (value) => (Array.isArray(value) || value === undefined ? value : [value]),
  z.array(Eftersendelse).max(10, 'Der er for mange eftersendelser'),
)

/** True when the slot holds a file that has come in and is not refused. */
export const isModtaget = (art: Bilagsart, bilag: readonly Pick<BilagResume, 'art' | 'tilstand'>[]): boolean =>
  bilag.some((et) => et.art === art && (et.tilstand === 'kontrolleres' || et.tilstand === 'godkendt'))

/** Required documents that have not come in: a derived fact, not a state of the case. */
export const manglendeArter = (bilag: readonly Pick<BilagResume, 'art' | 'tilstand'>[]): Bilagsart[] =>
  PAAKRAEVET.filter((art) => !isModtaget(art, bilag))
