import { type Kursus, type Rejse } from '../../../functions/domain/plejefamilie/lister.ts'
import { Plejefamilie } from '../../../functions/domain/plejefamilie/schema.ts'
import {
  KURSUSARTER,
  kursusartTekst,
  MAALGRUPPER,
  type Plejefamiliestatus,
  SPROG,
  type Svar,
} from '../../../functions/domain/plejefamilie/typer.ts'
import { addDage, addMaaneder } from '../../../functions/domain/tid.ts'
import { createTilfaeldig, type Tilfaeldig } from './tilfaeldig.ts'

interface Valg {
  seed: number
  antal: number
  organisation: string
  today: string
  /** Ids of the first families (those of the demo logins); these are active, approved and free. */
  ids?: readonly string[]
}

const FORNAVNE = [
  'Anne',
  'Birgit',
  'Carsten',
  'Ditte',
  'Erik',
  'Freja',
  'Gorm',
  'Helle',
  'Inger',
  'Jonas',
  'Karen',
  'Lars',
  'Mette',
  'Niels',
  'Pia',
  'Søren',
]
const EFTERNAVNE = [
  'Bakkegaard',
  'Engvang',
  'Fjordholm',
  'Kirkelund',
  'Lyngbjerg',
  'Mosevang',
  'Overmark',
  'Rugtoft',
  'Skovkær',
  'Åbrink',
]
const VEJE = ['Opdigtet Allé', 'Eksempelvej', 'Prøvestien', 'Demogade', 'Testvænget']
export const POSTNUMRE = [
  '8000',
  '8210',
  '8240',
  '8260',
  '8300',
  '8340',
  '8382',
  '8400',
  '8541',
  '8600',
  '8660',
  '8680',
  '8740',
  '8800',
  '8900',
]

/** One in twelve: gaps that even a short register must show. */
const isEvery = (nummer: number, rest: number) => nummer % 12 === rest

const svar = (t: Tilfaeldig, ja: number, ukendt = 0.15): Svar =>
  t.chance(ukendt) ? 'ukendt' : t.chance(ja) ? 'ja' : 'nej'

const statusOf = (t: Tilfaeldig): Plejefamiliestatus =>
  t.chance(0.88) ? 'aktiv' : t.en(['pause', 'trukketTilbage', 'underUndersoegelse'] as const)

function kurserOf(t: Tilfaeldig, godkendtFra: string, today: string): Kursus[] {
  const grund: Kursus = { navn: 'Grundkursus', dato: addDage(godkendtFra, -60), dage: 4, art: 'grundkursus' }
  const efter = Array.from({ length: t.heltal(1, 4) }, (): Kursus => {
    const art = t.en(KURSUSARTER.slice(1))
    return {
      navn: `${kursusartTekst[art]}, kursusdag`,
      dato: addDage(today, -t.heltal(20, 900)),
      dage: t.en([0.5, 1, 1, 2, 2]),
      art,
    }
  })
  const aar = Number(today.slice(0, 4)) - 1
  const aarets: Kursus = {
    navn: 'Temadage for plejefamilier',
    dato: `${aar}-09-1${t.heltal(0, 9)}`,
    dage: 2,
    art: 'efteruddannelse',
  }
  return [grund, ...efter, ...(t.chance(0.8) ? [aarets] : [])].filter(({ dato }) => dato <= today)
}

const rejserOf = (t: Tilfaeldig): Rejse[] => [
  { sted: 'doegncentret', minutter: t.heltal(8, 95) },
  ...t.nogle(POSTNUMRE, 0.6).map((sted) => ({ sted, minutter: t.heltal(5, 110) })),
]

function godkendelseOf(t: Tilfaeldig, nummer: number, today: string) {
  const godkendtFra = addDage(today, -t.heltal(40, 3000))
  const udloebet = addDage(today, -t.heltal(1, 30))
  const brugt = addDage(today, -t.heltal(0, 1300))
  const alderFraMaaneder = t.chance(0.75) ? 0 : t.heltal(3, 36)
  return {
    godkendtAf: t.en(['Socialtilsyn Midt', 'Socialtilsyn Nord', 'Socialtilsyn Syd']),
    godkendtFra,
    ...(isEvery(nummer, 5) && { godkendtTil: udloebet }),
    ...(t.chance(0.75) && brugt >= godkendtFra && { godkendelseSenestBrugt: brugt }),
    godkendtePladser: t.en([1, 1, 2, 2, 3]),
    alderFraMaaneder,
    alderTilMaaneder: alderFraMaaneder + t.en([24, 72, 216 - alderFraMaaneder]),
    ...(!isEvery(nummer, 7) && { maalgrupper: MAALGRUPPER.filter(() => t.chance(0.72)) }),
    ...(t.chance(0.5) && {
      metoder: t.en(['Mentalisering og tydelig struktur', 'Tilknytningsbaseret omsorg', 'Marte Meo i hverdagen']),
    }),
  }
}

