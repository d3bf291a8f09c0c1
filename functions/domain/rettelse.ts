import * as z from 'zod'
import { DomaeneFejl } from './fejl.ts'
import { felt } from './felt.ts'
import { Forfatter, forfatterOf } from './forfatter.ts'
import type { Aktoer } from './roller.ts'

export const Begrundelse = felt(
  z.string().trim().min(3, 'Skriv kort, hvorfor du retter').max(500, 'Begrundelsen må højst være 500 tegn'),
  {
    label: 'Hvorfor retter du?',
    hjaelp: 'Det oprindelige bliver stående i historikken.',
    art: 'tekst',
    klasse: 'foelsom',
  },
)

/** How a professional note stands: 1 as written, one more for each correction; struck out with a reason, never deleted. */
export const stand = { udgave: z.int().min(1).default(1), udgaaet: z.boolean().default(false) }
export type Stand = { udgave: number; udgaaet: boolean }
export const FOERSTE: Stand = { udgave: 1, udgaaet: false }

/** Why, by whom and when a version was left. */
export const rettetSpor = { begrundelse: z.string(), rettetAf: Forfatter, rettet: z.string() }
export type RettetSpor = { begrundelse: string; rettetAf: Forfatter; rettet: string }

export const sporOf = (anmodning: { aktoer: Aktoer; nu: string }, begrundelse: string): RettetSpor => ({
  begrundelse,
  rettetAf: forfatterOf(anmodning),
  rettet: anmodning.nu,
})

/** The body of a correction: the whole new content, or that it is struck out; on top of the version that was read. */
export const rettelseOf = <S extends z.ZodType>(indhold: S) =>
  z.strictObject({
    begrundelse: Begrundelse,
    udgave: z.int('Skriv den udgave, du har set').min(1, 'Skriv den udgave, du har set'),
    indhold: indhold.optional(),
    udgaar: z.boolean().optional(),
  })
export interface NoteRettelse<T> {
  begrundelse: string
  udgave: number
  indhold?: T | undefined
  udgaar?: boolean | undefined
}

/** What stands after a correction; struck out, the content stays as it was. */
export function nextUdgave<T extends Stand>(
  former: T,
  { udgave, udgaar, indhold }: NoteRettelse<unknown>,
  changed: Partial<T> | undefined,
): T {
  if (udgave !== former.udgave) throw new DomaeneFejl('version.konflikt')
  if (udgaar) return { ...former, udgave: udgave + 1, udgaaet: true }
  if (indhold === undefined)
    throw new DomaeneFejl('felter.ugyldige', [{ felt: 'indhold', besked: 'Send det rettede, eller at det udgår' }])
  return { ...former, ...changed, udgave: udgave + 1, udgaaet: false }
}

/** The one who wrote it, or another of the same profession (S1-48, S1-52). */
export const mayRette = (aktoer: Pick<Aktoer, 'sub' | 'rolle'>, forfatter: Pick<Forfatter, 'sub' | 'rolle'>): boolean =>
  aktoer.sub === forfatter.sub || aktoer.rolle === forfatter.rolle

/** Notes as they are answered and shown: each with what stood before it, oldest first. */
export const withTidligere = <T extends { id: string }, U extends { id: string }>(
  noter: readonly T[],
  udgaver: readonly U[],
): (T & { tidligere: U[] })[] =>
  noter.map((note) => ({ ...note, tidligere: udgaver.filter(({ id }) => id === note.id) }))

/** The answer of a note: its content, how it stands and what stood before. */
export const noteSvarOf = <S extends z.ZodRawShape>(shape: S) =>
  z.object({
    ...shape,
    ...stand,
    tidligere: z.array(
      z.object({
        ...shape,
        udgave: stand.udgave,
        begrundelse: z.string(),
        rettetAf: Forfatter.pick({ navn: true, rolle: true }),
        rettet: z.string(),
      }),
    ),
  })
