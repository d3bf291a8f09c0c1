import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeAwsChunked } from '../../../../infra/local/s3/aws-chunked.ts'
import { readUploadForm } from '../../../../infra/local/s3/multipart.ts'

/** The bytes as a network brings them: cut anywhere. */
async function* arrive(bytes: Buffer, cuts: number[]): AsyncGenerator<Buffer> {
  const at = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].toSorted((a, b) => a - b)
  let from = 0
  for (const to of at) {
    yield bytes.subarray(from, to)
    from = to
  }
}

async function collect(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

/** Content made of what boundaries are made of, so that near misses are common. */
const tricky = fc
  .array(fc.constantFrom('\r\n', '\r', '\n', '--', '-', 'x', '\r\n--', '\r\n--x'.slice(0, 4), 'ø'), { maxLength: 30 })
  .map((parts) => parts.join(''))
const cuts = fc.array(fc.nat(), { maxLength: 12 })

describe('however the bytes are cut', () => {
  it('an upload form is read the same', async () => {
    await fc.assert(
      fc.asyncProperty(tricky, tricky, cuts, async (value, file, at) => {
        const boundary = 'xyz'
        const part = (name: string, text: string) =>
          `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`
        const bytes = Buffer.from(`${part('Key', value)}${part('file', file)}--${boundary}--\r\n`)
        const form = await readUploadForm(arrive(bytes, at), `multipart/form-data; boundary=${boundary}`)
        expect({ ...form.fields }).toEqual({ key: value })
        expect((await collect(form.file)).toString()).toBe(file)
      }),
      { numRuns: 300 },
    )
  })

  it("AWS's chunks are read the same", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 }), { maxLength: 6 }),
        cuts,
        async (chunks, at) => {
          const framed = chunks.flatMap((chunk) => [
            Buffer.from(`${chunk.length.toString(16)}\r\n`),
            chunk,
            Buffer.from('\r\n'),
          ])
          const bytes = Buffer.concat([...framed, Buffer.from('0\r\nX-Prove: 1\r\n\r\n')])
          const trailers = {}
          const decoded = await collect(decodeAwsChunked(arrive(bytes, at), trailers))
          expect(Buffer.compare(decoded, Buffer.concat(chunks))).toBe(0)
          expect(trailers).toEqual({ 'x-prove': '1' })
        },
      ),
      { numRuns: 300 },
    )
  })
})
