import { sammenfatDage } from '../../statistik/noegletal.ts'
import type { Doegn, Noegletal, Noegletalsnavn, Uge } from '../../statistik/schema.ts'
import { doegnOf } from '../../tid.ts'
import { datoTekst, talEllerIngen, varighedTekst } from '../dansk.ts'
import { type Blok, type Indhold, h, p, type Tekst, t } from '../dokument.ts'
import { OMRAADE_IDER, OMRAADER, type Omraade } from '../observation.ts'
import { fagTekst } from '../../roller.ts'
import { bred, dokumentlinje, faktaboks, tabel, tal, vurderingsboks } from './fakta.ts'
import { datagrundlagOf, gaeldende, type Rapportgrundlag } from './grundlag.ts'

type Vis = (tal: number | null) => string
/** Averages of times that people write down are no finer than five minutes (F2). */
const cirka: Vis = (min) => varighedTekst(min === null ? null : Math.round(min / 5) * 5)
const antal: Vis = (n) => talEllerIngen(n, '', 1)
const hele: Vis = (n) => talEllerIngen(n)

const NOEGLETAL: readonly [Noegletalsnavn, string, Vis][] = [
  ['soevnMin', 'Søvn pr. døgn', cirka],
  ['natSoevnMin', 'heraf kl. 19–07', cirka],
  ['dagSoevnMin', 'heraf kl. 07–19', cirka],
  ['laengsteUbrudtMin', 'Længste søvn i ét stræk', cirka],
  ['opvaagningerNat', 'Opvågninger pr. nat', antal],
  ['indsovningMin', 'Tid om at falde i søvn', cirka],
  ['graadMin', 'Gråd og uro pr. døgn', cirka],
  ['troest', 'Trøst, gange pr. døgn', antal],
  ['maaltider', 'Måltider pr. døgn', antal],
  ['fastFoede', 'heraf fast føde', antal],
  ['ml', 'Mælk på flaske pr. døgn (ml)', hele],
  ['mlPrKg', 'Mælk pr. kg legemsvægt (ml)', hele],
  ['vaad', 'Våde bleer pr. døgn', antal],
  ['affoering', 'Bleer med afføring pr. døgn', antal],
]

const UGETAL: readonly [Noegletalsnavn, string, Vis][] = [
  ['soevnMin', 'Søvn pr. døgn', cirka],
  ['laengsteUbrudtMin', 'Længste stræk', cirka],
  ['opvaagningerNat', 'Opvågninger', antal],
  ['graadMin', 'Gråd og uro', cirka],
  ['maaltider', 'Måltider', antal],
  ['ml', 'Mælk, ml', hele],
]

const DAGSFORLOEB = ['soevn', 'opvaagning', 'graad', 'troest', 'maaltid', 'ble'] as const

/** Barnets udvikling (F1.5): the day course in figures, what was seen by domain, and apart from it what it may mean. */
export function udviklingFakta(g: Rapportgrundlag): Blok[] {
  const kilde = 'plejefamiliens dagbog'
  const ingenData = (d: Doegn) => d.mangler.includes('soevn') && d.mangler.includes('maaltid')
  const datagrundlag = datagrundlagOf(g, DAGSFORLOEB, ingenData)
  return [
    faktaboks('Dagsforløbet i tal', kilde, [
      tabel(
        'Dagsforløbet i hele perioden',
        [
          bred('Hvad', 2.4),
          tal('Dage med tal'),
          tal('Gennemsnit', 1.3),
          tal('Median', 1.3),
          tal('Mindst', 1.3),
          tal('Mest', 1.3),
        ],
        periodetal(g),
        { datagrundlag },
      ),
      tabel(
        'Dagsforløbet uge for uge',
        [bred('Uge', 0.7), ...UGETAL.map(([, navn]) => tal(navn, 1.2))],
        g.statistik.uger.map(ugeraekke),
        { datagrundlag },
      ),
      p(
        'Tallet i parentes er antallet af dage bag gennemsnittet. Mælk pr. kg vises kun, når vægten højst er 14 dage gammel.',
      ),
    ]),
    faktaboks('Iagttagelser efter område', 'Døgncentrets observationer og plejefamiliens dagbog', iagttagelser(g)),
    ...vurderinger(g),
    faktaboks('Udviklingsbeskrivelse', 'Døgncentret', [
      dokumentlinje(
        'Udviklingsbeskrivelsen',
        g.dokumenter.find((d) => d.art === 'udviklingsbeskrivelse'),
        g.fravalg.find((f) => f.art === 'udviklingsbeskrivelse')?.grund,
      ),
    ]),
  ]
}

