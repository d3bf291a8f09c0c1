import * as fc from 'fast-check'
import * as z from 'zod'
import { describe, expect, test } from 'vitest'
import { parseForm } from '../../forms/form.ts'
import { felt } from '../../functions/domain/felt.ts'
import { addDage } from '../../functions/domain/tid.ts'
import { writeInputTal } from '../../forms/text.ts'
import { eksempelShape } from './sampleShape.ts'

const right = {
  navn: '  Alma ',
  note: 'Først.\r\nSå.',
  'foedt-dag': '2',
  'foedt-maaned': '3',
  'foedt-aar': '2026',
  'start-dato': '2026-03-12',
  'start-kl': '730',
  maengde: '120,5 ml',
  maade: 'flaske',
  kommune: 'c',
  tegn: ['rysten', 'gaben'],
  vaad: 'nej',
  cpr: '020326-1234',
  telefon: '12 34 56 78',
  email: ' navn@eksempel.dk ',
}

describe('a form rightly filled in', () => {
  test('becomes values', () => {
    expect(parseForm(eksempelShape, right)).toMatchObject({
      ok: true,
      fejl: [],
      tomme: [],
      vaerdier: {
        navn: 'Alma',
        note: 'Først.\nSå.',
        foedt: '2026-03-02',
        start: '2026-03-12T07:30',
        maengde: 120.5,
        maade: 'flaske',
        kommune: 'c',
        tegn: ['rysten', 'gaben'],
        vaad: false,
        cpr: '0203261234',
        telefon: '12345678',
        email: 'navn@eksempel.dk',
      },
    })
  })

  test('one tick is still a list', () => {
    expect(parseForm(eksempelShape, { ...right, tegn: 'gaben' }).vaerdier.tegn).toEqual(['gaben'])
  })

  test('what may be left empty is left out, and named', () => {
    const { ok, vaerdier, tomme } = parseForm(eksempelShape, { ...right, note: ' ', tegn: [], vaad: 'vedIkke' })
    expect(ok).toBe(true)
    expect(Object.keys(vaerdier)).not.toContain('note')
    expect(tomme).toEqual(['note', 'tegn', 'vaad'])
  })
})

describe('a form with mistakes', () => {
  const svar = parseForm(eksempelShape, {
    ...right,
    navn: '',
    'foedt-aar': '',
    'start-kl': '25.00',
    maengde: 'hemmelig tekst',
    maade: 'hemmelig tekst',
    email: 'hemmelig tekst',
  })

  test('says what to do, in the order of the fields', () => {
    expect(svar.fejl).toEqual([
      { felt: 'navn', besked: 'Skriv barnets navn' },
      { felt: 'foedt', besked: 'Datoen mangler år' },
      { felt: 'start', besked: 'Klokkeslættet kan ikke læses. Skriv fx 7.30' },
      { felt: 'maengde', besked: 'Skriv et tal, fx 3,5' },
      { felt: 'maade', besked: 'Vælg måde' },
      { felt: 'email', besked: 'Skriv en e-mailadresse, fx navn@eksempel.dk' },
    ])
  })

  test('keeps every word for the page that is shown again, and the right values', () => {
    expect(svar.raa).toMatchObject({
      maengde: 'hemmelig tekst',
      'foedt-dag': '2',
      'foedt-aar': '',
      'start-kl': '25.00',
    })
    expect(svar.vaerdier).toMatchObject({ kommune: 'c', vaad: false })
  })

  test('an empty date is asked for without the way programs write dates', () => {
    const { fejl } = parseForm({ foedt: eksempelShape.foedt }, {})
    expect(fejl).toEqual([{ felt: 'foedt', besked: 'Skriv barnets fødselsdato' }])
  })

  test('a full stop among the digits is questioned, not guessed', () => {
    expect(parseForm({ maengde: eksempelShape.maengde }, { maengde: '1.250' }).fejl[0]?.besked).toContain(
      'uden punktum',
    )
  })

  test('no message repeats what was sent', () => {
    const body = fc.dictionary(
      fc.constantFrom(...Object.keys(right)),
      fc.string({ minLength: 12, maxLength: 40 }).filter((text) => /[a-z]{4}/i.test(text)),
    )
    fc.assert(
      fc.property(body, (krop) => {
        const said = parseForm(eksempelShape, krop)
          .fejl.map(({ besked }) => besked)
          .join('\n')
        for (const text of Object.values(krop)) expect(said).not.toContain(text.trim())
      }),
    )
  })

  test('any body is answered, never thrown at', () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined), fc.integer())
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(right)), value), (krop) => {
        const { ok, fejl } = parseForm(eksempelShape, krop)
        expect(ok).toBe(fejl.length === 0)
      }),
    )
  })
})

