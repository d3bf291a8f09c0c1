import { type ScaleLinear, scaleLinear } from 'd3-scale'
import type { Doegnbillede, Spand } from '../../../functions/domain/statistik/doegnbillede.ts'
import { Figur, type Figurvalg, FARVE, Label, rund, Signatur, Streg } from './figur.tsx'
import { Moenstre, moenster } from './moenstre.tsx'
import { INGEN, type Tabel } from './tabel.tsx'
import { tidEllerStreg, dagDato, klokkenOf, talEllerStreg } from './tekst.ts'

const VENSTRE = 58
const HOEJRE = 12
const TOP = 8
const MELLEM = 7

type X = ScaleLinear<number, number>

interface RaekkeProps {
  dag: Doegnbillede
  id: string
  x: X
  y: number
  h: number
}

const Baand = ({
  spande,
  x,
  y,
  h,
  fill,
  kant,
}: {
  spande: Spand[]
  x: X
  y: number
  h: number
  fill: string
  kant: string
}) => (
  <>
    {spande.map(({ fra, til }) => (
      <rect
        x={rund(x(fra))}
        y={y}
        width={rund(Math.max(2, x(til) - x(fra)))}
        height={h}
        rx="2.5"
        fill={fill}
        stroke={kant}
        stroke-width="1"
      />
    ))}
  </>
)

/** An open sleep fades into dashes: begun, end unknown. */
const Aaben = ({ x, y, h, minut }: { x: X; y: number; h: number; minut: number }) => (
  <>
    <Streg x1={x(minut)} y1={y} x2={x(minut)} y2={y + h} farve={FARVE.soevnKant} tykkelse={2} />
    <Streg
      x1={x(minut)}
      y1={y + h / 2}
      x2={Math.min(x(minut) + 26, x(1440))}
      y2={y + h / 2}
      farve={FARVE.soevnKant}
      tykkelse={2}
      stiplet="4 3"
    />
  </>
)

const Soevnraekke = ({ dag, x, y, h }: RaekkeProps) => (
  <>
    <Baand spande={dag.soevn} {...{ x, y, h }} fill={FARVE.soevn} kant={FARVE.soevnKant} />
    {dag.aabenSoevn.map((minut) => (
      <Aaben {...{ x, y, h, minut }} />
    ))}
  </>
)

const Graadraekke = ({ dag, id, x, y, h }: RaekkeProps) => (
  <Baand spande={dag.graad} {...{ x, y, h }} fill={moenster(id, 'skraa')} kant={FARVE.graad} />
)

/** Millilitres are written where they don't run into the ones before. */
function labelled(dag: Doegnbillede, x: X): Set<number> {
  const shown = new Set<number>()
  let last = -Infinity
  for (const { minut, ml } of dag.maaltider.toSorted((a, b) => a.minut - b.minut)) {
    if (ml === null || ml === 0 || x(minut) - last < 24) continue
    shown.add(minut)
    last = x(minut)
  }
  return shown
}

function Madraekke({ dag, x, y, h }: RaekkeProps) {
  const shown = labelled(dag, x)
  return (
    <>
      {dag.maaltider.map(({ minut, ml, afvist }) => (
        <>
          {afvist ? (
            <path
              d={`M${rund(x(minut) - 3.5)} ${y + h - 9}l7 7m0 -7l-7 7`}
              stroke={FARVE.blaek}
              stroke-width="1.6"
              fill="none"
            />
          ) : (
            <Streg x1={x(minut)} y1={y + h - 11} x2={x(minut)} y2={y + h} farve={FARVE.blaek} tykkelse={2.4} />
          )}
          {shown.has(minut) && (
            <Label x={Math.min(Math.max(x(minut), VENSTRE + 9), x(1440) - 8)} y={y + h - 14} anker="middle" lille>
              {ml}
            </Label>
          )}
        </>
      ))}
    </>
  )
}

const Bleraekke = ({ dag, x, y, h }: RaekkeProps) => (
  <>
    {dag.bleer.map(({ minut, affoering }) => (
      <circle
        cx={rund(x(minut))}
        cy={y + h / 2}
        r="4"
        fill={affoering ? FARVE.blaek : FARVE.papir}
        stroke={FARVE.blaek}
        stroke-width="1.4"
      />
    ))}
  </>
)

