/** Small readers over bytes; nothing here throws, outside the bytes the answer is -1. */
export type Bytes = Uint8Array

/** What is wrong with a file: a stable code and words for people, never anything from the file. */
export interface Indholdsfejl {
  kode: 'tom' | 'forStor' | 'type' | 'beskadiget' | 'beskyttet' | 'program' | 'blandet' | 'forMange'
  besked: string
}

const beskeder: Record<Indholdsfejl['kode'], string> = {
  tom: 'Filen er tom',
  forStor: 'Filen må højst fylde 25 MB',
  type: 'Filens indhold er ikke det, filtypen siger. Gem den igen som PDF, Word, JPEG eller PNG',
  beskadiget: 'Filen er beskadiget eller ikke uploadet helt. Prøv igen, eller gem den på ny',
  beskyttet: 'Filen er beskyttet med adgangskode. Gem den uden beskyttelse, og prøv igen',
  program: 'Filen indeholder et program (makro eller script). Udskriv den til en ny PDF, og prøv igen',
  blandet: 'Filen indeholder mere end ét dokument i forklædning. Udskriv den til en ny PDF, og prøv igen',
  forMange: 'Filen pakker ud til mere, end vi kan tage imod',
}

export const fejlOf = (kode: Indholdsfejl['kode']): Indholdsfejl => ({ kode, besked: beskeder[kode] })

export const u16le = (bytes: Bytes, at: number): number =>
  at + 2 > bytes.length ? -1 : bytes[at]! | (bytes[at + 1]! << 8)
export const u32le = (bytes: Bytes, at: number): number =>
  at + 4 > bytes.length ? -1 : (u16le(bytes, at) | (u16le(bytes, at + 2) << 16)) >>> 0
export const u16be = (bytes: Bytes, at: number): number =>
  at + 2 > bytes.length ? -1 : (bytes[at]! << 8) | bytes[at + 1]!
export const u32be = (bytes: Bytes, at: number): number =>
  at + 4 > bytes.length ? -1 : ((u16be(bytes, at) << 16) | u16be(bytes, at + 2)) >>> 0

const latin1 = new TextDecoder('latin1')

/** Bytes as text, one character a byte. */
export const textOf = (bytes: Bytes, from = 0, to = bytes.length): string =>
  latin1.decode(bytes.subarray(Math.max(0, from), Math.max(0, to)))

export const startsWith = (bytes: Bytes, signature: readonly number[], at = 0): boolean =>
  at + signature.length <= bytes.length && signature.every((byte, i) => bytes[at + i] === byte)

export const isAllZero = (bytes: Bytes, from: number): boolean => bytes.subarray(from).every((byte) => byte === 0)
