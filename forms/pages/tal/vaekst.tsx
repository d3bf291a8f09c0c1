import { talTekst } from '../../../functions/domain/rapport/dansk.ts'
import type { Vaekstpunkt } from '../../../functions/domain/statistik/schema.ts'
import type { Maal } from '../../../functions/domain/vaekst/who.ts'
import { dagDato } from '../../components/figurer/tekst.ts'
import { Vaekstkurve, vaekstkurveTabel } from '../../components/figurer/Vaekstkurve.tsx'
import { writeAntal } from '../../text.ts'
import type { TalProps } from './props.ts'
import { Daglinks, Talfigur } from '../../components/Talfigur.tsx'

const MAAL: Record<Maal, string> = { vaegt: 'Vægt', laengde: 'Længde', hovedomfang: 'Hovedomfang' }

/** Growth on WHO's lines, one picture for each kind that was measured. */
export function Vaekst(props: TalProps) {
  const { vaekst } = props.statistik
  if (vaekst.length === 0) {
    return (
      <section>
        <h2>Vækst</h2>
        <p>Der er ikke skrevet vægt, længde eller hovedomfang i perioden.</p>
      </section>
    )
  }
  if (!props.koen) return <UdenKurve {...props} />
  return (
    <>
      {(Object.keys(MAAL) as Maal[]).map((maal) => (
        <Kurve
          {...props}
          maal={maal}
          koen={props.koen!}
          punkter={vaekst.filter((p) => p.maal === maal) as Vaekstpunkt[]}
        />
      ))}
    </>
  )
}

function Kurve({
  fra,
  til,
  dagsti,
  maal,
  punkter,
  koen,
}: TalProps & { maal: Maal; punkter: Vaekstpunkt[]; koen: NonNullable<TalProps['koen']> }) {
  if (punkter.length === 0) return null
  return (
    <Talfigur
      id={maal}
      titel={`${MAAL[maal]} på WHO's vækstkurve`}
      tegn={(id, bredde) => <Vaekstkurve {...{ id, bredde, punkter, maal, koen }} />}
      grundlag={{
        fra,
        til,
        n: punkter.length,
        enhed: punkter.length === 1 ? 'måling' : 'målinger',
        manglendeDage: null,
      }}
      note="Danske børn er i snit lidt større end WHO's standard."
      tabel={vaekstkurveTabel(punkter, maal)}
      links={punkter.map(({ dato }) => `${dagsti}/${dato}`)}
    />
  )
}

/** Sex or birth date is not known: the measurements as they are, without a curve or a score. */
const UdenKurve = ({ statistik: { vaekst }, dagsti }: TalProps) => (
  <section>
    <h2>Vækst</h2>
    <p>
      Barnets køn eller fødselsdato er ikke kendt, så {writeAntal(vaekst.length, 'målingen', 'målingerne')} vises uden
      kurve.
    </p>
    <Daglinks
      tabel={{
        caption: 'Målinger',
        kolonner: ['Dato', 'Hvad', 'Værdi'],
        raekker: vaekst.map(({ dato, maal, vaerdi, enhed }) => [
          dagDato(dato),
          MAAL[maal],
          `${talTekst(vaerdi, enhed === 'cm' ? 1 : 0)} ${enhed}`,
        ]),
      }}
      links={vaekst.map(({ dato }) => `${dagsti}/${dato}`)}
    />
  </section>
)
