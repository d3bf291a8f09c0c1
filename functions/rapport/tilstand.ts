import type { Laasraekke, Rapportdata } from '../store/rapport.ts'

export interface Tilstand {
  /** The version being written, or the locked one when nothing was changed since. */
  version: number
  tilstand: 'kladde' | 'laast'
  sidste: Laasraekke | undefined
}

/** A lock makes the draft `n`; the next change makes it `n + 1`. */
export function tilstandOf({ laase, revision }: Pick<Rapportdata, 'laase' | 'revision'>): Tilstand {
  const sidste = laase.at(-1)
  if (!sidste) return { version: 1, tilstand: 'kladde', sidste }
  return revision === sidste.revision
    ? { version: sidste.version, tilstand: 'laast', sidste }
    : { version: sidste.version + 1, tilstand: 'kladde', sidste }
}

/** The newest version that was presented: all that others than Døgncentret may read. */
export const nyesteFremlagte = ({ fremlaeggelser }: Pick<Rapportdata, 'fremlaeggelser'>): number | undefined =>
  fremlaeggelser.length === 0 ? undefined : Math.max(...fremlaeggelser.map(({ version }) => version))
