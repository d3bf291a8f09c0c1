import { type Bytes, textOf, u16le, u32le } from './bytes.ts'

/** One entry of the central directory. */
export interface Zipfil {
  navn: string
  flags: number
  pakket: number
  udpakket: number
  /** Where its local header stands. */
  start: number
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_SIZE = 22
/** A data descriptor after the content is at most this long. */
const DESCRIPTOR = 24

/** Where the end record stands when it and its comment reach exactly to the end of the file, else -1. */
export function findEnd(bytes: Bytes): number {
  const first = Math.max(0, bytes.length - END_SIZE - 0xffff)
  for (let at = bytes.length - END_SIZE; at >= first; at--)
    if (u32le(bytes, at) === END && at + END_SIZE + u16le(bytes, at + 20) === bytes.length) return at
  return -1
}

/** The entries, or undefined when the directory and the local headers do not agree and fill the file without gaps. */
export function readZip(bytes: Bytes): Zipfil[] | undefined {
  const end = bytes.length - END_SIZE
  if (end < 0 || findEnd(bytes) !== end) return undefined
  const count = u16le(bytes, end + 10)
  const directory = u32le(bytes, end + 16)
  if (directory + u32le(bytes, end + 12) !== end) return undefined
  const filer = readDirectory(bytes, directory, end, count)
  return filer && isGapless(bytes, filer, directory) ? filer : undefined
}

function readDirectory(bytes: Bytes, from: number, end: number, count: number): Zipfil[] | undefined {
  const filer: Zipfil[] = []
  let at = from
  while (at < end) {
    if (u32le(bytes, at) !== CENTRAL) return undefined
    const [name, extra, comment] = [u16le(bytes, at + 28), u16le(bytes, at + 30), u16le(bytes, at + 32)]
    filer.push({
      navn: textOf(bytes, at + 46, at + 46 + name),
      flags: u16le(bytes, at + 8),
      pakket: u32le(bytes, at + 20),
      udpakket: u32le(bytes, at + 24),
      start: u32le(bytes, at + 42),
    })
    at += 46 + name + extra + comment
  }
  return at === end && filer.length === count ? filer : undefined
}

/** Local headers stand one after another from the first byte and carry the directory's names: no room for another file. */
function isGapless(bytes: Bytes, filer: readonly Zipfil[], directory: number): boolean {
  let next = 0
  for (const fil of [...filer].sort((a, b) => a.start - b.start)) {
    const slack = fil.start - next
    if (slack < 0 || slack > (next === 0 ? 0 : DESCRIPTOR) || u32le(bytes, fil.start) !== LOCAL) return false
    const name = u16le(bytes, fil.start + 26)
    if (textOf(bytes, fil.start + 30, fil.start + 30 + name) !== fil.navn) return false
    next = fil.start + 30 + name + u16le(bytes, fil.start + 28) + fil.pakket
  }
  return next <= directory && directory - next <= DESCRIPTOR
}
