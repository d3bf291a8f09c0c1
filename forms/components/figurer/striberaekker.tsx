import type { Doegnbillede, Spand } from '../../../functions/domain/statistik/doegnbillede.ts'
import type { Skala } from './akse.tsx'
import { FARVE, Label, rund, Streg } from './figur.tsx'
import { moenster } from './moenstre.tsx'

export interface RaekkeProps {
  dag: Doegnbillede
  id: string
  x: Skala
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
  x: Skala
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
const Aaben = ({ x, y, h, minut }: { x: Skala; y: number; h: number; minut: number }) => (
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
function labelled(dag: Doegnbillede, x: Skala): Set<number> {
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
            <Label x={Math.min(Math.max(x(minut), x(0) + 9), x(1440) - 8)} y={y + h - 14} anker="middle" lille>
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

/** The strip's rows, from top to bottom. */
export const RAEKKER: Raekke[] = [
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
