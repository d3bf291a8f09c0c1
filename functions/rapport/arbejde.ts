import type { Deps } from '../deps.ts'
import type { Forloeb } from '../domain/forloeb/forloeb.ts'
import { openForloeb } from '../http/adgang.ts'
import type { Rapportdata } from '../store/rapport.ts'
import type { Anmodning } from '../store/revisionslog.ts'
import { handlingOf } from './emne.ts'
import { gatherMateriale, type Materiale } from './grundlag.ts'

export interface Arbejde {
  forloeb: Forloeb
  data: Rapportdata
}

/** The draft opened for reading, the line written first. */
export async function openArbejde(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  emneId?: string,
): Promise<Arbejde> {
  const forloeb = await openForloeb(deps, anmodning, forloebId, 'rapport.laes')
  await deps.revisionslog.read(anmodning, handlingOf('rapport.laes', forloebId, emneId))
  return { forloeb, data: await deps.rapporter.read(forloebId) }
}

/** What a section can rest on, for the person who writes it. */
export const materialeOf = (deps: Deps, { nu, aktoer }: Anmodning, { forloeb, data }: Arbejde): Promise<Materiale> =>
  gatherMateriale(deps, forloeb, data, { nu, modtagerRolle: aktoer.rolle })
