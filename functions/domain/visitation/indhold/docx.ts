import { type Bytes, fejlOf, type Indholdsfejl, startsWith } from './bytes.ts'
import { readZip, type Zipfil } from './zip.ts'

const PARTS = ['[Content_Types].xml', 'word/document.xml']
const PROGRAM = /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|activeX\/)|\.(?:exe|dll|js|vbs|ps1|bat|cmd|scr|jar)$/i
const UNSAFE_PATH = /^\/|^[A-Za-z]:|\\|(?:^|\/)\.\.(?:\/|$)|\0/
const MAX_UDPAKKET = 300 * 1024 * 1024
const ENCRYPTED_FLAG = 1
/** Word wraps a password-protected document in the old compound file. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** DOCX: a whole zip with the two parts every Word document has, no macros, no paths that climb, no bomb. */
export function checkDocx(bytes: Bytes): Indholdsfejl | undefined {
  if (startsWith(bytes, COMPOUND_FILE)) return fejlOf('beskyttet')
  if (!startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return fejlOf('type')
  const filer = readZip(bytes)
  if (!filer) return fejlOf('beskadiget')
  const [kode] = regler.find(([, holds]) => holds(filer)) ?? []
  return kode && fejlOf(kode)
}

const regler: readonly (readonly [Indholdsfejl['kode'], (filer: readonly Zipfil[]) => boolean])[] = [
  ['type', (filer) => PARTS.some((part) => filer.filter(({ navn }) => navn === part).length !== 1)],
  ['beskyttet', (filer) => filer.some(({ flags }) => (flags & ENCRYPTED_FLAG) !== 0)],
  ['program', (filer) => filer.some(({ navn }) => PROGRAM.test(navn))],
  ['beskadiget', (filer) => filer.some(({ navn }) => UNSAFE_PATH.test(navn))],
  ['beskadiget', (filer) => new Set(filer.map(({ navn }) => navn.toLowerCase())).size !== filer.length],
  ['forMange', (filer) => filer.length > 5000 || filer.reduce((sum, { udpakket }) => sum + udpakket, 0) > MAX_UDPAKKET],
]
