import { Document, Packer, Paragraph } from 'docx'
import * as fc from 'fast-check'
import { zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Indholdstype, indholdstyper, MAX_BYTES } from '../../../../../functions/domain/visitation/bilag.ts'
import { checkIndhold } from '../../../../../functions/domain/visitation/indhold/indhold.ts'
import { genDocx, genJpeg, genPdf, genPng, joinBytes } from '../../../../fixtures/genFiler.ts'

const PDF = 'application/pdf'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const JPEG = 'image/jpeg'
const PNG = 'image/png'

const files = {} as Record<Indholdstype, Uint8Array>
beforeAll(async () => {
  Object.assign(files, { [PDF]: genPdf(), [DOCX]: genDocx(), [JPEG]: await genJpeg(), [PNG]: await genPng() })
})

const kodeOf = (bytes: Uint8Array, type: Indholdstype) => {
  const svar = checkIndhold(bytes, type)
  return 'ok' in svar ? 'ok' : svar.fejl.kode
}
const typer = Object.keys(indholdstyper) as Indholdstype[]

describe('a file', () => {
  it('of each kind is accepted as itself and as nothing else', () => {
    for (const real of typer)
      for (const claimed of typer)
        expect([real, claimed, kodeOf(files[real], claimed)]).toEqual([real, claimed, real === claimed ? 'ok' : 'type'])
  })

  it('made by other programs is accepted', async () => {
    const word = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Prøve')] }] }))
    expect(kodeOf(new Uint8Array(word), DOCX)).toBe('ok')
    expect(kodeOf(await genJpeg(true), JPEG)).toBe('ok')
  })

  it('that is empty or over 25 MB is refused before it is read', () => {
    for (const type of typer) {
      expect(kodeOf(new Uint8Array(), type)).toBe('tom')
      expect(kodeOf(new Uint8Array(MAX_BYTES + 1), type)).toBe('forStor')
    }
  })

  it.each(typer)('of kind %s cut short anywhere is refused', (type) => {
    const whole = files[type].at(-1) === 0x0a ? files[type].subarray(0, -1) : files[type]
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (length) => {
        expect(kodeOf(whole.subarray(0, length), type)).not.toBe('ok')
      }),
    )
  })

  it.each([DOCX, JPEG, PNG] as const)('of kind %s with anything after its end is refused', (type) => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (rest) => {
        fc.pre(rest.some((byte) => byte !== 0))
        expect(kodeOf(joinBytes(files[type], rest), type)).not.toBe('ok')
      }),
    )
  })

  it('of any bytes at all gives an answer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...typer), fc.boolean(), (noise, type, headed) => {
        const bytes = headed ? joinBytes(files[type].subarray(0, 40), noise) : noise
        expect(kodeOf(bytes, type)).not.toBe('ok')
      }),
    )
  })

  it('is refused in words that carry nothing from it', () => {
    const svar = checkIndhold(joinBytes('HEMMELIGT 120326-4000'), PDF)
    expect(JSON.stringify(svar)).not.toMatch(/HEMMELIGT|\d{6}/)
  })
})

describe('a PDF', () => {
  it('may have white space or zeros at its end, and a byte order mark before it', () => {
    expect(kodeOf(joinBytes(genPdf(), '\r\n \0\0'), PDF)).toBe('ok')
    expect(kodeOf(joinBytes('\xEF\xBB\xBF', genPdf()), PDF)).toBe('ok')
  })

  it('with a password is refused', () => expect(kodeOf(genPdf({ trailer: '/Encrypt 9 0 R' }), PDF)).toBe('beskyttet'))

  it.each([
    '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>',
    '/OpenAction << /S /Launch /F (x.exe) >>',
    '/AA << /O << /S /J#61vaScript /J#53 (x) >> >>',
    '/Names << /JavaScript 5 0 R >>',
  ])('with a program is refused: %s', (catalog) => expect(kodeOf(genPdf({ catalog }), PDF)).toBe('program'))

  it('may carry any bytes inside its streams', () => {
    expect(kodeOf(genPdf({ stream: 'x /JS /Encrypt /Launch \xff\xfe stream' }), PDF)).toBe('ok')
  })

  it.each([
    ['a page before it', joinBytes('<html><script>alert(1)</script>', genPdf())],
    ['something after its end', joinBytes(genPdf(), '<script>')],
    [
      'no cross-reference where the end says',
      joinBytes(
        Buffer.from(genPdf())
          .toString('latin1')
          .replace(/startxref\n\d+/, 'startxref\n12'),
      ),
    ],
    ['no root', joinBytes(Buffer.from(genPdf()).toString('latin1').replace('/Root', '/Rood'))],
    ['a zip at its end', joinBytes(genPdf(), genDocx())],
  ])('with %s is refused', (_, bytes) => expect(kodeOf(bytes, PDF)).not.toBe('ok'))

  it('that is a zip as well is refused', () => {
    const zip = zipSync({ a: new Uint8Array([1]) })
    const end = zip.slice(-22)
    const tail = genPdf()
    // A comment length that swallows the rest of the PDF makes it a zip to readers that look from the end.
    const rest = Buffer.from(tail).toString('latin1').slice(9)
    new DataView(end.buffer).setUint16(20, rest.length, true)
    const head = joinBytes('%PDF-1.7\n', zip.subarray(0, -22), end)
    const shifted = rest.replace(
      /startxref\n(\d+)/,
      (_, at: string) => `startxref\n${String(Number(at) + head.length - 9).padStart(at.length, '0')}`,
    )
    new DataView(head.buffer).setUint16(head.length - 2, shifted.length, true)
    expect(kodeOf(joinBytes(head, shifted), PDF)).toBe('blandet')
  })
})

