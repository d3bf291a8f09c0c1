import * as z from 'zod'
import { felt } from '../../functions/domain/felt.ts'

const mange = Object.fromEntries(
  ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((key) => [key, `Kommune ${key.toUpperCase()}`]),
)

/** One field of every kind. */
export const eksempelShape = {
  navn: felt(z.string().min(1), { label: 'Barnets navn', art: 'tekst', klasse: 'personlig' }),
  note: felt(z.string().max(2000).optional(), {
    label: 'Hvad skete der?',
    hjaelp: 'Skriv, hvad du så og hørte. Dine egne tanker kan du skrive bagefter.',
    art: 'langtekst',
    klasse: 'foelsom',
    frivillig: true,
  }),
  foedt: felt(z.iso.date('Skriv barnets fødselsdato, fx 2026-03-12'), { label: 'Fødselsdato', art: 'dato' }),
  start: felt(z.string(), { label: 'Hvornår', art: 'tidspunkt' }),
  maengde: felt(z.number('Mængden skal være et tal').max(2000, 'Mængden er for stor'), {
    label: 'Mængde',
    art: 'tal',
    enhed: 'ml',
  }),
  maade: felt(z.enum(['flaske', 'amning', 'fast'], 'Vælg måde'), {
    label: 'Måde',
    art: 'valg',
    valg: { flaske: 'Flaske', amning: 'Amning', fast: 'Fast føde' },
  }),
  kommune: felt(z.enum(Object.keys(mange) as [string, ...string[]], 'Vælg kommune'), {
    label: 'Kommune',
    art: 'valg',
    valg: mange,
  }),
  tegn: felt(z.array(z.enum(['rysten', 'gaben'])).optional(), {
    label: 'Tegn',
    hjaelp: 'Vælg alle, der passer.',
    art: 'flervalg',
    valg: { rysten: 'Rysten', gaben: 'Gaben' },
    frivillig: true,
  }),
  vaad: felt(z.boolean().optional(), { label: 'Var bleen våd?', art: 'jaNej', frivillig: true }),
  cpr: felt(z.string().regex(/^\d{10}$/, 'Skriv CPR-nummeret med 10 cifre'), {
    label: 'CPR-nummer',
    art: 'cpr',
    klasse: 'cpr',
  }),
  telefon: felt(z.string().regex(/^\d{8}$/, 'Skriv et telefonnummer med 8 cifre'), {
    label: 'Telefon',
    art: 'telefon',
  }),
  email: felt(z.email('Skriv en e-mailadresse, fx navn@eksempel.dk'), { label: 'E-mail', art: 'email' }),
}
