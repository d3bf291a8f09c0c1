import * as z from 'zod'
import type { Deps } from '../deps.ts'
import { DomaeneFejl, ikkeFundet } from '../domain/fejl.ts'
import { Bemaerkning, Fremlaeggelse } from '../domain/rapport/rapport.ts'
import { toDato } from '../domain/tid.ts'
import { fieldError, openForloeb } from '../http/adgang.ts'
import { Konflikt } from '../store/db.ts'
import type { GemtBemaerkning, GemtFremlaeggelse } from '../store/rapport.ts'
import type { Anmodning } from '../store/revisionslog.ts'
import { logOf, skrevetOf } from './emne.ts'

export const BemaerkningInd = z.strictObject({
  ...Bemaerkning.shape,
  id: z.uuid().optional(),
  dato: Bemaerkning.shape.dato.optional(),
})
export type BemaerkningInd = z.infer<typeof BemaerkningInd>

export const FremlaeggelseInd = z.strictObject({ ...Fremlaeggelse.shape, id: z.uuid().optional() })
export type FremlaeggelseInd = z.infer<typeof FremlaeggelseInd>

/** A comment between the professionals, or the words of parents and plejefamilie as they were received. */
export async function createBemaerkning(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  input: BemaerkningInd & { id: string },
): Promise<GemtBemaerkning> {
  await openForloeb(deps, anmodning, forloebId, 'rapport.skriv')
  const today = toDato(anmodning.nu)
  if (input.dato && input.dato > today) throw fieldError('dato', 'Datoen ligger i fremtiden')
  const known = (await deps.rapporter.read(forloebId)).bemaerkninger.find(({ id }) => id === input.id)
  if (known) return known
  const gemt = { ...input, dato: input.dato ?? today, ...skrevetOf(anmodning) }
  await deps.rapporter.addBemaerkning(forloebId, gemt, logOf(anmodning, 'rapport.skriv', forloebId, input.id))
  return gemt
}

/** The version was presented: from now on those it concerns may read it (S1-60). */
export async function createFremlaeggelse(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  input: FremlaeggelseInd & { id: string },
): Promise<GemtFremlaeggelse> {
  await openForloeb(deps, anmodning, forloebId, 'rapport.laas')
  const { laase, fremlaeggelser } = await deps.rapporter.read(forloebId)
  const known = fremlaeggelser.find(({ id }) => id === input.id)
  if (known) return known
  const laas = laase.find(({ version }) => version === input.version)
  if (!laas)
    throw new DomaeneFejl('felter.ugyldige', [{ felt: 'version', besked: 'Der er ingen låst version med det nummer' }])
  if (input.dato > toDato(anmodning.nu)) throw fieldError('dato', 'Datoen ligger i fremtiden')
  if (input.dato < toDato(laas.laastTid)) throw fieldError('dato', 'Versionen var ikke låst den dag')
  const gemt = { ...input, ...skrevetOf(anmodning) }
  await deps.rapporter
    .addFremlaeggelse(forloebId, gemt, logOf(anmodning, 'rapport.laas', forloebId, input.id))
    .catch((error: unknown) => {
      throw error instanceof Konflikt ? ikkeFundet() : error
    })
  return gemt
}
