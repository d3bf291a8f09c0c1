import { scaleBand, scaleLinear } from 'd3-scale'
import { talTekst } from '../../../functions/domain/rapport/dansk.ts'
import type { Noegletal, Noegletalsnavn, Uge } from '../../../functions/domain/statistik/schema.ts'
import { type Skala, YAkse } from './akse.tsx'
import { Figur, type Figurvalg, FARVE, Label, rund, Streg } from './figur.tsx'
import { Moenstre, moenster } from './moenstre.tsx'
import type { Tabel } from './tabel.tsx'
import { talEllerStreg } from './tekst.ts'

/** How a figure is shown; minutes of sleep and crying become hours where that is how people say it. */
interface Maalestok {
  titel: string
  enhed: string
  decimaler: number
  delt?: number
}

export const MAALESTOK: Record<Noegletalsnavn, Maalestok> = {
  soevnMin: { titel: 'Søvn pr. døgn', enhed: 'timer', decimaler: 1, delt: 60 },
  natSoevnMin: { titel: 'Søvn om natten (kl. 19–07)', enhed: 'timer', decimaler: 1, delt: 60 },
  dagSoevnMin: { titel: 'Søvn om dagen (kl. 07–19)', enhed: 'timer', decimaler: 1, delt: 60 },
  laengsteUbrudtMin: { titel: 'Længste sammenhængende søvn', enhed: 'timer', decimaler: 1, delt: 60 },
  indsovningMin: { titel: 'Minutter om at falde i søvn, pr. døgn', enhed: 'minutter', decimaler: 0 },
  opvaagningerNat: { titel: 'Opvågninger pr. nat', enhed: 'antal', decimaler: 1 },
  graadMin: { titel: 'Gråd og uro pr. døgn', enhed: 'minutter', decimaler: 0 },
  troest: { titel: 'Gange trøstet pr. døgn', enhed: 'antal', decimaler: 1 },
  maaltider: { titel: 'Måltider pr. døgn', enhed: 'antal', decimaler: 1 },
  fastFoede: { titel: 'Måltider med fast føde pr. døgn', enhed: 'antal', decimaler: 1 },
  ml: { titel: 'Mælk pr. døgn', enhed: 'ml', decimaler: 0 },
  mlPrKg: { titel: 'Mælk pr. kg kropsvægt pr. døgn', enhed: 'ml/kg', decimaler: 0 },
  vaad: { titel: 'Våde bleer pr. døgn', enhed: 'antal', decimaler: 1 },
  affoering: { titel: 'Afføringer pr. døgn', enhed: 'antal', decimaler: 1 },
}

/** Fewer days than this in a week make a bar that only hints; it is drawn sparse. */
const FAA_DAGE = 4

interface UgesoejlerProps extends Figurvalg {
  uger: readonly Uge[]
  tal: Noegletalsnavn
}

const scaled = ({ n, middel, median, min, max }: Noegletal, { delt = 1 }: Maalestok): Noegletal => {
  const d = (v: number | null) => (v === null ? null : v / delt)
  return { n, middel: d(middel), median: d(median), min: d(min), max: d(max) }
}

interface SoejleProps {
  id: string
  tal: Noegletal
  x: number
  w: number
  y: Skala
  decimaler: number
}

/** Mean as a bar, range as a thin line beside it. */
function Soejle({ id, tal: { n, middel, min, max }, x, w, y, decimaler }: SoejleProps) {
  const bund = y(0)
  if (middel === null)
    return <rect x={rund(x)} y={bund - 22} width={rund(w)} height={22} fill={moenster(id, 'prikker')} />
  const isFaa = n < FAA_DAGE
  const isRoomy = w >= 24
  const at = isRoomy ? x + w - 6 : x + w / 2
  return (
    <>
      <rect
        x={rund(x)}
        y={rund(y(middel))}
        width={rund(w)}
        height={rund(bund - y(middel))}
        fill={isFaa ? moenster(id, 'faa') : FARVE.soevn}
        stroke={FARVE.soevnKant}
        stroke-width="1"
      />
      {max! > min! && (
        <path
          d={`M${rund(at)} ${rund(y(max!))}V${rund(y(min!))}M${rund(at - 2.5)} ${rund(y(max!))}h5M${rund(at - 2.5)} ${rund(y(min!))}h5`}
          stroke={FARVE.blaek}
          stroke-width="1.1"
          fill="none"
        />
      )}
      {isRoomy && (
        <Label x={x + 1} y={y(middel) - 5} lille fed farve={FARVE.blaek}>
          {talTekst(middel, decimaler)}
        </Label>
      )}
    </>
  )
}

