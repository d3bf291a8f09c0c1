import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Deps } from '../../deps.ts'

/** Seconds the address to the archive can be used. */
export const HENT_SEKUNDER = 120

export interface Udlevering {
  filnavn: string
  stoerrelse: number
  sha256: string
  /** Short-lived address of the archive in the document store. */
  hent: string
}

/**
 * Puts the archive into the document store and signs an address to it: a function's own answer may be 6 MB, a case is
 * often more. It is written to a file on the way, so that a large case is never held in memory.
 */
export async function putUdlevering(
  { lager }: Pick<Deps, 'lager'>,
  forloebId: string,
  filnavn: string,
  stykker: AsyncIterable<Uint8Array>,
): Promise<Udlevering> {
  const mappe = await mkdtemp(join(tmpdir(), 'udlevering-'))
  try {
    const fil = join(mappe, 'arkiv.zip')
    const hash = createHash('sha256')
    let stoerrelse = 0
    async function* measured() {
      for await (const stykke of stykker) {
        hash.update(stykke)
        stoerrelse += stykke.length
        yield stykke
      }
    }
    await pipeline(measured, createWriteStream(fil))
    const noegle = `udlevering/${forloebId}/${randomUUID()}.zip`
    await lager.putStream(noegle, createReadStream(fil), stoerrelse, 'application/zip')
    const hent = await lager.presignDownload(noegle, { filnavn, seconds: HENT_SEKUNDER })
    return { filnavn, stoerrelse, sha256: hash.digest('hex'), hent }
  } finally {
    await rm(mappe, { recursive: true, force: true })
  }
}
