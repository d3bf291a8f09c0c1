import type { Hjemmelsbegreb } from '../hjemmel.ts'

export const STOETTE = { uden: 'Uden støtte', stoettet: 'Støttet', overvaaget: 'Overvåget' } as const
export type Stoette = keyof typeof STOETTE

export const BESLUTTET_AF = {
  aftale: 'Aftale med forældrene',
  kommunen: 'Kommunen',
  udvalget: 'Børne- og ungeudvalget',
} as const
export type BesluttetAf = keyof typeof BESLUTTET_AF

export const UGEDAGE = {
  mandag: 'Mandag',
  tirsdag: 'Tirsdag',
  onsdag: 'Onsdag',
  torsdag: 'Torsdag',
  fredag: 'Fredag',
  loerdag: 'Lørdag',
  soendag: 'Søndag',
} as const
export type Ugedag = keyof typeof UGEDAGE

interface Artregel {
  tekst: string
  /** What it is, for the person who chooses. */
  hjaelp: string
  /** Without these the decision can't be carried out. */
  kraever: readonly string[]
  /** Fields that make sense for it, in the order asked. */
  felter: readonly string[]
}

const BESLUTNING = ['besluttetAf', 'besluttet', 'fra', 'slut', 'paamindDage', 'bemaerkning'] as const
const MOEDE = ['med', 'fraKl', 'tilKl'] as const

/** The kinds of decision about samvær, each its own record with an end date (domain B4). */
export const ARTER = {
  fast: {
    tekst: 'Fast samvær',
    hjaelp: 'Samme ugedage og tid hver uge eller hver anden uge.',
    kraever: [...MOEDE, 'stoette', 'hyppighed', 'ugedage'],
    felter: ['med', 'hyppighed', 'ugedage', 'fraKl', 'tilKl', 'sted', 'stoette', ...BESLUTNING],
  },
  enkelte: {
    tekst: 'Samvær på enkelte dage',
    hjaelp: 'Bestemte datoer med samme tid.',
    kraever: [...MOEDE, 'stoette', 'datoer'],
    felter: ['med', 'datoer', 'fraKl', 'tilKl', 'sted', 'stoette', ...BESLUTNING],
  },
  pause: {
    tekst: 'Samvær sat på pause',
    hjaelp: 'Højst 8 uger. Aftalte samvær med den samme planlægges ikke imens.',
    kraever: ['med'],
    felter: ['med', ...BESLUTNING],
  },
  ingenKontakt: {
    tekst: 'Ingen samvær eller kontakt',
    hjaelp: 'Besluttes af børne- og ungeudvalget for en bestemt periode.',
    kraever: ['med'],
    felter: ['med', ...BESLUTNING],
  },
  hemmeligAdresse: {
    tekst: 'Adressen holdes hemmelig',
    hjaelp: 'Forældrene får ikke at vide, hvor barnet bor. Besluttes af børne- og ungeudvalget for en bestemt periode.',
    kraever: [],
    felter: ['med', ...BESLUTNING],
  },
} as const satisfies Record<string, Artregel>
export type Art = keyof typeof ARTER

export const artTekst = Object.fromEntries(Object.entries(ARTER).map(([art, { tekst }]) => [art, tekst])) as Record<
  Art,
  string
>

/** Kinds that plan meetings. */
export const isPlan = (art: Art): boolean => art === 'fast' || art === 'enkelte'

/** Kinds under which agreed meetings with the same person are not planned. */
export const isStop = (art: Art): boolean => art === 'pause' || art === 'ingenKontakt'

const STOETTEHJEMMEL = {
  uden: 'samvaer',
  stoettet: 'stoettetSamvaer',
  overvaaget: 'overvaagetSamvaer',
} as const satisfies Record<Stoette, Hjemmelsbegreb>

const ARTHJEMMEL = {
  pause: 'samvaerspause',
  ingenKontakt: 'ingenKontakt',
  hemmeligAdresse: 'hemmeligAdresse',
} as const satisfies Partial<Record<Art, Hjemmelsbegreb>>

/** The legal basis follows from what is decided (barnets lov §§ 103-105). */
export const hjemmelOf = ({ art, stoette = 'uden' }: { art: Art; stoette?: Stoette | undefined }): Hjemmelsbegreb =>
  art === 'fast' || art === 'enkelte' ? STOETTEHJEMMEL[stoette] : ARTHJEMMEL[art]

/** Only the committee decides these (§ 105). */
export const UDVALGETS: ReadonlySet<Hjemmelsbegreb> = new Set(['overvaagetSamvaer', 'ingenKontakt', 'hemmeligAdresse'])

/** Longest time in days: a pause 8 weeks (§ 104); anything else a year, then it is looked at anew. */
export const maxDageOf = (art: Art): number => (art === 'pause' ? 56 : 366)