function ledighedOf(t: Tilfaeldig, today: string) {
  const pause = { fra: addDage(today, t.heltal(-30, 40)), til: addDage(today, t.heltal(41, 120)) }
  return {
    ...(t.chance(0.9) && { tilgaengeligFra: addDage(today, t.heltal(-200, 60)) }),
    // One in four confirmations is stale or missing.
    ...(t.chance(0.92) && { ledigBekraeftet: addDage(today, -(t.chance(0.8) ? t.heltal(0, 80) : t.heltal(91, 400))) }),
    ...(t.chance(0.7) && { pauser: t.chance(0.12) ? [pause] : [] }),
  }
}

function hverdagOf(t: Tilfaeldig) {
  return {
    hjemmegaaendeFoersteMaaneder: svar(t, 0.7),
    nattejeneste: svar(t, 0.7),
    ...(t.chance(0.9) && { andreSmaaBoern: t.en([0, 0, 0, 1, 1, 2]) }),
    dyr: svar(t, 0.4),
    roeg: svar(t, 0.1),
    ...(t.chance(0.9) && {
      sprog: SPROG.filter((sprog) => sprog === 'dansk' || t.chance(sprog === 'engelsk' ? 0.7 : 0.05)),
    }),
    ...(t.chance(0.9) && { rejseminutter: rejserOf(t) }),
    villigLaengerevarende: svar(t, 0.75),
    villigAdoption: svar(t, 0.4, 0.3),
    villigSoeskende: svar(t, 0.4),
    samarbejdeBiologisk: svar(t, 0.7),
    aflastningsnetvaerk: svar(t, 0.6),
  }
}

function kontaktOf(t: Tilfaeldig, nummer: number) {
  return {
    navn: `${t.en(FORNAVNE)} og ${t.en(FORNAVNE)} ${t.en(EFTERNAVNE)} (opdigtet)`,
    // 00-numbers are not in use in Denmark; .example is reserved.
    telefon: `00${String(nummer).padStart(6, '0')}`,
    email: `plejefamilie${nummer}@plejefamilier.example`,
    adresse: `${t.en(VEJE)} ${t.heltal(1, 99)}`,
    postnr: t.en(POSTNUMRE),
    adressebeskyttelse: isEvery(nummer, 9),
  }
}

function genEn(t: Tilfaeldig, nummer: number, { organisation, today }: Valg) {
  const godkendelse = godkendelseOf(t, nummer, today)
  const fuld = t.chance(0.3)
  return {
    id: t.uuid(),
    organisation,
    version: 1,
    oprettet: `${addDage(today, -t.heltal(100, 400))}T08:00:00Z`,
    aendret: `${addDage(today, -t.heltal(1, 90))}T08:00:00Z`,
    brugtePladser: fuld ? godkendelse.godkendtePladser : t.heltal(0, godkendelse.godkendtePladser - 1),
    reserveredePladser: 0,
    ...kontaktOf(t, nummer),
    type: t.en([
      'almen',
      'forstaerket',
      'forstaerket',
      'forstaerket',
      'forstaerket',
      'specialiseret',
      'specialiseret',
      'netvaerk',
    ] as const),
    status: statusOf(t),
    ...(t.chance(0.8) && { tilbudsportalId: `OPD-${String(nummer).padStart(5, '0')}` }),
    ...(t.chance(0.8) && { oplysningerKontrolleret: addDage(today, -t.heltal(1, 300)) }),
    ...godkendelse,
    ...(t.chance(0.9) && { kurser: kurserOf(t, godkendelse.godkendtFra, today) }),
    erfaringSpaedbarn: svar(t, 0.6),
    erfaringAbstinenser: svar(t, 0.3, 0.25),
    ...ledighedOf(t, today),
    ...(t.chance(0.9) && { boerneattestDato: addDage(today, -t.heltal(30, 700)) }),
    boerneattestAlleVoksne: svar(t, 0.97, 0.08),
    ...(t.chance(0.85) && {
      konflikter: t.chance(0.1) ? [{ art: 'kendt' as const, note: 'Kender en familie i området (opdigtet)' }] : [],
    }),
    ...hverdagOf(t),
  }
}

/** What makes a family fit for the demo's running forløb, whatever chance gave it. */
const egnet = (today: string) => ({
  type: 'forstaerket' as const,
  status: 'aktiv' as const,
  godkendtFra: addMaaneder(today, -30),
  godkendtTil: undefined,
  godkendelseSenestBrugt: addDage(today, -1),
  godkendtePladser: 2,
  aflastningspladser: 0,
  brugtePladser: 0,
  alderFraMaaneder: 0,
  alderTilMaaneder: 216,
  maalgrupper: [...MAALGRUPPER],
  tilgaengeligFra: addDage(today, -30),
  ledigBekraeftet: addDage(today, -3),
  pauser: [],
  konflikter: [],
  boerneattestAlleVoksne: 'ja' as const,
})

/** Invented families, marked as such, with the gaps of real registers: stale, unknown, lapsed, full, protected. */
export function genPlejefamilier(valg: Valg): Plejefamilie[] {
  const t = createTilfaeldig(valg.seed)
  return Array.from({ length: valg.antal }, (_, index) => {
    const familie = genEn(t, index + 1, valg)
    const id = valg.ids?.[index]
    return Plejefamilie.parse(id ? { ...familie, ...egnet(valg.today), id } : familie)
  })
}
