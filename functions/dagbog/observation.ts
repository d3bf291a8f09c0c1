import { FagligObservation, type GemtObservation } from '../domain/rapport/observation.ts'
import { DomaeneFejl } from '../domain/fejl.ts'
import type { Deps } from '../deps.ts'
import { openForloeb } from '../http/adgang.ts'
import { Konflikt } from '../store/db.ts'
import { type Anmodning, logChange } from '../store/revisionslog.ts'
import { periodError } from './skriv.ts'
import { toDato } from '../domain/tid.ts'

/** What Døgncentret saw, beside but apart from the family's diary; sent twice it is saved once. */
export async function skrivObservation(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  input: Omit<FagligObservation, 'observeretAf'>,
): Promise<GemtObservation> {
  const forloeb = await openForloeb(deps, anmodning, forloebId, 'observation.skriv')
  const { aktoer, nu } = anmodning
  const observation = FagligObservation.parse({ ...input, observeretAf: aktoer.rolle })
  const code = periodError(forloeb, observation.dato, toDato(nu))
  if (code) throw new DomaeneFejl(code)
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
