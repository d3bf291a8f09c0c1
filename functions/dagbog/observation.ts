import * as z from 'zod'
import type { Forloeb } from '../domain/forloeb/forloeb.ts'
import { fagligDatoFejl } from '../domain/forloeb/faglig.ts'
import { DomaeneFejl, ikkeFundet } from '../domain/fejl.ts'
import { forfatterOf } from '../domain/forfatter.ts'
import { asGentaget } from '../domain/gentaget.ts'
import { FagligObservation, type GemtObservation, type Observationsudgave } from '../domain/rapport/observation.ts'
import { FOERSTE, mayRette, nextUdgave, type NoteRettelse, rettelseOf, sporOf } from '../domain/rettelse.ts'
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
  ensureDato(forloeb, input.dato, anmodning)
  const known = await findObservation(deps, forloebId, input.id)
  if (known) return asGentaget(known, input, known.udgave)
  const observation = FagligObservation.parse({ ...input, observeretAf: aktoer.rolle })
  const saved = { ...observation, forfatter: forfatterOf(anmodning), tid: nu, ...FOERSTE }
  await deps.dagboeger
    .addObservation(forloebId, saved, logOf(anmodning, forloebId, input.id))
    .catch((error: unknown) => {
      if (!(error instanceof Konflikt)) throw error
    })
  return saved
}

const logOf = (anmodning: Anmodning, sagId: string, emneId: string) =>
  logChange(anmodning, { tilladelse: 'observation.skriv', emne: 'observation', emneId, sagId })

function ensureDato(forloeb: Forloeb, dato: string, { nu }: Anmodning): void {
  const besked = fagligDatoFejl(forloeb, dato, toDato(nu))
  if (besked) throw fieldError('dato', besked)
}

const findObservation = async (deps: Deps, forloebId: string, id: string): Promise<GemtObservation | undefined> =>
  (await deps.dagboeger.observationer(forloebId)).find((one) => one.id === id)

export const ObservationRettelse = rettelseOf(ObservationInd.omit({ id: true }))
export type Rettet = NoteRettelse<Omit<ObservationInd, 'id'>>

/** A new version with its reason, or struck out; by its author or another of the same profession. */
export async function retObservation(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  id: string,
  input: Rettet,
): Promise<GemtObservation> {
  const forloeb = await openForloeb(deps, anmodning, forloebId, 'observation.skriv')
  const former = await findObservation(deps, forloebId, id)
  if (!former) throw ikkeFundet()
  if (!mayRette(anmodning.aktoer, former.forfatter)) throw new DomaeneFejl('adgang.rolle')
  if (input.indhold) ensureDato(forloeb, input.indhold.dato, anmodning)
  const { situation, vurdering } = input.indhold ?? {}
  const next = nextUdgave(former, input, { ...input.indhold, situation, vurdering } as Partial<GemtObservation>)
  const spor = sporOf(anmodning, input.begrundelse)
  await deps.dagboeger.correctObservation(forloebId, { ...former, ...spor }, next, logOf(anmodning, forloebId, id))
  return next
}

/** Every observation of the forløb, oldest first, with what stood before. */
export async function listObservationer(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
): Promise<{ forloeb: Forloeb; observationer: GemtObservation[]; udgaver: Observationsudgave[] }> {
  const forloeb = await openForloeb(deps, anmodning, forloebId, 'dagbog.gennemse')
  const handling = { tilladelse: 'dagbog.gennemse', emne: 'observation', emneId: forloebId, sagId: forloebId } as const
  await deps.revisionslog.read(anmodning, handling)
  const [observationer, udgaver] = await Promise.all([
    deps.dagboeger.observationer(forloebId),
    deps.dagboeger.observationsudgaver(forloebId),
  ])
  return { forloeb, observationer, udgaver }
}
