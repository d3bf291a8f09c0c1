import type { Rolle } from '../roller.ts'

/** What kind of text a section holds: facts are gathered, judgement is written and signed by people. */
export type Afsnitsart = 'fakta' | 'vurdering' | 'blandet'

interface Afsnitsraekke {
  titel: string
  /** Seed row or paragraph that asks for it. */
  kilde: string
  art: Afsnitsart
  /** Who may write the section's text (never the plejefamilie: S1-43). */
  forfattere: readonly Rolle[]
  /** Locking refuses the rapport while this one is empty. */
  obligatorisk?: true
  /** One sentence to the writer. */
  hjaelp: string
}

const DOEGNCENTRET = ['socialraadgiver', 'paedagog', 'psykolog'] as const

/** The sections of the rapport in reading order (domain F1; the seed's own seven and "med mere"). */
export const AFSNIT = {
  opgaven: {
    titel: 'Opgaven',
    kilde: 'S1-55',
    art: 'blandet',
    forfattere: ['socialraadgiver'],
    hjaelp: 'Hvad blev Døgncentret bedt om at belyse? Opgaven fra formødet står allerede.',
  },
  metode: {
    titel: 'Metode og datagrundlag',
    kilde: 'S1-37',
    art: 'blandet',
    forfattere: DOEGNCENTRET,
    hjaelp: 'Hvordan er oplysningerne samlet, og hvad er forbeholdene? Tallene står allerede.',
  },
  forloebet: {
    titel: 'Forløbet',
    kilde: 'S1-61',
    art: 'blandet',
    forfattere: ['socialraadgiver'],
    hjaelp: 'Hvordan er forløbet gået, og hvad er justeret undervejs? Møder og besøg står allerede.',
  },
  udvikling: {
    titel: 'Barnets udvikling',
    kilde: 'S1-61',
    art: 'blandet',
    forfattere: DOEGNCENTRET,
    hjaelp: 'Søvn, måltider, gråd og trøst, kontakt, motorik og lyde. Skriv vurderingen; tallene står for sig selv.',
  },
  undersoegelser: {
    titel: 'Resultater af undersøgelser',
    kilde: 'S1-61',
    art: 'blandet',
    forfattere: ['paedagog', 'psykolog'],
    hjaelp: 'Hvad viser prøver og undersøgelser samlet?',
  },
  samvaer: {
    titel: 'Fortegnelse over samvær',
    kilde: 'S1-61',
    art: 'blandet',
    forfattere: ['socialraadgiver'],
    hjaelp: 'Listen dannes af aftaler og registreringer. Skriv kun det, der skal vurderes.',
  },
  helbred: {
    titel: 'Helbred og vækst',
    kilde: 'S1-61',
    art: 'blandet',
    forfattere: DOEGNCENTRET,
    hjaelp: 'Målinger og kontakt med sundhedsvæsenet står allerede.',
  },
  plejefamilien: {
    titel: 'Plejefamiliens perspektiv',
    kilde: 'S1-61',
    art: 'blandet',
    forfattere: ['socialraadgiver', 'paedagog'],
    hjaelp: 'Gengiv plejefamiliens oplevelse. Deres egne bemærkninger står ordret.',
  },
  foraeldre: {
    titel: 'Forældrenes bemærkninger',
    kilde: 'S1-61',
    art: 'blandet',
    forfattere: ['socialraadgiver'],
    hjaelp: 'Gengiv forældrenes bemærkninger ved partshøringen ordret, hvis de ønsker det.',
  },
  konklusion: {
    titel: 'Konklusion',
    kilde: 'S1-62',
    art: 'vurdering',
    forfattere: ['socialraadgiver'],
    obligatorisk: true,
    hjaelp: 'Den samlede faglige vurdering. Skrives af mennesker og skal være udfyldt, før rapporten låses.',
  },
  anbefalinger: {
    titel: 'Anbefalinger til den videre indsats',
    kilde: 'S1-62',
    art: 'vurdering',
    forfattere: ['socialraadgiver'],
    obligatorisk: true,
    hjaelp: 'Hvad anbefales for barnet? Skal være udfyldt, før rapporten låses.',
  },
  rammer: {
    titel: 'Rammer for det videre forløb',
    kilde: 'S1-41',
    art: 'blandet',
    forfattere: ['socialraadgiver'],
    hjaelp: 'Det, der er aftalt om tiden efter de tre måneder. Kan udfyldes efter fremlæggelsen i en ny version.',
  },
} as const satisfies Record<string, Afsnitsraekke>

export type AfsnitId = keyof typeof AFSNIT
export const AFSNIT_IDER = Object.keys(AFSNIT) as AfsnitId[]

/** The sections that locking demands. */
export const OBLIGATORISKE = AFSNIT_IDER.filter((id) => (AFSNIT[id] as Afsnitsraekke).obligatorisk)

/** True when the role may write the text of the section; the free extra sections ("med mere") belong to Døgncentret. */
export function mayWriteAfsnit(rolle: Rolle, navn: string): boolean {
  const forfattere: readonly Rolle[] = navn in AFSNIT ? AFSNIT[navn as AfsnitId].forfattere : DOEGNCENTRET
  return forfattere.includes(rolle)
}