const Samvaersraekke = ({ dag, x, y, h }: RaekkeProps) => (
  <>
    {dag.samvaer.map(({ fra, til }) => (
      <rect
        x={rund(x(fra))}
        y={y + 1}
        width={rund(Math.max(4, x(til) - x(fra)))}
        height={h - 2}
        rx="2"
        fill={FARVE.papir}
        stroke={FARVE.samvaer}
        stroke-width="2.4"
      />
    ))}
    {dag.ikkeAfholdt.map(({ minut, udfald }) => (
      <>
        <path d={`M${rund(x(minut)) - 4} ${y + 3}l8 8m0 -8l-8 8`} stroke={FARVE.blaek} stroke-width="1.8" fill="none" />
        <Label x={x(minut) + 8} y={y + 11} lille>
          {udfald}
        </Label>
      </>
    ))}
  </>
)

interface Raekke {
  navn: string
  h: number
  Tegn: (props: RaekkeProps) => unknown
  /** True when nobody wrote about it that day, which is not the same as "it did not happen". */
  mangler: (dag: Doegnbillede) => boolean
}

const RAEKKER: Raekke[] = [
  {
    navn: 'Søvn',
    h: 24,
    Tegn: Soevnraekke,
    mangler: ({ tal, soevn, aabenSoevn }) => tal.soevnMin === null && !soevn.length && !aabenSoevn.length,
  },
  { navn: 'Gråd', h: 15, Tegn: Graadraekke, mangler: ({ tal, udenTid }) => tal.graadMin === null && !udenTid.graad },
  { navn: 'Mad', h: 26, Tegn: Madraekke, mangler: ({ tal }) => tal.maaltider === null },
  { navn: 'Ble', h: 14, Tegn: Bleraekke, mangler: ({ tal }) => tal.bleer.antal === null },
  { navn: 'Samvær', h: 14, Tegn: Samvaersraekke, mangler: () => false },
]

const Mangler = ({ id, x, y, h, til }: { id: string; x: X; y: number; h: number; til: number }) => {
  const width = x(til) - x(0)
  return (
    <>
      <rect x={rund(x(0))} y={y} width={rund(width)} height={h} fill={moenster(id, 'prikker')} />
      {width > 110 && (
        <>
          <rect
            x={rund(x(0) + width / 2 - 44)}
            y={rund(y + h / 2 - 7)}
            width="88"
            height="14"
            rx="7"
            fill={FARVE.papir}
          />
          <Label x={x(0) + width / 2} y={y + h / 2 + 3.8} anker="middle" lille farve={FARVE.daempet}>
            {INGEN}
          </Label>
        </>
      )}
    </>
  )
}

const Ur = ({ x, top, bund, bredde }: { x: X; top: number; bund: number; bredde: number }) => (
  <>
    {[
      [0, 420],
      [1140, 1440],
    ].map(([fra, til]) => (
      <rect x={rund(x(fra!))} y={top} width={rund(x(til!) - x(fra!))} height={bund - top} fill={FARVE.nat} />
    ))}
    {Array.from({ length: 9 }, (_, i) => i * 3).map((time) => (
      <>
        <Streg x1={x(time * 60)} y1={top} x2={x(time * 60)} y2={bund} />
        {(bredde > 500 || time % 6 === 0) && (
          <Label x={x(time * 60)} y={bund + 14} anker="middle" lille farve={FARVE.daempet}>
            {String(time).padStart(2, '0')}
          </Label>
        )}
      </>
    ))}
  </>
)

/** Now on the clock; what comes after has not happened and is left blank. */
const Nu = ({ x, minut, top, bund }: { x: X; minut: number; top: number; bund: number }) => (
  <>
    <rect
      x={rund(x(minut))}
      y={top}
      width={rund(x(1440) - x(minut))}
      height={bund - top}
      fill={FARVE.papir}
      opacity="0.85"
    />
    <Streg x1={x(minut)} y1={top - 3} x2={x(minut)} y2={bund + 3} farve={FARVE.blaek} tykkelse={1.5} />
    <Label x={x(minut)} y={bund + 14} anker="middle" lille fed farve={FARVE.blaek}>
      nu
    </Label>
  </>
)

const NAVNE: Partial<Record<keyof Doegnbillede['udenTid'], string>> = {
  soevn: 'søvn',
  maaltid: 'måltid',
  ble: 'ble',
  graad: 'gråd',
}

const udenTidTekst = ({ udenTid }: Doegnbillede): string => {
  const parts = Object.entries(udenTid).flatMap(([type, n]) => {
    const navn = NAVNE[type as keyof Doegnbillede['udenTid']]
    return navn ? [`${navn} ${n}`] : []
  })
  return parts.length ? `Uden klokkeslæt: ${parts.join(', ')}` : ''
}

const BLETEGN = [
  { fyldt: false, navn: 'våd ble', bredde: 62 },
  { fyldt: true, navn: 'afføring', bredde: 62 },
]

