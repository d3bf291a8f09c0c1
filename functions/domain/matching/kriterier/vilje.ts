import { isTilAdoption, pladsbehov } from '../behov.ts'
import { afSvar, type Kriterium } from './kriterium.ts'

/** Carers' commitment predicts stability (Dozier, Zeanah, Bernard 2013). */
export const laengerevarende: Kriterium = {
  kriterium: 'laengerevarende',
  navn: 'Barnet kan blive boende',
  relevant: (behov) => behov.perspektiv === 'laengerevarende' && !isTilAdoption(behov),
  ...afSvar('villigLaengerevarende', {
    ja: 'Barnet kan blive boende i mange år',
    nej: 'Familien ønsker ikke en længerevarende anbringelse',
    ukendt: 'Spørg, om barnet kan blive boende i mange år',
  }),
}

export const adoption: Kriterium = {
  kriterium: 'adoption',
  navn: 'Frem til en adoption',
  relevant: isTilAdoption,
  ...afSvar('villigAdoption', {
    ja: 'Familien vil passe barnet frem til en adoption',
    nej: 'Familien vil ikke passe et barn frem til en adoption',
    ukendt: 'Spørg, om familien vil passe barnet frem til en adoption',
  }),
}

export const soeskende: Kriterium = {
  kriterium: 'soeskende',
  navn: 'Søskende sammen',
  relevant: (behov) => pladsbehov(behov) > 1,
  ...afSvar('villigSoeskende', {
    ja: 'Familien vil tage imod søskende',
    nej: 'Familien ønsker ikke søskende',
    ukendt: 'Spørg, om familien vil tage imod søskende',
  }),
}

export const samarbejdeBiologisk: Kriterium = {
  kriterium: 'samarbejdeBiologisk',
  navn: 'Samarbejde med forældrene',
  ...afSvar('samarbejdeBiologisk', {
    ja: 'Familien vil samarbejde tæt med forældrene',
    nej: 'Familien ønsker ikke tæt samarbejde med forældrene',
    ukendt: 'Spørg om samarbejde med forældrene',
  }),
}

export const aflastningsnetvaerk: Kriterium = {
  kriterium: 'aflastningsnetvaerk',
  navn: 'Netværk, der kan aflaste',
  ...afSvar('aflastningsnetvaerk', {
    ja: 'Familien har et netværk, der kan aflaste',
    nej: 'Familien har ikke et netværk, der kan aflaste',
    ukendt: 'Spørg, om familien har et netværk, der kan aflaste',
  }),
}
