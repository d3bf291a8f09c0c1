import { Doegnraster, doegnrasterBeskrivelse, doegnrasterTabel } from '../../forms/components/figurer/Doegnraster.tsx'
import { renderSvg } from '../../forms/components/figurer/figur.tsx'
import {
  Maengdekurve,
  maengdekurveBeskrivelse,
  maengdekurveTabel,
} from '../../forms/components/figurer/Maengdekurve.tsx'
import { Samvaerslinje, samvaerslinjeBeskrivelse } from '../../forms/components/figurer/Samvaerslinje.tsx'
import type { Tabel as Figurtabel } from '../../forms/components/figurer/tabel.tsx'
import {
  MAALESTOK,
  Ugesoejler,
  ugesoejlerBeskrivelse,
  ugesoejlerTabel,
} from '../../forms/components/figurer/Ugesoejler.tsx'
import { Vaekstkurve, vaekstkurveBeskrivelse } from '../../forms/components/figurer/Vaekstkurve.tsx'
import type { Registreringstype } from '../domain/dagbog/typer.ts'
import type { Datagrundlag, Figur } from '../domain/rapport/dokument.ts'
import { tabel } from '../domain/rapport/saml/fakta.ts'
import { datagrundlagOf, type Rapportgrundlag, vindueOf } from '../domain/rapport/saml/grundlag.ts'
import { type Doegnbillede, doegnbillederOf } from '../domain/statistik/doegnbillede.ts'
import type { Gemt } from '../domain/statistik/indhold.ts'
import type { Doegn } from '../domain/statistik/schema.ts'

export type Figurgrundlag = Omit<Rapportgrundlag, 'figurer'>

/** Columns as wide as their longest cell; a heading may take two lines. */
function toTabel({ caption, kolonner, raekker }: Figurtabel) {
  const breddeOf = (navn: string, i: number) =>
    Math.max(navn.length / 2, 5, ...raekker.map((raekke) => raekke[i]?.length ?? 0))
  return tabel(
    caption,
    kolonner.map((navn, i) => ({ navn, tal: i > 0, bredde: Math.min(breddeOf(navn, i), 30) })),
    raekker,
  )
}

/** A drawing with its words, what it rests on and, where no other table has them, its numbers. */
interface Tegning {
  noegle: string
  titel: string
  alt: string
  billede: { toString(): string | Promise<string> }
  datagrundlag: Datagrundlag
  tal?: Figurtabel
  helside?: true
}

/** Every picture of the rapport that there is data for: the same drawings as on the pages. */
export function drawFigurer(g: Figurgrundlag): Figur[] {
  if (g.statistik.doegn.length === 0) return []
  return [...dagsforloeb(g), ...vaekst(g), ...samvaer(g)].map(({ tal, billede, ...rest }) => ({
    art: 'figur',
    ...rest,
    svg: renderSvg(billede),
    ...(tal && { tabel: toTabel(tal) }),
  }))
}

const grundlag = (
  g: Figurgrundlag,
  typer: readonly Registreringstype[],
  mangler: (d: Doegn) => boolean = () => false,
) => datagrundlagOf({ ...g, figurer: [] }, typer, mangler)

function dagsforloeb(g: Figurgrundlag): Tegning[] {
  const { doegn, uger } = g.statistik
  const forloebStart = g.forloeb.start
  const dage: Doegnbillede[] = doegnbillederOf(g.registreringer as readonly Gemt[], vindueOf(g), g.nu)
  const uge = (noegle: string, tal: 'soevnMin' | 'graadMin', type: Registreringstype): Tegning => ({
    noegle,
    titel: `${MAALESTOK[tal].titel}, uge for uge`,
    alt: ugesoejlerBeskrivelse(uger, tal),
    billede: <Ugesoejler id={noegle} uger={uger} tal={tal} />,
    datagrundlag: grundlag(g, [type], (d) => d[tal] === null),
    tal: ugesoejlerTabel(uger, tal),
  })
  return [
    {
      noegle: 'doegnraster',
      titel: 'Døgnraster: hver linje er et døgn fra kl. 00 til 24',
      alt: doegnrasterBeskrivelse(dage),
      billede: <Doegnraster id="doegnraster" dage={dage} forloebStart={forloebStart} />,
      datagrundlag: grundlag(g, ['soevn', 'maaltid', 'graad', 'samvaer'], (d) => d.registreringer === 0),
      tal: doegnrasterTabel(dage),
      helside: true,
    },
    uge('soevn', 'soevnMin', 'soevn'),
    uge('graad', 'graadMin', 'graad'),
    {
      noegle: 'maengde',
      titel: 'Mælk pr. døgn',
      alt: maengdekurveBeskrivelse(doegn),
      billede: <Maengdekurve id="maengde" doegn={doegn} forloebStart={forloebStart} />,
      datagrundlag: grundlag(g, ['maaltid'], (d) => d.ml === null),
      tal: maengdekurveTabel(doegn),
    },
  ]
}

const MAAL = { vaegt: 'Vægt', laengde: 'Længde', hovedomfang: 'Hovedomfang' } as const

/** WHO's lines differ for girls and boys, so there is no curve while the sex is not known. */
function vaekst(g: Figurgrundlag): Tegning[] {
  const { koen } = g.forloeb.barn
  if (koen !== 'pige' && koen !== 'dreng') return []
  return (Object.keys(MAAL) as (keyof typeof MAAL)[]).flatMap((maal) => {
    const punkter = g.statistik.vaekst.filter((punkt) => punkt.maal === maal)
    if (punkter.length === 0) return []
    return [
      {
        noegle: maal,
        titel: `${MAAL[maal]} på WHO’s kurve`,
        alt: vaekstkurveBeskrivelse(punkter, maal),
        billede: <Vaekstkurve id={maal} punkter={punkter} maal={maal} koen={koen} />,
        datagrundlag: { ...grundlag(g, []), n: punkter.length, enhed: 'målinger', manglendeDage: null },
      },
    ]
  })
}

function samvaer(g: Figurgrundlag): Tegning[] {
  const { linjer } = g.samvaer
  if (linjer.length === 0) return []
  const vindue = vindueOf(g)
  return [
    {
      noegle: 'samvaer',
      titel: 'Samvær, aftalt og afholdt',
      alt: samvaerslinjeBeskrivelse(linjer),
      billede: <Samvaerslinje id="samvaer" linjer={linjer} {...vindue} forloebStart={g.forloeb.start} />,
      datagrundlag: { ...grundlag(g, []), n: linjer.length, enhed: 'samvær', manglendeDage: null },
    },
  ]
}
