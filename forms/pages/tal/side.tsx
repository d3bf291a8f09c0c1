import { NOEGLETAL, type Noegletalsnavn } from '../../../functions/domain/statistik/schema.ts'
import { Details } from '../../components/Details.tsx'
import { Doegnraster, doegnrasterTabel } from '../../components/figurer/Doegnraster.tsx'
import { Maengdekurve, maengdekurveTabel } from '../../components/figurer/Maengdekurve.tsx'
import { Samvaerslinje, samvaerslinjeTabel } from '../../components/figurer/Samvaerslinje.tsx'
import { MAALESTOK, Ugesoejler, ugesoejlerTabel } from '../../components/figurer/Ugesoejler.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Huller } from './huller.tsx'
import { Noegletaltabel } from './noegletal.tsx'
import type { TalProps } from './props.ts'
import { Talfigur } from '../../components/Talfigur.tsx'
import { Vaekst } from './vaekst.tsx'

/** Shown at once; the other figures are folded. */
const FREMME: readonly Noegletalsnavn[] = ['soevnMin', 'opvaagningerNat', 'graadMin']

/** Figures and pictures of a window: each with its days, its gaps and its table. */
export function Talside(props: TalProps) {
  const { statistik, periode, today, til, dagsti } = props
  if (!periode || periode.n === 0) {
    return (
      <EmptyState titel="Der er ikke skrevet noget i de dage">
        <p>Vælg en anden periode, eller vent, til plejefamilien har skrevet i dagbogen.</p>
      </EmptyState>
    )
  }
  return (
    <div class="talside">
      <p>
        {periode.n} af {periode.dage} dage har registreringer. Et tal, ingen har skrevet noget om, står som ikke
        registreret, aldrig som 0.
        {til >= today && ' I dag tæller først med i gennemsnit, når dagen er slut.'}
      </p>
      <Huller doegn={statistik.doegn} dagsti={dagsti} today={today} />
      <Doegn {...props} />
      {FREMME.map((navn) => (
        <Uge {...props} navn={navn} />
      ))}
      <Maelk {...props} />
      <Vaekst {...props} />
      <Samvaer {...props} />
      <h2>Alle tal</h2>
      <Details titel="Hele perioden i én tabel">
        <Noegletaltabel periode={periode} />
      </Details>
      <Details titel="Flere tal uge for uge">
        {NOEGLETAL.filter((navn) => !FREMME.includes(navn) && periode[navn].n > 0).map((navn) => (
          <Uge {...props} navn={navn} niveau={3} />
        ))}
      </Details>
    </div>
  )
}

const endedOf = ({ statistik, today }: TalProps) => statistik.doegn.filter(({ dato }) => dato < today).length

const linksOf = ({ dagsti, statistik }: TalProps) => statistik.doegn.map(({ dato }) => `${dagsti}/${dato}`)

/** What a figure over days rests on: the days that have it, and how many ended days lack it. */
const grundlagOf = (props: TalProps, n: number) => ({
  fra: props.fra,
  til: props.til,
  n,
  enhed: n === 1 ? 'dag' : 'dage',
  manglendeDage: Math.max(0, endedOf(props) - n),
})

function Doegn(props: TalProps) {
  const { dage, forloebStart, today } = props
  const written = dage.filter(({ erSkrevet, dato }) => erSkrevet && dato < today).length
  return (
    <Talfigur
      id="doegnraster"
      titel="Døgn for døgn"
      tegn={(id, bredde) => <Doegnraster {...{ id, bredde, dage, forloebStart }} />}
      grundlag={grundlagOf(props, written)}
      tabel={doegnrasterTabel(dage)}
      links={linksOf(props)}
    />
  )
}

function Uge(props: TalProps & { navn: Noegletalsnavn; niveau?: 2 | 3 }) {
  const { statistik, navn, niveau = 2, periode } = props
  return (
    <Talfigur
      id={`uge-${navn}`}
      niveau={niveau}
      titel={`${MAALESTOK[navn].titel}, uge for uge`}
      tegn={(id, bredde) => <Ugesoejler id={id} bredde={bredde} uger={statistik.uger} tal={navn} />}
      grundlag={grundlagOf(props, periode![navn].n)}
      tabel={ugesoejlerTabel(statistik.uger, navn)}
    />
  )
}

function Maelk(props: TalProps) {
  const { doegn } = props.statistik
  return (
    <Talfigur
      id="maelk"
      titel="Mælk pr. døgn"
      tegn={(id, bredde) => <Maengdekurve id={id} bredde={bredde} doegn={doegn} forloebStart={props.forloebStart} />}
      grundlag={grundlagOf(props, props.periode!.ml.n)}
      note="ml pr. kg vises kun med en vægt, der højst er 14 dage gammel."
      tabel={maengdekurveTabel(doegn)}
      links={linksOf(props)}
    />
  )
}

function Samvaer({ linjer, fra, til, forloebStart, forloebId, dagsti, maySamvaer }: TalProps) {
  return (
    <>
      <Talfigur
        id="samvaer"
        titel="Samvær"
        tegn={(id, bredde) => <Samvaerslinje {...{ id, bredde, linjer, fra, til, forloebStart }} />}
        grundlag={{ fra, til, n: linjer.length, enhed: 'samvær', manglendeDage: null }}
        tabel={samvaerslinjeTabel(linjer)}
        links={linjer.map(({ dato, registreringId }) => (registreringId ? `${dagsti}/${dato}` : undefined))}
      />
      {maySamvaer && (
        <p>
          <a href={`/forloeb/${forloebId}/samvaer`}>Se aftalerne om samvær</a>
        </p>
      )}
    </>
  )
}