test('what was written is what comes out (round trip)', () => {
  const shape = {
    dato: felt(z.iso.date(), { label: 'Dato', art: 'dato' }),
    tal: felt(z.number(), { label: 'Tal', art: 'tal' }),
  }
  fc.assert(
    fc.property(fc.nat(40_000), fc.integer({ min: 0, max: 999_999 }), (days, tenths) => {
      const dato = addDage('1930-01-01', days)
      const [aar, maaned, dag] = dato.split('-').map((part) => String(Number(part)))
      const krop = { 'dato-dag': dag, 'dato-maaned': maaned, 'dato-aar': aar, tal: writeInputTal(tenths / 10) }
      expect(parseForm(shape, krop).vaerdier).toEqual({ dato, tal: tenths / 10 })
    }),
  )
})

describe('drafts, hidden fields and checks across fields', () => {
  const isBorn = ({ stilling }: Record<string, unknown>) => stilling === 'foedt'
  const shape = {
    stilling: felt(z.enum(['foedt', 'ufoedt']), {
      label: 'Stilling',
      art: 'valg',
      valg: { foedt: 'Født', ufoedt: 'Ufødt' },
    }),
    navn: felt(z.string().min(1, 'Skriv navnet'), { label: 'Navn', art: 'tekst', vis: isBorn }),
  }

  test('a draft may be empty but not wrong', () => {
    expect(parseForm(shape, { stilling: 'foedt' }, { kladde: true })).toMatchObject({ ok: true, tomme: ['navn'] })
    expect(parseForm(shape, { stilling: 'nej' }, { kladde: true }).ok).toBe(false)
  })

  test('a hidden field is neither read nor missed', () => {
    expect(parseForm(shape, { stilling: 'ufoedt', navn: 'rest fra før' })).toMatchObject({
      ok: true,
      vaerdier: { stilling: 'ufoedt' },
    })
    expect(parseForm(shape, { stilling: 'foedt' }).fejl).toEqual([{ felt: 'navn', besked: 'Skriv navnet' }])
  })

  test('what hides a field may be known from another page', () => {
    expect(parseForm({ navn: shape.navn }, {}, { kendt: { stilling: 'ufoedt' } }).ok).toBe(true)
    expect(parseForm({ navn: shape.navn }, {}, { kendt: { stilling: 'foedt' } }).ok).toBe(false)
  })

  test('an optional question may be skipped also when its schema alone would not allow it', () => {
    const koen = felt(z.enum(['pige', 'dreng'], 'Vælg køn'), { label: 'Køn', art: 'valg', frivillig: true })
    expect(parseForm({ koen }, {})).toMatchObject({ ok: true, tomme: ['koen'] })
  })

  test('names inside an object have its prefix', () => {
    const svar = parseForm(
      { sted: felt(z.string('Skriv stedet'), { label: 'Sted', art: 'tekst' }) },
      { 'detaljer.sted': '' },
      { prefix: 'detaljer.' },
    )
    expect(svar.fejl).toEqual([{ felt: 'detaljer.sted', besked: 'Skriv stedet' }])
  })

  test("the object's own checks come last, on the field they name", () => {
    const objekt = z
      .object({
        fra: felt(z.number(), { label: 'Fra', art: 'tal' }),
        til: felt(z.number(), { label: 'Til', art: 'tal' }),
      })
      .refine(({ fra, til }) => fra <= til, { path: ['til'], message: 'Til skal være efter fra' })
    expect(parseForm(objekt, { fra: '3', til: '2' }).fejl).toEqual([{ felt: 'til', besked: 'Til skal være efter fra' }])
    expect(parseForm(objekt, { fra: '2', til: '3' })).toMatchObject({ ok: true, vaerdier: { fra: 2, til: 3 } })
  })
})
