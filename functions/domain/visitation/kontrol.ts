import { parseCpr, readCpr } from '../cpr.ts'
import { feltOf } from '../felt.ts'
import { addDage } from '../tid.ts'
import { type BilagResume, bilagsarter, bilagsartTekst, type Eftersendelse, isModtaget, PAAKRAEVET } from './bilag.ts'
import { feltnavne, schemaOf } from './felter.ts'
import { isSynlig, synligeSvar, type VisitationKladde } from './kladde.ts'

/** What stands between the draft and sending: the field and what to do about it. */
export interface Mangel {
  felt: string
  besked: string
}

export interface Indsendelse {
  bilag: readonly Pick<BilagResume, 'art' | 'tilstand'>[]
  eftersendes?: readonly Eftersendelse[]
  today: string
}

/** Everything that must be put right before sending; empty when it may be sent. */
export function checkIndsend(kladde: VisitationKladde, indsendelse: Indsendelse): Mangel[] {
  const svar = synligeSvar(kladde)
  return [...savnede(svar), ...kontroller(svar, indsendelse.today), ...manglendeBilag(indsendelse)]
}

/** Questions asked without `frivillig` and not answered; the words are the schema's own. */
function savnede(svar: VisitationKladde): Mangel[] {
  return feltnavne
    .filter((navn) => svar[navn] === undefined && isSynlig(navn, svar))
    .filter((navn) => !feltOf(schemaOf(navn), navn).frivillig)
    .map((felt) => ({
      felt,
      besked: schemaOf(felt).safeParse(undefined).error?.issues[0]?.message ?? 'Besvar spørgsmålet',
    }))
}

type Kontrol = (svar: VisitationKladde, today: string) => Mangel | false

const before = (dato: string | undefined, limit: string | undefined) =>
  dato !== undefined && limit !== undefined && dato < limit
const cprDato = (cpr: string | undefined) => {
  const svar = cpr === undefined ? undefined : readCpr(cpr)
  return svar && 'foedselsdato' in svar ? svar.foedselsdato : undefined
}

/** Days that a date may lie from another: a pregnancy is 280 days, and a birth may be some weeks late. */
const GRAVIDITET = 280
const OVER_TERMIN = 28
const TIDLIGSTE_FOEDSEL = 126
const START_FREM = 365
const START_TILBAGE = 60
const BARN_TIL_OG_MED = 18

