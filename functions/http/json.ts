import type { Context } from 'hono'
import { DomaeneFejl } from '../domain/fejl.ts'

const DEFAULT_MAX = 256 * 1024

/** The body as JSON; refused by type, by size while it is read, or when it is no JSON. */
export async function readJson(c: Context, max = DEFAULT_MAX): Promise<unknown> {
  const type = c.req.header('content-type') ?? ''
  if (!/^application\/(json|[\w.+-]+\+json)\s*(;|$)/i.test(type)) throw new DomaeneFejl('krop.type')
  const bytes = await readBytes(c, max)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return JSON.parse(text, HALF.test(text) ? mendHalf : undefined) as unknown
  } catch {
    throw new DomaeneFejl('krop.ikkeJson')
  }
}

/** Only written as an escape can half of a sign (an emoji cut in two) get past the decoder; no store can keep it. */
const HALF = /\\u[dD][89a-fA-F]/
function mendHalf(key: string, value: unknown): unknown {
  if (!key.isWellFormed()) throw new DomaeneFejl('krop.ikkeJson')
  return typeof value === 'string' ? value.toWellFormed() : value
}

/** The body as text: UTF-8, or what older Danish programs write. */
export const readText = async (c: Context, max = DEFAULT_MAX): Promise<string> => decodeText(await readBytes(c, max))

export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

async function readBytes(c: Context, max: number): Promise<Uint8Array> {
  if (Number(c.req.header('content-length') ?? 0) > max) throw new DomaeneFejl('krop.forStor')
  return readAtMost(c.req.raw.body, max)
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
