import * as z from 'zod'
import { Dato } from '../dato.ts'
import { felt } from '../felt.ts'

interface Instrument {
  navn: string
  /** True for standardised psychological tests: barnets lov §§ 171 a–c ask for the check first. */
  standardiseretPsykologisk: boolean
  /** Age in days for which it is meant; outside it the result is marked, not refused. */
  alderDage?: readonly [number, number]
  /** Only a psykolog may use it. */
  kunPsykolog?: true
}

/** Instruments by key; `andet` asks in the form what the table says of the others. */
export const INSTRUMENTER = {
  adbb: { navn: 'ADBB (Alarm Distress Baby Scale)', standardiseretPsykologisk: false, alderDage: [60, 730] },
  asq3: { navn: 'ASQ-3', standardiseretPsykologisk: false, alderDage: [30, 2007] },
  aims: { navn: 'AIMS (motorik)', standardiseretPsykologisk: false, alderDage: [0, 548] },
  mim: { navn: 'MIM (Marschak Interaction Method)', standardiseretPsykologisk: false },
  pcEra: { navn: 'PC-ERA', standardiseretPsykologisk: false },
  martemeo: { navn: 'Marte Meo-analyse', standardiseretPsykologisk: false },
  bayley: { navn: 'Bayley', standardiseretPsykologisk: true, alderDage: [16, 1290], kunPsykolog: true },
  andet: { navn: 'Andet instrument', standardiseretPsykologisk: false },
} as const satisfies Record<string, Instrument>
export type InstrumentId = keyof typeof INSTRUMENTER
const IDER = Object.keys(INSTRUMENTER) as [InstrumentId, ...InstrumentId[]]
const instrumentTekst = Object.fromEntries(IDER.map((id) => [id, INSTRUMENTER[id].navn]))

export const GROENLANDSK_SVAR = ['nej', 'ja', 'uafklaret'] as const

const grundfelter = z.strictObject({
  id: z.uuid(),
  instrument: felt(z.enum(IDER, 'Vælg instrument'), { label: 'Instrument', art: 'valg', valg: instrumentTekst }),
  andetNavn: felt(z.string().trim().min(1).max(120).optional(), {
    label: 'Navn på instrumentet',
    art: 'tekst',
    frivillig: true,
    vis: (v) => v.instrument === 'andet',
  }),
  standardiseretPsykologisk: felt(z.boolean().optional(), {
    label: 'Er det en standardiseret psykologisk test?',
    art: 'jaNej',
    frivillig: true,
    vis: (v) => v.instrument === 'andet',
  }),
  version: felt(z.string().trim().min(1, 'Skriv version eller udgave').max(60), {
    label: 'Version eller udgave',
    art: 'tekst',
  }),
  dato: felt(Dato, { label: 'Dato', art: 'dato' }),
  alderDage: z.int().min(0),
  /** Null when the child was born at term. */
  korrigeretAlderDage: z.int().nullable(),
  resultat: felt(z.string().trim().min(1, 'Skriv resultatet').max(10_000, 'Resultatet må højst være 10.000 tegn'), {
    label: 'Resultat',
    art: 'langtekst',
    klasse: 'foelsom',
  }),
  udfoertAf: felt(z.string().trim().min(1, 'Skriv hvem der har udført prøven').max(120), {
    label: 'Udført af',
    art: 'tekst',
    klasse: 'personlig',
  }),
  udfoerendeRolle: z.enum(['paedagog', 'psykolog']),
  groenlandskBaggrund: felt(z.enum(GROENLANDSK_SVAR, 'Vælg svar').optional(), {
    label: 'Har familien grønlandsk baggrund?',
    hjaelp: 'Skal besvares, når det er en standardiseret psykologisk test. VISO’s særlige enhed kan hjælpe.',
    art: 'valg',
    valg: { nej: 'Nej, det er undersøgt', ja: 'Ja', uafklaret: 'Det er ikke afklaret' },
    frivillig: true,
    klasse: 'foelsom',
  }),
})

/** A test as it was made: instrument, version, date, both ages, result, by whom (S1-51). */
export const Proeve = grundfelter.superRefine((value, ctx) => {
  for (const [felt, message] of checkProeve(value)) ctx.addIssue({ code: 'custom', path: [felt], message })
})
export type Proeve = z.infer<typeof Proeve>

/** True when the §§ 171 a–c check must be answered before the instrument is used. */
export const needsGroenlandskKontrol = (
  value: Pick<z.infer<typeof grundfelter>, 'instrument' | 'standardiseretPsykologisk'>,
): boolean =>
  value.instrument === 'andet'
    ? value.standardiseretPsykologisk !== false
    : INSTRUMENTER[value.instrument].standardiseretPsykologisk

function* checkProeve(value: z.infer<typeof grundfelter>): Generator<[string, string]> {
  const instrument: Instrument = INSTRUMENTER[value.instrument]
  if (value.instrument === 'andet' && !value.andetNavn) yield ['andetNavn', 'Skriv instrumentets navn']
  if (value.instrument === 'andet' && value.standardiseretPsykologisk === undefined)
    yield ['standardiseretPsykologisk', 'Svar på, om det er en standardiseret psykologisk test']
  if (instrument.kunPsykolog && value.udfoerendeRolle !== 'psykolog')
    yield ['instrument', 'Kun en psykolog må bruge dette instrument']
  if (!needsGroenlandskKontrol(value) || value.groenlandskBaggrund === 'nej') return
  yield [
    'groenlandskBaggrund',
    value.groenlandskBaggrund === 'ja'
      ? 'Standardiserede psykologiske tests må ikke bruges over for familier med grønlandsk baggrund. Kontakt VISO’s særlige enhed'
      : 'Undersøg, om familien har grønlandsk baggrund, før testen bruges',
  ]
}

export const instrumentNavn = (proeve: Pick<Proeve, 'instrument' | 'andetNavn'>): string =>
  proeve.instrument === 'andet' ? (proeve.andetNavn ?? INSTRUMENTER.andet.navn) : INSTRUMENTER[proeve.instrument].navn

/** A sentence when the child's (corrected) age lies outside what the instrument is meant for. */
export function aldersforbehold(proeve: Proeve): string | null {
  const instrument: Instrument = INSTRUMENTER[proeve.instrument]
  const alder = proeve.korrigeretAlderDage ?? proeve.alderDage
  const [fra, til] = instrument.alderDage ?? [0, Infinity]
  return alder >= fra && alder <= til ? null : 'Barnets alder lå uden for instrumentets aldersområde'
}