/** Named checks across fields, each with the field it is shown at. */
const krydskontroller = {
  identifikation: ({ barnetsNavn, barnetsCpr, morsNavn, morsCpr, stilling }) =>
    (stilling === 'ufoedt' ? [morsNavn, morsCpr] : [barnetsNavn, barnetsCpr, morsNavn, morsCpr]).every(
      (svar) => !svar,
    ) && {
      felt: stilling === 'ufoedt' ? 'morsNavn' : 'barnetsNavn',
      besked:
        stilling === 'ufoedt' ? 'Skriv mors navn eller CPR-nummer' : 'Skriv barnets eller mors navn eller CPR-nummer',
    },
  terminForbi: ({ termin }, today) =>
    before(termin, addDage(today, -OVER_TERMIN)) && {
      felt: 'termin',
      besked: 'Terminen er passeret for over fire uger siden. Er barnet født?',
    },
  terminForLangtFremme: ({ termin }, today) =>
    before(addDage(today, GRAVIDITET), termin) && {
      felt: 'termin',
      besked: 'Terminen ligger mere end ni måneder fremme',
    },
  foedtIFremtiden: ({ foedselsdato }, today) =>
    before(today, foedselsdato) && { felt: 'foedselsdato', besked: 'Fødselsdatoen ligger i fremtiden' },
  foedtForLaengeSiden: ({ foedselsdato }, today) =>
    before(foedselsdato, addDage(today, -BARN_TIL_OG_MED * 365)) && {
      felt: 'foedselsdato',
      besked: 'Kontrollér årstallet i fødselsdatoen',
    },
  bekendtIFremtiden: ({ bekendtSiden }, today) =>
    before(today, bekendtSiden) && { felt: 'bekendtSiden', besked: 'Datoen ligger i fremtiden' },
  bekendtFoerGraviditet: ({ bekendtSiden, termin }, today) =>
    termin !== undefined &&
    termin <= addDage(today, GRAVIDITET) &&
    before(bekendtSiden, addDage(termin, -GRAVIDITET)) && {
      felt: 'bekendtSiden',
      besked: 'Datoen ligger før graviditeten begyndte',
    },
  startForTidlig: ({ oensketStart }, today) =>
    before(oensketStart, addDage(today, -START_TILBAGE)) && {
      felt: 'oensketStart',
      besked: 'Den ønskede start er passeret. Skriv en ny dato',
    },
  startForSen: ({ oensketStart }, today) =>
    before(addDage(today, START_FREM), oensketStart) && {
      felt: 'oensketStart',
      besked: 'Den ønskede start ligger mere end et år fremme',
    },
  startFoerFoedsel: ({ oensketStart, foedselsdato }) =>
    before(oensketStart, foedselsdato) && {
      felt: 'oensketStart',
      besked: 'Den ønskede start er før barnets fødselsdato',
    },
  startLaengeFoerTermin: ({ oensketStart, termin }) =>
    termin !== undefined &&
    before(oensketStart, addDage(termin, -TIDLIGSTE_FOEDSEL)) && {
      felt: 'oensketStart',
      besked: 'Den ønskede start er længe før terminen. Skriv en dato omkring terminen',
    },
  barnetsCprErEtBarns: ({ barnetsCpr }, today) => {
    const svar = barnetsCpr !== undefined && parseCpr(barnetsCpr, { today, barn: BARN_TIL_OG_MED })
    return svar && 'fejl' in svar && { felt: 'barnetsCpr', besked: svar.fejl.besked }
  },
  barnetsCprPasser: ({ barnetsCpr, foedselsdato }) => {
    const dato = cprDato(barnetsCpr)
    return (
      dato !== undefined &&
      foedselsdato !== undefined &&
      dato.slice(2) !== foedselsdato.slice(2) && {
        felt: 'barnetsCpr',
        besked: 'CPR-nummeret passer ikke med fødselsdatoen',
      }
    )
  },
  morErIkkeBarnet: ({ morsCpr, barnetsCpr }) =>
    morsCpr !== undefined && morsCpr === barnetsCpr && { felt: 'morsCpr', besked: 'Mor og barn har samme CPR-nummer' },
  morFoedt: ({ morsCpr }, today) =>
    before(today, cprDato(morsCpr)) && { felt: 'morsCpr', besked: 'Kontrollér mors CPR-nummer' },
  fkuVedAdoption: ({ adoptionUdenSamtykke, fku }) =>
    adoptionUdenSamtykke === true &&
    fku === 'ikkeNoedvendig' && {
      felt: 'fku',
      besked: 'Ved sag om adoption uden samtykke skal undersøgelsen laves',
    },
  foerFoedselKunUfoedt: ({ samtykke, stilling }) =>
    samtykke === 'udenSamtykkeFoerFoedsel' &&
    stilling === 'foedt' && {
      felt: 'samtykke',
      besked: 'Barnet er født. Vælg med eller uden samtykke',
    },
} satisfies Record<string, Kontrol>

function kontroller(svar: VisitationKladde, today: string): Mangel[] {
  return (Object.values(krydskontroller) as Kontrol[]).flatMap((kontrol) => kontrol(svar, today) || [])
}

/** A required document is received, or promised for a day that has not passed (S1-64, S1-68). */
function manglendeBilag({ bilag, eftersendes = [], today }: Indsendelse): Mangel[] {
  return bilagsarter
    .filter((art) => PAAKRAEVET.includes(art) && !isModtaget(art, bilag))
    .flatMap((art) => {
      const loefte = eftersendes.find((et) => et.art === art)
      if (!loefte)
        return {
          felt: `bilag.${art}`,
          besked: `Upload dokumentet, eller skriv hvornår det eftersendes: ${bilagsartTekst[art]}`,
        }
      return loefte.dato < today || loefte.dato > addDage(today, START_FREM)
        ? {
            felt: `bilag.${art}`,
            besked: 'Skriv en dato for eftersendelse, der ikke er passeret, og højst et år fremme',
          }
        : []
    })
}
