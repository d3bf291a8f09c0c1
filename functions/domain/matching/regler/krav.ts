import type { Kursus } from '../../plejefamilie/lister.ts'
import { paragrafOf } from '../../hjemmel.ts'
import { sprogTekst } from '../../plejefamilie/typer.ts'
import { addDage, addMaaneder } from '../../tid.ts'
import type { MatchFamilie } from '../familie.ts'
import type { Regelsaet } from '../regelsaet.ts'
import { antalTekst, datoTekst } from '../tekst.ts'
import { brudt, type Grundlag, opfyldt, type Regel, type Regelsvar, ukendt } from './regel.ts'

interface Kursusperiode {
  fra: string
  til: string
  dage: number
}

/**
 * The latest closed period in which course days are demanded: the first year of the approval (3 days), later the
 * last calendar year (2 days); domain B2. Null while the first year runs.
 */
function kursusperiodeOf(godkendtFra: string, today: string, krav: Regelsaet['kurser']): Kursusperiode | null {
  const etAar = addMaaneder(godkendtFra, 12)
  if (today < etAar) return null
  const aar = Number(today.slice(0, 4)) - 1
  if (`${aar}-01-01` < etAar) return { fra: godkendtFra, til: addDage(etAar, -1), dage: krav.foersteAarDage }
  return { fra: `${aar}-01-01`, til: `${aar}-12-31`, dage: krav.aarligeDage }
}

/** The grundkursus comes before the approval and does not count. */
const kursusdage = (kurser: Kursus[], { fra, til }: Kursusperiode): number =>
  kurser
    .filter(({ art, dato }) => art !== 'grundkursus' && dato >= fra && dato <= til)
    .reduce((sum, { dage }) => sum + dage, 0)

function checkKurser({ godkendtFra, kurser }: MatchFamilie, { regelsaet, today }: Grundlag): Regelsvar {
  const periode = kursusperiodeOf(godkendtFra, today, regelsaet.kurser)
  if (!periode) return opfyldt('Kursuskravet for første år er ikke forfaldent endnu')
  if (!kurser) return ukendt('Familiens kurser er ikke noteret')
  const dage = kursusdage(kurser, periode)
  const tekst = `${antalTekst(dage, 'kursusdag', 'kursusdage')} fra ${datoTekst(periode.fra)} til ${datoTekst(periode.til)}, kravet er ${periode.dage}`
  return dage >= periode.dage ? opfyldt(tekst) : brudt(regelsaet.kurser.virkning, tekst)
}

function checkBoerneattest(familie: MatchFamilie, { regelsaet: { boerneattest }, today }: Grundlag): Regelsvar {
  const { boerneattestAlleVoksne: alle, boerneattestDato: dato } = familie
  if (alle === 'nej') return brudt(boerneattest.virkning, 'Der mangler børneattest for en i hjemmet. Indhent den')
  if (alle !== 'ja') return ukendt('Det er ikke noteret, om der er børneattest for alle i hjemmet')
  const { maxMaaneder } = boerneattest
  if (maxMaaneder === null) return opfyldt('Der er børneattest for alle i hjemmet')
  if (!dato) return ukendt('Datoen for børneattesten er ikke noteret')
  return addMaaneder(dato, maxMaaneder) < today
    ? brudt(boerneattest.virkning, `Børneattesten er fra ${datoTekst(dato)}. Indhent en ny`)
    : opfyldt(`Der er børneattest for alle i hjemmet fra ${datoTekst(dato)}`)
}

const ALVOR = { ikkeOpfyldt: 0, ukendt: 1, opfyldt: 2 }

/** H10: certificates for the household and the yearly course days; the rule set says whether a lack excludes or warns. */
export const h10: Regel = {
  regel: 'H10',
  navn: 'Børneattest og kurser',
  hjemmel: 'Børneattestloven og plejefamiliebekendtgørelsen',
  check: (_, familie, grundlag) => {
    const svar = [checkBoerneattest(familie, grundlag), checkKurser(familie, grundlag)]
    const [worst] = svar.map(({ udfald }) => udfald).sort((a, b) => ALVOR[a] - ALVOR[b])
    const shown = svar.filter(({ udfald }) => udfald === worst).map(({ forklaring }) => forklaring)
    return { udfald: worst!, forklaring: shown.join('. ') }
  },
}

/** H11: a language the child can't do without. */
export const h11: Regel = {
  regel: 'H11',
  navn: 'Sprog',
  hjemmel: paragrafOf('valgAfAnbringelsessted'),
  check: ({ sprogKrav }, { sprog }, { regelsaet }) => {
    if (!sprogKrav) return opfyldt('Der er ikke noteret et krav til sprog')
    const krav = sprogTekst[sprogKrav].toLowerCase()
    if (!sprog) return ukendt(`Barnet har brug for ${krav}. Familiens sprog er ikke noteret`)
    return sprog.includes(sprogKrav)
      ? opfyldt(`Familien taler ${krav}`)
      : brudt(regelsaet.sprogkrav.virkning, `Barnet har brug for ${krav}, som familien ikke taler`)
  },
}
