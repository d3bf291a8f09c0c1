import { feltOf } from '../felt.ts'
import { type Celle, parseCelle, toNoegle } from './celler.ts'
import { formatCelle, formatLinjer, isListefelt, parseLinjer } from './linjer.ts'
import { type Plejefamiliefelt, plejefamilieFelter } from './schema.ts'

const KEYS = Object.keys(plejefamilieFelter) as Plejefamiliefelt[]

/** Other names a column is met under (Tilbudsportalen, own spreadsheets). Key and label always work. */
const aliasser: Partial<Record<Plejefamiliefelt, string[]>> = {
  navn: ['Navn', 'Plejefamilie', 'Familie'],
  type: ['Plejefamilietype', 'Typologi'],
  tilbudsportalId: ['Tilbudsportalen', 'Tilbuds-id', 'Tilbudsnummer', 'TP-nr'],
  oplysningerKontrolleret: ['Kontrolleret', 'Kontrolleret dato'],
  telefon: ['Tlf', 'Telefonnummer', 'Mobil'],
  email: ['Mail', 'E-mailadresse'],
  adresse: ['Vej', 'Gadeadresse'],
  postnr: ['Postnr.'],
  adressebeskyttelse: ['Beskyttet adresse', 'Adressebeskyttet', 'Navne- og adressebeskyttelse'],
  godkendtAf: ['Socialtilsyn', 'Tilsyn'],
  godkendtFra: ['Godkendelse fra', 'Godkendt', 'Godkendelsesdato'],
  godkendtTil: ['Godkendelse til', 'Udløber'],
  godkendelseSenestBrugt: ['Senest brugt', 'Sidst brugt'],
  godkendtePladser: ['Pladser', 'Antal pladser', 'Godkendt antal'],
  aflastningspladser: ['Aflastning'],
  alderFraMaaneder: ['Alder fra', 'Alder fra (måneder)', 'Fra alder'],
  alderTilMaaneder: ['Alder til', 'Alder til (måneder)', 'Til alder'],
  maalgrupper: ['Målgruppe', 'Målgrupper'],
  metoder: ['Metoder', 'Metode'],
  kurser: ['Kursus'],
  erfaringSpaedbarn: ['Spædbarnserfaring', 'Erfaring med spædbørn'],
  erfaringAbstinenser: ['Abstinenserfaring', 'Erfaring med abstinenser'],
  tilgaengeligFra: ['Ledig fra', 'Tilgængelig fra'],
  ledigBekraeftet: ['Bekræftet', 'Ledighed bekræftet'],
  boerneattestDato: ['Børneattest', 'Børneattest dato'],
  boerneattestAlleVoksne: ['Børneattest alle voksne'],
  hjemmegaaendeFoersteMaaneder: ['Hjemmegående'],
  nattejeneste: ['Nat', 'Natteparat'],
  andreSmaaBoern: ['Andre små børn', 'Små børn'],
  dyr: ['Dyr', 'Kæledyr'],
  roeg: ['Røg', 'Rygning'],
  sprog: ['Sprog'],
  villigLaengerevarende: ['Længerevarende'],
  villigAdoption: ['Adoption'],
  villigSoeskende: ['Søskende'],
  samarbejdeBiologisk: ['Samarbejde med forældre'],
  aflastningsnetvaerk: ['Aflastningsnetværk', 'Netværk'],
}

/** Columns in years become months. */
const aarskolonner: Partial<Record<Plejefamiliefelt, string>> = {
  alderFraMaaneder: 'Alder fra (år)',
  alderTilMaaneder: 'Alder til (år)',
}

interface Kolonne {
  key: Plejefamiliefelt
  faktor?: number
}

const kolonner = new Map<string, Kolonne>(
  KEYS.flatMap((key) => {
    const names = [key, feltOf(plejefamilieFelter[key], key).label, ...(aliasser[key] ?? [])]
    const own = names.map((name): [string, Kolonne] => [toNoegle(name), { key }])
    const aar = aarskolonner[key]
    return aar ? [...own, [toNoegle(aar), { key, faktor: 12 }] as [string, Kolonne]] : own
  }),
)

/** The field a column heading stands for, or undefined. */
export const kolonneOf = (heading: string): Kolonne | undefined => kolonner.get(toNoegle(heading))

/** Reads a non-empty cell of the column. A leading ' before = + - @ is the export's guard against formulas. */
export function parseKolonne({ key, faktor }: Kolonne, text: string): Celle {
  const plain = text.replace(/^'(?=[=+\-@])/, '')
  if (isListefelt(key)) return parseLinjer(key, plain)
  const cell = parseCelle(plain, feltOf(plejefamilieFelter[key], key))
  return faktor && 'vaerdi' in cell && typeof cell.vaerdi === 'number'
    ? { vaerdi: Math.round(cell.vaerdi * faktor) }
    : cell
}

/** A field's value as a cell that `parseKolonne` reads back. */
export function formatKolonne(key: Plejefamiliefelt, value: unknown): string {
  const text =
    isListefelt(key) && Array.isArray(value)
      ? formatLinjer(key, value)
      : formatCelle(value, feltOf(plejefamilieFelter[key], key))
  return /^[=+\-@]/.test(text) ? `'${text}` : text
}
