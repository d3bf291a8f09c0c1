import { scaleLinear } from 'd3-scale'
import { talTekst } from '../../../functions/domain/rapport/dansk.ts'
import type { Doegnbillede } from '../../../functions/domain/statistik/doegnbillede.ts'
import { noegletalAf } from '../../../functions/domain/statistik/noegletal.ts'
import { dageMellem } from '../../../functions/domain/tid.ts'
import type { Skala } from './akse.tsx'
import { Figur, type Figurvalg, FARVE, Label, rund, Streg } from './figur.tsx'
import { Moenstre, moenster } from './moenstre.tsx'
import { Rastersignatur, Rasterur } from './rasterramme.tsx'
import { INGEN, type Tabel } from './tabel.tsx'
import { dagDato, klokkenOf, kortDato, talEllerStreg, tidEllerStreg } from './tekst.ts'

const TOP = 44

/** Rows are lower the more there are, so that 92 days fill one A4 page. */
const raekkehoejdeOf = (dage: number): number => (dage <= 14 ? 26 : dage <= 35 ? 18 : 10.4)

interface RaekkeProps {
  dag: Doegnbillede
  id: string
  x: Skala
  y: number
  h: number
}

/** Rectangles of equal height as one path: 90 days are thousands of marks. */
const rects = (spande: { fra: number; til: number }[], x: Skala, y: number, h: number): string =>
  spande
    .map(
      ({ fra, til }) =>
        `M${rund(x(fra))} ${rund(y)}h${rund(Math.max(1.2, x(til) - x(fra)))}v${rund(h)}H${rund(x(fra))}z`,
    )
    .join('')

function Raekke({ dag, id, x, y, h }: RaekkeProps) {
  const [top, hoejde] = [y + h * 0.14, h * 0.72]
  const ticks = dag.maaltider
    .filter(({ afvist }) => !afvist)
    .map(({ minut }) => `M${rund(x(minut))} ${rund(y + h * 0.04)}v${rund(h * 0.92)}`)
  return (
    <g>
      {dag.tal.mangler.includes('soevn') && (
        <Streg x1={x(0)} y1={y + h / 2} x2={x(dag.nu ?? 1440)} y2={y + h / 2} farve={FARVE.streg} stiplet="1.5 3" />
      )}
      {dag.soevn.length > 0 && <path d={rects(dag.soevn, x, top, hoejde)} fill={FARVE.soevn} />}
      {dag.graad.length > 0 && (
        <path
          d={rects(dag.graad, x, top, hoejde)}
          fill={moenster(id, 'skraa')}
          stroke={FARVE.graad}
          stroke-width="0.6"
        />
      )}
      {ticks.length > 0 && <path d={ticks.join('')} stroke={FARVE.papir} stroke-width="3" />}
      {ticks.length > 0 && <path d={ticks.join('')} stroke={FARVE.blaek} stroke-width="1.3" />}
      {dag.samvaer.length > 0 && (
        <path d={rects(dag.samvaer, x, y + 0.8, h - 1.6)} fill="none" stroke={FARVE.samvaer} stroke-width="1.9" />
      )}
    </g>
  )
}

const Tom = ({ dag, id, x, y, h }: RaekkeProps) => (
  <>
    <rect
      x={rund(x(0))}
      y={rund(y + 0.6)}
      width={rund(x(dag.nu ?? 1440) - x(0))}
      height={rund(h - 1.2)}
      fill={moenster(id, 'prikker')}
    />
    {dag.soevn.length > 0 && <path d={rects(dag.soevn, x, y + h * 0.14, h * 0.72)} fill={FARVE.soevn} />}
  </>
)

interface Uge {
  uge: number
  foerste: number
  dage: Doegnbillede[]
}

function ugerAf(dage: readonly Doegnbillede[], forloebStart: string): Uge[] {
  const uger: Uge[] = []
  for (const [i, dag] of dage.entries()) {
    const uge = Math.floor(dageMellem(forloebStart, dag.dato) / 7) + 1
    if (uger.at(-1)?.uge === uge) uger.at(-1)!.dage.push(dag)
    else uger.push({ uge, foerste: i, dage: [dag] })
  }
  return uger
}

const soevnOf = (dage: readonly Doegnbillede[]) =>
  noegletalAf(
    dage.filter(({ nu }) => nu === null).map(({ tal }) => tal),
    'soevnMin',
  )

