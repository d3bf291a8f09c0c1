import * as z from 'zod'
import type { Forloeb } from '../domain/forloeb/forloeb.ts'
import { fagligDatoFejl } from '../domain/forloeb/faglig.ts'
import { FagligObservation, type GemtObservation } from '../domain/rapport/observation.ts'
import { toDato } from '../domain/tid.ts'
import type { Deps } from '../deps.ts'
import { fieldError, openForloeb } from '../http/adgang.ts'
import { Konflikt } from '../store/db.ts'
import { type Anmodning, logChange } from '../store/revisionslog.ts'

const { omraade, dato, situation, iagttagelse, vurdering } = FagligObservation.shape

/** An observation as it is sent: it was made by the one who writes it. */
export const ObservationInd = z.strictObject({
  id: z.uuid().optional(),
  omraade,
  dato,
  situation,
  iagttagelse,
  vurdering,
})
export type ObservationInd = z.infer<typeof ObservationInd>

/**
 * What Døgncentret saw, beside but apart from the family's diary; sent twice it is saved once. There is one place for
 * them, so that day page, list and rapport show the same.
 */
export async function skrivObservation(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  input: ObservationInd & { id: string },
): Promise<GemtObservation> {
  const forloeb = await openForloeb(deps, anmodning, forloebId, 'observation.skriv')
  const { aktoer, nu } = anmodning
  const besked = fagligDatoFejl(forloeb, input.dato, toDato(nu))
  if (besked) throw fieldError('dato', besked)
  const observation = FagligObservation.parse({ ...input, observeretAf: aktoer.rolle })
  const saved = { ...observation, forfatter: { sub: aktoer.sub, navn: aktoer.navn, rolle: aktoer.rolle }, tid: nu }
  const log = logChange(anmodning, {
    tilladelse: 'observation.skriv',
    emne: 'observation',
    emneId: input.id,
    sagId: forloebId,
  })
  await deps.dagboeger.addObservation(forloebId, saved, log).catch((error: unknown) => {
    if (!(error instanceof Konflikt)) throw error
  })
  return saved
}

/** Every observation of the forløb, oldest first. */
export async function listObservationer(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
): Promise<{ forloeb: Forloeb; observationer: GemtObservation[] }> {
  const forloeb = await openForloeb(deps, anmodning, forloebId, 'dagbog.gennemse')
  const handling = { tilladelse: 'dagbog.gennemse', emne: 'observation', emneId: forloebId, sagId: forloebId } as const
  await deps.revisionslog.read(anmodning, handling)
  return { forloeb, observationer: await deps.dagboeger.observationer(forloebId) }
}
