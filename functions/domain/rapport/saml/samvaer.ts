import type { GemtRegistrering } from '../../dagbog/gemt.ts'
import type { Dataklasse } from '../../felt.ts'
import type { Samvaerslinje } from '../../statistik/samvaer.ts'
import type { Samvaerstal } from '../../statistik/schema.ts'
import { datoTekst, klokTekst, talEllerIngen, varighedTekst } from '../dansk.ts'
import { type Blok, type Tekst, t } from '../dokument.ts'
import { klasserFor } from '../modtager.ts'
import { BESKYTTET } from '../redact.ts'
import { bred, faktaboks, tabel, tabelEller, tal } from './fakta.ts'
import { gaeldende, type Rapportgrundlag, vindueOf } from './grundlag.ts'

const UDFALD: Record<Samvaerslinje['udfald'], string> = {
  afholdt: 'Afholdt',
  afbrudt: 'Afbrudt',
  aflyst: 'Aflyst',
  udeblevet: 'Udeblevet',
  flyttet: 'Flyttet',
  uoplyst: 'Ikke oplyst',
  kommende: 'Kommende',
}
const STOETTE: Record<string, string> = { uden: 'Uden støtte', stoettet: 'Støttet', overvaaget: 'Overvåget' }

const SUMMER: readonly [string, keyof Samvaerstal][] = [
  ['Planlagt', 'planlagt'],
  ['Afholdt (også afbrudt)', 'afholdt'],
  ['heraf afbrudt', 'afbrudt'],
  ['Aflyst', 'aflyst'],
  ['Udeblevet', 'udeblevet'],
  ['Flyttet', 'flyttet'],
  ['Planlagt, men intet oplyst', 'uoplyst'],
]

/** Fortegnelse over samvær (F1.7): planned beside held, the child before and after, and the sums. */
export function samvaerFakta(g: Rapportgrundlag): Blok[] {
  const { linjer, tal: summer } = g.samvaer
  const klasser = klasserFor(g.modtagerRolle)
  const byId = new Map(gaeldende(g).map((r) => [r.id, r]))
  const vindue = vindueOf(g)
  return [
    faktaboks('Samvær, planlagt og afholdt', 'aftaler om samvær og plejefamiliens dagbog', [
      tabelEller(
        'Der er ikke aftalt eller registreret samvær.',
        tabel(
          'Fortegnelse over samvær',
          [
            bred('Dato', 1.85),
            bred('Med', 0.8),
            bred('Planlagt', 1.3),
            bred('Faktisk', 1.3),
            bred('Status', 1.7),
            bred('Barnet før og efter', 2.1),
          ],
          linjer.map((linje) =>
            raekke(linje, linje.registreringId ? byId.get(linje.registreringId) : undefined, klasser),
          ),
          { datagrundlag: { ...vindue, n: linjer.length, enhed: 'samvær', manglendeDage: null } },
        ),
      ),
      tabel(
        'Samvær i alt',
        [bred('Hvad', 3), tal('Antal')],
        [
          ...SUMMER.map(([navn, noegle]) => [navn, talEllerIngen(summer[noegle])]),
          ['Tid sammen i alt', varighedTekst(summer.minutter)],
        ],
      ),
    ]),
  ]
}

function raekke(
  linje: Samvaerslinje,
  r: GemtRegistrering | undefined,
  klasser: ReadonlySet<Dataklasse>,
): (string | Tekst)[] {
  const { planlagt, start, slut, registreringId } = linje
  const dato = t(datoTekst(linje.dato), registreringId ? { henvisning: `reg-${registreringId}` } : {})
  return [
    [dato],
    linje.med === null ? '' : klasser.has('personlig') ? linje.med : BESKYTTET,
    planlagt ? spaend(planlagt.start, planlagt.slut) : 'ikke planlagt',
    start ? spaend(start, slut) : '',
    [
      UDFALD[linje.udfald],
      linje.aflystAf && klasser.has('personlig') ? `af ${linje.aflystAf}` : '',
      STOETTE[String(r?.detaljer.stoette)] ?? '',
    ]
      .filter(Boolean)
      .join(', '),
    foerEfter(r),
  ]
}

const spaend = (start: string, slut: string | null) =>
  slut ? `${klokTekst(start)}–${klokTekst(slut)}` : klokTekst(start)

function foerEfter(r: GemtRegistrering | undefined): string {
  const { foer, efter } = (r?.detaljer ?? {}) as Record<string, unknown>
  return [foer ? `Før: ${String(foer)}.` : '', efter ? `Efter: ${String(efter)}.` : ''].filter(Boolean).join(' ')
}
