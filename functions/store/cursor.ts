import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { DomaeneFejl } from '../domain/fejl.ts'

type Key = Record<string, unknown>

/** Opaque page marks: signed, and bound to the query they came from (contract: lists). */
export function createCursors(secret: string) {
  const sign = (payload: string, binding: string) =>
    createHmac('sha256', secret)
      .update(createHash('sha256').update(binding).digest())
      .update(payload)
      .digest('base64url')

  return {
    encode(key: Key | undefined, binding: string): string | null {
      if (!key) return null
      const payload = Buffer.from(JSON.stringify(key)).toString('base64url')
      return `${payload}.${sign(payload, binding)}`
    },
    decode(cursor: string | undefined, binding: string): Key | undefined {
      if (!cursor) return undefined
      const [payload = '', given = ''] = cursor.split('.')
      const expected = sign(payload, binding)
      const isReal = given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected))
      if (!isReal) throw new DomaeneFejl('cursor.ugyldig')
      return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Key
    },
  }
}
export type Cursors = ReturnType<typeof createCursors>
