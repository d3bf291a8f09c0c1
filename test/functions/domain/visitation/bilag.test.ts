import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  BilagInput,
  bilagsartTekst,
  bilagsgang,
  type Bilagstilstand,
  Eftersendes,
  indholdstyper,
  type Indholdstype,
  manglendeArter,
  MAX_BYTES,
} from '../../../../functions/domain/visitation/bilag.ts'
import { safeFilnavn } from '../../../../functions/domain/visitation/filnavn.ts'

const input = { art: 'handleplan', filnavn: 'plan.pdf', indholdstype: 'application/pdf', stoerrelse: 1000 }
const beskedOf = (over: object) => BilagInput.safeParse({ ...input, ...over }).error?.issues[0]?.message

describe('what a client tells before it uploads', () => {
  it('is taken when it is right, up to 25 MB exactly', () => {
    expect(BilagInput.parse({ ...input, stoerrelse: MAX_BYTES })).toEqual({ ...input, stoerrelse: 25 * 1024 * 1024 })
  })

  it.each([
    [{ stoerrelse: MAX_BYTES + 1 }, 'Filen må højst fylde 25 MB'],
    [{ stoerrelse: 0 }, 'Filen er tom'],
    [{ indholdstype: 'text/html' }, 'Filen skal være PDF, Word (DOCX), JPEG eller PNG på højst 25 MB'],
    [{ art: 'dom' }, 'Vælg, hvilket dokument det er'],
    [{ filnavn: ' ' }, 'Filens navn skal være på 1-200 tegn'],
  ])('is refused in Danish: %o', (over, besked) => expect(beskedOf(over)).toBe(besked))

  it('keeps a file name without path and CPR number, with the ending of its type', () => {
    expect(BilagInput.parse({ ...input, filnavn: 'C:\\mor 120326-4000.exe' }).filnavn).toBe('mor cpr.exe.pdf')
  })

  it('shows both names of a document', () => {
    expect(bilagsartTekst.handleplan).toBe('Handleplan, nu barnets plan, barnets lov § 91')
  })
})

it('takes one promise or several', () => {
  const et = { art: 'handleplan', dato: '2026-03-26' }
  expect(Eftersendes.parse(et)).toEqual([et])
  expect(Eftersendes.parse([et])).toEqual([et])
  expect(Eftersendes.safeParse({ ...et, dato: 'snart' }).error?.issues[0]?.message).toBe(
    'Skriv, hvornår dokumentet eftersendes, fx 2026-03-26',
  )
})

it('never changes a verdict', () => {
  for (const fra of Object.keys(bilagsgang) as Bilagstilstand[])
    expect(bilagsgang[fra].length === 0).toBe(fra === 'godkendt' || fra === 'afvist')
})

it('misses a document until it has come in', () => {
  expect(manglendeArter([{ art: 'handleplan', tilstand: 'afvist' }])).toEqual([
    'boernefagligUndersoegelse',
    'handleplan',
  ])
  expect(manglendeArter([{ art: 'handleplan', tilstand: 'godkendt' }])).toEqual(['boernefagligUndersoegelse'])
})

describe('a file name', () => {
  it.each([
    ['§ 50 undersøgelse.PDF', '§ 50 undersøgelse.pdf'],
    ['C:\\Brugere\\Signe\\plan.pdf', 'plan.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['plan 120326-4000.pdf', 'plan cpr.pdf'],
    ['plan_1203264000.pdf', 'plan_cpr.pdf'],
    ['evil.exe', 'evil.exe.pdf'],
    ['evil\u202Efdp.exe', 'evilfdp.exe.pdf'],
    ['a"b\r\nSet-Cookie: x.pdf', 'a-bSet-Cookie- x.pdf'],
    ['...', 'dokument.pdf'],
    ['.pdf', 'dokument.pdf'],
  ])('%s becomes %s', (navn, sikkert) => expect(safeFilnavn(navn, 'application/pdf')).toBe(sikkert))

  it('keeps the two endings of a JPEG', () => {
    expect(safeFilnavn('foto.jpeg', 'image/jpeg')).toBe('foto.jpeg')
    expect(safeFilnavn('foto.png', 'image/jpeg')).toBe('foto.png.jpg')
  })

  it('is safe whatever was sent, and safe again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom(...(Object.keys(indholdstyper) as Indholdstype[])),
        (navn, type) => {
          const sikkert = safeFilnavn(navn, type)
          expect(sikkert).toMatch(/^[^/\\<>:"|?*\p{C}]+\.(pdf|docx|jpe?g|png)$/u)
          expect([...sikkert].length).toBeLessThanOrEqual(126)
          expect(sikkert).not.toMatch(/\d{6}[-_ .]?\d{4}/)
        },
      ),
    )
  })
})
