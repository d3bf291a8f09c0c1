/** Reads a stream of chunks by line, length or delimiter, never holding more than about one chunk. */
export function createByteReader(source: AsyncIterator<Buffer>, start: Buffer = Buffer.alloc(0)) {
  let held = start

  async function more(): Promise<boolean> {
    const next = await source.next()
    if (next.done) return false
    held = held.length === 0 ? next.value : Buffer.concat([held, next.value])
    return true
  }

  function take(length: number): Buffer {
    const head = held.subarray(0, length)
    held = held.subarray(head.length)
    return head
  }

  return {
    /** The bytes before the delimiter, which is consumed; undefined when it does not come within `max` bytes. */
    async until(delimiter: Buffer, max: number): Promise<Buffer | undefined> {
      for (;;) {
        const at = held.indexOf(delimiter)
        if (at > max || (at < 0 && held.length > max + delimiter.length)) return undefined
        if (at >= 0) {
          const head = take(at)
          take(delimiter.length)
          return head
        }
        if (!(await more())) return undefined
      }
    },

    /** Passes exactly `length` bytes on; false when the stream ended before. */
    async *exactly(length: number): AsyncGenerator<Buffer, boolean> {
      for (let left = length; left > 0; ) {
        if (held.length === 0 && !(await more())) return false
        const chunk = take(left)
        left -= chunk.length
        yield chunk
      }
      return true
    },

    /** Passes everything before the delimiter on and consumes it; false when it never came. */
    async *before(delimiter: Buffer): AsyncGenerator<Buffer, boolean> {
      for (;;) {
        const at = held.indexOf(delimiter)
        const ready = at >= 0 ? at : held.length - delimiter.length + 1
        if (ready > 0) yield take(ready)
        if (at >= 0) {
          take(delimiter.length)
          return true
        }
        if (!(await more())) return false
      }
    },
  }
}

export type ByteReader = ReturnType<typeof createByteReader>
