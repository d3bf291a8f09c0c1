import { ledigePladser } from '../../plejefamilie/pladser.ts'
import { paragrafOf } from '../../hjemmel.ts'
import { pladsbehov } from '../behov.ts'
import { antalTekst, pladserTekst } from '../tekst.ts'
import { ikkeOpfyldt, opfyldt, type Regel } from './regel.ts'

/** H3: a place is free (approved − with a child − promised − respite). */
export const h3: Regel = {
  regel: 'H3',
  navn: 'Ledig plads',
  hjemmel: 'Godkendelsens ramme',
  check: (_, familie) => {
    const ledige = ledigePladser(familie)
    const { godkendtePladser, brugtePladser, reserveredePladser, aflastningspladser } = familie
    if (ledige > 0)
      return opfyldt(`${antalTekst(ledige, 'ledig plads', 'ledige pladser')} af ${godkendtePladser} godkendte`)
    const brug = `${brugtePladser} i brug, ${reserveredePladser} reserveret, ${aflastningspladser ?? 0} til aflastning`
    return ikkeOpfyldt(
      `Ingen ledig plads: ${godkendtePladser} godkendt, ${brug}. En plads bliver fri, når et barn flytter, eller en reservation ophører`,
    )
  },
}

/** H8: siblings together (barnets lov § 52). */
export const h8: Regel = {
  regel: 'H8',
  navn: 'Plads til søskende',
  hjemmel: paragrafOf('valgAfAnbringelsessted'),
  check: (behov, familie) => {
    const soeskende = behov.soeskende ?? 0
    if (soeskende === 0) return opfyldt('Der er ikke noteret søskende, som skal med')
    const ledige = ledigePladser(familie)
    const kraever = `Barnet og ${antalTekst(soeskende, 'søskende', 'søskende')} kræver ${pladserTekst(pladsbehov(behov))}`
    return ledige >= pladsbehov(behov)
      ? opfyldt(`${kraever}, og der er ${ledige} ledige`)
      : ikkeOpfyldt(
          `${kraever}, men der er kun ${ledige} ${ledige === 1 ? 'ledig' : 'ledige'}. Bor søskende der allerede, kan lederen vælge familien med en begrundelse`,
        )
  },
}
