import * as z from 'zod'
import { Dato, datoMed } from '../dato.ts'
import { felt } from '../felt.ts'
import { addDage } from '../tid.ts'

/** A stay with another plejefamilie, which writes the diary meanwhile (S1-35). */
export const Aflastning = z.object({
  plejefamilieId: z.string().min(1),
  navn: felt(z.string(), { label: 'Aflastningsfamilie', art: 'tekst', klasse: 'adresseBeskyttet' }),
  fra: Dato,
  til: Dato,
})
export type Aflastning = z.output<typeof Aflastning>

export const AflastningInput = z
  .strictObject({
    plejefamilieId: felt(z.string({ error: 'Vælg familien' }).min(1, 'Vælg familien'), {
      label: 'Familie',
      art: 'tekst',
    }),
    fra: felt(datoMed('Skriv den første dag, fx 2026-04-01'), { label: 'Fra', art: 'dato' }),
    til: felt(datoMed('Skriv den sidste dag, fx 2026-04-03'), { label: 'Til og med', art: 'dato' }),
  })
  .refine(({ fra, til }) => til >= fra, { path: ['til'], message: 'Den sidste dag er før den første' })
export type AflastningInput = z.output<typeof AflastningInput>

/** Days before the stay that the family may read: how the child eats and sleeps now. */
const FOER_DAGE = 3

type Ophold = { aflastning?: readonly Aflastning[] | undefined }

/** The stay that gives a family its way in on a day: from the first day until `efter` days after the last. */
const openStay = ({ aflastning = [] }: Ophold, today: string, efter: number, familie?: string) =>
  aflastning.filter(
    (one) =>
      (familie === undefined || one.plejefamilieId === familie) && one.fra <= today && today <= addDage(one.til, efter),
  )

/** Families that may write in the diary today because of a stay. */
export const aflastereOf = (forloeb: Ophold, today: string, efter: number): string[] =>
  openStay(forloeb, today, efter).map(({ plejefamilieId }) => plejefamilieId)

/** The days such a family sees and writes: a little before the stay, and the stay. */
export function aflastningsdage(
  forloeb: Ophold,
  familie: string,
  today: string,
  efter: number,
): { foerste: string; sidste: string } | undefined {
  const stays = openStay(forloeb, today, efter, familie)
  if (stays.length === 0) return undefined
  const [foerste] = stays.map(({ fra }) => fra).sort()
  return {
    foerste: addDage(foerste!, -FOER_DAGE),
    sidste: stays
      .map(({ til }) => til)
      .sort()
      .at(-1)!,
  }
}
