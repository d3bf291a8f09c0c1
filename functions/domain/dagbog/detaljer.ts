import * as z from 'zod'
import { type Felt, felt } from '../felt.ts'
import type { Registreringstype } from './typer.ts'

const valg = (label: string, options: Record<string, string>, extra: Partial<Felt> = {}) =>
  felt(z.enum(Object.keys(options) as [string, ...string[]], { error: `Vælg ${label.toLowerCase()}` }).optional(), {
    label,
    art: 'valg',
    valg: options,
    frivillig: true,
    ...extra,
  })

const tekst = (label: string, extra: Partial<Felt> = {}) =>
  felt(z.string().max(500, `${label} må højst være 500 tegn`).optional(), {
    label,
    art: 'tekst',
    frivillig: true,
    klasse: 'foelsom',
    ...extra,
  })

const tal = (label: string, max: number, enhed: string) =>
  felt(
    z
      .number({ error: `${label} skal være et tal` })
      .min(0, `${label} kan ikke være under 0`)
      .max(max, `${label} er for stort`)
      .optional(),
    {
      label,
      art: 'tal',
      enhed,
      frivillig: true,
    },
  )

const jaNej = (label: string) => felt(z.boolean().optional(), { label, art: 'jaNej', frivillig: true })

/**
 * The details of each type (domain D1; samvær: B4; withdrawal signs are recorded, never scored: D4).
 * A new field here appears in form, chat cards, API and OpenAPI.
 */
