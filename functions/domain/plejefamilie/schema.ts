import * as z from 'zod'
import { felt } from '../felt.ts'
import type { Feltfejl } from '../fejl.ts'
import { Dato } from '../dato.ts'
import { antal, dato, flervalg, jaNej, jaNejUkendt, kraevetAntal, tekst } from './felter.ts'
import { listefelter } from './lister.ts'
import {
  PLEJEFAMILIESTATUS,
  PLEJEFAMILIETYPER,
  plejefamiliestatusTekst,
  plejefamilietypeTekst,
  sprogTekst,
} from './typer.ts'
import { maalgruppeTekst } from '../visitation/valg.ts'

const MAX_MAANEDER = 216

/**
 * Every field of the register entry, flat: key = column of the import = field of the form = member of the API.
 * Only navn, type and the core of the approval are demanded; the rest may be unknown and is then shown as unknown.
 */
export const plejefamilieFelter = {
  navn: felt(
    z.string('Skriv familiens navn').trim().min(1, 'Skriv familiens navn').max(200, 'Navnet må højst være 200 tegn'),
    {
      label: 'Familiens navn',
      art: 'tekst',
      klasse: 'personlig',
    },
  ),
  type: felt(z.enum(PLEJEFAMILIETYPER, 'Vælg, hvilken type plejefamilie det er'), {
    label: 'Type',
    hjaelp: 'Spædbarnsprojektet bruger som udgangspunkt forstærkede og specialiserede plejefamilier.',
    art: 'valg',
    valg: plejefamilietypeTekst,
  }),
  status: felt(z.enum(PLEJEFAMILIESTATUS, 'Vælg familiens status').nullish(), {
    label: 'Status',
    art: 'valg',
    valg: plejefamiliestatusTekst,
    frivillig: true,
  }),
  tilbudsportalId: tekst('Nummer på Tilbudsportalen', 40),
  oplysningerKontrolleret: dato('Oplysningerne er kontrolleret', {
    hjaelp: 'Den dag, oplysningerne sidst blev holdt op mod Tilbudsportalen eller familien.',
  }),

  telefon: felt(
    z
      .string('Skriv et telefonnummer')
      .trim()
      .regex(/^\+?[\d ]{8,20}$/, 'Skriv telefonnummeret med 8 cifre')
      .nullish(),
    { label: 'Telefon', art: 'telefon', klasse: 'personlig', frivillig: true },
  ),
  email: felt(z.email('Skriv en e-mailadresse, fx navn@eksempel.dk').max(254, 'E-mailadressen er for lang').nullish(), {
    label: 'E-mail',
    art: 'email',
    klasse: 'personlig',
    frivillig: true,
  }),
  adresse: tekst('Adresse', 200, { klasse: 'adresseBeskyttet' }),
  postnr: felt(
    z
      .string('Skriv et postnummer')
      .trim()
      .regex(/^\d{4}$/, 'Postnummeret har fire cifre')
      .nullish(),
    {
      label: 'Postnummer',
      art: 'tekst',
      klasse: 'adresseBeskyttet',
      frivillig: true,
    },
  ),
  adressebeskyttelse: jaNej('Har familien navne- og adressebeskyttelse?', {
    hjaelp: 'Så vises adresse og postnummer kun for Familieplejecentret.',
  }),

  godkendtAf: tekst('Godkendt af', 100, { hjaelp: 'Socialtilsynet eller, for en netværksplejefamilie, kommunen.' }),
  godkendtFra: felt(Dato, { label: 'Godkendt fra', art: 'dato' }),
  godkendtTil: dato('Godkendt til', {
    hjaelp: 'Sidste dag. Lad feltet stå tomt, hvis godkendelsen ikke har en slutdato.',
  }),
  godkendelseSenestBrugt: dato('Godkendelsen er sidst brugt', {
    hjaelp: 'Sidste dag med et barn i pleje. En godkendelse, der ikke bruges i 3 år, bortfalder.',
  }),
  godkendtePladser: kraevetAntal('Godkendte pladser', 20),
  aflastningspladser: antal('Pladser brugt til aflastning', 20),
  alderFraMaaneder: kraevetAntal('Godkendt fra alder', MAX_MAANEDER, { enhed: 'måneder', hjaelp: '0 = fra fødslen.' }),
  alderTilMaaneder: kraevetAntal('Godkendt til alder', MAX_MAANEDER, {
    enhed: 'måneder',
    hjaelp: 'Til dagen før barnet fylder så meget. 24 = til barnet fylder 2 år.',
  }),
  maalgrupper: flervalg('Godkendte målgrupper', maalgruppeTekst, {
    hjaelp: 'Vælg det, der står i godkendelsen. Vælg intet, hvis det ikke er kendt.',
  }),
  metoder: tekst('Metoder i godkendelsen', 1000),

  kurser: listefelter.kurser,
  erfaringSpaedbarn: jaNejUkendt('Har familien haft spædbørn i pleje?'),
  erfaringAbstinenser: jaNejUkendt('Har familien erfaring med abstinenser hos spædbørn?', {
    hjaelp: 'Fx med et barn, der har haft neonatalt abstinenssyndrom.',
  }),

  tilgaengeligFra: dato('Kan tage imod et barn fra'),
  ledigBekraeftet: dato('Ledigheden er sidst bekræftet', {
    hjaelp: 'Den dag, familien sidst sagde, at pladsen er ledig.',
  }),
  pauser: listefelter.pauser,
  boerneattestDato: dato('Børneattest indhentet'),
  boerneattestAlleVoksne: jaNejUkendt('Er der attest for alle i hjemmet fra 15 år?'),
  konflikter: listefelter.konflikter,

  rejseminutter: listefelter.rejseminutter,
  hjemmegaaendeFoersteMaaneder: jaNejUkendt('Er en voksen hjemme på fuld tid de første måneder?'),
  nattejeneste: jaNejUkendt('Kan familien klare mange natteopvågninger?'),
  andreSmaaBoern: antal('Andre børn under 3 år i hjemmet', 10),
  dyr: jaNejUkendt('Er der dyr i hjemmet?', { klasse: 'personlig' }),
  roeg: jaNejUkendt('Bliver der røget i hjemmet?', { klasse: 'personlig' }),
  sprog: flervalg('Sprog i hjemmet', sprogTekst, { klasse: 'personlig' }),

  villigLaengerevarende: jaNejUkendt('Kan barnet blive boende i mange år?'),
  villigAdoption: jaNejUkendt('Vil familien passe et barn frem til en adoption?'),
  villigSoeskende: jaNejUkendt('Vil familien tage imod søskende?'),
  samarbejdeBiologisk: jaNejUkendt('Vil familien samarbejde tæt med de biologiske forældre?'),
  aflastningsnetvaerk: jaNejUkendt('Har familien et netværk, der kan aflaste?'),
} as const

