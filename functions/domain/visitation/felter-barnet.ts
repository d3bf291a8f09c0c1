import { cpr, dato, heltal, jaNej, langtekst, tekst, valg } from './byg.ts'
import { hjemmelTekst } from '../hjemmel.ts'
import { koenTekst, oprindelseTekst, stillingTekst } from './valg.ts'

type Svar = Record<string, unknown>
export const ufoedt = ({ stilling }: Svar) => stilling === 'ufoedt'
const foedt = ({ stilling }: Svar) => stilling === 'foedt'

/** Pages about the child (S1-18, S1-25, S1-26, S1-67). */
export const barnet = {
  stilling: {
    titel: 'Født eller ufødt',
    felter: {
      stilling: valg(
        {
          label: 'Er barnet født?',
          hjaelp: 'Send gerne visitationen, før barnet er født. Tid er afgørende for at finde den rette plejefamilie.',
          savnet: 'Vælg, om barnet er født',
          klasse: 'aaben',
        },
        stillingTekst,
      ),
    },
  },
  termin: {
    titel: 'Termin',
    felter: {
      termin: dato({ label: 'Terminsdato', savnet: 'Skriv terminsdatoen, fx 2026-09-14', vis: ufoedt }),
    },
  },
  foedsel: {
    titel: 'Fødsel',
    felter: {
      foedselsdato: dato({
        label: 'Barnets fødselsdato',
        savnet: 'Skriv barnets fødselsdato, fx 2026-03-12',
        vis: foedt,
      }),
      barnetsCpr: cpr({
        label: 'Barnets CPR-nummer',
        hjaelp: 'Spring over, hvis barnet ikke har fået et CPR-nummer endnu.',
        savnet: 'Skriv barnets CPR-nummer',
        frivillig: true,
        vis: foedt,
      }),
      koen: valg(
        {
          label: 'Barnets køn',
          hjaelp: 'Bruges kun til vækstkurver.',
          savnet: 'Vælg barnets køn',
          frivillig: true,
          vis: foedt,
        },
        koenTekst,
      ),
      oprindeligTermin: dato({
        label: 'Oprindelig terminsdato',
        hjaelp: 'Er barnet født for tidligt, regnes alderen også fra terminen.',
        savnet: 'Skriv terminsdatoen, fx 2026-09-14',
        frivillig: true,
        vis: foedt,
      }),
    },
  },
  navn: {
    titel: 'Navn og mor',
    felter: {
      barnetsNavn: tekst({
        label: 'Barnets navn eller kælenavn',
        savnet: 'Skriv barnets navn eller kælenavn',
        frivillig: true,
      }),
      morsNavn: tekst({ label: 'Mors navn', savnet: 'Skriv mors navn', frivillig: true }),
      morsCpr: cpr({
        label: 'Mors CPR-nummer',
        hjaelp: 'Et ufødt barn kendes på mors CPR-nummer og terminen.',
        savnet: 'Skriv mors CPR-nummer',
        frivillig: true,
      }),
    },
  },
  bekendt: {
    titel: 'Hvornår I blev bekendt med situationen',
    felter: {
      bekendtSiden: dato({
        label: 'Hvornår blev socialcentret bekendt med situationen?',
        hjaelp: 'En cirkadato er nok.',
        savnet: 'Skriv, hvornår socialcentret blev bekendt med situationen, fx 2026-02-01',
        klasse: 'aaben',
      }),
    },
  },
  soeskende: {
    titel: 'Søskende og tvillinger',
    felter: {
      antalBoern: heltal(
        {
          label: 'Hvor mange børn gælder det?',
          hjaelp: 'Send en visitation for hvert barn. Ved tvillinger knyttes visitationerne sammen.',
          savnet: 'Skriv et tal fra 1 til 4',
          klasse: 'aaben',
          frivillig: true,
        },
        1,
        4,
      ),
      soeskendeSammen: jaNej({
        label: 'Skal barnet anbringes sammen med søskende?',
        hjaelp: hjemmelTekst('valgAfAnbringelsessted'),
        savnet: 'Vælg, om barnet skal anbringes sammen med søskende',
        frivillig: true,
      }),
      soeskendeBeskrivelse: langtekst({
        label: 'Søskende: alder, og hvor de bor',
        savnet: 'Skriv om barnets søskende',
        klasse: 'foelsom',
        frivillig: true,
      }),
    },
  },
  oprindelse: {
    titel: 'Hvor barnet kommer fra',
    felter: {
      oprindelse: valg(
        { label: 'Hvor kommer barnet fra?', savnet: 'Vælg, hvor barnet kommer fra', vis: foedt },
        oprindelseTekst,
      ),
      tidligereAnbringelser: langtekst({
        label: 'Tidligere anbringelser eller ophold',
        savnet: 'Skriv om tidligere anbringelser eller ophold',
        klasse: 'foelsom',
        frivillig: true,
        vis: foedt,
      }),
    },
  },
} as const
