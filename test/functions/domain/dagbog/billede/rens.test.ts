import fc from 'fast-check'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { cleanBillede, type RentBillede } from '../../../../../functions/domain/dagbog/billede/rens.ts'
import { genFoto, genPngMedSted, segmentsIn } from '../../../../fixtures/genBillede.ts'
import { genJpeg, genPdf, joinBytes } from '../../../../fixtures/genFiler.ts'

const APP1 = 0xe1
const clean = (bytes: Uint8Array) => {
  const answer = cleanBillede(bytes)
  if ('fejl' in answer) throw new Error(answer.fejl)
  return answer
}
const pixels = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer()
/** A segment with this marker and payload, put right after the start of the picture. */
const withSegment = (jpeg: Uint8Array, marker: number, payload: string) =>
  joinBytes(
    jpeg.subarray(0, 2),
    Uint8Array.of(0xff, marker, (payload.length + 2) >> 8, (payload.length + 2) & 255),
    payload,
    jpeg.subarray(2),
  )

let foto: Uint8Array
let rent: RentBillede
beforeAll(async () => {
  foto = await genFoto()
  rent = clean(foto)
})

describe('a JPEG', () => {
  test('loses place, time and camera, and no pixel', async () => {
    expect(segmentsIn(foto)[0]).toEqual([APP1, 'Exif\0\0'])
    expect((await sharp(foto).metadata()).exif!.length).toBeGreaterThan(200)
    expect(segmentsIn(rent.bytes).map(([marker]) => marker)).not.toContain(APP1)
    expect(Buffer.from(rent.bytes).toString('latin1')).not.toMatch(/Opdigtet|Telefon|2026:03:12/)
    expect([rent.indholdstype, rent.bredde, rent.hoejde]).toEqual(['image/jpeg', 64, 48])
    expect(await pixels(rent.bytes)).toEqual(await pixels(foto))
  })

  test.each([3, 6, 8])('that lies on its side (%i) still says so, and says nothing else', async (orientation) => {
    const { bytes } = clean(await genFoto({ orientation }))
    const { exif, orientation: kept } = await sharp(bytes).metadata()
    expect([kept, exif!.length]).toEqual([orientation, 32])
  })

  test('keeps its colours, and no comment, thumbnail, second image or trailer', async () => {
    const jpeg = await genJpeg()
    const dressed = joinBytes(
      withSegment(withSegment(withSegment(jpeg, 0xfe, 'kommentar'), 0xed, 'Photoshop 3.0'), 0xf3, 'ukendt'),
      await genFoto(),
    )
    const { bytes } = clean(dressed)
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/kommentar|Photoshop|ukendt|Opdigtet/)
    expect(segmentsIn(clean(foto).bytes).map(([, begins]) => begins)).toContain('ICC_PR')
    expect(await pixels(bytes)).toEqual(await pixels(jpeg))
  })

  test('a thumbnail in the first header is cut off', async () => {
    const jpeg = await genJpeg()
    const thumb = `JFIF\0\u0001\u0001\0\0\u0001\0\u0001\u0001\u0001minia`
    const { bytes } = clean(withSegment(jpeg, 0xe0, thumb))
    expect(segmentsIn(bytes)[0]).toEqual([0xe0, 'JFIF\0\u0001'])
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('minia')
    expect(await pixels(bytes)).toEqual(await pixels(jpeg))
  })

  test('cleaned again it is the same', () => expect(clean(rent.bytes).bytes).toEqual(rent.bytes))

  test('a progressive one is taken as well', async () => {
    const jpeg = await genJpeg(true)
    expect(await pixels(clean(jpeg).bytes)).toEqual(await pixels(jpeg))
  })
})

test('a PNG loses its texts and its place, and no pixel', async () => {
  const png = await genPngMedSted()
  const { bytes, indholdstype, bredde, hoejde } = clean(png)
  expect([indholdstype, bredde, hoejde]).toEqual(['image/png', 32, 24])
  expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/tEXt|eXIf|56\.5|sted/)
  expect(await pixels(bytes)).toEqual(await pixels(png))
})

describe('what is not a picture', () => {
  test.each([
    ['nothing', new Uint8Array(), 'tom'],
    ['a PDF', genPdf(), 'type'],
    ['a page', new TextEncoder().encode('<script>alert(1)</script>'), 'type'],
    ['too much', new Uint8Array(15 * 1024 * 1024 + 1), 'forStor'],
  ])('%s is refused', (_, bytes, fejl) => expect(cleanBillede(bytes)).toEqual({ fejl }))

  test('a file of nothing but markers is refused before it fills the memory', () => {
    const markers = new Uint8Array(1_000_000).map((_, i) => (i % 2 ? 0xd0 : 0xff))
    const bytes = joinBytes(foto.subarray(0, 2), markers, foto.subarray(2))
    expect(cleanBillede(bytes)).toEqual({ fejl: 'beskadiget' })
  })

  test('half a photo is refused, wherever it was cut', () =>
    fc.assert(
      fc.property(fc.integer({ min: 3, max: foto.length - 3 }), (length) => {
        expect(cleanBillede(foto.subarray(0, length))).toHaveProperty('fejl')
      }),
    ))

  test('broken bytes never make it throw, and never let an EXIF through', () => {
    const leaked: number[] = []
    fc.assert(
      fc.property(fc.integer({ min: 2, max: foto.length - 1 }), fc.integer({ min: 0, max: 255 }), (at, byte) => {
        const answer = cleanBillede(foto.with(at, byte))
        if ('bytes' in answer && /Opdigtet|Telefon/.test(Buffer.from(answer.bytes).toString('latin1'))) leaked.push(at)
      }),
      { numRuns: 1000 },
    )
    expect(leaked).toEqual([])
  })
})