/** Week, its first date, and the mean of its sleep with the days it rests on. */
const Ugelinje = ({ uge, y, h, x, bredde }: { uge: Uge; y: number; h: number; x: Skala; bredde: number }) => {
  const { n, middel } = soevnOf(uge.dage)
  const base = y + Math.max(9, h / 2 + 4)
  return (
    <>
      <Streg x1={0} y1={y} x2={bredde} y2={y} farve={FARVE.streg} tykkelse={0.8} />
      <Label x={0} y={base} lille fed farve={FARVE.blaek}>
        {kortDato(uge.dage[0]!.dato)}
      </Label>
      {h < 14 && uge.dage.length > 1 && (
        <Label x={0} y={base + 12} lille farve={FARVE.daempet}>
          uge {uge.uge}
        </Label>
      )}
      {middel !== null && (
        <>
          <Label x={x(1440) + 8} y={base} lille fed farve={FARVE.blaek}>
            {talTekst(middel / 60, 1)} t
          </Label>
          {uge.dage.length > 1 && (
            <Label x={x(1440) + 8} y={base + 12} lille farve={FARVE.daempet}>
              n = {n}
            </Label>
          )}
        </>
      )}
    </>
  )
}

/** Every date where there is room. */
const Datoer = ({ dage, uger, h }: { dage: readonly Doegnbillede[]; uger: Uge[]; h: number }) => {
  const first = new Set(uger.map(({ foerste }) => foerste))
  return (
    <>
      {h >= 14 &&
        dage.map(({ dato }, i) =>
          first.has(i) ? null : (
            <Label x={0} y={TOP + i * h + h / 2 + 4} lille farve={FARVE.daempet}>
              {kortDato(dato)}
            </Label>
          ),
        )}
    </>
  )
}

/** The raster said in words. */
export function doegnrasterBeskrivelse(dage: readonly Doegnbillede[]): string {
  const { n, middel, min, max } = soevnOf(dage)
  const skrevet = dage.filter(({ erSkrevet }) => erSkrevet).length
  const samvaer = dage.filter((dag) => dag.samvaer.length).length
  return [
    `Ét døgn på hver linje fra ${kortDato(dage[0]!.dato)} til ${kortDato(dage.at(-1)!.dato)}, klokken 00 til 24.`,
    `${skrevet} af ${dage.length} dage er registreret.`,
    middel === null
      ? 'Søvn er ikke registreret.'
      : `Søvn pr. døgn i middel ${talTekst(middel / 60, 1)} timer (${talTekst(min! / 60, 1)}–${talTekst(max! / 60, 1)}, n = ${n}).`,
    samvaer ? `Samvær på ${samvaer} dage.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

interface RasterProps extends Figurvalg {
  dage: readonly Doegnbillede[]
  /** Where week 1 begins (the first day). */
  forloebStart?: string
}

/** One row a day, 00–24; up to 92 days stay readable on one A4 page. Dotted rows: nobody wrote. */
export function Doegnraster({ id, bredde = 720, dage, forloebStart = dage[0]!.dato }: RasterProps) {
  const h = raekkehoejdeOf(dage.length)
  const x = scaleLinear([0, 1440], [48, bredde - 50])
  const bund = TOP + dage.length * h
  const uger = ugerAf(dage, forloebStart)
  return (
    <Figur
      id={id}
      bredde={bredde}
      hoejde={Math.ceil(bund + 6)}
      titel={`Døgnraster ${kortDato(dage[0]!.dato)}–${kortDato(dage.at(-1)!.dato)}`}
      beskrivelse={doegnrasterBeskrivelse(dage)}
    >
      <Moenstre id={id} />
      <Rastersignatur id={id} x={48} bredde={bredde} />
      <Label x={bredde} y={TOP - 18} anker="end" lille farve={FARVE.daempet}>
        søvn/døgn
      </Label>
      <Rasterur x={x} top={TOP} bund={bund} />
      {uger.map((uge) => (
        <Ugelinje {...{ uge, h, x, bredde }} y={TOP + uge.foerste * h} />
      ))}
      <Datoer {...{ dage, uger, h }} />
      {dage.map((dag, i) => {
        const props = { dag, id, x, y: TOP + i * h, h }
        return dag.erSkrevet ? <Raekke {...props} /> : <Tom {...props} />
      })}
    </Figur>
  )
}

/** A row a day: the sums, and the times of samvær. */
export function doegnrasterTabel(dage: readonly Doegnbillede[]): Tabel {
  return {
    caption: `Døgn for døgn ${kortDato(dage[0]!.dato)}–${kortDato(dage.at(-1)!.dato)}`,
    kolonner: ['Dato', 'Søvn', 'Længste søvn', 'Gråd', 'Måltider', 'ml', 'Våde bleer', 'Afføring', 'Samvær'],
    raekker: dage.map(({ dato, tal, samvaer, ikkeAfholdt, erSkrevet }) => [
      dagDato(dato),
      erSkrevet ? tidEllerStreg(tal.soevnMin) : INGEN,
      tidEllerStreg(tal.laengsteUbrudtMin),
      tidEllerStreg(tal.graadMin),
      talEllerStreg(tal.maaltider),
      talEllerStreg(tal.ml),
      talEllerStreg(tal.bleer.vaad),
      talEllerStreg(tal.bleer.affoering),
      samvaer.map(({ fra, til }) => `${klokkenOf(fra)}–${klokkenOf(til)}`).join(', ') ||
        ikkeAfholdt.map(({ udfald }) => udfald).join(', '),
    ]),
  }
}
