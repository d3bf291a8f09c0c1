import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import { talTekst } from '../../../functions/domain/rapport/dansk.ts'
import type { Vaekstpunkt } from '../../../functions/domain/statistik/schema.ts'
import { vaerdiAt } from '../../../functions/domain/vaekst/lms.ts'
import { type Koen, type Maal, WHO } from '../../../functions/domain/vaekst/who.ts'
import { type Skala, YAkse } from './akse.tsx'
import { Figur, type Figurvalg, FARVE, Label, rund, Signatur, Streg } from './figur.tsx'
import type { Tabel } from './tabel.tsx'
import { dagDato, talEllerStreg } from './tekst.ts'

const MAALT: Record<Maal, { titel: string; enhed: string; decimaler: number; delt: number }> = {
  vaegt: { titel: 'Vægt', enhed: 'kg', decimaler: 2, delt: 1000 },
  laengde: { titel: 'Længde', enhed: 'cm', decimaler: 1, delt: 1 },
  hovedomfang: { titel: 'Hovedomfang', enhed: 'cm', decimaler: 1, delt: 1 },
}

const SD_LINJER = [
  { z: 3, stiplet: '6 4', tykkelse: 1, farve: FARVE.daempet },
  { z: 2, tykkelse: 1.1, farve: FARVE.daempet },
  { z: 1, stiplet: '1.5 3', tykkelse: 1, farve: FARVE.daempet },
  { z: 0, tykkelse: 1.8, farve: FARVE.tekst },
  { z: -1, stiplet: '1.5 3', tykkelse: 1, farve: FARVE.daempet },
  { z: -2, tykkelse: 1.1, farve: FARVE.daempet },
  { z: -3, stiplet: '6 4', tykkelse: 1, farve: FARVE.daempet },
] as const

const MAANED = 30.4375
/** Room to the right of the last measurement, and the shortest axis (days). */
const LUFT = 28
const KORTEST = 112

const alderOf = ({ korrigeretAlderDage, alderDage }: Vaekstpunkt) => korrigeretAlderDage ?? alderDage

/** Ages in days from `fra` to `til`; the standard begins at 0 and ends with its table. */
function udsnitOf(punkter: readonly Vaekstpunkt[], maal: Maal, koen: Koen): { fra: number; til: number } {
  const aldre = punkter.flatMap((p) => [p.alderDage, alderOf(p)])
  const [youngest, highest] = [Math.min(0, ...aldre), Math.max(0, ...aldre)]
  const lowest = youngest < 0 ? youngest - 5 : 0
  const fra = highest > 400 ? Math.max(0, Math.min(...punkter.map(alderOf)) - 60) : lowest
  return { fra, til: Math.min(Math.max(fra + KORTEST, highest + LUFT), WHO[maal][koen].at(-1)![0]) }
}

const aldreMellem = (fra: number, til: number): number[] => {
  const start = Math.max(0, fra)
  return Array.from({ length: Math.ceil((til - start) / 7) + 1 }, (_, i) => Math.min(start + i * 7, til))
}

interface Akser {
  x: Skala
  y: Skala
  bund: number
}

const Aldersakse = ({ x, y, bund, fra, til }: Akser & { fra: number; til: number }) => {
  const isUger = til - fra <= 140
  const unit = isUger ? 7 : MAANED
  const span = (til - fra) / unit
  const step = [1, 2, 3, 4, 6, 12].find((s) => span / s <= (x(til) - x(fra)) / 34) ?? 12
  const first = Math.ceil(fra / unit / step) * step
  const ticks = Array.from({ length: Math.floor((til / unit - first) / step) + 1 }, (_, i) => first + i * step)
  return (
    <>
      {ticks.map((tick) => (
        <>
          <Streg x1={x(tick * unit)} y1={y.range()[1]!} x2={x(tick * unit)} y2={bund} />
          <Label x={x(tick * unit)} y={bund + 16} anker="middle" lille farve={FARVE.daempet}>
            {tick}
          </Label>
        </>
      ))}
      <Label x={x(til)} y={bund + 32} anker="end" lille farve={FARVE.daempet}>
        {isUger ? 'alder i uger' : 'alder i måneder'}
      </Label>
    </>
  )
}

interface SdProps extends Akser {
  maal: Maal
  koen: Koen
  aldre: number[]
}

const Baand = ({ x, y, maal, koen, aldre }: SdProps) => {
  const at = (z: number) => (alder: number) => rund(y(vaerdiAt(maal, koen, alder, z)!))
  return <path d={area<number>((alder) => rund(x(alder)), at(-2), at(2))(aldre)!} fill={FARVE.nat} />
}

const SdLinjer = ({ x, y, maal, koen, aldre }: SdProps) => {
  const at = (z: number) => (alder: number) => rund(y(vaerdiAt(maal, koen, alder, z)!))
  const last = aldre.at(-1)!
  return (
    <>
      {SD_LINJER.map(({ z, farve, tykkelse, ...stil }) => (
        <>
          <path
            d={line<number>((alder) => rund(x(alder)), at(z))(aldre)!}
            fill="none"
            stroke={farve}
            stroke-width={tykkelse}
            stroke-dasharray={'stiplet' in stil ? stil.stiplet : undefined}
          />
          <Label x={x(last) + 5} y={at(z)(last) + 4} lille farve={FARVE.tekst}>
            {z > 0 ? `+${z}` : z === 0 ? '0 SD' : `−${-z}`}
          </Label>
        </>
      ))}
    </>
  )
}

