import type { Aftale } from '../../../functions/domain/samvaer/aftale.ts'
import { type Planlagt, snartUdloebne } from '../../../functions/domain/samvaer/planlagte.ts'
import type { Samvaerslinje as Linje } from '../../../functions/domain/statistik/samvaer.ts'
import type { Samvaerstal } from '../../../functions/domain/statistik/schema.ts'
import { Alert } from '../../components/Alert.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Samvaerslinje, samvaerslinjeTabel } from '../../components/figurer/Samvaerslinje.tsx'
import { talEllerStreg, tidEllerStreg } from '../../components/figurer/tekst.ts'
import { SummaryList } from '../../components/SummaryList.tsx'
import { Talfigur } from '../../components/Talfigur.tsx'
import { Aftalekort } from './aftale.tsx'
import { tilstandOf, writePlanlagt, writeTitel, writeUdloeb } from './text.ts'

export interface SamvaerProps {
  forloebId: string
  forloebStart: string
  fra: string
  til: string
  today: string
  aftaler: readonly Aftale[]
  linjer: readonly Linje[]
  tal: Samvaerstal
  /** The next one planned. */
  naeste?: Planlagt | undefined
  mayAftale: boolean
}

const SUMMER: readonly [string, keyof Samvaerstal][] = [
  ['Afholdt, også afbrudte', 'afholdt'],
  ['Heraf afbrudt', 'afbrudt'],
  ['Aflyst', 'aflyst'],
  ['Udeblevet', 'udeblevet'],
  ['Flyttet', 'flyttet'],
  ['Planlagt, men intet skrevet', 'uoplyst'],
]

/** What is agreed, what comes next, and what became of what was planned. */
export function Samvaeroversigt(props: SamvaerProps) {
  const { aftaler, naeste, today, linjer } = props
  return (
    <>
      {snartUdloebne(aftaler, today).map((aftale) => (
        <Alert type="warning" titel={writeTitel(aftale)}>
          {writeUdloeb(aftale, today)}. Tag den op igen, før den udløber, eller afslut den.
        </Alert>
      ))}
      {naeste && (
        <Alert type="info" titel="Næste samvær">
          {writePlanlagt(naeste, today)}
        </Alert>
      )}
      {linjer.length > 0 && <Liste {...props} />}
      <h2>Aftaler og beslutninger</h2>
      <Aftaler {...props} />
    </>
  )
}

const ORDEN = { gaelder: 0, kommende: 1, udloebet: 2, ophoert: 3 } as const

function Aftaler({ aftaler, today, forloebId, mayAftale }: SamvaerProps) {
  if (aftaler.length === 0)
    return (
      <EmptyState titel="Der er ikke aftalt samvær endnu">
        <p>
          {mayAftale
            ? 'Opret aftalen, så samvær bliver planlagt og kan holdes op mod dagbogen.'
            : 'Familieplejecentret eller Døgncentret opretter aftalen.'}
        </p>
      </EmptyState>
    )
  return (
    <div class="aftaler">
      {aftaler
        .toSorted((a, b) => ORDEN[tilstandOf(a, today)] - ORDEN[tilstandOf(b, today)])
        .map((aftale) => (
          <Aftalekort
            aftale={aftale}
            today={today}
            ret={mayAftale ? `/forloeb/${forloebId}/samvaer/${aftale.id}` : undefined}
          />
        ))}
    </div>
  )
}

const kommendeOf = (linjer: readonly Linje[]) => linjer.filter(({ udfald }) => udfald === 'kommende').length

const summerOf = (linjer: readonly Linje[], tal: Samvaerstal) => [
  { label: 'Planlagt', vaerdi: `${talEllerStreg(tal.planlagt)} (heraf ${kommendeOf(linjer)} kommende)` },
  ...SUMMER.map(([label, felt]) => ({ label, vaerdi: tal[felt] === null ? undefined : talEllerStreg(tal[felt]) })),
  { label: 'Tid sammen', vaerdi: tal.minutter === null ? undefined : tidEllerStreg(tal.minutter) },
]

function Liste({ linjer, tal, fra, til, forloebStart, forloebId, today }: SamvaerProps) {
  const passed = linjer.filter(({ dato }) => dato <= today)
  return (
    <>
      <Talfigur
        id="samvaer"
        titel="Planlagt og afholdt"
        tegn={(id, bredde) => <Samvaerslinje {...{ id, bredde, linjer, fra, til, forloebStart }} />}
        grundlag={{ fra, til, n: linjer.length, enhed: 'samvær', manglendeDage: null }}
        note="Det, der er sket, kommer fra dagbogen."
        tabel={samvaerslinjeTabel(passed)}
        links={passed.map(({ dato }) => `/forloeb/${forloebId}/dagbog/${dato}`)}
      />
      <h2>Samvær i alt</h2>
      <SummaryList linjer={summerOf(linjer, tal)} />
    </>
  )
}