export const detaljeFelter: Record<Registreringstype, Record<string, z.ZodType>> = {
  soevn: {
    sted: valg('Sted', { seng: 'Seng', barnevogn: 'Barnevogn', arm: 'På arm', autostol: 'Autostol', andet: 'Andet' }),
    kvalitet: valg('Søvnens kvalitet', { rolig: 'Rolig', urolig: 'Urolig', daarlig: 'Dårlig' }),
    indsovningMinutter: tal('Minutter om at falde i søvn', 600, 'min'),
  },
  opvaagning: { aarsag: tekst('Årsag') },
  maaltid: {
    maade: valg('Måde', { flaske: 'Flaske', amning: 'Amning', fast: 'Fast føde', sonde: 'Sonde' }),
    indhold: valg('Indhold', {
      mme: 'Modermælkserstatning',
      modermaelk: 'Modermælk',
      groed: 'Grød',
      mos: 'Mos',
      andet: 'Andet',
    }),
    tilbudt: tal('Tilbudt mængde', 2000, 'ml'),
    udfald: valg('Udfald', { spist: 'Spist', delvist: 'Delvist spist', afvist: 'Ville ikke have det' }),
  },
  ble: {
    vaad: jaNej('Våd'),
    affoering: jaNej('Afføring'),
    stoerrelse: valg('Størrelse', { lille: 'Lille', almindelig: 'Almindelig', stor: 'Stor' }),
    farve: valg('Farve', { gul: 'Gul', brun: 'Brun', groen: 'Grøn', sort: 'Sort', roed: 'Rød', hvid: 'Hvid' }),
    konsistens: valg('Konsistens', { fast: 'Fast', bloed: 'Blød', tynd: 'Tynd' }),
  },
  graad: {
    intensitet: valg('Styrke', { let: 'Klynken', middel: 'Gråd', kraftig: 'Kraftig gråd' }),
    art: valg('Art', { graad: 'Gråd', urolig: 'Uro' }),
    kvalitet: tekst('Lyden'),
  },
  troest: {
    maade: valg('Hvordan', {
      paaArm: 'På arm',
      sut: 'Sut',
      vugge: 'Vuggen',
      hud: 'Hud mod hud',
      sang: 'Sang og stemme',
      andet: 'Andet',
    }),
    virkning: valg('Virkning', {
      hurtig: 'Faldt hurtigt til ro',
      langsom: 'Faldt langsomt til ro',
      ingen: 'Faldt ikke til ro',
    }),
  },
  bad: { reaktion: tekst('Barnets reaktion') },
  medicin: {
    praeparat: tekst('Præparat'),
    pn: jaNej('Efter behov (p.n.)'),
    givetAf: tekst('Givet af', { klasse: 'personlig' }),
  },
  maaling: {
    maal: valg('Hvad blev målt', {
      vaegt: 'Vægt',
      laengde: 'Længde',
      hovedomfang: 'Hovedomfang',
      temperatur: 'Temperatur',
    }),
    metode: tekst('Metode'),
    maaltAf: tekst('Målt af', { klasse: 'personlig' }),
  },
  samvaer: {
    med: tekst('Med hvem', { klasse: 'personlig' }),
    sted: tekst('Sted', { klasse: 'adresseBeskyttet' }),
    stoette: valg('Støtte', { uden: 'Uden støtte', stoettet: 'Støttet', overvaaget: 'Overvåget' }),
    aflystAf: tekst('Aflyst af', { klasse: 'personlig' }),
    foer: tekst('Barnet før samværet'),
    efter: tekst('Barnet efter samværet'),
  },
  helbred: {
    art: valg('Hvem', {
      laege: 'Læge',
      laegevagt: 'Lægevagt',
      sundhedsplejerske: 'Sundhedsplejerske',
      hospital: 'Hospital',
      andet: 'Andet',
    }),
    resultat: tekst('Resultat'),
  },
  symptom: {
    art: valg('Symptom', {
      gylp: 'Gylp',
      opkast: 'Opkast',
      hoste: 'Hoste',
      snue: 'Snue',
      udslaet: 'Udslæt',
      feber: 'Feber',
      andet: 'Andet',
    }),
  },
  abstinens: {
    tegn: felt(z.array(z.string().max(60)).max(20).optional(), {
      label: 'Tegn',
      art: 'flervalg',
      frivillig: true,
      klasse: 'foelsom',
      valg: {
        rysten: 'Rysten',
        skingert: 'Skinger gråd',
        nysen: 'Nysen',
        sveder: 'Sveden',
        sutter: 'Sutteuro',
        stivhed: 'Stivhed',
        gaben: 'Gaben',
        diarre: 'Løs afføring',
        urolig: 'Uro',
      },
    }),
    instrument: tekst('Score oplyst med (instrument)'),
    oplystAf: tekst('Score oplyst af', { klasse: 'personlig' }),
  },
  aktivitet: {
    art: valg('Aktivitet', { mavetid: 'På maven', gaatur: 'Gåtur', leg: 'Leg', lagt: 'Lagt i seng', andet: 'Andet' }),
  },
  observation: {
    omraade: valg('Område', {
      ansigtsudtryk: 'Ansigtsudtryk',
      oejenkontakt: 'Øjenkontakt',
      aktivitetsniveau: 'Aktivitetsniveau',
      selvstimulering: 'Selvstimulerende adfærd',
      vokalisering: 'Lyde',
      reaktionstid: 'Reaktionstid',
      relation: 'Relation',
      opmaerksomhed: 'Opmærksomhed',
      troestbarhed: 'Trøstbarhed',
      regulering: 'Regulering',
      tilknytning: 'Tilknytning',
      motorik: 'Motorik',
      sprog: 'Sprog',
      leg: 'Leg',
      spisning: 'Spisning',
      stemning: 'Stemning',
      andet: 'Andet',
    }),
    fortolkning: tekst('Din egen tanke om det', { art: 'langtekst' }),
  },
  haendelse: {
    alvor: valg('Alvor', { ingenSkade: 'Ingen skade', skade: 'Skade', alvorlig: 'Alvorlig skade' }),
    kontaktet: tekst('Hvem blev kontaktet', { klasse: 'personlig' }),
  },
}

const scalar = z.union([z.string().max(500), z.number(), z.boolean(), z.null()])
const loose = z.union([scalar, z.array(z.string().max(100)).max(30), z.record(z.string().max(40), scalar)])

/** Known details are checked; others (e.g. from the chat: `cirka`, `hver`) are kept as they are, within size. */
export const detaljerOf = (type: Registreringstype) => z.object(detaljeFelter[type]).catchall(loose)
