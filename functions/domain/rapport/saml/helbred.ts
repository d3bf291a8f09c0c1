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
const HELBRED: readonly Registreringstype[] = ['helbred', 'symptom', 'abstinens', 'haendelse']

/** Helbred og vækst (F1.8): measurements on WHO's standard, and each contact or symptom with its day. */
export function helbredFakta(g: Rapportgrundlag): Blok[] {
  const { vaekst } = g.statistik
  const klasser = klasserFor(g.modtagerRolle)
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
        'Der er ikke registreret symptomer, hændelser eller kontakt med sundhedsvæsenet.',
        tabel(
          'Symptomer, hændelser og kontakt med sundhedsvæsenet',
          [bred('Dato', 1.5), bred('Tid', 1.1), bred('Hvad', 1.6), bred('Oplysninger', 4)],
          egne(g, HELBRED).map((r) => helbredsraekke(r, haendelseTekst(r, klasser))),
          { datagrundlag: { ...datagrundlagOf(g, HELBRED, () => false), manglendeDage: null } },
        ),
      ),
      tabelEller(
        'Der er ikke registreret medicin.',
        tabel(
          'Medicin',
          [bred('Præparat og dosis', 4), tal('Gange'), bred('Første gang', 1.5), bred('Seneste gang', 1.5)],
          medicinraekker(egne(g, ['medicin'])),
          { datagrundlag: { ...datagrundlagOf(g, ['medicin'], () => false), manglendeDage: null } },
        ),
      ),
    ]),
  ]
}

const egne = (g: Rapportgrundlag, typer: readonly Registreringstype[]): GemtRegistrering[] =>
  gaeldende(g)
    .filter((r) => (typer as readonly string[]).includes(r.type))
    .toSorted((a, b) => a.dato.localeCompare(b.dato))

/** The same medicine in the same dose is one row; each time it was given stands in the annex. */
function medicinraekker(entries: readonly GemtRegistrering[]): (string | Tekst)[][] {
  const grupper = new Map<string, GemtRegistrering[]>()
  for (const r of entries) {
    const dosis =
      r.maengde === null ? '' : `, ${talTekst(r.maengde, Number.isInteger(r.maengde) ? 0 : 1)} ${r.enhed ?? ''}`
    const navn = `${String(r.detaljer.praeparat ?? 'Ikke oplyst')}${dosis}${r.detaljer.pn === true ? ', efter behov' : ''}`
    grupper.set(navn, [...(grupper.get(navn) ?? []), r])
  }
  return [...grupper].map(([navn, gange]) => [navn, talTekst(gange.length), [dag(gange[0]!)], [dag(gange.at(-1)!)]])
}

const dag = (r: GemtRegistrering) => t(datoTekst(r.dato), { henvisning: `reg-${r.id}` })

const helbredsraekke = (r: GemtRegistrering, tekst: string): (string | Tekst)[] => [
  [dag(r)],
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
