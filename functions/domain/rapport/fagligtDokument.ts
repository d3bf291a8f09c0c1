import * as z from 'zod'
import { Dato } from '../dato.ts'
import { felt } from '../felt.ts'
import type { Rolle } from '../roller.ts'

/** The two documents beside the rapport itself (S1-59) and who signs each; H6: the pædagog writes the udviklingsbeskrivelse. */
export const DOKUMENTARTER = {
  udviklingsbeskrivelse: { titel: 'Udviklingsbeskrivelse', underskrivere: ['paedagog', 'psykolog'] },
  psykologiskUndersoegelse: { titel: 'Psykologisk undersøgelse', underskrivere: ['psykolog'] },
} as const satisfies Record<string, { titel: string; underskrivere: readonly Rolle[] }>
export type Dokumentart = keyof typeof DOKUMENTARTER
const ARTER = Object.keys(DOKUMENTARTER) as [Dokumentart, ...Dokumentart[]]

const Underskrift = z.strictObject({
  sub: z.string(),
  navn: z.string(),
  rolle: z.enum(['paedagog', 'psykolog']),
  tid: z.iso.datetime({ offset: true }),
})

/** Struck out with a reason: it was written wrongly, and can still be read. */
const Udstregning = z.strictObject({
  begrundelse: z.string(),
  navn: z.string(),
  rolle: z.enum(['paedagog', 'psykolog']),
  tid: z.iso.datetime({ offset: true }),
})

const grundfelter = z.strictObject({
  id: z.uuid(),
  art: felt(z.enum(ARTER, 'Vælg dokument'), {
    label: 'Dokument',
    art: 'valg',
    valg: Object.fromEntries(ARTER.map((a) => [a, DOKUMENTARTER[a].titel])),
  }),
  dato: felt(Dato, { label: 'Dato', art: 'dato' }),
  tekst: felt(z.string().max(100_000, 'Højst 100.000 tegn'), { label: 'Tekst', art: 'langtekst', klasse: 'foelsom' }),
  version: z.int().min(0),
  underskrift: Underskrift.optional(),
  udgaaet: Udstregning.optional(),
})

/** A professional document of its own with its own rights: only a psykolog signs the psychological one (S1-52). */
export const FagligtDokument = grundfelter.superRefine((value, ctx) => {
  if (value.underskrift && !maySign(value.underskrift.rolle, value.art))
    ctx.addIssue({
      code: 'custom',
      path: ['underskrift'],
      message: 'Kun en psykolog kan underskrive den psykologiske undersøgelse',
    })
  if (value.underskrift && value.tekst.trim() === '')
    ctx.addIssue({ code: 'custom', path: ['tekst'], message: 'Et tomt dokument kan ikke underskrives' })
})
export type FagligtDokument = z.infer<typeof FagligtDokument>

/** True while it stands: neither missing nor struck out. */
export const isGaeldende = ({ udgaaet }: Pick<FagligtDokument, 'udgaaet'>): boolean => udgaaet === undefined

export const maySign = (rolle: Rolle, art: Dokumentart): boolean =>
  (DOKUMENTARTER[art].underskrivere as readonly Rolle[]).includes(rolle)

/** Leaving one of the documents out is a decision with a reason (S1-59). */
export const Fravalg = z.strictObject({
  art: felt(z.enum(ARTER, 'Vælg dokument'), {
    label: 'Dokument',
    art: 'valg',
    valg: Object.fromEntries(ARTER.map((a) => [a, DOKUMENTARTER[a].titel])),
  }),
  grund: felt(z.string().trim().min(10, 'Skriv, hvorfor dokumentet ikke laves').max(1000), {
    label: 'Begrundelse',
    art: 'langtekst',
    klasse: 'foelsom',
  }),
})
export type Fravalg = z.infer<typeof Fravalg>
