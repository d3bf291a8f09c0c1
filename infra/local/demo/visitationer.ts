import { addDage } from '../../../functions/domain/tid.ts'
import type { Eftersendelse } from '../../../functions/domain/visitation/bilag.ts'
import type { Visitationsstatus } from '../../../functions/domain/visitation/status.ts'
import type { MoedeInput, VisitationKladde } from '../../../functions/domain/visitation/visitation.ts'

/** What the demo sends in, and how far the case has come; made by the same services as real ones. */
export interface DemoVisitation {
  /** User name of the sender. */
  afsender: 'socialcenter' | 'socialcenter2'
  status: Extract<Visitationsstatus, 'kladde' | 'indsendt' | 'moedeAfholdt'>
  svar: VisitationKladde
  eftersendes: Eftersendelse[]
  moede?: MoedeInput
}

/** All persons are invented. The CPR numbers are made up and fail the old modulus-11 check. */
const kontakt = {
  kommune: '0751',
  kontaktNavn: 'Signe Demosen (opdigtet)',
  kontaktTelefon: '00000001',
  kontaktEmail: 'signe.demosen@eksempel.invalid',
} as const satisfies VisitationKladde

const ufoedt = (today: string): VisitationKladde => ({
  ...kontakt,
  stilling: 'ufoedt',
  termin: addDage(today, 23),
  bekendtSiden: addDage(today, -41),
  morsNavn: 'Maja Prøvegaard (opdigtet)',
  morsCpr: '0101900009',
  antalBoern: 1,
  foersteGangIFamiliepleje: 'ja',
  laengerevarendePerspektiv: 'ja',
  perspektivBegrundelse: 'Mor har haft et aktivt misbrug i flere år og ønsker selv, at barnet anbringes.',
  maalgrupper: ['misbrug', 'psykiskSygdom'],
  abstinensForventet: 'ja',
  samtykke: 'medSamtykke',
  adresseHemmelig: false,
  tidligereUdredning: false,
  behovForObservation: true,
  observationBegrundelse: 'Barnet ventes at få abstinenser. Der er brug for at følge søvn, spisning og kontakt tæt.',
  behovForVuggested: true,
  undersoegelse: 'ja',
  undersoegelseFormaal: 'Barnets udvikling og behov de første tre måneder.',
  fku: 'bestilt',
  groenlandskBaggrund: 'nej',
  oensketStart: addDage(today, 25),
  foraeldrePostnr: '8000',
  samvaerHensyn: 'Mor ønsker samvær to gange om ugen.',
  moedeforslag1: `${addDage(today, 4)}T08:00:00.000Z`,
  moedeforslag2: `${addDage(today, 5)}T12:00:00.000Z`,
})

const foedt = (today: string): VisitationKladde => ({
  ...kontakt,
  stilling: 'foedt',
  foedselsdato: addDage(today, -35),
  koen: 'pige',
  barnetsNavn: 'Alma Demosen (opdigtet)',
  morsNavn: 'Sofie Demosen (opdigtet)',
  morsCpr: '0202920001',
  bekendtSiden: addDage(today, -120),
  oprindelse: 'institution',
  tidligereAnbringelser: 'Barnet har opholdt sig på døgninstitution sammen med mor siden fødslen.',
  foersteGangIFamiliepleje: 'ja',
  laengerevarendePerspektiv: 'ja',
  maalgrupper: ['udviklingshaemning', 'omsorgssvigt'],
  samtykke: 'udenSamtykke',
  adresseHemmelig: true,
  tidligereUdredning: true,
  tidligereUdredningBeskrivelse: 'Forældreevnen er beskrevet af døgninstitutionen.',
  behovForObservation: true,
  observationBegrundelse: 'Barnet er svært at få øjenkontakt med og sover uroligt.',
  undersoegelse: 'senere',
  oensketStart: addDage(today, 12),
  foraeldrePostnr: '8900',
})

/** A draft just begun: most answers are missing. */
const paabegyndt = (today: string): VisitationKladde => ({
  stilling: 'ufoedt',
  termin: addDage(today, 96),
  bekendtSiden: addDage(today, -3),
  morsNavn: 'Lea Prøvegaard (opdigtet)',
  foersteGangIFamiliepleje: 'ja',
  laengerevarendePerspektiv: 'uafklaret',
})

/** Three visitationer in different states, one not yet sent; two children are not born. */
export const demoVisitationer = (today: string): DemoVisitation[] => [
  {
    afsender: 'socialcenter',
    status: 'indsendt',
    svar: ufoedt(today),
    eftersendes: [
      { art: 'boernefagligUndersoegelse', dato: addDage(today, 10) },
      { art: 'handleplan', dato: addDage(today, 14) },
    ],
  },
  {
    afsender: 'socialcenter',
    status: 'moedeAfholdt',
    svar: foedt(today),
    eftersendes: [
      { art: 'boernefagligUndersoegelse', dato: addDage(today, 2) },
      { art: 'handleplan', dato: addDage(today, 7) },
    ],
    moede: {
      tidspunkt: `${addDage(today, -1)}T09:00:00.000Z`,
      deltagere: 'Signe Demosen, Karen Demosen (opdigtede)',
      opgave: 'Find en plejefamilie, der kan tage imod Alma om to uger. Døgncentret observerer samspil og søvn.',
    },
  },
  { afsender: 'socialcenter2', status: 'kladde', svar: paabegyndt(today), eftersendes: [] },
]

/** The answers behind a demo forløb that has already begun. */
export const svarForForloeb = (barn: { navn: string; koen: 'pige' | 'dreng'; foedselsdato: string; start: string }) =>
  ({
    ...foedt(barn.start),
    barnetsNavn: barn.navn,
    koen: barn.koen,
    foedselsdato: barn.foedselsdato,
    morsNavn: 'Mor (opdigtet)',
    morsCpr: undefined,
    oensketStart: barn.start,
    adresseHemmelig: false,
  }) satisfies VisitationKladde
