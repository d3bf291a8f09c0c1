import type { ScaleLinear } from 'd3-scale'
import { talTekst } from '../../../functions/domain/rapport/dansk.ts'
import { addDage, dageMellem } from '../../../functions/domain/tid.ts'
import { FARVE, Label, Streg } from './figur.tsx'
import { kortDato } from './tekst.ts'

export type Skala = ScaleLinear<number, number>

interface YAkseProps {
  y: Skala
  venstre: number
  hoejre: number
  enhed: string
  /** About how many lines. */
  antal?: number
}

const decimalerOf = (step: number): number => (Number.isInteger(step) ? 0 : step * 10 === Math.round(step * 10) ? 1 : 2)

/** Horizontal lines with their values; the unit stands above them. */
export function YAkse({ y, venstre, hoejre, enhed, antal = 5 }: YAkseProps) {
  const ticks = y.ticks(antal)
  const decimaler = decimalerOf((ticks[1] ?? 1) - (ticks[0] ?? 0))
  return (
    <>
      {ticks.map((tick) => (
        <>
          <Streg x1={venstre} y1={y(tick)} x2={hoejre} y2={y(tick)} />
          <Label x={venstre - 7} y={y(tick) + 4} anker="end" lille farve={FARVE.daempet}>
            {talTekst(tick, decimaler)}
          </Label>
        </>
      ))}
      <Label x={0} y={12} lille farve={FARVE.daempet}>
        {enhed}
      </Label>
    </>
  )
}

interface DatoAkseProps {
  x: Skala
  fra: string
  til: string
  bund: number
  forloebStart: string
}

/** Every so many weeks a date, as many as there is room for; `x` counts days from `fra`. */
export function DatoAkse({ x, fra, til, bund, forloebStart }: DatoAkseProps) {
  const dage = dageMellem(fra, til) + 1
  const step = 7 * Math.max(1, Math.ceil((dage / 7) * (56 / (x(dage) - x(0)))))
  const offset = ((-dageMellem(forloebStart, fra) % 7) + 7) % 7
  const starts = Array.from({ length: Math.ceil((dage - offset) / step) }, (_, i) => offset + i * step)
  return (
    <>
      {starts.map((dag) => (
        <>
          <Streg x1={x(dag)} y1={bund} x2={x(dag)} y2={bund + 5} farve={FARVE.streg} />
          <Label x={x(dag)} y={bund + 18} lille farve={FARVE.daempet} anker={dag === 0 ? 'start' : 'middle'}>
            {kortDato(addDage(fra, dag))}
          </Label>
        </>
      ))}
    </>
  )
}
