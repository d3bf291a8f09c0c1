import { type Maalgruppekode, maalgruppeTekst } from '../visitation/valg.ts'

/** What a plejefamilie can be, and what people call it. "ukendt" is a value of its own: never the same as no. */
export const PLEJEFAMILIETYPER = ['almen', 'forstaerket', 'specialiseret', 'netvaerk'] as const
export type Plejefamilietype = (typeof PLEJEFAMILIETYPER)[number]
export const plejefamilietypeTekst: Record<Plejefamilietype, string> = {
  almen: 'Almen',
  forstaerket: 'Forstærket',
  specialiseret: 'Specialiseret',
  netvaerk: 'Netværksplejefamilie',
}

/** Target groups of an approval: the same list as the child's (S1-28 … S1-33). */
export const MAALGRUPPER = Object.keys(maalgruppeTekst) as [Maalgruppekode, ...Maalgruppekode[]]

export const PLEJEFAMILIESTATUS = ['aktiv', 'pause', 'trukketTilbage', 'underUndersoegelse'] as const
export type Plejefamiliestatus = (typeof PLEJEFAMILIESTATUS)[number]
export const plejefamiliestatusTekst: Record<Plejefamiliestatus, string> = {
  aktiv: 'Aktiv',
  pause: 'Holder pause',
  trukketTilbage: 'Trukket tilbage',
  underUndersoegelse: 'Under undersøgelse',
}

export const KURSUSARTER = ['grundkursus', 'efteruddannelse', 'martemeo', 'tilknytning', 'andet'] as const
export type Kursusart = (typeof KURSUSARTER)[number]
export const kursusartTekst: Record<Kursusart, string> = {
  grundkursus: 'Grundkursus',
  efteruddannelse: 'Efteruddannelse',
  martemeo: 'Marte Meo',
  tilknytning: 'Tilknytning og mentalisering',
  andet: 'Andet',
}

export const KONFLIKTARTER = ['slaegtskab', 'kendt', 'geografi'] as const
export type Konfliktart = (typeof KONFLIKTARTER)[number]
export const konfliktartTekst: Record<Konfliktart, string> = {
  slaegtskab: 'I familie med forældrene',
  kendt: 'Kender forældrene',
  geografi: 'Bor for tæt på',
}

export const SVAR = ['ja', 'nej', 'ukendt'] as const
export type Svar = (typeof SVAR)[number]
export const svarTekst: Record<Svar, string> = { ja: 'Ja', nej: 'Nej', ukendt: 'Ved ikke endnu' }

export const SPROG = [
  'dansk',
  'engelsk',
  'arabisk',
  'tyrkisk',
  'polsk',
  'somali',
  'farsi',
  'ukrainsk',
  'groenlandsk',
  'tegnsprog',
  'andet',
] as const
export type Sprog = (typeof SPROG)[number]
export const sprogTekst: Record<Sprog, string> = {
  dansk: 'Dansk',
  engelsk: 'Engelsk',
  arabisk: 'Arabisk',
  tyrkisk: 'Tyrkisk',
  polsk: 'Polsk',
  somali: 'Somali',
  farsi: 'Farsi',
  ukrainsk: 'Ukrainsk',
  groenlandsk: 'Grønlandsk',
  tegnsprog: 'Tegnsprog',
  andet: 'Andet sprog',
}
