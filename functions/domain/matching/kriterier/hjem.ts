import { sprogTekst } from '../../plejefamilie/typer.ts'
import { antalTekst } from '../tekst.ts'
import { afSvar, type Kriterium, onSkala, REGISTER } from './kriterium.ts'

export const hjemmegaaende: Kriterium = {
  kriterium: 'hjemmegaaende',
  navn: 'En voksen hjemme de første måneder',
  ...afSvar('hjemmegaaendeFoersteMaaneder', {
    ja: 'En voksen er hjemme på fuld tid de første måneder',
    nej: 'Ingen voksen er hjemme på fuld tid de første måneder',
    ukendt: 'Spørg, om en voksen kan være hjemme de første måneder',
  }),
}

export const nattejeneste: Kriterium = {
  kriterium: 'nattejeneste',
  navn: 'Klar til urolige nætter',
  ...afSvar('nattejeneste', {
    ja: 'Familien kan klare mange natteopvågninger',
    nej: 'Familien kan ikke klare mange natteopvågninger',
    ukendt: 'Spørg, om familien kan klare mange natteopvågninger',
  }),
}

export const andreSmaaBoern: Kriterium = {
  kriterium: 'andreSmaaBoern',
  navn: 'Få andre små børn',
  kilde: REGISTER,
  felter: ['andreSmaaBoern'],
  vurder: (_, { andreSmaaBoern: antal }, { regelsaet }) => {
    if (antal === undefined || antal === null)
      return { vaerdi: null, forklaring: 'Spørg, hvor mange andre børn under 3 år der er i hjemmet' }
    const boern = antal === 0 ? 'Ingen andre børn' : antalTekst(antal, 'andet barn', 'andre børn')
    return { vaerdi: onSkala(antal, regelsaet.smaaBoern), forklaring: `${boern} under 3 år i hjemmet` }
  },
}

export const roegfrit: Kriterium = {
  kriterium: 'roegfrit',
  navn: 'Røgfrit hjem',
  ...afSvar(
    'roeg',
    { ja: 'Der bliver røget i hjemmet', nej: 'Hjemmet er røgfrit', ukendt: 'Spørg, om der bliver røget i hjemmet' },
    'nej',
  ),
}

export const dyr: Kriterium = {
  kriterium: 'dyr',
  navn: 'Ingen dyr (allergi)',
  relevant: ({ allergiDyr }) => allergiDyr === 'ja',
  ...afSvar(
    'dyr',
    { ja: 'Der er dyr i hjemmet', nej: 'Der er ingen dyr i hjemmet', ukendt: 'Spørg, om der er dyr i hjemmet' },
    'nej',
  ),
}

/** Weighed only on a recorded wish of the parents (sensitive, art. 9). */
export const sprogOenske: Kriterium = {
  kriterium: 'sprogOenske',
  navn: 'Forældrenes ønske om sprog',
  kilde: REGISTER,
  felter: ['sprog'],
  relevant: ({ sprogOenske: oenske }) => !!oenske,
  vurder: ({ sprogOenske: oenske }, { sprog }) => {
    const navn = oenske ? sprogTekst[oenske].toLowerCase() : ''
    if (!sprog) return { vaerdi: null, forklaring: `Spørg, om der tales ${navn} i hjemmet` }
    const taler = !!oenske && sprog.includes(oenske)
    return { vaerdi: Number(taler), forklaring: taler ? `Familien taler ${navn}` : `Familien taler ikke ${navn}` }
  },
}
