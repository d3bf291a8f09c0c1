import * as z from 'zod'
import type { Cursors } from '../store/cursor.ts'

/** How a list is asked for (contract): a page of at most `limit`, from where the last one ended. */
export const sidevalg = (hoejst: number, standard: number) => ({
  cursor: z.string().max(2000).optional(),
  limit: z.coerce
    .number('limit skal være et tal')
    .int('limit skal være et helt tal')
    .min(1, 'limit er mindst 1')
    .max(hoejst, `limit er højst ${hoejst}`)
    .default(standard),
})

/** How a list is answered (contract). */
export const sideSvarOf = <T extends z.ZodType>(raekke: T) =>
  z.object({ data: z.array(raekke), naeste: z.string().nullable() })

/** For lists that one case bounds and that are read whole anyway: all of them, unless fewer are asked for. */
export const kortListe = z.strictObject(sidevalg(1000, 1000))

/** One page of such a list. */
export function sideOf<T>(
  { cursors }: { cursors: Cursors },
  liste: readonly T[],
  { cursor, limit }: z.infer<typeof kortListe>,
  binding: string,
): { data: T[]; naeste: string | null } {
  const fra = Number(cursors.decode(cursor, binding)?.['fra'] ?? 0)
  const slut = fra + limit
  return {
    data: liste.slice(fra, slut),
    naeste: cursors.encode(slut < liste.length ? { fra: slut } : undefined, binding),
  }
}

/** The addresses of the first and the next page of a list, as its links need them. */
export const siderOf = (sti: string, { naeste, cursor }: { naeste: string | null; cursor?: string | undefined }) => ({
  ...(cursor && { foerste: sti }),
  ...(naeste && { naeste: `${sti}${sti.includes('?') ? '&' : '?'}cursor=${naeste}` }),
})
