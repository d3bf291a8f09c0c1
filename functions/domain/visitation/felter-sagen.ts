import { hjemmelTekst, paragrafOf } from '../hjemmel.ts'
import { flervalg, jaNej, langtekst, valg } from './byg.ts'
import { ufoedt } from './felter-barnet.ts'
import { fkuTekst, jaNejUafklaretTekst, maalgruppeTekst, retsgrundlagTekst, undersoegelseTekst } from './valg.ts'

type Svar = Record<string, unknown>
const harMaalgruppe =
  (kode: string) =>
  ({ maalgrupper }: Svar) =>
    Array.isArray(maalgrupper) && maalgrupper.includes(kode)
const tilAdoption = harMaalgruppe('bortadoption')
const kanTestes = (svar: Svar) => svar.undersoegelse === 'ja' || svar.fku === 'bestilt'

/** Pages about the case: target group, basis in law and what the child needs (S1-04, S1-16, S1-21, S1-23 … S1-33). */
export const sagen = {
  foersteGang: {
    titel: 'Første gang i familiepleje',
    felter: {
      foersteGangIFamiliepleje: valg(
        {
          label: 'Skal barnet i familiepleje for første gang?',
          savnet: 'Vælg, om det er barnets første gang i familiepleje',
        },
        jaNejUafklaretTekst,
      ),
    },
  },
  perspektiv: {
    titel: 'Anbringelsens perspektiv',
    felter: {
      laengerevarendePerspektiv: valg(
        {
          label: 'Forventer forvaltningen et længerevarende anbringelsesperspektiv?',
          savnet: 'Vælg, om I forventer et længerevarende perspektiv',
        },
        jaNejUafklaretTekst,
      ),
      perspektivBegrundelse: langtekst({
        label: 'Hvad bygger forventningen på?',
        savnet: 'Skriv kort, hvad forventningen bygger på',
        klasse: 'foelsom',
        frivillig: true,
      }),
    },
  },
  maalgrupper: {
    titel: 'Barnets baggrund',
    felter: {
      maalgrupper: flervalg(
        {
          label: 'Hvad passer på barnet?',
          hjaelp: 'Vælg gerne flere. Passer intet, så vælg "Andet".',
          savnet: 'Vælg det, der passer på barnet',
          klasse: 'foelsom',
          frivillig: true,
        },
        maalgruppeTekst,
      ),
      maalgruppeAndet: langtekst({
        label: 'Beskriv andet',
        savnet: 'Beskriv kort, hvad der ellers passer på barnet',
        klasse: 'foelsom',
        vis: harMaalgruppe('andet'),
      }),
      abstinensForventet: valg(
        {
          label: 'Ventes barnet at få abstinenser?',
          savnet: 'Vælg, om barnet ventes at få abstinenser',
          klasse: 'foelsom',
          vis: harMaalgruppe('misbrug'),
        },
        jaNejUafklaretTekst,
      ),
      adoptionUdenSamtykke: jaNej({
        label: 'Er der rejst sag om adoption uden samtykke?',
        hjaelp: hjemmelTekst('adoptionUdenSamtykke'),
        savnet: 'Vælg, om der er rejst sag om adoption uden samtykke',
        klasse: 'foelsom',
        vis: tilAdoption,
      }),
    },
  },
  retsgrundlag: {
    titel: 'Samtykke',
    felter: {
      samtykke: valg(
        { label: 'Hvilket grundlag anbringes barnet på?', savnet: 'Vælg grundlaget for anbringelsen' },
        retsgrundlagTekst,
      ),
    },
  },
  hemmelighed: {
    titel: 'Hemmelig adresse',
    felter: {
      adresseHemmelig: jaNej({
        label: 'Skal adressen på anbringelsen være hemmelig for forældrene?',
        hjaelp: hjemmelTekst('hemmeligAdresse'),
        savnet: 'Vælg, om adressen skal være hemmelig for forældrene',
      }),
    },
  },
  udredning: {
    titel: 'Tidligere udredning',
    felter: {
      tidligereUdredning: jaNej({
        label: 'Er barnet eller familien udredt tidligere?',
        savnet: 'Vælg, om der er en tidligere udredning',
        frivillig: true,
      }),
      tidligereUdredningBeskrivelse: langtekst({
        label: 'Hvad er udredt, og af hvem?',
        savnet: 'Skriv, hvad der er udredt, og af hvem',
        klasse: 'foelsom',
        vis: ({ tidligereUdredning }: Svar) => tidligereUdredning === true,
      }),
    },
  },
  observation: {
    titel: 'Behov for observation',
    felter: {
      behovForObservation: jaNej({
        label: 'Er der behov for professionel observation af barnet?',
        hjaelp: 'Døgncentrets observation af barnet og vejledning til plejefamilien er et tilkøb.',
        savnet: 'Vælg, om der er behov for professionel observation',
      }),
      observationBegrundelse: langtekst({
        label: 'Hvorfor er der behov for observation?',
        savnet: 'Skriv, hvorfor der er behov for observation',
        klasse: 'foelsom',
        vis: ({ behovForObservation }: Svar) => behovForObservation === true,
      }),
    },
  },
  vuggested: {
    titel: 'Støtte til mor i graviditeten',
    felter: {
      behovForVuggested: jaNej({
        label: 'Ønskes støtte fra Vuggestedet til mor i graviditeten?',
        hjaelp: 'Støtten kan gives fra graviditetens andet trimester.',
        savnet: 'Vælg, om der ønskes støtte fra Vuggestedet',
        vis: ufoedt,
      }),
    },
  },
  undersoegelse: {
    titel: 'Undersøgelse af barnet',
    felter: {
      undersoegelse: valg(
        {
          label: 'Er der behov for undersøgelse eller udredning af barnet i forløbet?',
          savnet: 'Vælg, om barnet skal undersøges',
        },
        undersoegelseTekst,
      ),
      undersoegelseFormaal: langtekst({
        label: 'Hvad skal undersøgelsen svare på?',
        savnet: 'Skriv, hvad undersøgelsen skal svare på',
        klasse: 'foelsom',
        frivillig: true,
        vis: ({ undersoegelse }: Svar) => undersoegelse === 'ja',
      }),
    },
  },
  fku: {
    titel: 'Forældrekompetenceundersøgelse',
    felter: {
      fku: valg(
        {
          label: 'Er en forældrekompetenceundersøgelse overvejet?',
          hjaelp: 'Den skal overvejes for kommende forældre og laves ved sag om adoption uden samtykke.',
          savnet: 'Vælg, om en forældrekompetenceundersøgelse er overvejet',
          klasse: 'foelsom',
          vis: (svar: Svar) => ufoedt(svar) || (tilAdoption(svar) && svar.adoptionUdenSamtykke === true),
        },
        fkuTekst,
      ),
      groenlandskBaggrund: valg(
        {
          label: 'Har familien grønlandsk baggrund?',
          hjaelp: `Har den det, må standardiserede psykologiske test ikke bruges (${paragrafOf('groenlandskBaggrund')}).`,
          savnet: 'Vælg, om familien har grønlandsk baggrund',
          klasse: 'foelsom',
          frivillig: true,
          vis: kanTestes,
        },
        jaNejUafklaretTekst,
      ),
    },
  },
} as const
