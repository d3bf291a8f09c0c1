import * as z from 'zod'
import { describe, expect, test } from 'vitest'
import { GemtRegistrering } from '../../../functions/domain/dagbog/gemt.ts'
import { bundleOf } from '../../../functions/domain/fhir.ts'

const FORLOEB = '11111111-1111-4111-8111-111111111111'
const NU = '2026-03-12T09:00:00.000Z'
const maaling = (maal: string, maengde: number | null, enhed: string, over: object = {}) =>
  GemtRegistrering.parse({
    id: crypto.randomUUID(),
    forloebId: FORLOEB,
    type: 'maaling',
    dato: '2026-03-10',
    start: '2026-03-10T08:00:00.000Z',
    maengde,
    enhed,
    note: 'Sundhedsplejerske Karla (opdigtet) vejede',
    detaljer: { maal, maaltAf: 'Karla (opdigtet)' },
    version: 1,
    forfatter: { sub: 's', navn: 'Familien Demosen (opdigtet)', rolle: 'plejefamilie' },
    oprettet: NU,
    aendret: NU,
    ...over,
  })
const VEJET = maaling('vaegt', 4125, 'g')
const alle = [
  VEJET,
  maaling('laengde', 54.5, 'cm'),
  maaling('hovedomfang', 37, 'cm'),
  maaling('temperatur', 37.2, '°C'),
]

/** What R4 and the profiles demand of these resources, read from their definitions: every element is named, no other is allowed. */
const Uuid = z.string().regex(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
const Instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/)
const DateTime = z.union([z.iso.date(), Instant])
const Coding = z.strictObject({
  system: z.url(),
  code: z.string().regex(/^[^\s]+( [^\s]+)*$/),
  display: z.string().optional(),
})
const Concept = z.strictObject({ coding: z.array(Coding).min(1) })
const Patient = z.strictObject({
  resourceType: z.literal('Patient'),
  id: z.string().regex(/^[A-Za-z0-9.-]{1,64}$/),
  identifier: z.array(z.strictObject({ system: z.literal('urn:ietf:rfc:3986'), value: Uuid })).length(1),
})
const Observation = z.strictObject({
  resourceType: z.literal('Observation'),
  id: z.string().regex(/^[A-Za-z0-9.-]{1,64}$/),
  meta: z.strictObject({ versionId: z.string(), lastUpdated: Instant, profile: z.array(z.url()).min(1) }),
  status: z.enum(['final', 'corrected']),
  category: z.array(Concept).min(1),
  code: Concept,
  subject: z.strictObject({ reference: Uuid }),
  effectiveDateTime: DateTime,
  valueQuantity: z.strictObject({
    value: z.number(),
    unit: z.string(),
    system: z.literal('http://unitsofmeasure.org'),
    code: z.string(),
  }),
})
const Bundle = z.strictObject({
  resourceType: z.literal('Bundle'),
  type: z.literal('collection'),
  timestamp: Instant,
  entry: z.array(
    z.strictObject({ fullUrl: Uuid, resource: z.discriminatedUnion('resourceType', [Patient, Observation]) }),
  ),
})

const bundle = (registreringer = alle) =>
  Bundle.parse(JSON.parse(JSON.stringify(bundleOf(FORLOEB, registreringer, NU))))
const observationer = (registreringer = alle) =>
  bundle(registreringer).entry.flatMap(({ resource }) => (resource.resourceType === 'Observation' ? [resource] : []))

describe('the bundle', () => {
  test('has the elements R4 and the profiles allow, each with its codes and unit', () => {
    expect(
      observationer().map(({ code, valueQuantity, meta }) => [
        ...code.coding.map((c) => c.code),
        valueQuantity.value,
        valueQuantity.code,
        meta.profile.map((url) => url.split('/').at(-1)),
      ]),
    ).toEqual([
      ['29463-7', '27113001', 4125, 'g', ['klgateway-children-bodyweight', 'bodyweight']],
      ['8302-2', '1149101003', 54.5, 'cm', ['klgateway-children-bodyheight', 'bodyheight']],
      ['9843-4', '363812007', 37, 'cm', ['klgateway-children-headcircum', 'headcircum']],
      ['8310-5', '386725007', 37.2, 'Cel', ['bodytemp']],
    ])
    for (const { category, effectiveDateTime } of observationer()) {
      expect(category).toEqual([
        { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'vital-signs' }] },
      ])
      expect(effectiveDateTime).toBe('2026-03-10T09:00:00+01:00')
    }
  })

  test('every observation is about the one child in it, and no two things share an address', () => {
    const { entry } = bundle()
    const [child] = entry
    expect(child!.resource).toMatchObject({ resourceType: 'Patient', id: FORLOEB })
    expect(observationer().every(({ subject }) => subject.reference === child!.fullUrl)).toBe(true)
    expect(new Set(entry.map(({ fullUrl }) => fullUrl)).size).toBe(entry.length)
    expect(entry.every(({ fullUrl, resource }) => fullUrl === `urn:uuid:${resource.id}`)).toBe(true)
  })

  test('names nobody: neither child, family, who measured, nor what was noted', () => {
    const text = JSON.stringify(bundle())
    for (const word of ['opdigtet', 'Karla', 'Demosen', 'cpr', 'note', 'performer']) expect(text).not.toContain(word)
  })

  test('the same data give the same ids; a correction is told as one', () => {
    expect(bundle()).toEqual(bundle())
    const [corrected] = observationer([{ ...VEJET, maengde: 4200, version: 2 }])
    expect(corrected).toMatchObject({
      id: VEJET.id,
      status: 'corrected',
      valueQuantity: { value: 4200 },
      meta: { versionId: '2' },
    })
  })

  test('only what stands and can be told in these codes', () => {
    const left = [
      maaling('vaegt', 4100, 'g', { udgaaet: true }),
      maaling('vaegt', null, 'g'),
      maaling('vaegt', 4.1, 'cm'),
      maaling('iltmaetning', 98, 'point'),
      { ...maaling('vaegt', 4100, 'g'), type: 'medicin' as const },
    ]
    expect(observationer(left)).toEqual([])
  })

  test('a day without a time is a date; two decimals keep R4 and leave the municipal profile', () => {
    const [dated] = observationer([maaling('laengde', 54.25, 'cm', { start: null })])
    expect([dated!.effectiveDateTime, dated!.valueQuantity.value, dated!.meta.profile]).toEqual([
      '2026-03-10',
      54.25,
      ['http://hl7.org/fhir/StructureDefinition/bodyheight'],
    ])
  })
})
