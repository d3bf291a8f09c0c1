import type { Skala } from './akse.tsx'
import { FARVE, Label, rund, Streg } from './figur.tsx'
import { moenster } from './moenstre.tsx'
import { INGEN } from './tabel.tsx'
import { klokkenOf } from './tekst.ts'

const SIGNATUR: { navn: string; bredde: number; Tegn: (id: string) => unknown }[] = [
  { navn: 'søvn', bredde: 62, Tegn: () => <rect width="16" height="9" y="1" fill={FARVE.soevn} /> },
  {
    navn: 'gråd',
    bredde: 62,
    Tegn: (id) => (
      <rect width="16" height="9" y="1" fill={moenster(id, 'skraa')} stroke={FARVE.graad} stroke-width="0.6" />
    ),
  },
  { navn: 'måltid', bredde: 64, Tegn: () => <path d="M8 0v11" stroke={FARVE.blaek} stroke-width="1.6" /> },
  {
    navn: 'samvær',
    bredde: 76,
    Tegn: () => <rect x="1" y="1" width="14" height="9" fill="none" stroke={FARVE.samvaer} stroke-width="1.9" />,
  },
  {
    navn: INGEN,
    bredde: 108,
    Tegn: (id) => (
      <rect width="16" height="11" fill={moenster(id, 'prikker')} stroke={FARVE.gitter} stroke-width="0.5" />
    ),
  },
]

/** What the raster's signs mean. */
export function Rastersignatur({ id, x, bredde }: { id: string; x: number; bredde: number }) {
  const isNarrow = bredde < 500
  const shown = isNarrow ? SIGNATUR.map((s) => ({ ...s, bredde: s.bredde - 2 })) : SIGNATUR
  return (
    <>
      {shown.map(({ navn, Tegn }, i) => {
        const offset = shown.slice(0, i).reduce((sum, s) => sum + s.bredde, 0)
        const isSecondLine = isNarrow && i === 4
        return (
          <g transform={`translate(${isSecondLine ? x : x + offset} ${isSecondLine ? 17 : 3})`}>
            {Tegn(id)}
            <Label x={isNarrow ? 20 : 21} y={10} lille>
              {navn}
            </Label>
          </g>
        )
      })}
    </>
  )
}

/** The clock from 00 to 24 with the night (19–07) shaded. */
export const Rasterur = ({ x, top, bund }: { x: Skala; top: number; bund: number }) => (
  <>
    {[
      [0, 420],
      [1140, 1440],
    ].map(([fra, til]) => (
      <rect x={rund(x(fra!))} y={top} width={rund(x(til!) - x(fra!))} height={rund(bund - top)} fill={FARVE.nat} />
    ))}
    {[0, 180, 360, 540, 720, 900, 1080, 1260, 1440].map((minut) => (
      <>
        <Streg x1={x(minut)} y1={top} x2={x(minut)} y2={bund} />
        {minut % 360 === 0 && (
          <Label x={x(minut)} y={top - 4} anker="middle" lille farve={FARVE.daempet}>
            {klokkenOf(minut).slice(0, 2)}
          </Label>
        )}
      </>
    ))}
  </>
)
