import type { GemtRegistrering } from '../domain/dagbog/gemt.ts'
import { bundleOf, type FhirBundle } from '../domain/fhir.ts'
import { toDato } from '../domain/tid.ts'
import type { Deps } from '../deps.ts'
import type { Anmodning } from '../store/revisionslog.ts'
import { openDagbog, periodeOf } from './laes.ts'

/** The measurements of the range (the whole forløb unless told) for a health system. */
export async function readFhir(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  asked: { fra?: string; til?: string },
): Promise<FhirBundle> {
  const forloeb = await openDagbog(deps, anmodning, forloebId)
  const { fra, til } = periodeOf(forloeb, asked, toDato(anmodning.nu))
  const maalinger: GemtRegistrering[] = []
  for await (const registrering of deps.dagboeger.each(forloebId, fra, til)) {
    if (registrering.type === 'maaling') maalinger.push(registrering)
  }
  return bundleOf(forloebId, maalinger, anmodning.nu)
}
