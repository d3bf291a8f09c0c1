import { ensure } from './errors.ts'

/** First and last byte, both included. */
export type ByteRange = { start: number; end: number }

/** Reads `bytes=0-99`, `bytes=100-` and `bytes=-100`; anything else counts as no range, as HTTP asks for. */
export function parseRange(header: string | undefined, size: number): ByteRange | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (from === undefined || to === undefined || from + to === '') return undefined
  if (from !== '' && to !== '' && Number(to) < Number(from)) return undefined
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  ensure(start < size && start <= end, 'InvalidRange')
  return { start, end }
}
