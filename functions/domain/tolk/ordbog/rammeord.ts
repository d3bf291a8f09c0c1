import { tabel } from './tabel.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Words that turn what follows into something that did not happen. */
export const NEGATION = words(
  'ej hverken ingen ikek itte ingenting ingn ikke inga glemte droppede droppet aldrig intet glemt',
)
export const UDEN = words('uden udover')

export const AFVISNING = words('nægtet afviste vægrede nægtede nægter afvist vægrer afviser')
export const VILJE = words('kunne vil villet magtede orkede kan gad ville gider')

export const PLAN = words(
  'kommende troede planen udsat skulle håbede næste tænke udskudt burde plan planlægger aflyste fortsætter aflyst håber foreslår forhåbentlig indkøb rådede booket planlagt køb råder forventer pakker frygter aftalt glæder fremover ønsker øver overvejer ønskede bedt bestille bestilt skal medmindre bør overvejede drømte spurgte spørger hvis kvitteringen anbefalede husk ønske købte købt regningen anbefaler mangler må',
)
export const VANE = words(
  'plejede typisk år forrige tit doseringen dengang boede plejer gennemsnit dosering bedst aldrig fødslen daglig født recept altid kr nyfødt rutine dagligt altid koster passende ofte oftest rutinen måleske km normalt sædvanlig sædvanligvis fleste sjældent fødsel',
)

/** What stands before a colon tells what the list after it is: "Opskrift: 1 dl havregryn, 2 dl vand". */
export const RAMME = words(
  'program udstyr pakkeliste vejledning dagsrytme ordination rytme opskrift skema råd huskeseddel',
)

/** Who a sentence may be about; the child is the default. */
export const BARNET = words(
  'pigen lillepigen hende barn drengen lillen lillemanden barnet guldklumpen han baby babyen hun ham',
)
export const ANDRE = tabel([
  ['plejemor', 'jeg mig selv'],
  ['plejeforældre', 'os plejeforældrene vi plejeforældre'],
  ['plejefar', 'plejefar manden kone kæreste plejemor konen mand kæresten'],
  ['storesøster', 'søster lillesøster storesøsteren søsteren tvillingesøster storesøster lillesøsteren'],
  ['storebror', 'lillebror storebror tvillingebror storebroren broren bror'],
  [
    'andre børn',
    'plejebarn drengene børn spædbørn plejebror tvillingerne børnebørn pigerne nabobarnet ungerne børnene naboens babyer',
  ],
  ['et andet barn', 'søn datter datteren barnebarn sønnen'],
  ['mor', 'moren moderen mor mama mors'],
  ['far', 'papa faderen faren far fars'],
  ['forældre', 'forældre forældrene'],
  [
    'andre',
    'mormor konsulent fætter gæsterne nabo gæster naboen veninde kusine dagplejemor kat bedstemor katten veninden hunden hund dagplejer bedstefar farfar farmor konsulenten morfar',
  ],
])

export const RETTELSE = words(
  'undskyld korrektion rette ups hov rettelse fejl fejlskrev ret retter forkert rettet rettes',
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
  'vores den hans de sine dagens deres det to tre alle hver begge sit hendes sin en et hele hvert',
)

export const VAGE_ANTAL = words('nogle mange masser flere adskillige masse par')
