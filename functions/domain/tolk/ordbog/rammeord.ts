import { tabel } from './tabel.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Words that turn what follows into something that did not happen. */
export const NEGATION = words(
  'hverken ingen ikek ingn ikke itte droppede droppet glemte aldrig ingenting intet glemt inga ej',
)
export const UDEN = words('uden udover')

export const AFVISNING = words('vægrer afviste vægrede nægtede nægter afvist nægtet afviser')
export const VILJE = words('kunne vil villet gad ville orkede kan magtede gider')

export const PLAN = words(
  'kommende booket troede planen udsat næste købte kvitteringen anbefalede planlægger aflyste købt regningen anbefaler fortsætter tænke udskudt håber aflyst håbede pakker foreslår forhåbentlig indkøb rådede planlagt køb råder frygter hvis forventer plan drømte spurgte spørger aftalt glæder fremover ønsker overvejer øver ønskede prøver bedt bestille bestilt skal medmindre bør overvejede burde skulle husk ønske mangler må',
)
export const VANE = words(
  'boede plejede ofte år forrige tit doseringen dengang plejer fødslen daglig sædvanlig sædvanligvis fleste kr gennemsnit dosering bedst aldrig født recept altid normalt nyfødt rutine dagligt altid koster passende typisk oftest rutinen måleske km sjældent fødsel',
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
  ['plejefar', 'plejefar kone kæreste manden plejemor konen mand kæresten'],
  ['storesøster', 'søster tvillingesøster storesøsteren lillesøster storesøster søsteren lillesøsteren'],
  ['storebror', 'lillebror storebroren broren bror tvillingebror storebror'],
  ['andre børn', 'plejebarn drengene børnene børnebørn spædbørn plejebror tvillingerne børn pigerne ungerne babyer'],
  ['et andet barn', 'søn datteren sønnen datter barnebarn'],
  ['mor', 'mor moderen moren mama mors'],
  ['far', 'papa faderen faren far fars'],
  ['forældre', 'forældre forældrene'],
  [
    'andre',
    'mormor konsulent fætter gæster gæsterne kusine dagplejemor kat bedstemor veninden hunden hund dagplejer bedstefar farfar farmor konsulenten morfar svigerfar svigermor veninde katten',
  ],
])

export const RETTELSE = words(
  'undskyld korrektion ups fejl retter ret rettelse forkert rette rettes fejlskrev hov rettet',
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

export const OMSTAENDIGHED = words('under før mod efter inden efte efer indtil mellem ovenpå')
export const BESTEMMERE = words(
  'vores den hans de deres sine dagens en et hendes sin sit to tre alle hver begge det hele hvert',
)

export const VAGE_ANTAL = words('par nogle flere mange masser adskillige masse del')
