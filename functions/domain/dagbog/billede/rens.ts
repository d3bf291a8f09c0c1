import { type Bytes, startsWith } from '../../visitation/indhold/bytes.ts'
import { checkIndhold } from '../../visitation/indhold/indhold.ts'
import { type Billedfejl, type Billedtype, MAX_BYTES } from './billede.ts'
import { cleanJpeg } from './jpeg.ts'
import { cleanPng } from './png.ts'

/** A photo that holds nothing but what can be seen. */
export interface RentBillede {
  bytes: Uint8Array<ArrayBuffer>
  indholdstype: Billedtype
  bredde: number
  hoejde: number
}

export const join = (parts: readonly Bytes[]): Uint8Array<ArrayBuffer> => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  parts.reduce((at, part) => {
    all.set(part, at)
    return at + part.length
  }, 0)
  return all
}

/** The content decides, whatever it was said to be. */
const typeOf = (bytes: Bytes): Billedtype => (startsWith(bytes, [0x89, 0x50]) ? 'image/png' : 'image/jpeg')

const koder: Partial<Record<string, Billedfejl>> = { tom: 'tom', beskadiget: 'beskadiget', forMange: 'forStor' }

/**
 * The same picture, pixel by pixel, without place, time, camera, comments, thumbnails and whatever follows its end;
 * or why it can't be taken. The device has done it too, but is not believed.
 */
export function cleanBillede(bytes: Bytes): RentBillede | { fejl: Billedfejl } {
  if (bytes.length > MAX_BYTES) return { fejl: 'forStor' }
  const indholdstype = typeOf(bytes)
  const checked = checkIndhold(bytes, indholdstype)
  if ('fejl' in checked) return { fejl: koder[checked.fejl.kode] ?? 'type' }
  const clean = indholdstype === 'image/png' ? cleanPng(bytes) : cleanJpeg(bytes)
  if (!clean) return { fejl: 'beskadiget' }
  const { parts, ...size } = clean
  return { bytes: join(parts), indholdstype, ...size }
}
