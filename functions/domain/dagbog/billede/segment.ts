import { type Bytes, u16be } from '../../visitation/indhold/bytes.ts'
import { isFrame, type Segment } from '../../visitation/indhold/jpeg.ts'

type Check = (bytes: Bytes, segment: Segment) => boolean

const sizeOf = ({ data, slut }: Segment) => slut - data

/** Tables stand one after another and fill their segment; `next` tells where one ends, or 0 when it is none. */
const isFilled =
  (next: (bytes: Bytes, at: number) => number): Check =>
  (bytes, { data, slut }) => {
    let at = data
    while (at < slut) {
      const end = next(bytes, at)
      if (end <= at) return false
      at = end
    }
    return at === slut
  }

/** Precision and number, then 64 values of one byte or two (ITU T.81, B.2.4.1). */
const endOfQuantization = (bytes: Bytes, at: number) => {
  const [precision, number] = [bytes[at]! >> 4, bytes[at]! & 15]
  return precision > 1 || number > 3 ? 0 : at + 1 + 64 * (precision + 1)
}

/** Class and number, 16 counts, and as many values as they say (B.2.4.2). */
const endOfHuffman = (bytes: Bytes, at: number) => {
  const [kind, number] = [bytes[at]! >> 4, bytes[at]! & 15]
  const values = bytes.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0)
  return kind > 1 || number > 3 || values > 256 ? 0 : at + 17 + values
}

const [DHT, DAC, SOS, DQT, DNL, DRI] = [0xc4, 0xcc, 0xda, 0xdb, 0xdc, 0xdd]

const CHECKS: Record<number, Check> = {
  [DHT]: isFilled(endOfHuffman),
  [DQT]: isFilled(endOfQuantization),
  [DAC]: (_, segment) => sizeOf(segment) % 2 === 0 && sizeOf(segment) <= 64,
  [DNL]: (_, segment) => sizeOf(segment) === 2,
  [DRI]: (_, segment) => sizeOf(segment) === 2,
  [SOS]: (bytes, segment) => sizeOf(segment) === 4 + 2 * bytes[segment.data]! && bytes[segment.data]! <= 4,
}

const isWholeFrame: Check = (bytes, segment) =>
  sizeOf(segment) === 6 + 3 * bytes[segment.data + 5]! &&
  bytes[segment.data + 5]! <= 4 &&
  u16be(bytes, segment.data + 1) > 0

/** Parts that draw the picture; undefined when it is none, false when it holds something else than it says. */
export function isDrawing(bytes: Bytes, segment: Segment): boolean | undefined {
  const check = isFrame(segment.marker) ? isWholeFrame : CHECKS[segment.marker]
  return check?.(bytes, segment)
}
