import type { GemtRegistrering } from '../../dagbog/gemt.ts'
import type { Registreringstype } from '../../dagbog/typer.ts'
import type { Vaekstpunkt } from '../../statistik/schema.ts'
import { datoTekst, talTekst } from '../dansk.ts'
import { type Blok, p, type Tekst, t } from '../dokument.ts'
import { klasserFor } from '../modtager.ts'
import { bred, faktaboks, tabel, tabelEller, tal } from './fakta.ts'
import { datagrundlagOf, gaeldende, type Rapportgrundlag } from './grundlag.ts'
import { haendelseTekst, tidTekst, typeNavn } from './haendelsetekst.ts'

const MAAL: Record<Vaekstpunkt['maal'], string> = { vaegt: 'Vægt', laengde: 'Længde', hovedomfang: 'Hovedomfang' }
/** Kinds that belong to health; nappies and feeding stand with the day course. */
const HELBRED: readonly Registreringstype[] = ['helbred', 'symptom', 'medicin', 'abstinens', 'haendelse']

/** Helbred og vækst (F1.8): measurements on WHO's standard, and each contact or symptom with its day. */
export function helbredFakta(g: Rapportgrundlag): Blok[] {
  const { vaekst } = g.statistik
  const klasser = klasserFor(g.modtagerRolle)
  const haendelser = gaeldende(g).filter((r) => (HELBRED as readonly string[]).includes(r.type))
  return [
    faktaboks('Vækst', 'målinger i dagbogen', [
      tabelEller(
        'Der er ingen målinger i perioden.',
        tabel(
          'Målinger',
          [
            bred('Dato', 1.5),
            bred('Hvad', 1.4),
            tal('Måling'),
            tal('Alder (dage)'),
            tal('z-score'),
            tal('Gram pr. dag'),
          ],
          vaekst.map(vaekstraekke),
          {
            datagrundlag: { ...datagrundlagOf(g, ['maaling'], () => false), manglendeDage: null },
          },
        ),
      ),
      p(
        'z-score efter WHO’s standard for børns vækst; for et barn født for tidligt efter korrigeret alder. Danske børn er i gennemsnit lidt større end standarden, især om hovedet. Tallene er ikke en vurdering.',
      ),
    ]),
    faktaboks('Helbred', 'plejefamiliens dagbog', [
      tabelEller(
        'Der er ikke registreret symptomer, medicin eller kontakt med sundhedsvæsenet.',
        tabel(
          'Symptomer, medicin og kontakt med sundhedsvæsenet',
          [bred('Dato', 1.3), bred('Tid', 1.1), bred('Hvad', 1.5), bred('Oplysninger', 4)],
          haendelser.map((r) => helbredsraekke(r, haendelseTekst(r, klasser))),
          {
            datagrundlag: { ...datagrundlagOf(g, HELBRED, () => false), manglendeDage: null },
          },
        ),
      ),
    ]),
  ]
}

const helbredsraekke = (r: GemtRegistrering, tekst: string): (string | Tekst)[] => [
  [t(datoTekst(r.dato), { henvisning: `reg-${r.id}` })],
  tidTekst(r),
  typeNavn(r),
  tekst,
]

const vaekstraekke = (v: Vaekstpunkt): (string | Tekst)[] => [
  [t(datoTekst(v.dato), { henvisning: `reg-${v.registreringId}` })],
  MAAL[v.maal],
  `${talTekst(v.vaerdi, v.enhed === 'cm' ? 1 : 0)} ${v.enhed}`,
  v.korrigeretAlderDage === null ? String(v.alderDage) : `${v.alderDage} (korr. ${v.korrigeretAlderDage})`,
  v.z === null ? 'ingen' : talTekst(v.z, 2),
  v.prDag === null ? '' : talTekst(v.prDag, 0),
]
