import {
  type Maalgruppe,
  maalgruppeudfaldTekst,
  regeludfaldTekst,
} from '../../../functions/domain/visitation/maalgruppe.ts'
import { Alert } from '../../components/Alert.tsx'
import { Icon } from '../../components/Icon.tsx'

const alertOf = { indenfor: 'success', udenfor: 'warning', uafklaret: 'info' } as const
const ikonOf = { opfyldt: 'check', ikkeOpfyldt: 'warning', ukendt: 'help' } as const
const afsenderTekst = {
  indenfor: 'Ud fra svarene er barnet i projektets målgruppe.',
  udenfor:
    'Ud fra svarene er barnet uden for målgruppen. I kan godt sende visitationen. Familieplejecentret afgør den.',
  uafklaret: 'Det kan ikke ses endnu, om barnet er i målgruppen. I kan godt sende visitationen.',
} as const

/** The same for the one who decides. */
export const modtagerTekst = {
  indenfor: 'Alle afgørende regler er opfyldt.',
  udenfor: 'Optages barnet alligevel, skal det begrundes.',
  uafklaret: 'Spørg socialcentret om det, der er ukendt.',
} as const

interface MaalgruppesvarProps {
  maalgruppe: Maalgruppe
  tekst?: Record<Maalgruppe['udfald'], string>
}

/** The outcome of the rules in plain words, and each rule with its reason. */
export const Maalgruppesvar = ({ maalgruppe: { udfald, regler }, tekst = afsenderTekst }: MaalgruppesvarProps) => (
  <Alert type={alertOf[udfald]} titel={maalgruppeudfaldTekst[udfald]}>
    <p>{tekst[udfald]}</p>
    <ul class="regelliste">
      {regler.map((regel) => (
        <li>
          <Icon navn={ikonOf[regel.udfald]} tekst={regeludfaldTekst[regel.udfald]} />
          <span>{regel.forklaring}</span>
        </li>
      ))}
    </ul>
  </Alert>
)
