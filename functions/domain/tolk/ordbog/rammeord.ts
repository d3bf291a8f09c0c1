import { tabel } from './tabel.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Words that turn what follows into something that did not happen. */
export const NEGATION = words(
  'ej hverken itte ingen ikek inga glemte droppede droppet aldrig ingn ikke ingenting intet glemt',
)
export const UDEN = words('uden udover')

export const AFVISNING = words('nægtet afviste vægrede nægtede nægter afvist vægrer afviser')
export const VILJE = words('kunne gad orkede kan vil ville villet magtede gider')

export const PLAN = words(
  'kommende booket troede planen udsat skulle håbede næste tænke udskudt burde planlægger aflyste foreslår fortsætter aflyst håber forhåbentlig indkøb rådede planlagt køb råder frygter aftalt glæder hvis forventer pakker fremover øver ønsker overvejer ønskede bedt bestille bestilt skal medmindre bør overvejede drømte spurgte spørger kvitteringen anbefalede plan husk ønske købte købt regningen anbefaler mangler må',
)
export const VANE = words(
  'boede plejede typisk år forrige tit doseringen dengang plejer gennemsnit dosering bedst aldrig fødslen daglig sædvanlig født recept altid kr normalt nyfødt rutine dagligt altid koster passende ofte oftest rutinen måleske km sædvanligvis fleste sjældent fødsel',
)

/** What stands before a colon tells what the list after it is: "Opskrift: 1 dl havregryn, 2 dl vand". */
export const RAMME = words(
  'program rytme dagsrytme opskrift skema ordination udstyr pakkeliste vejledning råd huskeseddel',
)

/** Who a sentence may be about; the child is the default. */
export const BARNET = words(
  'pigen lillepigen hende barn drengen lillemanden barnet guldklumpen han babyen ham lillen hun baby',
)
export const ANDRE = tabel([
  ['plejemor', 'jeg mig selv'],
  ['plejeforældre', 'os plejeforældrene vi plejeforældre'],
  ['plejefar', 'plejefar kæreste manden plejemor kone mand konen kæresten'],
  ['storesøster', 'søster tvillingesøster storesøsteren lillesøster storesøster søsteren lillesøsteren'],
  ['storebror', 'lillebror storebroren broren bror tvillingebror storebror'],
  [
    'andre børn',
    'plejebarn drengene børnene plejebror tvillingerne børn børnebørn pigerne nabobarnet ungerne naboens spædbørn babyer',
  ],
  ['et andet barn', 'søn barnebarn datter sønnen datteren'],
  ['mor', 'moren moderen mor mama mors'],
  ['far', 'papa faderen faren far fars'],
  ['forældre', 'forældre forældrene'],
  [
    'andre',
    'mormor gæsterne nabo gæster naboen veninde svigermor konsulent fætter kusine dagplejemor kat bedstemor katten veninden hunden hund dagplejer bedstefar svigerfar farfar farmor konsulenten morfar',
  ],
])

export const RETTELSE = words(
  'undskyld korrektion rettelse fejlskrev rette hov retter fejl ret rettet forkert rettes ups',
)

/** Words that join: a new clause begins, and "og" lets it share the time before it. */
export const BINDEORD = tabel<'og' | 'men' | 'mens' | 'hvor' | 'da' | 'naar' | 'saa'>([
  ['og', 'og samt plus'],
  ['men', 'men'],
  ['saa', 'så derefter hvorefter herefter dernæst'],
  ['mens', 'mens imens fordi'],
  ['hvor', 'hvor'],
  ['da', 'da'],
  ['naar', 'når'],
])

export const OMSTAENDIGHED = words('under før efter inden efer indtil mellem efte mod ovenpå')
export const BESTEMMERE = words(
  'vores den hans de sine dagens deres det hendes sin en et to tre alle hver begge sit hele hvert',
)

export const VAGE_ANTAL = words('par mange masser nogle flere adskillige masse')