/** The bars said in words. */
export function ugesoejlerBeskrivelse(uger: readonly Uge[], navn: Noegletalsnavn): string {
  const stok = MAALESTOK[navn]
  const said = uger.map((uge) => {
    const { n, middel } = scaled(uge[navn], stok)
    return `uge ${uge.uge}: ${middel === null ? 'ingen data' : `${talTekst(middel, stok.decimaler)} ${stok.enhed} (n = ${n})`}`
  })
  return `${stok.titel}, middel for hver uge; n er antal dage med oplysning. ${said.join(', ')}.`
}

/** Weekly means with their range and the number of days they rest on. A week without data is dotted, not 0. */
export function Ugesoejler({ id, bredde = 720, uger, tal }: UgesoejlerProps) {
  const stok = MAALESTOK[tal]
  const values = uger.map((uge) => scaled(uge[tal], stok))
  const [venstre, bund] = [44, 210]
  const top = Math.max(1, ...values.map(({ max }) => max ?? 0))
  const y = scaleLinear([0, top], [bund, 26]).nice(4)
  const x = scaleBand(
    uger.map(({ uge }) => uge),
    [venstre, bredde],
  ).padding(0.28)
  const w = Math.min(x.bandwidth(), 52)
  return (
    <Figur id={id} bredde={bredde} hoejde={266} titel={stok.titel} beskrivelse={ugesoejlerBeskrivelse(uger, tal)}>
      <Moenstre id={id} />
      <YAkse y={y} venstre={venstre} hoejre={bredde} enhed={stok.enhed} />
      {uger.map(({ uge }, i) => {
        const middle = x(uge)! + x.bandwidth() / 2
        return (
          <g>
            <Soejle id={id} tal={values[i]!} x={middle - w / 2} w={w} y={y} decimaler={stok.decimaler} />
            <Label x={middle} y={bund + 17} anker="middle" farve={FARVE.blaek}>
              {uge}
            </Label>
            <Label x={middle} y={bund + 32} anker="middle" lille farve={FARVE.daempet}>
              {values[i]!.n}
            </Label>
          </g>
        )
      })}
      <Streg x1={venstre} y1={bund} x2={bredde} y2={bund} farve={FARVE.blaek} />
      <Label x={0} y={bund + 17}>
        uge
      </Label>
      <Label x={0} y={bund + 32} lille farve={FARVE.daempet}>
        n dage
      </Label>
      <Label x={0} y={bund + 51} lille farve={FARVE.daempet}>
        {bredde < 500
          ? 'Søjle: middel. Streg: mindste–største døgn.'
          : 'Søjle: ugens middel. Lodret streg: mindste og største døgn. Skraveret: færre end 4 dage. Prikket: ingen data.'}
      </Label>
    </Figur>
  )
}

export function ugesoejlerTabel(uger: readonly Uge[], navn: Noegletalsnavn): Tabel {
  const stok = MAALESTOK[navn]
  const t = (v: number | null) => talEllerStreg(v, stok.decimaler)
  return {
    caption: `${stok.titel} (${stok.enhed})`,
    kolonner: ['Uge', 'n dage', 'Middel', 'Median', 'Mindst', 'Størst'],
    raekker: uger.map((uge) => {
      const { n, middel, median, min, max } = scaled(uge[navn], stok)
      return [`Uge ${uge.uge}`, `${n} af ${uge.dage}`, t(middel), t(median), t(min), t(max)]
    }),
  }
}
