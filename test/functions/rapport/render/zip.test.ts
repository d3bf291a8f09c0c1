import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type Arkivfil, createArchive } from '../../../../functions/rapport/render/zip.ts'

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const NU = '2026-06-12T08:00:00Z'

async function pack(filer: Arkivfil[]): Promise<Uint8Array> {
  const dele: Uint8Array[] = []
  for await (const del of createArchive(filer, { nu: NU })) dele.push(del)
  return new Uint8Array(Buffer.concat(dele))
}

async function* stream(dele: string[]) {
  for (const del of dele) yield Buffer.from(del)
}

describe('the aktindsigt archive', () => {
  it('holds every file unchanged and a list of hashes that fits them', async () => {
    const filer = [
      { navn: 'rapport-v1.pdf', indhold: Buffer.from('%PDF æøå') },
      { navn: 'data/dagbog.ndjson', indhold: stream(['{"a":1}\n', '{"a":2}\n']) },
      { navn: 'tom.json', indhold: new Uint8Array(0) },
    ]
    const ud = unzipSync(await pack(filer))
    expect(strFromU8(ud['data/dagbog.ndjson']!)).toBe('{"a":1}\n{"a":2}\n')
    expect(strFromU8(ud['rapport-v1.pdf']!)).toBe('%PDF æøå')
    const manifest = JSON.parse(strFromU8(ud['manifest.json']!)) as {
      filer: { navn: string; sha256: string; stoerrelse: number }[]
    }
    expect(manifest.filer.map((f) => f.navn)).toEqual(filer.map((f) => f.navn))
    for (const { navn, sha256, stoerrelse } of manifest.filer) {
      expect(sha256).toBe(sha(ud[navn]!))
      expect(stoerrelse).toBe(ud[navn]!.length)
    }
    expect(strFromU8(ud.SHA256SUMS!)).toContain(`${sha(ud['rapport-v1.pdf']!)}  rapport-v1.pdf\n`)
  })

  it.each(['../ud.pdf', '/etc/passwd', 'a/../b', 'C:\\x', 'med mellemrum.pdf', ''])(
    'refuses a name that could do harm: %j',
    async (navn) => {
      await expect(pack([{ navn, indhold: new Uint8Array(1) }])).rejects.toThrow('filnavnet')
    },
  )

  it('refuses two files of one name, also when only the case differs', async () => {
    await expect(
      pack([
        { navn: 'a.pdf', indhold: new Uint8Array(1) },
        { navn: 'A.pdf', indhold: new Uint8Array(1) },
      ]),
    ).rejects.toThrow('filnavnet')
  })

  it('gives bytes while it reads: a long stream is never held whole', async () => {
    let laest = 0
    async function* lang() {
      for (let i = 0; i < 200; i++) {
        laest++
        yield createHash('sha512').update(String(i)).digest()
      }
    }
    let foer = 0
    for await (const del of createArchive([{ navn: 'lang.ndjson', indhold: lang() }], { nu: NU })) {
      if (laest < 200) foer += del.length
    }
    expect(foer).toBeGreaterThan(5000)
  })
})
