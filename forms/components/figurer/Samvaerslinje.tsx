import { scaleLinear } from 'd3-scale'
import type { Samvaerslinje as Linje } from '../../../functions/domain/statistik/samvaer.ts'
import { dageMellem } from '../../../functions/domain/tid.ts'
import { DatoAkse, type Skala } from './akse.tsx'
import { Figur, type Figurvalg, FARVE, Label, rund, Streg } from './figur.tsx'
import type { Tabel } from './tabel.tsx'
import { dagDato, klokkenAf, kortDato, tidEllerStreg } from './tekst.ts'

type Udfald = Linje['udfald']

export const UDFALD: Record<Udfald, string> = {
  afholdt: 'afholdt',
  afbrudt: 'afbrudt',
  aflyst: 'aflyst',
  udeblevet: 'udeblevet',
  flyttet: 'flyttet',
  uoplyst: 'ikke registreret',
  kommende: 'kommende',
}

/** One sign each, told apart without colour, within 12 × 12 around 0,0. */
const TEGN: Record<Udfald, unknown> = {
  afholdt: <circle r="5" fill={FARVE.samvaer} stroke={FARVE.samvaer} stroke-width="1.6" />,
  afbrudt: (
    <>
      <circle r="5" fill={FARVE.papir} stroke={FARVE.samvaer} stroke-width="1.6" />
      <path d="M0 -5a5 5 0 0 0 0 10z" fill={FARVE.samvaer} />
    </>
  ),
  aflyst: <path d="M-4.5 -4.5L4.5 4.5M4.5 -4.5L-4.5 4.5" stroke={FARVE.blaek} stroke-width="2" fill="none" />,
  udeblevet: (
    <>
      <circle r="5" fill={FARVE.papir} stroke={FARVE.blaek} stroke-width="1.6" />
      <path d="M-3.6 3.6L3.6 -3.6" stroke={FARVE.blaek} stroke-width="1.6" />
    </>
  ),
  flyttet: <path d="M-5 0H4M0.5 -4L4.5 0L0.5 4" stroke={FARVE.blaek} stroke-width="1.8" fill="none" />,
  uoplyst: <circle r="5" fill={FARVE.papir} stroke={FARVE.daempet} stroke-width="1.4" stroke-dasharray="2 2" />,
  kommende: <circle r="2" fill={FARVE.daempet} />,
}

const RAEKKEFOELGE = Object.keys(UDFALD) as Udfald[]
const usedOf = (linjer: readonly Linje[]) => RAEKKEFOELGE.filter((udfald) => linjer.some((l) => l.udfald === udfald))
const countOf = (linjer: readonly Linje[], udfald: Udfald) => linjer.filter((l) => l.udfald === udfald).length

/** Several on one day stand above each other. */
function stacked(linjer: readonly Linje[]): { linje: Linje; plads: number }[] {
  const counts = new Map<string, number>()
  return linjer.map((linje) => {
    const plads = counts.get(linje.dato) ?? 0
    counts.set(linje.dato, plads + 1)
    return { linje, plads }
  })
}

interface RaekkeProps {
  linjer: readonly Linje[]
  x: (dato: string) => number
  y: number
}

const Planlagt = ({ linjer, x, y }: RaekkeProps) => (
  <>
    {stacked(linjer.filter(({ planlagt }) => planlagt)).map(({ linje, plads }) => (
      <rect
        x={rund(x(linje.dato) - 4)}
        y={y - 4 - plads * 12}
        width="8"
        height="8"
        fill={FARVE.papir}
        stroke={FARVE.blaek}
        stroke-width="1.3"
      />
    ))}
  </>
)

const Sket = ({ linjer, x, y }: RaekkeProps) => (
  <>
    {stacked(linjer).map(({ linje, plads }) => (
      <g transform={`translate(${rund(x(linje.dato))} ${y + plads * 14})`}>{TEGN[linje.udfald]}</g>
    ))}
  </>
)

