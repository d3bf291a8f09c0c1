import type { GemtRegistrering } from '../../dagbog/gemt.ts'
import { datoTekst, flertal, talTekst, tidspunktTekst } from '../dansk.ts'
import { type Blok, type Figur, h, type Indhold, p, t } from '../dokument.ts'
import { klasserFor } from '../modtager.ts'
import type { Bilagslinje } from '../rapport.ts'
import { bred, tabel, tabelEller, tal } from './fakta.ts'
import { DAGE_ANKER, gaeldende, type Rapportgrundlag } from './grundlag.ts'
import { haendelseTekst, tidTekst, typeNavn } from './haendelsetekst.ts'

export const TAL_ANKER = 'bilag-tal'

/** The annexes (F1.11): the raster, all days, the figures' numbers, files with SHA-256, and how the data was taken out. */
export function bilagOf(g: Rapportgrundlag, helsider: readonly Figur[]): Blok[] {
  const dele: [string, string, Blok[]][] = [
    ['Døgnet på ét blik', 'bilag-raster', [...helsider]],
    ['Figurernes tal', TAL_ANKER, g.figurer.flatMap((f) => (f.tabel ? [f.tabel] : []))],
    ['Dagene', DAGE_ANKER, g.udenDage ? [] : dagene(g)],
    ['Filer og datagrundlag', 'bilag-filer', filer(g)],
  ]
  return dele
    .filter(([, , blokke]) => blokke.length > 0)
    .flatMap(([titel, anker, blokke], i) => [
      { art: 'sideskift' as const },
      h(1, `Bilag ${i + 1}. ${titel}`, anker),
      ...blokke,
    ])
}

/** Week by week, day by day: each entry with its own place, so that a sentence can be followed back to it. */
function dagene(g: Rapportgrundlag): Blok[] {
  const dage = new Map<string, GemtRegistrering[]>()
  for (const r of gaeldende(g)) dage.set(r.dato, [...(dage.get(r.dato) ?? []), r])
  return g.statistik.uger.flatMap((uge) => [
    h(2, `Uge ${uge.uge}: ${datoTekst(uge.fra)} til ${datoTekst(uge.til)}`),
    ...g.statistik.doegn
      .filter((d) => d.dato >= uge.fra && d.dato <= uge.til)
      .flatMap(({ dato }) => dagblokke(dato, dage.get(dato) ?? [], g)),
  ])
}

function dagblokke(dato: string, entries: GemtRegistrering[], g: Rapportgrundlag): Indhold[] {
  const klasser = klasserFor(g.modtagerRolle)
  const hoved = h(3, datoTekst(dato), `dag-${dato}`)
  if (entries.length === 0) return [hoved, p('Ingen registreringer denne dag.')]
  const haendelser = entries
    .filter((r) => r.type !== 'beskrivelse')
    .toSorted((a, b) => (a.start ?? a.slut ?? '').localeCompare(b.start ?? b.slut ?? ''))
  const raekker = haendelser.map((r) => [
    [t(tidTekst(r), { anker: `reg-${r.id}` })],
    typeNavn(r),
    haendelseTekst(r, klasser) +
      (r.version > 1 ? ' (rettet)' : '') +
      (r.tilfoejelse ? ' (tilføjet efter låsning)' : ''),
  ])
  const fortalt = entries
    .filter((r) => r.type === 'beskrivelse')
    .map(
      (r): Indhold => ({
        art: 'afsnit',
        tekst: [t('Dagens beskrivelse: ', { fed: true, anker: `reg-${r.id}` }), t(r.tekst ?? '')],
      }),
    )
  return [
    hoved,
    ...(raekker.length > 0
      ? [
          tabel(
            `${flertal(raekker.length, 'registrering', 'registreringer')} ${datoTekst(dato)}`,
            [bred('Tid', 1.1), bred('Hvad', 1.3), bred('Oplysninger', 5)],
            raekker,
            { nummereret: false },
          ),
        ]
      : []),
    ...fortalt,
  ]
}

/** Fingerprint in two halves, so that it fits the page. */
const aftryk = (sha256: string) => `${sha256.slice(0, 32)} ${sha256.slice(32)}`
const filraekke = ({ navn, art, stoerrelse, sha256 }: Bilagslinje): string[] => [
  navn,
  art,
  talTekst(stoerrelse),
  aftryk(sha256),
]

function filer(g: Rapportgrundlag): Blok[] {
  return [
    tabelEller(
      'Der er ingen filer til rapporten.',
      tabel(
        'Filer med fingeraftryk (SHA-256)',
        [bred('Fil', 2), bred('Art', 1.5), tal('Byte', 0.9), bred('Fingeraftryk', 4)],
        g.bilag.map(filraekke),
      ),
    ),
    p(
      `Data er udtrukket ${tidspunktTekst(g.nu)} med software ${g.softwareversion}. Rapportens tekst og datagrundlag fryses, når rapporten låses; en senere ændring giver en ny version.`,
    ),
  ]
}
