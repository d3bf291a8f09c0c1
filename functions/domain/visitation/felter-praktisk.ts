import * as z from 'zod'
import { felt } from '../felt.ts'
import { kommuner } from '../kommuner.ts'
import { dato, email, langtekst, postnr, tekst, telefon, tidspunkt } from './byg.ts'

const koder = Object.keys(kommuner) as [keyof typeof kommuner, ...(keyof typeof kommuner)[]]

/** Registers write 0751, people often 751. */
const Kommune = (savnet: string) =>
  z.preprocess((kode) => (typeof kode === 'string' && /^\d{3}$/.test(kode) ? `0${kode}` : kode), z.enum(koder, savnet))

const moedeforslag = (nummer: number) =>
  tidspunkt({
    label: `Forslag ${nummer} til visitationsmøde`,
    savnet: 'Skriv dato og klokkeslæt',
    klasse: 'aaben',
    frivillig: true,
  })

/** Pages about time, place and people (S1-64, S1-69, S1-70). */
export const praktisk = {
  start: {
    titel: 'Ønsket start',
    felter: {
      oensketStart: dato({
        label: 'Hvornår ønskes anbringelsen at begynde?',
        hjaelp: 'Er barnet ikke født, kan du skrive terminsdatoen.',
        savnet: 'Skriv den ønskede startdato, fx 2026-04-01',
        klasse: 'aaben',
      }),
    },
  },
  samvaer: {
    titel: 'Samvær med forældrene',
    felter: {
      foraeldrePostnr: postnr({
        label: 'Postnummer, hvor mor bor',
        hjaelp: 'Bruges til at se, hvor langt der bliver til samvær.',
        savnet: 'Skriv et postnummer med fire cifre',
        frivillig: true,
      }),
      andenForaelderPostnr: postnr({
        label: 'Postnummer, hvor den anden forælder bor',
        savnet: 'Skriv et postnummer med fire cifre',
        frivillig: true,
      }),
      samvaerHensyn: langtekst({
        label: 'Hensyn ved samvær',
        savnet: 'Skriv om hensyn ved samvær',
        klasse: 'foelsom',
        frivillig: true,
      }),
    },
  },
  sprog: {
    titel: 'Sprog',
    felter: {
      sprog: tekst({
        label: 'Forældrenes sprog, hvis det ikke er dansk',
        savnet: 'Skriv forældrenes sprog',
        frivillig: true,
      }),
    },
  },
  kommune: {
    titel: 'Kommune',
    felter: {
      kommune: felt(Kommune('Vælg kommune'), {
        label: 'Handlekommune',
        art: 'valg',
        valg: kommuner,
        klasse: 'aaben',
      }),
      betalingskommune: felt(Kommune('Vælg kommune'), {
        label: 'Betalingskommune',
        hjaelp: 'Spring over, hvis det er den samme kommune.',
        art: 'valg',
        valg: kommuner,
        klasse: 'aaben',
        frivillig: true,
      }),
      sagsnummer: tekst({
        label: 'Jeres sagsnummer',
        hjaelp: 'Skriv ikke CPR-nummer her.',
        savnet: 'Skriv sagsnummeret',
        frivillig: true,
      }),
    },
  },
  kontakt: {
    titel: 'Kontaktperson',
    felter: {
      kontaktNavn: tekst({ label: 'Kontaktpersonens navn', savnet: 'Skriv kontaktpersonens navn' }),
      kontaktTelefon: telefon({ label: 'Telefon', savnet: 'Skriv et telefonnummer med 8 cifre' }),
      kontaktEmail: email({ label: 'E-mail', savnet: 'Skriv en e-mailadresse, fx navn@kommune.dk', frivillig: true }),
    },
  },
  moede: {
    titel: 'Visitationsmøde',
    felter: {
      moedeforslag1: moedeforslag(1),
      moedeforslag2: moedeforslag(2),
      moedeforslag3: moedeforslag(3),
    },
  },
  bemaerkninger: {
    titel: 'Bemærkninger',
    felter: {
      bemaerkninger: langtekst({
        label: 'Andet, Familieplejecentret skal vide',
        savnet: 'Skriv dine bemærkninger',
        klasse: 'foelsom',
        frivillig: true,
      }),
    },
  },
} as const