const Signatur = ({ linjer, y, bredde }: { linjer: readonly Linje[]; y: number; bredde: number }) => {
  const perLine = bredde < 500 ? 3 : 6
  const width = bredde / perLine
  return (
    <>
      {usedOf(linjer).map((udfald, i) => (
        <g transform={`translate(${8 + (i % perLine) * width} ${y + Math.floor(i / perLine) * 19})`}>
          {TEGN[udfald]}
          <Label x={11} y={4} lille>
            {`${UDFALD[udfald]} (${countOf(linjer, udfald)})`}
          </Label>
        </g>
      ))}
    </>
  )
}

/** The line said in words. */
export function samvaerslinjeBeskrivelse(linjer: readonly Linje[]): string {
  const planlagte = linjer.filter(({ planlagt }) => planlagt).length
  const sums = usedOf(linjer).map((udfald) => `${countOf(linjer, udfald)} ${UDFALD[udfald]}`)
  return linjer.length
    ? `Samvær på en tidslinje: ${planlagte} planlagt; ${sums.join(', ')}.`
    : 'Ingen samvær er planlagt eller registreret.'
}

interface SamvaerProps extends Figurvalg {
  linjer: readonly Linje[]
  fra: string
  til: string
  forloebStart?: string
}

/** What was agreed above the line, what happened below it. */
export function Samvaerslinje({ id, bredde = 720, linjer, fra, til, forloebStart = fra }: SamvaerProps) {
  const deep = Math.max(0, ...stacked(linjer).map(({ plads }) => plads))
  const [top, venstre] = [16 + deep * 12, 62]
  const axis = top + 17
  const bund = axis + 32 + deep * 14
  const days: Skala = scaleLinear([0, dageMellem(fra, til) + 1], [venstre, bredde - 10])
  const x = (dato: string) => days(dageMellem(fra, dato) + 0.5)
  const lines = Math.ceil(usedOf(linjer).length / (bredde < 500 ? 3 : 6))
  return (
    <Figur
      id={id}
      bredde={bredde}
      hoejde={bund + 38 + lines * 19}
      titel={`Samvær ${kortDato(fra)}–${kortDato(til)}`}
      beskrivelse={samvaerslinjeBeskrivelse(linjer)}
    >
      <Label x={0} y={top + 4}>
        Aftalt
      </Label>
      <Label x={0} y={axis + 21}>
        Sket
      </Label>
      <Streg x1={venstre} y1={axis} x2={bredde - 10} y2={axis} farve={FARVE.streg} tykkelse={1.4} />
      <Planlagt linjer={linjer} x={x} y={top} />
      <Sket linjer={linjer} x={x} y={axis + 17} />
      <DatoAkse x={days} fra={fra} til={til} bund={bund} forloebStart={forloebStart} />
      <Signatur linjer={linjer} y={bund + 38} bredde={bredde} />
    </Figur>
  )
}

const spand = (tid: { start: string | null; slut: string | null } | null) =>
  tid?.start
    ? [tid.start, tid.slut]
        .filter((t) => t !== null)
        .map(klokkenAf)
        .join('–')
    : '–'

/** Fortegnelse over samvær: date, with whom, agreed, held, what came of it. */
export const samvaerslinjeTabel = (linjer: readonly Linje[]): Tabel => ({
  caption: 'Fortegnelse over samvær',
  kolonner: ['Dato', 'Med', 'Aftalt', 'Holdt', 'Varighed', 'Udfald'],
  raekker: linjer.map((linje) => [
    dagDato(linje.dato),
    linje.med ?? '–',
    spand(linje.planlagt),
    linje.minutter === null ? '–' : spand(linje),
    tidEllerStreg(linje.minutter),
    linje.aflystAf ? `${UDFALD[linje.udfald]} af ${linje.aflystAf}` : UDFALD[linje.udfald],
  ]),
})
