/** The kinds of registration in a dagsforløb (contract, domain D1) and what people call them. */
export const TYPER = [
  'soevn',
  'opvaagning',
  'maaltid',
  'ble',
  'graad',
  'troest',
  'bad',
  'medicin',
  'maaling',
  'samvaer',
  'helbred',
  'symptom',
  'abstinens',
  'aktivitet',
  'observation',
  'haendelse',
] as const
export type Registreringstype = (typeof TYPER)[number]

export const typeTekst: Record<Registreringstype, string> = {
  soevn: 'Søvn',
  opvaagning: 'Opvågning',
  maaltid: 'Måltid',
  ble: 'Ble',
  graad: 'Gråd eller uro',
  troest: 'Trøst',
  bad: 'Bad og pleje',
  medicin: 'Medicin',
  maaling: 'Måling',
  samvaer: 'Samvær',
  helbred: 'Læge og sundhedsplejerske',
  symptom: 'Symptom',
  abstinens: 'Abstinenstegn',
  aktivitet: 'Aktivitet',
  observation: 'Observation',
  haendelse: 'Hændelse',
}

/** Types that last: they may be started now and ended later with one tap. */
export const VARER: readonly Registreringstype[] = [
  'soevn',
  'graad',
  'maaltid',
  'troest',
  'samvaer',
  'aktivitet',
  'opvaagning',
]

export const ENHEDER = ['ml', 'g', 'portion', 'min', 'cm', '°C', 'mg', 'dråber', 'point'] as const
export type Enhed = (typeof ENHEDER)[number]

export const KILDER = ['formular', 'samtale', 'api', 'offline'] as const
export const kildeTekst: Record<(typeof KILDER)[number], string> = {
  formular: 'skrevet i formularen',
  samtale: 'skrevet i chatten',
  api: 'sendt fra et andet system',
  offline: 'skrevet uden net',
}

export const SAMVAERSSTATUS = ['afholdt', 'aflyst', 'udeblevet', 'afbrudt', 'flyttet'] as const
