import type { Behov } from '../behov.ts'
import { datoTekst } from '../tekst.ts'
import { afSvar, type Kriterium } from './kriterium.ts'

/** Expected, or not yet known for a child of parents with misbrug (S1-28). */
const kanFaaAbstinenser = ({ abstinensForventet, maalgrupper }: Behov): boolean =>
  abstinensForventet === 'ja' || (abstinensForventet !== 'nej' && (maalgrupper?.includes('misbrug') ?? false))

export const erfaringAbstinenser: Kriterium = {
  kriterium: 'erfaringAbstinenser',
  navn: 'Erfaring med abstinenser',
  relevant: kanFaaAbstinenser,
  ...afSvar('erfaringAbstinenser', {
    ja: 'Familien har passet et spædbarn med abstinenser',
    nej: 'Familien har ikke passet et spædbarn med abstinenser',
    ukendt: 'Spørg om erfaring med abstinenser hos spædbørn',
  }),
}

export const erfaringSpaedbarn: Kriterium = {
  kriterium: 'erfaringSpaedbarn',
  navn: 'Erfaring med spædbørn',
  ...afSvar('erfaringSpaedbarn', {
    ja: 'Familien har haft spædbørn i pleje',
    nej: 'Familien har ikke haft spædbørn i pleje',
    ukendt: 'Spørg, om familien har haft spædbørn i pleje',
  }),
}

const OM_TILKNYTNING = ['martemeo', 'tilknytning']

export const tilknytningskursus: Kriterium = {
  kriterium: 'tilknytningskursus',
  navn: 'Kursus i Marte Meo eller tilknytning',
  kilde: 'Kursuslisten',
  felter: ['kurser'],
  vurder: (_, { kurser }, { today }) => {
    if (!kurser) return { vaerdi: null, forklaring: 'Familiens kurser er ikke noteret' }
    const datoer = kurser
      .filter(({ art, dato }) => OM_TILKNYTNING.includes(art) && dato <= today)
      .map(({ dato }) => dato)
    const [seneste] = datoer.sort().toReversed()
    return seneste
      ? { vaerdi: 1, forklaring: `Kursus i Marte Meo eller tilknytning, senest ${datoTekst(seneste)}` }
      : { vaerdi: 0, forklaring: 'Intet kursus i Marte Meo eller tilknytning' }
  },
}
