import * as z from 'zod'
import { felt } from '../felt.ts'
import { Forfatter } from './gemt.ts'

/** A message between the family and Døgncentret about the child; never edited, never deleted. */
export const Besked = z.object({
  id: z.string(),
  forloebId: z.string(),
  tekst: z.string(),
  forfatter: Forfatter,
  tid: z.string(),
})
export type Besked = z.infer<typeof Besked>

export const BeskedInput = z.strictObject({
  id: z.uuid('id skal være en UUID').optional(),
  tekst: felt(
    z.string('Skriv en besked').trim().min(1, 'Skriv en besked').max(4000, 'Beskeden må højst være 4000 tegn'),
    {
      label: 'Din besked',
      art: 'langtekst',
      klasse: 'foelsom',
    },
  ),
})
export type BeskedInput = z.infer<typeof BeskedInput>

/** How far a person has read. */
export const Laest = z.object({ sub: z.string(), navn: z.string(), rolle: Forfatter.shape.rolle, tid: z.string() })
export type Laest = z.infer<typeof Laest>

export const isFraFamilien = ({ forfatter }: Pick<Besked, 'forfatter'>): boolean => forfatter.rolle === 'plejefamilie'

/** What the other side wrote since this person last looked. */
export function ulaesteOf(
  beskeder: readonly Besked[],
  laest: readonly Laest[],
  aktoer: Pick<Forfatter, 'sub' | 'rolle'>,
): Besked[] {
  const seen = laest.find(({ sub }) => sub === aktoer.sub)?.tid ?? ''
  return beskeder.filter((one) => isFraFamilien(one) !== (aktoer.rolle === 'plejefamilie') && one.tid > seen)
}

/** Who of the other side has seen a message. */
export const setAf = (besked: Besked, laest: readonly Laest[]): Laest[] =>
  laest.filter(({ rolle, tid }) => (rolle === 'plejefamilie') !== isFraFamilien(besked) && tid >= besked.tid)
