import type { Deps } from '../deps.ts'
import { dataforskelOf, type Kildeforskel } from '../domain/rapport/dataforskel.ts'
import type { Forloeb } from '../domain/forloeb/forloeb.ts'
import type { Laasraekke, Rapportdata } from '../store/rapport.ts'
import { openFrossen } from './frossen.ts'
import { readKilder, readRettede } from './grundlag.ts'

export interface Tilstand {
  /** The version being written, or the locked one when nothing was changed since. */
  version: number
  tilstand: 'kladde' | 'laast'
  sidste: Laasraekke | undefined
  /** What was written, corrected or struck out in the data since the newest lock. */
  siden: Kildeforskel[]
}

/** A lock makes the draft `n`; the next change makes it `n + 1`, in the text as in what it rests on. */
export async function readTilstand(deps: Deps, forloeb: Forloeb, data: Rapportdata, nu: string): Promise<Tilstand> {
  const sidste = data.laase.at(-1)
  if (!sidste) return { version: 1, tilstand: 'kladde', sidste, siden: [] }
  const siden = await readSiden(deps, forloeb, data, sidste, nu)
  return data.revision === sidste.revision && siden.length === 0
    ? { version: sidste.version, tilstand: 'laast', sidste, siden }
    : { version: sidste.version + 1, tilstand: 'kladde', sidste, siden }
}

/** Told by what is different, not by the clock: an entry saved while the lock was made is found too. */
async function readSiden(
  deps: Deps,
  forloeb: Forloeb,
  data: Rapportdata,
  sidste: Laasraekke,
  nu: string,
): Promise<Kildeforskel[]> {
  const [{ materiale }, kilder, rettede] = await Promise.all([
    openFrossen(deps, sidste),
    readKilder(deps, forloeb, data),
    readRettede(deps, forloeb, sidste.laastTid, nu),
  ])
  const registreringer = new Map(materiale.registreringer.map((r) => [r.id, r]))
  for (const r of rettede) registreringer.set(r.id, r)
  return dataforskelOf(materiale, { ...kilder, registreringer: [...registreringer.values()] })
}

/** The newest version that was presented: all that others than Døgncentret may read. */
export const nyesteFremlagte = ({ fremlaeggelser }: Pick<Rapportdata, 'fremlaeggelser'>): number | undefined =>
  fremlaeggelser.length === 0 ? undefined : Math.max(...fremlaeggelser.map(({ version }) => version))
