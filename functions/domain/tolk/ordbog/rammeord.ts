import { tabel } from './tabel.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Words that turn what follows into something that did not happen. */
export const NEGATION = words(
  'hverken itte ingen ikek ingenting inga ej glemte droppede droppet aldrig ingn ikke intet glemt',
)
export const UDEN = words('uden udover')

export const AFVISNING = words('nægtet afviste vægrede nægtede nægter afvist vægrer afviser')
export const VILJE = words('kunne vil villet gad ville orkede kan magtede gider')

export const PLAN = words(
  'kommende booket troede planen udsat skulle håbede næste købte kvitteringen anbefalede planlægger aflyste foreslår fortsætter plan tænke udskudt håber aflyst forhåbentlig indkøb rådede planlagt køb råder frygter hvis forventer pakker aftalt glæder fremover ønsker overvejer øver ønskede bedt bestille bestilt skal medmindre bør overvejede burde drømte spurgte spørger husk ønske købt regningen anbefaler mangler må',
)
export const VANE = words(
  'boede plejede år forrige tit doseringen dengang plejer fødslen daglig sædvanlig sædvanligvis gennemsnit dosering bedst aldrig født recept altid kr normalt nyfødt rutine dagligt altid koster passende typisk oftest rutinen måleske km ofte fleste sjældent fødsel',
)

/** What stands before a colon tells what the list after it is: "Opskrift: 1 dl havregryn, 2 dl vand". */
export const RAMME = words(
  'program rytme ordination udstyr pakkeliste vejledning dagsrytme opskrift skema råd huskeseddel',
)

/** Who a sentence may be about; the child is the default. */
export const BARNET = words(
  'hende barn drengen pigen lillepigen lillemanden han barnet guldklumpen ham lillen babyen hun baby',
)
export const ANDRE = tabel([
  ['plejemor', 'jeg mig selv'],
  ['plejeforældre', 'os plejeforældrene vi plejeforældre'],
  ['plejefar', 'plejefar manden plejemor kone kæreste konen mand kæresten'],
  ['storesøster', 'søster storesøster tvillingesøster storesøsteren lillesøster søsteren lillesøsteren'],
  ['storebror', 'lillebror storebror tvillingebror storebroren broren bror'],
  ['andre børn', 'plejebarn drengene pigerne børn spædbørn plejebror tvillingerne børnebørn ungerne børnene babyer'],
  ['et andet barn', 'søn barnebarn sønnen datter datteren'],
  ['mor', 'moren moderen mor mama mors'],
  ['far', 'papa faderen faren far fars'],
  ['forældre', 'forældre forældrene'],
  [
    'andre',
    'mormor konsulent fætter gæsterne kusine dagplejemor katten gæster bedstemor veninden hunden hund dagplejer bedstefar farmor konsulenten morfar farfar svigerfar svigermor veninde kat',
  ],
])

export const RETTELSE = words(
  'undskyld rette ret rettelse forkert retter korrektion ups fejlskrev hov rettet rettes fejl',
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

export const VAGE_ANTAL = words('par nogle flere mange masser adskillige masse')