const error = (issue: { code?: string }) =>
  issue.code === 'unrecognized_keys'
    ? 'Et eller flere felter kendes ikke'
    : 'Plejefamilien skal være et objekt med felter'

/** Without cross-field checks, so that it can be picked from and made partial. */
export const PlejefamilieBase = z.strictObject(plejefamilieFelter, { error })
type Vaerdier = z.infer<typeof PlejefamilieBase>
export type Plejefamiliefelt = keyof Vaerdier

/** The ways two fields can contradict each other: field that gets the message, message, when it holds. */
const modsigelser: [Plejefamiliefelt, string, (v: Vaerdier) => boolean][] = [
  ['godkendtTil', 'Godkendelsen slutter, før den begynder', (v) => !!v.godkendtTil && v.godkendtTil < v.godkendtFra],
  [
    'godkendelseSenestBrugt',
    'Godkendelsen kan ikke være brugt, før den begyndte',
    (v) => !!v.godkendelseSenestBrugt && v.godkendelseSenestBrugt < v.godkendtFra,
  ],
  ['alderTilMaaneder', 'Den højeste alder skal være over den laveste', (v) => v.alderTilMaaneder <= v.alderFraMaaneder],
  [
    'aflastningspladser',
    'Der kan ikke bruges flere pladser til aflastning, end der er godkendt',
    (v) => (v.aflastningspladser ?? 0) > v.godkendtePladser,
  ],
]

/** What contradicts itself in a whole entry. */
const checkModsigelser = (vaerdier: Vaerdier): Feltfejl[] =>
  modsigelser.filter(([, , holds]) => holds(vaerdier)).map(([felt, besked]) => ({ felt, besked }))

/** Body of POST /api/plejefamilier. */
export const PlejefamilieInput = PlejefamilieBase.superRefine((vaerdier, ctx) => {
  for (const { felt, besked } of checkModsigelser(vaerdier))
    ctx.addIssue({ code: 'custom', path: [felt], message: besked })
})
export type PlejefamilieInput = z.infer<typeof PlejefamilieInput>

/** Body of PATCH: any fields; `null` empties one that may be empty. `version` guards against overwriting another's change. */
export const PlejefamiliePatch = PlejefamilieBase.partial().extend({ version: z.int().min(1).optional() })
export type PlejefamiliePatch = z.infer<typeof PlejefamiliePatch>

const optaget = z.int().min(0)

/** The stored entry. Undeclared members don't leave. */
export const Plejefamilie = z.object({
  ...plejefamilieFelter,
  id: z.string(),
  organisation: z.string(),
  version: z.int().min(1),
  oprettet: z.iso.datetime({ offset: true }),
  aendret: z.iso.datetime({ offset: true }),
  /** Places with a child now, and places promised in a match that is not yet answered. */
  brugtePladser: optaget,
  reserveredePladser: optaget,
})
export type Plejefamilie = z.infer<typeof Plejefamilie>
