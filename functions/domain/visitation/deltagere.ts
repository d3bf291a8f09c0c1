import * as z from 'zod'
import type { VisitationKladde } from './kladde.ts'
import type { Maalgruppe } from './maalgruppe.ts'

/** The parts of a case (S1-22, S1-38, S1-66). */
export const partTekst = {
  socialcenter: 'Socialcentret',
  familieplejecenter: 'Familieplejecentret',
  smaaboernsteam: 'Småbørnsteamet',
  doegncenter: 'Døgncentret',
  vuggested: 'Vuggestedet',
} as const
export type Part = keyof typeof partTekst

export const Deltager = z.object({
  part: z.enum(Object.keys(partTekst) as [Part, ...Part[]]),
  organisation: z.string().min(1),
  /** True when the part can't be taken off the case. */
  laast: z.boolean(),
  /** When the part was told; set by the one who tells. */
  underrettet: z.iso.datetime().optional(),
})
export type Deltager = z.output<typeof Deltager>

/** The organisations behind the parts; an authority may set others. The socialcenter is the sender. */
export const samarbejdsparter = {
  familieplejecenter: 'familieplejecentret',
  smaaboernsteam: 'smaaboernsteamet',
  doegncenter: 'doegncentret',
  vuggested: 'vuggestedet',
} as const satisfies Record<Exclude<Part, 'socialcenter'>, string>

/** `organisation` is the sender's. */
type Grundlag = { organisation: string; svar: VisitationKladde; maalgruppe: Pick<Maalgruppe, 'udfald'> }

/** Who belongs to a case, and when. An unclear target group counts as inside: the team must not learn of it too late. */
const regler: readonly { part: Part; laast: boolean; med: (grundlag: Grundlag) => boolean }[] = [
  { part: 'socialcenter', laast: true, med: () => true },
  { part: 'familieplejecenter', laast: true, med: () => true },
  { part: 'smaaboernsteam', laast: true, med: ({ maalgruppe }) => maalgruppe.udfald !== 'udenfor' },
  { part: 'doegncenter', laast: false, med: ({ svar }) => svar.behovForObservation === true },
  { part: 'vuggested', laast: false, med: ({ svar }) => svar.stilling === 'ufoedt' && svar.behovForVuggested === true },
]

/** The parts of the case; who was there before stays, with the time they were told. */
export function deltagereOf(grundlag: Grundlag, hidtil: readonly Deltager[] = []): Deltager[] {
  const organisationer = { ...samarbejdsparter, socialcenter: grundlag.organisation }
  return regler.flatMap(({ part, laast, med }) => {
    const foer = hidtil.find((en) => en.part === part)
    if (foer) return { ...foer, laast: laast || foer.laast }
    return med(grundlag) ? { part, organisation: organisationer[part], laast } : []
  })
}

/** The list without a part; a locked one stays. */
export const withoutDeltager = (deltagere: readonly Deltager[], part: Part): Deltager[] =>
  deltagere.filter((en) => en.laast || en.part !== part)
