import { type Bytes, fejlOf, type Indholdsfejl, isAllZero, startsWith, textOf, u16be } from './bytes.ts'

const SOI = [0xff, 0xd8, 0xff]
const EOI = 0xd9
const SOS = 0xda
/** Start of frame: C0–CF without DHT, JPG and DAC. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
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

/** Walks one image from its SOI and tells where its EOI ends. */
function readImage(bytes: Bytes, start: number): { end: number } | { fejl: Indholdsfejl } {
  const broken = { fejl: fejlOf('beskadiget') }
  let [at, framed, scanned] = [start + 2, false, false]
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) return broken
    while (bytes[at] === 0xff) at++
    const marker = bytes[at++]
    if (marker === undefined || marker === 0) return broken
    if (marker === EOI) return framed && scanned ? { end: at } : broken
    if (isBare(marker)) continue
    const length = u16be(bytes, at)
    if (length < 2 || at + length > bytes.length) return broken
    if (isFrame(marker)) {
      const pixels = u16be(bytes, at + 3) * u16be(bytes, at + 5)
      if (length < 8 || pixels <= 0) return broken
      if (pixels > MAX_PIXELS) return { fejl: fejlOf('forMange') }
      framed = true
    }
    at += length
    if (marker === SOS) {
      scanned = true
      at = endOfScan(bytes, at)
    }
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