describe('a Word document', () => {
  it.each<[string, Record<string, Uint8Array>, string]>([
    ['macros', { 'word/vbaProject.bin': new Uint8Array([1]) }, 'program'],
    ['a control', { 'word/activeX/activeX1.xml': new Uint8Array([1]) }, 'program'],
    ['a program inside', { 'word/embeddings/x.exe': new Uint8Array([1]) }, 'program'],
    ['a path that climbs', { '../../evil.xml': new Uint8Array([1]) }, 'beskadiget'],
    ['a name twice', { 'WORD/DOCUMENT.XML': new Uint8Array([1]) }, 'beskadiget'],
  ])('with %s is refused', (_, extra, kode) => expect(kodeOf(genDocx(extra), DOCX)).toBe(kode))

  it('is more than a zip: without its parts it is refused', () => {
    expect(
      kodeOf(zipSync({ 'xl/workbook.xml': new Uint8Array([1]), '[Content_Types].xml': new Uint8Array([1]) }), DOCX),
    ).toBe('type')
  })

  it('with a password is refused with its own words', () => {
    expect(kodeOf(joinBytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', new Uint8Array(600)), DOCX)).toBe('beskyttet')
  })

  it('that unpacks to far too much is refused', () => {
    const docx = genDocx({ 'word/media/bomb.bin': new Uint8Array(1000) })
    const at = Buffer.from(docx).lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'))
    new DataView(docx.buffer).setUint32(at + 24, 400 * 1024 * 1024, true)
    expect(kodeOf(docx, DOCX)).toBe('forMange')
  })

  it('with bytes hidden before its directory is refused', () => {
    const docx = genDocx()
    const end = docx.length - 22
    const directory = new DataView(docx.buffer).getUint32(end + 16, true)
    const hidden = joinBytes(docx.subarray(0, directory), new Uint8Array(100).fill(65), docx.subarray(directory))
    new DataView(hidden.buffer).setUint32(end + 100 + 16, directory + 100, true)
    expect(kodeOf(hidden, DOCX)).toBe('beskadiget')
  })
})

describe('a picture', () => {
  it('from a phone may hold a second picture or zeros after the first', async () => {
    expect(kodeOf(joinBytes(files[JPEG], await genJpeg(true)), JPEG)).toBe('ok')
    expect(kodeOf(joinBytes(files[JPEG], new Uint8Array(64)), JPEG)).toBe('ok')
    expect(kodeOf(joinBytes(files[JPEG], 'SEFH 1234 SEFT'), JPEG)).toBe('ok')
  })

  it('with a zip, a PDF or a page after it is refused', () => {
    for (const rest of [genDocx(), genPdf(), '<script>alert(1)</script>', 'x<script>SEFT', 'PK\x03\x04SEFT'])
      expect(kodeOf(joinBytes(files[JPEG], rest), JPEG)).toBe('blandet')
  })

  it('that is also a PDF is refused', () => {
    const comment = joinBytes('\xff\xfe\x00\x0a%PDF-1.4')
    const jpeg = files[JPEG]
    expect(kodeOf(joinBytes(jpeg.subarray(0, 2), comment, jpeg.subarray(2)), JPEG)).toBe('blandet')
  })

  it('with one changed byte in a PNG is refused by its checksum', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 8, max: files[PNG].length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, change) => {
          const bytes = files[PNG].slice()
          bytes[at] = bytes[at]! ^ change
          expect(kodeOf(bytes, PNG)).not.toBe('ok')
        },
      ),
    )
  })

  it('without a size is refused', () => {
    const jpeg = files[JPEG].slice()
    const frame = Buffer.from(jpeg).indexOf(Buffer.from([0xff, 0xc0]))
    jpeg.fill(0, frame + 5, frame + 9)
    expect(kodeOf(jpeg, JPEG)).toBe('beskadiget')
  })
})
