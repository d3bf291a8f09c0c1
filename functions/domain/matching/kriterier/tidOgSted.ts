import { DOEGNCENTRET } from '../../plejefamilie/lister.ts'
import { dageMellem } from '../../tid.ts'
import { startOf } from '../behov.ts'
import type { MatchFamilie } from '../familie.ts'
import { ledigFra } from '../ledighed.ts'
import { dageTekst, datoTekst } from '../tekst.ts'
import { type Kriterium, onSkala, REGISTER, type Vurdering } from './kriterium.ts'
import type { Grundlag } from '../regler/regel.ts'

function vurderRejse(
  { rejseminutter }: MatchFamilie,
  sted: string | null | undefined,
  til: string,
  { regelsaet }: Grundlag,
): Vurdering {
  const minutter = rejseminutter?.find((rejse) => rejse.sted === sted)?.minutter
  return minutter === undefined
    ? { vaerdi: null, forklaring: `Rejsetiden til ${til} er ikke noteret` }
    : { vaerdi: onSkala(minutter, regelsaet.rejseminutter), forklaring: `${minutter} minutter til ${til}` }
}

export const rejsetidSamvaer: Kriterium = {
  kriterium: 'rejsetidSamvaer',
  navn: 'Kort vej til samvær',
  kilde: 'Rejsetid i registeret',
  felter: ['rejseminutter'],
  relevant: ({ samvaerPostnr }) => !!samvaerPostnr,
  vurder: ({ samvaerPostnr }, familie, grundlag) => vurderRejse(familie, samvaerPostnr, 'samvær', grundlag),
}

export const naerDoegncentret: Kriterium = {
  kriterium: 'naerDoegncentret',
  navn: 'Kort vej til Døgncentret',
  kilde: 'Rejsetid i registeret',
  felter: ['rejseminutter'],
  relevant: ({ observation }) => observation === true,
  vurder: (_, familie, grundlag) => vurderRejse(familie, DOEGNCENTRET, 'Døgncentret', grundlag),
}

/** How long the child would wait, on the tolerance of H6. */
export const ledigTilTiden: Kriterium = {
  kriterium: 'ledigTilTiden',
  navn: 'Ledig, når barnet skal flytte',
  kilde: REGISTER,
  felter: ['tilgaengeligFra', 'pauser'],
  vurder: (behov, familie, { regelsaet }) => {
    const start = startOf(behov)
    if (!start || !familie.tilgaengeligFra)
      return { vaerdi: null, forklaring: 'Spørg, hvornår familien kan tage imod et barn' }
    const ledig = ledigFra(familie, start)
    if (!ledig) return { vaerdi: 0, forklaring: 'Familien holder pause uden slutdato' }
    const ventetid = dageMellem(start, ledig)
    const skala = { god: 0, daarlig: regelsaet.tolerancedage + 1 }
    const tekst =
      ventetid === 0
        ? 'Kan tage imod barnet fra ønsket start'
        : `Kan tage imod barnet ${dageTekst(ventetid)} efter ønsket start`
    return { vaerdi: onSkala(ventetid, skala), forklaring: tekst }
  },
}

export const ledighedBekraeftet: Kriterium = {
  kriterium: 'ledighedBekraeftet',
  navn: 'Ledigheden er frisk bekræftet',
  kilde: 'Familiens bekræftelse',
  felter: ['ledigBekraeftet'],
  vurder: (_, { ledigBekraeftet: dato }, { regelsaet, today }) => {
    if (!dato) return { vaerdi: null, forklaring: 'Ledigheden er ikke bekræftet. Spørg familien' }
    const dage = Math.max(0, dageMellem(dato, today))
    return {
      vaerdi: onSkala(dage, regelsaet.bekraeftetDage),
      dato,
      forklaring: `Bekræftet ${datoTekst(dato)}, for ${dageTekst(dage)} siden`,
    }
  },
}