function periodetal(g: Rapportgrundlag): string[][] {
  if (g.statistik.doegn.length === 0) return []
  const nu = Date.parse(g.nu)
  const sum = sammenfatDage(g.statistik.doegn, (dato) => doegnOf(dato).slut <= nu)
  return NOEGLETAL.map(([navn, titel, vis]) => noegletalsraekke(titel, sum[navn], vis))
}

const noegletalsraekke = (titel: string, { n, middel, median, min, max }: Noegletal, vis: Vis): string[] =>
  n === 0 ? [titel, '0', 'ingen data', '', '', ''] : [titel, String(n), vis(middel), vis(median), vis(min), vis(max)]

const ugeraekke = (uge: Uge): string[] => [String(uge.uge), ...UGETAL.map(([navn, , vis]) => ugecelle(uge[navn], vis))]
const ugecelle = ({ n, middel }: Noegletal, vis: Vis): string => (n === 0 ? 'ingen data' : `${vis(middel)} (${n})`)

/** Number of observations by domain, and Døgncentret's own in words. */
function iagttagelser(g: Rapportgrundlag): Indhold[] {
  const familiens = gaeldende(g).filter((r) => r.type === 'observation')
  const raekker = OMRAADE_IDER.flatMap((omraade) => {
    const [dagbog, egne] = [familiens.filter((r) => r.detaljer.omraade === omraade).length, egneOf(g, omraade).length]
    return dagbog + egne === 0 ? [] : [[OMRAADER[omraade], String(egne), String(dagbog)]]
  })
  if (raekker.length === 0) return [p('Der er ingen observationer efter område.')]
  const datagrundlag = {
    ...datagrundlagOf(g, ['observation'], () => false),
    n: familiens.length + g.observationer.length,
    enhed: 'observationer',
    manglendeDage: null,
  }
  return [
    tabel('Observationer efter område', [bred('Område', 3), tal('Døgncentret'), tal('Plejefamilien')], raekker, {
      datagrundlag,
    }),
    ...OMRAADE_IDER.flatMap((omraade) => omraadeblokke(g, omraade)),
  ]
}

const egneOf = (g: Rapportgrundlag, omraade: Omraade) =>
  g.observationer.filter((o) => o.omraade === omraade).toSorted((a, b) => a.dato.localeCompare(b.dato))

function omraadeblokke(g: Rapportgrundlag, omraade: Omraade): Indhold[] {
  const egne = egneOf(g, omraade)
  if (egne.length === 0) return []
  const punkter = egne.map(
    (o): Tekst => [
      t(datoTekst(o.dato), { henvisning: `dag-${o.dato}` }),
      t(`${o.situation ? `, ${o.situation}` : ''}: ${o.iagttagelse} (${fagTekst(o.observeretAf)})`),
    ],
  )
  return [h(3, OMRAADER[omraade]), { art: 'liste', nummereret: false, punkter }]
}

/** What the professionals make of it, in a frame of its own. */
function vurderinger(g: Rapportgrundlag): Blok[] {
  const skrevne = g.observationer.filter((o) => o.vurdering?.trim())
  if (skrevne.length === 0) return []
  const punkter = skrevne.map(
    (o): Tekst => [
      t(`${OMRAADER[o.omraade]}, ${datoTekst(o.dato)}: `, { fed: true }),
      t(`${o.vurdering} (${fagTekst(o.observeretAf)})`),
    ],
  )
  return [
    vurderingsboks(
      'Vurdering af observationerne',
      `Døgncentret, ${[...new Set(skrevne.map((o) => fagTekst(o.observeretAf)))].join(' og ')}`,
      [{ art: 'liste', nummereret: false, punkter }],
    ),
  ]
}
