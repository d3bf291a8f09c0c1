import { scaleLinear } from 'd3-scale'
import type { Doegnbillede, Spand } from '../../../functions/domain/statistik/doegnbillede.ts'
import type { Skala } from './akse.tsx'
import { Figur, type Figurvalg, FARVE, Label, rund, Signatur, Streg } from './figur.tsx'
import { Moenstre, moenster } from './moenstre.tsx'
import { RAEKKER } from './striberaekker.tsx'
import { INGEN, type Tabel } from './tabel.tsx'
import { tidEllerStreg, dagDato, klokkenOf, talEllerStreg } from './tekst.ts'

const VENSTRE = 58
const HOEJRE = 12
const TOP = 8
const MELLEM = 7

const Mangler = ({ id, x, y, h, til }: { id: string; x: Skala; y: number; h: number; til: number }) => {
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

/** Room that "nu" takes from the hours beside it (px). */
const NU_PLADS = 18

interface UrProps {
  x: Skala
  top: number
  bund: number
  bredde: number
  nu: number | null
}

const Ur = ({ x, top, bund, bredde, nu }: UrProps) => (
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
        {(bredde > 500 || time % 6 === 0) && (nu === null || Math.abs(x(time * 60) - x(nu)) > NU_PLADS) && (
          <Label x={x(time * 60)} y={bund + 14} anker="middle" lille farve={FARVE.daempet}>
            {String(time).padStart(2, '0')}
          </Label>
        )}
      </>
    ))}
  </>
)

/** Now on the clock; what comes after has not happened and is left blank. */
const Nu = ({ x, minut, top, bund }: { x: Skala; minut: number; top: number; bund: number }) => (
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
      <Ur {...{ x, top: TOP, bund, bredde, nu: dag.nu }} />
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
