import { type Bytes, startsWith, textOf, u16be, u16le, u32be, u32le } from '../../visitation/indhold/bytes.ts'
import { isDrawing } from './segment.ts'
import { EOI, isFrame, type Segment, segmentsOf, sizeOfFrame } from '../../visitation/indhold/jpeg.ts'

export interface Parts {
  parts: Bytes[]
  bredde: number
  hoejde: number
}

const [APP0, APP1, APP2, APP14] = [0xe0, 0xe1, 0xe2, 0xee]
const ICC = 'ICC_PROFILE\0'
/** Bytes of a JFIF header without its thumbnail, and of Adobe's note on how the colours are stored. */
const [JFIF_SIZE, ADOBE_SIZE] = [14, 12]

const has = (bytes: Bytes, { data, slut }: Segment, name: string) =>
  textOf(bytes, data, Math.min(slut, data + name.length)) === name

/** Parts without which the picture would look different: tables, frames, scans, colours. */
function isSeen(bytes: Bytes, segment: Segment): boolean {
  const { marker, data, slut } = segment
  if (marker === APP2) return has(bytes, segment, ICC)
  if (marker === APP14) return has(bytes, segment, 'Adobe') && slut - data === ADOBE_SIZE
  return isDrawing(bytes, segment) === true
}

/** Density only: the header may carry a thumbnail of the picture before it was cut. */
function jfifOf(bytes: Bytes, segment: Segment): Bytes[] {
  if (segment.marker !== APP0 || !has(bytes, segment, 'JFIF\0') || segment.slut - segment.data < JFIF_SIZE) return []
  const head = bytes.subarray(segment.data, segment.data + JFIF_SIZE - 2)
  return [Uint8Array.of(0xff, APP0, 0, JFIF_SIZE + 2), head, Uint8Array.of(0, 0)]
}

/** A photo has some dozens; a file made of nothing else would fill the memory. */
const MAX_SEGMENTS = 5000

function readSegments(bytes: Bytes): Segment[] | undefined {
  const all: Segment[] = []
  for (const segment of segmentsOf(bytes, 0)) {
    if (!segment || all.length === MAX_SEGMENTS || isDrawing(bytes, segment) === false) return undefined
    all.push(segment)
  }
  return all
}

/** The first image of the file (phones append others) with its orientation and no other metadata. */
export function cleanJpeg(bytes: Bytes): Parts | undefined {
  const all = readSegments(bytes)
  if (!all) return undefined
  const frame = all.find(({ marker }) => isFrame(marker))
  const kept = all.filter((segment) => segment.marker !== EOI && isSeen(bytes, segment))
  const parts = [
    bytes.subarray(0, 2),
    ...all.slice(0, 1).flatMap((first) => jfifOf(bytes, first)),
    ...turnOf(all.map((segment) => orientationOf(bytes, segment)).find((turn) => turn > 1) ?? 1),
    ...kept.map(({ at, next }) => bytes.subarray(at, next)),
    Uint8Array.of(0xff, EOI),
  ]
  return { parts, ...(frame ? sizeOfFrame(bytes, frame) : { bredde: 0, hoejde: 0 }) }
}

const EXIF = 'Exif\0\0'
/** Tag of the orientation (EXIF 2.3, 4.6.4). */
const ORIENTATION = 0x0112

/** How the picture is to be turned, 2–8; 1 when it says nothing. */
function orientationOf(bytes: Bytes, segment: Segment): number {
  if (segment.marker !== APP1 || !has(bytes, segment, EXIF)) return 1
  const tiff = bytes.subarray(segment.data + EXIF.length, segment.slut)
  const isLittle = startsWith(tiff, [0x49, 0x49])
  const [u16, u32] = isLittle ? [u16le, u32le] : [u16be, u32be]
  const first = u32(tiff, 4)
  for (let i = 0; i < u16(tiff, first); i++) {
    const at = first + 2 + i * 12
    const turn = u16(tiff, at + 8)
    if (u16(tiff, at) === ORIENTATION) return turn >= 2 && turn <= 8 ? turn : 1
  }
  return 1
}

/** An EXIF of one tag: which way is up. */
function turnOf(turn: number): Bytes[] {
  if (turn === 1) return []
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0]
  const payload = [...EXIF].map((c) => c.charCodeAt(0)).concat(tiff)
  return [Uint8Array.from([0xff, APP1, 0, payload.length + 2, ...payload])]
}
