import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { talTekst } from '../../../functions/domain/rapport/dansk.ts'
import { noegletalAf } from '../../../functions/domain/statistik/noegletal.ts'
import type { Doegn } from '../../../functions/domain/statistik/schema.ts'
import { DatoAkse, type Skala, YAkse } from './akse.tsx'
import { Figur, type Figurvalg, FARVE, Label, rund, Signatur, Streg } from './figur.tsx'
import { Moenstre, moenster } from './moenstre.tsx'
import { INGEN, type Tabel } from './tabel.tsx'
import { dagDato, kortDato, talEllerStreg } from './tekst.ts'

/** Days apart so that neighbours join to one grey field. */
function hullerOf(doegn: readonly Doegn[]): { fra: number; til: number }[] {
  const huller: { fra: number; til: number }[] = []
  for (const [i, { ml }] of doegn.entries()) {
    if (ml !== null) continue
    const last = huller.at(-1)
    if (last?.til === i) last.til = i + 1
    else huller.push({ fra: i, til: i + 1 })
  }
  return huller
}

const isMindst = ({ maaltiderUdenMl }: Doegn) => (maaltiderUdenMl ?? 0) > 0

const Punkter = ({ doegn, x, y }: { doegn: readonly Doegn[]; x: Skala; y: Skala }) => (
  <>
    {doegn.map((dag, i) =>
      dag.ml === null ? null : (
        <circle
          cx={rund(x(i + 0.5))}
          cy={rund(y(dag.ml))}
          r={doegn.length > 45 ? 2.4 : 3.4}
          fill={isMindst(dag) ? FARVE.papir : FARVE.soevnKant}
          stroke={FARVE.soevnKant}
          stroke-width="1.3"
        />
      ),
    )}
  </>
)

/** The curve said in words. */
export function maengdekurveBeskrivelse(doegn: readonly Doegn[]): string {
  const ml = noegletalAf(doegn, 'ml')
  const mindst = doegn.filter(isMindst).length
  if (ml.middel === null) return 'Mælk pr. døgn i ml. Ingen data.'
  return [
    `Mælk pr. døgn i ml fra ${kortDato(doegn[0]!.dato)} til ${kortDato(doegn.at(-1)!.dato)}: middel ${talTekst(ml.middel)} (${talTekst(ml.min!)}–${talTekst(ml.max!)}), n = ${ml.n} af ${doegn.length} dage.`,
    mindst ? `${mindst} dage har måltider uden ml, så mængden er mindst den viste.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

interface MaengdeProps extends Figurvalg {
  doegn: readonly Doegn[]
  forloebStart?: string
}

/** Millilitres a day; the line breaks over days without data, which are dotted. No reference line: appetite decides. */
export function Maengdekurve({ id, bredde = 720, doegn, forloebStart = doegn[0]!.dato }: MaengdeProps) {
  const [venstre, hoejre, top, bund] = [44, bredde - 8, 24, 210]
  const x = scaleLinear([0, doegn.length], [venstre, hoejre])
  const y = scaleLinear([0, Math.max(100, ...doegn.map(({ ml }) => ml ?? 0))], [bund, top]).nice(5)
  const curve = line<Doegn>(
    (_, i) => rund(x(i + 0.5)),
    ({ ml }) => rund(y(ml ?? 0)),
  ).defined(({ ml }) => ml !== null)
  return (
    <Figur
      id={id}
      bredde={bredde}
      hoejde={bund + 44}
      titel="Mælk pr. døgn"
      beskrivelse={maengdekurveBeskrivelse(doegn)}
    >
      <Moenstre id={id} />
      {hullerOf(doegn).map(({ fra, til }) => (
        <rect
          x={rund(x(fra))}
          y={top}
          width={rund(x(til) - x(fra))}
          height={bund - top}
          fill={moenster(id, 'prikker')}
        />
      ))}
      <YAkse y={y} venstre={venstre} hoejre={hoejre} enhed="ml pr. døgn" />
      <path
        d={curve([...doegn]) ?? ''}
        fill="none"
        stroke={FARVE.soevnKant}
        stroke-width="1.6"
        stroke-linejoin="round"
      />
      <Punkter {...{ doegn, x, y }} />
      <Streg x1={venstre} y1={bund} x2={hoejre} y2={bund} farve={FARVE.blaek} />
      <DatoAkse x={x} fra={doegn[0]!.dato} til={doegn.at(-1)!.dato} bund={bund} forloebStart={forloebStart} />
      <Label x={0} y={bund + 38} lille farve={FARVE.daempet}>
        {`Prikket: ${INGEN}.`}
      </Label>
      {doegn.some(isMindst) && (
        <Signatur x={140} y={bund + 38} tegn={[{ fyldt: false, navn: 'mindst den viste mængde', bredde: 160 }]} />
      )}
    </Figur>
  )
}

export const maengdekurveTabel = (doegn: readonly Doegn[]): Tabel => ({
  caption: 'Mælk pr. døgn',
  kolonner: ['Dato', 'ml', 'Måltider uden ml', 'ml pr. kg', 'Vægt (g), vejet'],
  raekker: doegn.map(({ dato, ml, maaltiderUdenMl, mlPrKg, vaegt }) => [
    dagDato(dato),
    ml === null ? INGEN : talTekst(ml),
    talEllerStreg(maaltiderUdenMl),
    talEllerStreg(mlPrKg),
    vaegt ? `${talTekst(vaegt.gram)}, ${kortDato(vaegt.dato)}` : '–',
  ]),
})
