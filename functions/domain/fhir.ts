import type { GemtRegistrering } from './dagbog/gemt.ts'
import { withOffset } from './tid.ts'

/** A kind of measurement in the codes of KLChildren 2.1.0 (LOINC, SNOMED CT, UCUM). */
interface Maalekode {
  enhed: GemtRegistrering['enhed']
  ucum: string
  unit: string
  loinc: { code: string; display: string }
  snomed: string
  /** The municipal profile; none exists for temperature. */
  kl?: string
  /** FHIR R4's own profile for the vital sign, required of every such Observation. */
  r4: string
}

const r4 = (navn: string) => `http://hl7.org/fhir/StructureDefinition/${navn}`
const kl = (navn: string) => `http://fhir.kl.dk/children/StructureDefinition/klgateway-children-${navn}`

/** An infant is measured lying: recumbent height in SNOMED CT. */
const MAALEKODER: Record<string, Maalekode> = {
  vaegt: {
    enhed: 'g',
    ucum: 'g',
    unit: 'g',
    loinc: { code: '29463-7', display: 'Body weight' },
    snomed: '27113001',
    kl: kl('bodyweight'),
    r4: r4('bodyweight'),
  },
  laengde: {
    enhed: 'cm',
    ucum: 'cm',
    unit: 'cm',
    loinc: { code: '8302-2', display: 'Body height' },
    snomed: '1149101003',
    kl: kl('bodyheight'),
    r4: r4('bodyheight'),
  },
  hovedomfang: {
    enhed: 'cm',
    ucum: 'cm',
    unit: 'cm',
    loinc: { code: '9843-4', display: 'Head Occipital-frontal circumference' },
    snomed: '363812007',
    kl: kl('headcircum'),
    r4: r4('headcircum'),
  },
  temperatur: {
    enhed: '°C',
    ucum: 'Cel',
    unit: '°C',
    loinc: { code: '8310-5', display: 'Body temperature' },
    snomed: '386725007',
    r4: r4('bodytemp'),
  },
}

const LOINC = 'http://loinc.org'
const SNOMED = 'http://snomed.info/sct'
const UCUM = 'http://unitsofmeasure.org'
const KATEGORI = 'http://terminology.hl7.org/CodeSystem/observation-category'

const urn = (id: string) => `urn:uuid:${id.toLowerCase()}`

/** Profile rule obs-1: at most one decimal. */
const isEnDecimal = (value: number) => /^\d*\.?\d$/.test(String(value))

/** The measurement as an Observation, or undefined when it is none that can be told in these codes. */
function observationOf(r: GemtRegistrering) {
  const kode = MAALEKODER[String(r.detaljer.maal)]
  if (r.type !== 'maaling' || r.udgaaet || !kode || r.maengde === null || r.enhed !== kode.enhed) return undefined
  return {
    resourceType: 'Observation',
    id: r.id,
    meta: {
      versionId: String(r.version),
      lastUpdated: withOffset(r.aendret),
      profile: [...(kode.kl && isEnDecimal(r.maengde) ? [kode.kl] : []), kode.r4],
    },
    status: r.version > 1 ? 'corrected' : 'final',
    category: [{ coding: [{ system: KATEGORI, code: 'vital-signs' }] }],
    code: {
      coding: [
        { system: LOINC, ...kode.loinc },
        { system: SNOMED, code: kode.snomed },
      ],
    },
    subject: { reference: urn(r.forloebId) },
    effectiveDateTime: r.start ? withOffset(r.start) : r.dato,
    valueQuantity: { value: r.maengde, unit: kode.unit, system: UCUM, code: kode.ucum },
  }
}

/** The child without name and CPR number: known by the id of the forløb only. */
const patientOf = (forloebId: string) => ({
  resourceType: 'Patient',
  id: forloebId,
  identifier: [{ system: 'urn:ietf:rfc:3986', value: urn(forloebId) }],
})

export type FhirBundle = ReturnType<typeof bundleOf>

/** The standing measurements as a FHIR R4 collection; ids follow from the entries, so the same data gives the same ids. */
export function bundleOf(forloebId: string, registreringer: readonly GemtRegistrering[], nu: string) {
  const resources = [patientOf(forloebId), ...registreringer.flatMap((r) => observationOf(r) ?? [])]
  return {
    resourceType: 'Bundle' as const,
    type: 'collection' as const,
    timestamp: withOffset(nu),
    entry: resources.map((resource) => ({ fullUrl: urn(resource.id), resource })),
  }
}
