import { type Bytes, fejlOf, type Indholdsfejl, isAllZero, startsWith, textOf, u16be } from './bytes.ts'

const SOI = [0xff, 0xd8, 0xff]
export const EOI = 0xd9
const SOS = 0xda
/** Start of frame: C0–CF without DHT, JPG and DAC. */
export const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
/** Markers without a length: TEM and RST0–7. */
const isBare = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)
const MAX_PIXELS = 200_000_000

/** JPEG: every marker from start to end, a frame with a size, at least one scan; phones may add further images after it. */
export function checkJpeg(bytes: Bytes): Indholdsfejl | undefined {
  if (!startsWith(bytes, SOI)) return fejlOf('type')
  let at = 0
  for (let images = 0; images < 16; images++) {
    const image = readImage(bytes, at)
    if ('fejl' in image) return image.fejl
    at = image.end
    if (isAllZero(bytes, at) || isSamsungTrailer(bytes, at)) return undefined
    if (!startsWith(bytes, SOI, at)) return fejlOf('blandet')
  }
  return fejlOf('forMange')
}

/** Samsung's cameras end a photo with a list of their own that closes with SEFT; nothing else may hide in it. */
const isSamsungTrailer = (bytes: Bytes, at: number) =>
  bytes.length - at < 1_000_000 &&
  textOf(bytes, bytes.length - 4) === 'SEFT' &&
  !/PK[^ -~]|%PDF-|<[a-z!?]/i.test(textOf(bytes, at))

/** One marker with its payload; a scan goes on with its data. */
export interface Segment {
  marker: number
  /** Where the marker begins, its payload begins, its payload ends, and the next marker begins. */
  at: number
  data: number
  slut: number
  next: number
}

/** The segments of one image from its SOI to its EOI; a broken one ends with undefined. */
export function* segmentsOf(bytes: Bytes, start: number): Generator<Segment | undefined> {
  let at = start + 2
  while (at < bytes.length) {
    const segment = readSegment(bytes, at)
    yield segment
    if (!segment || segment.marker === EOI) return
    at = segment.next
  }
  yield undefined
}

function readSegment(bytes: Bytes, at: number): Segment | undefined {
  if (bytes[at] !== 0xff) return undefined
  let data = at
  while (bytes[data] === 0xff) data++
  const marker = bytes[data++]
  if (marker === undefined || marker === 0) return undefined
  if (marker === EOI || isBare(marker)) return { marker, at, data, slut: data, next: data }
  const length = u16be(bytes, data)
  const slut = data + length
  if (length < 2 || slut > bytes.length) return undefined
  return { marker, at, data: data + 2, slut, next: marker === SOS ? endOfScan(bytes, slut) : slut }
}

/** Height and width in a start of frame, 0 when they are not there. */
export const sizeOfFrame = (bytes: Bytes, { data, slut }: Segment) =>
  slut - data < 6 ? { hoejde: 0, bredde: 0 } : { hoejde: u16be(bytes, data + 1), bredde: u16be(bytes, data + 3) }

/** Walks one image from its SOI and tells where its EOI ends. */
function readImage(bytes: Bytes, start: number): { end: number } | { fejl: Indholdsfejl } {
  const broken = { fejl: fejlOf('beskadiget') }
  let [framed, scanned] = [false, false]
  for (const segment of segmentsOf(bytes, start)) {
    if (!segment) return broken
    if (segment.marker === EOI) return framed && scanned ? { end: segment.next } : broken
    if (isFrame(segment.marker)) {
      const { hoejde, bredde } = sizeOfFrame(bytes, segment)
      if (hoejde * bredde <= 0) return broken
      if (hoejde * bredde > MAX_PIXELS) return { fejl: fejlOf('forMange') }
      framed = true
    }
    scanned ||= segment.marker === SOS
  }
  return broken
}

/** Entropy-coded data runs to the next real marker: FF00 is data and FFD0–D7 restart it. */
function endOfScan(bytes: Bytes, from: number): number {
  let at = from
  for (;;) {
    at = bytes.indexOf(0xff, at)
    if (at < 0) return bytes.length
    const next = bytes[at + 1]
    if (next === undefined) return bytes.length
    if (next === 0xff) at++
    else if (next === 0 || (next >= 0xd0 && next <= 0xd7)) at += 2
    else return at
  }
}