/** What the signs mean, and what has no place on the clock. */
const Noter = ({ dag, y }: { dag: Doegnbillede; y: number }) => (
  <>
    <Signatur x={VENSTRE} y={y} tegn={BLETEGN} />
    <Label x={VENSTRE + 132} y={y} lille farve={FARVE.daempet}>
      {`mad i ml${dag.maaltider.some(({ afvist }) => afvist) ? ',  × afvist' : ''}`}
    </Label>
    <Label x={VENSTRE} y={y + 16} lille farve={FARVE.daempet}>
      {udenTidTekst(dag)}
    </Label>
  </>
)

const kort = (value: string) => (value === '–' ? INGEN : value)

/** The strip said in words. */
export function doegnstribeBeskrivelse(dag: Doegnbillede): string {
  const { tal } = dag
  const samvaer = dag.samvaer.map(({ fra, til }) => `${klokkenOf(fra)}–${klokkenOf(til)}`).join(' og ')
  return [
    `Søvn: ${kort(tidEllerStreg(tal.soevnMin))}.`,
    `Gråd: ${kort(tidEllerStreg(tal.graadMin))}.`,
    `Måltider: ${kort(talEllerStreg(tal.maaltider))}${tal.ml === null ? '' : `, i alt ${talEllerStreg(tal.ml)} ml`}.`,
    `Bleer: ${kort(talEllerStreg(tal.bleer.antal))}.`,
    samvaer ? `Samvær kl. ${samvaer}.` : '',
    udenTidTekst(dag),
  ]
    .filter(Boolean)
    .join(' ')
}

/** One day on a 24-hour clock, for the diary page. Dotted = not written; empty = nothing happened. */
export function Doegnstribe({ id, bredde = 720, dag }: Figurvalg & { dag: Doegnbillede }) {
  const x = scaleLinear([0, 1440], [VENSTRE, bredde - HOEJRE])
  const ys = RAEKKER.map((_, i) => TOP + RAEKKER.slice(0, i).reduce((sum, { h }) => sum + h + MELLEM, MELLEM / 2))
  const bund = ys.at(-1)! + RAEKKER.at(-1)!.h + MELLEM / 2
  const til = dag.nu ?? 1440
  return (
    <Figur
      id={id}
      bredde={bredde}
      hoejde={bund + (udenTidTekst(dag) ? 54 : 38)}
      titel={`Døgnet ${dagDato(dag.dato)}`}
      beskrivelse={doegnstribeBeskrivelse(dag)}
    >
      <Moenstre id={id} />
      <Ur {...{ x, top: TOP, bund, bredde }} />
      {RAEKKER.map(({ navn, h, Tegn, mangler }, i) => (
        <g>
          <Label x={0} y={ys[i]! + h / 2 + 4} farve={FARVE.blaek}>
            {navn}
          </Label>
          {mangler(dag) ? <Mangler {...{ id, x, y: ys[i]!, h, til }} /> : <>{Tegn({ dag, id, x, y: ys[i]!, h })}</>}
        </g>
      ))}
      {dag.nu !== null && <Nu {...{ x, minut: dag.nu, top: TOP, bund }} />}
      <Noter dag={dag} y={bund + 33} />
    </Figur>
  )
}

const spandTekst = (spande: Spand[]) => spande.map(({ fra, til }) => `${klokkenOf(fra)}–${klokkenOf(til)}`).join(', ')

/** The strip as a table: kind, times, sum. */
export function doegnstribeTabel(dag: Doegnbillede): Tabel {
  const { tal } = dag
  const maaltider = dag.maaltider.map(
    ({ minut, ml, afvist }) => `${klokkenOf(minut)}${afvist ? ' (afvist)' : ml === null ? '' : ` (${ml} ml)`}`,
  )
  const bleer = dag.bleer.map(({ minut, affoering }) => `${klokkenOf(minut)}${affoering ? ' (afføring)' : ''}`)
  return {
    caption: `Døgnet ${dagDato(dag.dato)}`,
    kolonner: ['Hvad', 'Hvornår', 'I alt'],
    raekker: [
      ['Søvn', spandTekst(dag.soevn), kort(tidEllerStreg(tal.soevnMin))],
      ['Gråd', spandTekst(dag.graad), kort(tidEllerStreg(tal.graadMin))],
      ['Måltider', maaltider.join(', '), kort(talEllerStreg(tal.maaltider))],
      ['Bleer', bleer.join(', '), kort(talEllerStreg(tal.bleer.antal))],
      [
        'Samvær',
        spandTekst(dag.samvaer) || dag.ikkeAfholdt.map(({ udfald }) => udfald).join(', '),
        talEllerStreg(dag.samvaer.length || null),
      ],
    ],
  }
}
