import { plejefamilietypeTekst } from '../../plejefamilie/typer.ts'
import { maalgruppeTekst } from '../../visitation/valg.ts'
import { addMaaneder } from '../../tid.ts'
import { paragrafOf } from '../../hjemmel.ts'
import { alderVedStart, startOf } from '../behov.ts'
import type { MatchFamilie } from '../familie.ts'
import { datoTekst, maanederTekst } from '../tekst.ts'
import { ikkeOpfyldt, opfyldt, type Regel, type Regelsvar, START_MANGLER, ukendt } from './regel.ts'

/** H1: the approval covers the start date and has not lapsed for want of use (socialtilsynsloven § 5, stk. 7). */
export const h1: Regel = {
  regel: 'H1',
  navn: 'Godkendelsen gælder',
  hjemmel: 'Socialtilsynsloven § 5',
  check: (behov, familie, { regelsaet: { bortfaldMaaneder } }) => {
    const start = startOf(behov)
    if (!start) return START_MANGLER
    const { godkendtFra, godkendtTil } = familie
    if (start < godkendtFra) return ikkeOpfyldt(`Godkendelsen begynder først ${datoTekst(godkendtFra)}`)
    if (godkendtTil && start > godkendtTil)
      return ikkeOpfyldt(`Godkendelsen slutter ${datoTekst(godkendtTil)}. Den skal forlænges, før barnet kan bo der`)
    return checkBortfald(familie, start, bortfaldMaaneder)
  },
}

function checkBortfald(familie: MatchFamilie, start: string, maaneder: number): Regelsvar {
  const { godkendtFra, godkendelseSenestBrugt: brugt, brugtePladser } = familie
  const bortfalder = addMaaneder(brugt ?? godkendtFra, maaneder)
  if (brugtePladser > 0 || start <= bortfalder) return opfyldt('Godkendelsen gælder på startdagen')
  return brugt
    ? ikkeOpfyldt(
        `Godkendelsen er sidst brugt ${datoTekst(brugt)} og bortfaldt ${datoTekst(bortfalder)}. Spørg socialtilsynet`,
      )
    : ukendt(
        `Godkendelsen er fra ${datoTekst(godkendtFra)}, og det er ikke noteret, hvornår den sidst er brugt. Spørg familien`,
      )
}

/** H2: reinforced or specialised (S1-34); others only when a person overrides. */
export const h2: Regel = {
  regel: 'H2',
  navn: 'Type',
  hjemmel: paragrafOf('plejefamilietype'),
  check: (_, { type }, { regelsaet: { typer } }) => {
    const navne = typer.map((one) => plejefamilietypeTekst[one].toLowerCase()).join(' eller ')
    const own = plejefamilietypeTekst[type].toLowerCase()
    if (typer.includes(type)) return opfyldt(`Familien er ${own}`)
    return ikkeOpfyldt(
      `Familien er ${own}. Projektet kræver ${navne}. En anden type kræver ny godkendelse eller en begrundet fravigelse`,
    )
  },
}

/** H4: from `alderFraMaaneder`, until the day before the child is `alderTilMaaneder`. */
export const h4: Regel = {
  regel: 'H4',
  navn: 'Godkendt alder',
  hjemmel: 'Godkendelsens ramme',
  check: (behov, { alderFraMaaneder: fra, alderTilMaaneder: til }) => {
    const alder = alderVedStart(behov)
    if (alder === null)
      return ukendt('Barnets alder ved start kendes ikke. Skriv fødselsdato eller termin og ønsket start')
    const ramme = `Familien er godkendt til ${fra}–${maanederTekst(til)}`
    if (alder >= fra && alder < til) return opfyldt(`${ramme}. Barnet er ${maanederTekst(alder)} ved start`)
    return ikkeOpfyldt(
      `${ramme}, men barnet er ${maanederTekst(alder)} ved start. Rammen skal ændres af socialtilsynet først`,
    )
  },
}

/** H5: every target group of the child stands in the approval; "andet" can only be read by a person. */
export const h5: Regel = {
  regel: 'H5',
  navn: 'Godkendt målgruppe',
  hjemmel: 'Godkendelsens ramme',
  check: ({ maalgrupper: barnets }, { maalgrupper: familiens }) => {
    if (!barnets) return ukendt('Barnets målgruppe er ikke oplyst i visitationen')
    if (barnets.length === 0) return opfyldt('Barnet hører ikke til en særlig målgruppe')
    if (!familiens) return ukendt('Godkendelsens målgrupper er ikke noteret. Se i godkendelsen')
    const missing = barnets.filter((one) => !familiens.includes(one))
    const certain = missing.filter((one) => one !== 'andet')
    if (certain.length > 0)
      return ikkeOpfyldt(
        `Godkendelsen dækker ikke: ${certain.map((one) => maalgruppeTekst[one].toLowerCase()).join(', ')}`,
      )
    return missing.length > 0
      ? ukendt('Barnets målgruppe er "andet". Se i godkendelsen, om den dækker')
      : opfyldt('Godkendelsen dækker barnets målgruppe')
  },
}
