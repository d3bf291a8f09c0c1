import * as z from 'zod'
import { Dato } from '../dato.ts'
import { felt } from '../felt.ts'
import { terminOf } from './kladde.ts'
import { type Stoettestatus, stoettestatusser } from './stoettestatus.ts'
import type { Visitation } from './visitation.ts'

export { type Stoettestatus, stoettestatusTekst } from './stoettestatus.ts'

/** What may be answered, and where it leads. */
export const stoettehandlinger = {
  begynd: { tekst: 'Vi begynder støtten', gang: { tilbudt: 'iGang' } },
  afslaa: { tekst: 'Vi kan ikke tage opgaven', gang: { tilbudt: 'afslaaet' } },
  afslut: { tekst: 'Støtten er afsluttet', gang: { iGang: 'afsluttet' } },
} as const satisfies Record<string, { tekst: string; gang: Partial<Record<Stoettestatus, Stoettestatus>> }>
export type Stoettehandling = keyof typeof stoettehandlinger
const handlinger = Object.keys(stoettehandlinger) as [Stoettehandling, ...Stoettehandling[]]

/** The state an action leads to, or undefined when it may not be done there. */
export const stoetteAfter = (fra: Stoettestatus, handling: Stoettehandling): Stoettestatus | undefined =>
  (stoettehandlinger[handling].gang as Partial<Record<Stoettestatus, Stoettestatus>>)[fra]

/** What may be answered now. */
export const stoettehandlingerOf = (fra: Stoettestatus): Stoettehandling[] =>
  handlinger.filter((handling) => stoetteAfter(fra, handling) !== undefined)

export const StoetteInput = z
  .strictObject({
    handling: felt(z.enum(handlinger, 'Vælg et svar'), {
      label: 'Hvad er jeres svar?',
      art: 'valg',
      valg: Object.fromEntries(handlinger.map((one) => [one, stoettehandlinger[one].tekst])),
    }),
    begrundelse: felt(z.string().trim().min(1).max(4000, 'Bemærkningen må højst være 4000 tegn').optional(), {
      label: 'Bemærkning til socialcentret og Familieplejecentret',
      hjaelp: 'Skal skrives, når I ikke kan tage opgaven.',
      art: 'langtekst',
      klasse: 'foelsom',
      frivillig: true,
    }),
  })
  .superRefine((input, ctx) => {
    if (input.handling === 'afslaa' && !input.begrundelse)
      ctx.addIssue({ code: 'custom', path: ['begrundelse'], message: 'Skriv, hvorfor I ikke kan tage opgaven' })
  })
export type StoetteInput = z.output<typeof StoetteInput>

/** How it stands with the support: an offer from the moment the visitation is sent; undefined when none was asked for. */
export const stoettestatusOf = ({
  indsendt,
  deltagere,
  stoette,
}: Pick<Visitation, 'indsendt' | 'deltagere' | 'stoette'>): Stoettestatus | undefined =>
  stoette?.status ?? (indsendt && deltagere.some(({ part }) => part === 'vuggested') ? 'tilbudt' : undefined)

/** The same as a forløb says it. */
export const vuggestedStatusOf = (visitation: Parameters<typeof stoettestatusOf>[0]) => {
  const status = stoettestatusOf(visitation)
  return status === undefined ? 'ikkeRelevant' : status === 'iGang' ? 'aktiv' : status
}

/** An offer nobody took up goes away with its case. */
export const isStoetteAktuel = (visitation: Visitation): boolean => {
  const status = stoettestatusOf(visitation)
  const isLukket = ['returneret', 'afvist', 'trukketTilbage'].includes(visitation.status)
  return status !== undefined && !(status === 'tilbudt' && isLukket)
}

/** What Vuggestedet is told: the mother, when, and who to call. Nothing of the child's case, the diary or the plejefamilie (B8). */
export const Stoettevisning = z.object({
  id: z.string(),
  kvitteringsnummer: z.string().nullable(),
  status: z.enum(stoettestatusser),
  begrundelse: z.string().nullable(),
  morsNavn: z.string().nullable(),
  termin: Dato.nullable(),
  sprog: z.string().nullable(),
  socialcenter: z.string(),
  kontakt: z.object({ navn: z.string().nullable(), telefon: z.string().nullable(), email: z.string().nullable() }),
  tilbudt: z.iso.datetime().nullable(),
})
export type Stoettevisning = z.output<typeof Stoettevisning>

export function stoettevisningOf(visitation: Visitation): Stoettevisning {
  const { id, kvitteringsnummer, organisationsnavn, svar, stoette, indsendt } = visitation
  return {
    id,
    kvitteringsnummer: kvitteringsnummer ?? null,
    status: stoettestatusOf(visitation) ?? 'tilbudt',
    begrundelse: stoette?.begrundelse ?? null,
    morsNavn: svar.morsNavn ?? null,
    termin: terminOf(svar) ?? null,
    sprog: svar.sprog ?? null,
    socialcenter: organisationsnavn,
    kontakt: {
      navn: svar.kontaktNavn ?? null,
      telefon: svar.kontaktTelefon ?? null,
      email: svar.kontaktEmail ?? null,
    },
    tilbudt: indsendt ?? null,
  }
}
