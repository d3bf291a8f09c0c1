import { createHash } from 'node:crypto'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** A file of the archive; bytes at once, or a stream of them for what is too large to hold. */
export interface Arkivfil {
  navn: string
  indhold: Uint8Array | AsyncIterable<Uint8Array>
}

export interface Manifestlinje {
  navn: string
  stoerrelse: number
  sha256: string
}

/** Endings whose bytes are packed already. */
const PAKKET = /\.(?:pdf|docx|zip|jpe?g|png)$/u
/** Plain names, perhaps in folders: nothing that climbs out of the folder it is unpacked in. */
const NAVN = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/u

/**
 * One archive as a stream (aktindsigt): the files in their order, then `manifest.json` and `SHA256SUMS` with the hash of
 * each, so that the receiver can check with `sha256sum -c SHA256SUMS`. Never more than one piece in memory.
 */
export async function* createArchive(
  filer: Iterable<Arkivfil> | AsyncIterable<Arkivfil>,
  { nu }: { nu: string },
): AsyncGenerator<Uint8Array> {
  const udgang: Uint8Array[] = []
  const zip = new Zip((fejl, stykke) => {
    if (fejl) throw fejl
    udgang.push(stykke)
  })
  const brugte = new Set<string>()
  const linjer: Manifestlinje[] = []
  const flush = () => udgang.splice(0)

  async function* add(fil: Arkivfil): AsyncGenerator<Uint8Array> {
    if (!NAVN.test(fil.navn) || brugte.has(fil.navn.toLowerCase()))
      throw new Error('filnavnet kan ikke bruges i arkivet')
    brugte.add(fil.navn.toLowerCase())
    const entry = PAKKET.test(fil.navn) ? new ZipPassThrough(fil.navn) : new ZipDeflate(fil.navn, { level: 6 })
    entry.mtime = new Date(nu)
    zip.add(entry)
    const hash = createHash('sha256')
    let stoerrelse = 0
    for await (const stykke of stykker(fil.indhold)) {
      hash.update(stykke)
      stoerrelse += stykke.length
      entry.push(stykke)
      yield* flush()
    }
    entry.push(new Uint8Array(0), true)
    linjer.push({ navn: fil.navn, stoerrelse, sha256: hash.digest('hex') })
    yield* flush()
  }

  for await (const fil of filer) yield* add(fil)
  const manifest = [...linjer]
  const sums = manifest.map(({ sha256, navn }) => `${sha256}  ${navn}\n`).join('')
  yield* add({ navn: 'SHA256SUMS', indhold: Buffer.from(sums) })
  yield* add({ navn: 'manifest.json', indhold: Buffer.from(JSON.stringify({ dannet: nu, filer: manifest }, null, 2)) })
  zip.end()
  yield* flush()
}

async function* stykker(indhold: Arkivfil['indhold']): AsyncGenerator<Uint8Array> {
  if (indhold instanceof Uint8Array) yield indhold
  else yield* indhold
}
