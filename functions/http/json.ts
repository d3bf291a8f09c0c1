import type { Context } from 'hono'
import { DomaeneFejl } from '../domain/fejl.ts'

const DEFAULT_MAX = 256 * 1024

/** The body as JSON; refused by type, by size while it is read, or when it is no JSON. */
export async function readJson(c: Context, max = DEFAULT_MAX): Promise<unknown> {
  const type = c.req.header('content-type') ?? ''
  if (!/^application\/(json|[\w.+-]+\+json)\s*(;|$)/i.test(type)) throw new DomaeneFejl('krop.type')
  if (Number(c.req.header('content-length') ?? 0) > max) throw new DomaeneFejl('krop.forStor')
  const bytes = await readAtMost(c.req.raw.body, max)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch {
    throw new DomaeneFejl('krop.ikkeJson')
  }
}

async function readAtMost(body: ReadableStream<Uint8Array> | null, max: number): Promise<Uint8Array> {
  if (!body) return new Uint8Array()
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body as unknown as AsyncIterable<Uint8Array>) {
    size += part.byteLength
    if (size > max) throw new DomaeneFejl('krop.forStor')
    parts.push(part)
  }
  return Buffer.concat(parts)
}