/** The child: solid dots at the age the score rests on; for a child born early, hollow ones at the age since birth. */
const Barnets = ({ punkter, x, y, delt }: Akser & { punkter: readonly Vaekstpunkt[]; delt: number }) => {
  const value = ({ vaerdi }: Vaekstpunkt) => y(vaerdi / delt)
  return (
    <>
      {punkter
        .filter((p) => p.korrigeretAlderDage !== null)
        .map((p) => (
          <>
            <Streg
              x1={x(alderOf(p))}
              y1={value(p)}
              x2={x(p.alderDage)}
              y2={value(p)}
              farve={FARVE.blaek}
              stiplet="2 3"
            />
            <circle
              cx={rund(x(p.alderDage))}
              cy={rund(value(p))}
              r="3.6"
              fill={FARVE.papir}
              stroke={FARVE.blaek}
              stroke-width="1.3"
            />
          </>
        ))}
      <path
        d={
          line<Vaekstpunkt>(
            (p) => rund(x(alderOf(p))),
            (p) => rund(value(p)),
          )(punkter) ?? ''
        }
        fill="none"
        stroke={FARVE.soevnKant}
        stroke-width="2"
      />
      {punkter.map((p) => (
        <circle
          cx={rund(x(alderOf(p)))}
          cy={rund(value(p))}
          r="4.4"
          fill={FARVE.soevnKant}
          stroke={FARVE.papir}
          stroke-width="1.4"
        />
      ))}
    </>
  )
}

const zTekst = (z: number | null) => (z === null ? 'z kendes ikke' : `z ${talEllerStreg(z, 2)}`)

/** The curve said in words, with the care WHO's lines need in Denmark. */
export function vaekstkurveBeskrivelse(punkter: readonly Vaekstpunkt[], maal: Maal): string {
  const { titel, enhed, decimaler, delt } = MAALT[maal]
  const said = punkter.map(
    (p) => `${dagDato(p.dato)}: ${talTekst(p.vaerdi / delt, decimaler)} ${enhed} (${zTekst(p.z)})`,
  )
  const rest = punkter.some((p) => p.korrigeretAlderDage !== null)
    ? ' Alderen er korrigeret for for tidlig fødsel.'
    : ''
  const spaed =
    maal === 'vaegt' && punkter.some((p) => alderOf(p) < 30)
      ? ' I den første levemåned kan z være vist op til 0,2 for lavt, fordi standarden er regnet mellem hele måneder.'
      : ''
  return `${titel} på WHO's vækststandard, linjer fra −3 til +3 SD. ${said.length ? said.join('; ') : 'Ingen målinger'}.${rest}${spaed} Danske børn er i snit lidt større end WHO's standard.`
}

interface VaekstkurveProps extends Figurvalg {
  punkter: readonly Vaekstpunkt[]
  maal: Maal
  koen: Koen
}

/** WHO's lines from −3 to +3 SD with the child's measurements of one kind (others are left out). */
export function Vaekstkurve({ id, bredde = 720, punkter: alle, maal, koen }: VaekstkurveProps) {
  const punkter = alle.filter((p) => p.maal === maal)
  const { titel, enhed, delt } = MAALT[maal]
  const { fra, til } = udsnitOf(punkter, maal, koen)
  const [venstre, hoejre, bund] = [38, bredde - 38, bredde < 500 ? 300 : 380]
  const aldre = aldreMellem(fra, til)
  const values = [
    ...punkter.map((p) => p.vaerdi / delt),
    vaerdiAt(maal, koen, aldre[0]!, -3)!,
    vaerdiAt(maal, koen, til, 3)!,
  ]
  const akser = {
    x: scaleLinear([fra, til], [venstre, hoejre]),
    y: scaleLinear([Math.min(...values), Math.max(...values)], [bund, 24]).nice(6),
    bund,
  }
  const hasKorrigeret = punkter.some((p) => p.korrigeretAlderDage !== null)
  return (
    <Figur
      id={id}
      bredde={bredde}
      hoejde={bund + (hasKorrigeret ? 56 : 40)}
      titel={`${titel} på WHO's kurve`}
      beskrivelse={vaekstkurveBeskrivelse(punkter, maal)}
    >
      <Baand {...akser} {...{ maal, koen, aldre }} />
      <YAkse y={akser.y} venstre={venstre} hoejre={hoejre} enhed={enhed} antal={6} />
      <Aldersakse {...akser} {...{ fra, til }} />
      <SdLinjer {...akser} {...{ maal, koen, aldre }} />
      <Barnets {...akser} {...{ punkter, delt }} />
      {hasKorrigeret && (
        <Signatur
          x={venstre}
          y={bund + 50}
          tegn={[
            { fyldt: true, navn: 'korrigeret alder (fra termin)', bredde: 172 },
            { fyldt: false, navn: 'alder fra fødsel', bredde: 110 },
          ]}
        />
      )}
    </Figur>
  )
}

export function vaekstkurveTabel(alle: readonly Vaekstpunkt[], maal: Maal): Tabel {
  const { titel, enhed, decimaler, delt } = MAALT[maal]
  const punkter = alle.filter((p) => p.maal === maal)
  return {
    caption: `${titel} (${enhed}) og z-score efter WHO`,
    kolonner: [
      'Dato',
      'Alder i dage',
      'Korrigeret alder i dage',
      `${titel} (${enhed})`,
      'z-score',
      ...(maal === 'vaegt' ? ['Gram pr. dag siden sidst'] : []),
    ],
    raekker: punkter.map((p) => [
      dagDato(p.dato),
      String(p.alderDage),
      talEllerStreg(p.korrigeretAlderDage),
      talTekst(p.vaerdi / delt, decimaler),
      talEllerStreg(p.z, 2),
      ...(maal === 'vaegt' ? [talEllerStreg(p.prDag, 0)] : []),
    ]),
  }
}
