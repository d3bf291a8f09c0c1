import { writeDato } from '../../forms/text.ts'
import type { GemtRegistrering } from '../domain/dagbog/gemt.ts'
import { DomaeneFejl } from '../domain/fejl.ts'
import { type Forloeb, lukketEfter } from '../domain/forloeb/forloeb.ts'
import { toDato } from '../domain/tid.ts'
import type { Deps } from '../deps.ts'
import { uuidOf } from '../http/idempotency.ts'
import type { Anmodning } from '../store/revisionslog.ts'
import { andreForloebOf } from './dag.ts'
import { registrer } from './skriv.ts'

export type Ny = Record<string, unknown>

/** The same event at a sibling has an id that follows from the first: sent twice it is still one. */
export const soeskendeId = (id: string, forloebId: string) => uuidOf(`${id}#${forloebId}`)

const forSoeskende = (registrering: Ny, forloebId: string): Ny => ({
  ...registrering,
  id: soeskendeId(String(registrering.id), forloebId),
})

/** Writes the same at the siblings chosen; answers those who did not get it, e.g. closed since the form was opened. */
export async function registrerHos(
  deps: Deps,
  anmodning: Anmodning,
  ogsaa: readonly string[],
  registreringer: readonly Ny[],
): Promise<string[]> {
  const ikke: string[] = []
  for (const other of ogsaa) {
    const own = registreringer.map((one) => forSoeskende(one, other))
    const svar = await unlessRefused(registrer(deps, anmodning, other, own))
    if (!svar || svar.some(({ status }) => status >= 400)) ikke.push(other)
  }
  return ikke
}

/** What one sibling refuses, e.g. because it is not, or no longer, the family's, stops nothing for the others. */
export const unlessRefused = <T>(work: Promise<T>): Promise<T | undefined> =>
  work.catch((error: unknown) => {
    if (error instanceof DomaeneFejl) return undefined
    throw error
  })

/** Who did not get it and why, in words; a child that is not the family's own has no name here. */
export async function tellIkkeHos(
  deps: Deps,
  { aktoer, nu }: Anmodning,
  ikke: readonly string[],
  barn: string,
): Promise<string[]> {
  const andre = await Promise.all(ikke.map((id) => deps.forloeb.get(id)))
  return andre.map((one) => {
    const own = one?.plejefamilieId === aktoer.organisation ? one : undefined
    const slut = own && lukketEfter(own)
    const grund = slut ? `Forløbet sluttede ${writeDato(slut, toDato(nu))}` : 'Dagbogen kan ikke skrives i den dag'
    return `Gemt hos ${barn}, men ikke hos ${own?.barn.navn ?? 'det andet barn'}: ${grund}`
  })
}

export interface HosSoeskende {
  forloeb: Forloeb
  registrering: GemtRegistrering
}

/** The same event where it was written for siblings in one go, also where the forløb was closed since. */
export async function hosSoeskende(
  deps: Deps,
  anmodning: Anmodning,
  forloeb: Forloeb,
  regId: string,
): Promise<HosSoeskende[]> {
  const andre = await andreForloebOf(deps, anmodning, forloeb)
  const found = await Promise.all(
    andre.map(async (one) => ({
      forloeb: one,
      registrering: await deps.dagboeger.get(one.id, soeskendeId(regId, one.id)),
    })),
  )
  return found.filter((one): one is HosSoeskende => one.registrering !== undefined)
}
