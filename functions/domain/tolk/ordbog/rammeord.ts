import { tabel } from './tabel.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Words that turn what follows into something that did not happen. */
export const NEGATION = words(
  'ej itte hverken ingen ikek ingn ikke inga glemte droppede droppet aldrig ingenting intet glemt',
)
export const UDEN = words('uden udover')

export const AFVISNING = words('nægtede nægter afviste vægrede nægtet vægrer afvist afviser')
export const VILJE = words('kunne ville vil villet gad orkede kan magtede gider')

export const PLAN = words(
  'kommende troede planen udsat aflyste tænke udskudt skulle håbede næste burde planlægger håber foreslår forhåbentlig indkøb rådede booket planlagt plan køb råder fortsætter forventer pakker frygter aftalt bestille fremover ønsker overvejer øver ønskede bedt bestilt skal medmindre bør overvejede drømte spurgte spørger hvis aflyst anbefalede mangler husk ønske købte købt anbefaler må',
)
export const VANE = words(
  'fleste normalt boede plejede typisk år forrige tit doseringen dengang plejer gennemsnit dosering bedst aldrig fødslen daglig født recept altid kr nyfødt rutine dagligt altid koster passende ofte oftest rutinen måleske km sædvanlig sjældent fødsel',
)

/** What stands before a colon tells what the list after it is: "Opskrift: 1 dl havregryn, 2 dl vand". */
export const RAMME = words(
  'program udstyr pakkeliste vejledning ordination rytme dagsrytme opskrift skema råd huskeseddel',
)

/** Who a sentence may be about; the child is the default. */
export const BARNET = words(
  'pigen lillepigen lillemanden barn drengen hende barnet guldklumpen han baby lillen babyen hun ham',
)
export const ANDRE = tabel([
  ['plejemor', 'jeg mig selv'],
  ['plejeforældre', 'os plejeforældrene vi plejeforældre'],
  ['plejefar', 'plejefar manden kone kæreste plejemor konen mand kæresten'],
  ['storesøster', 'søster storesøster lillesøster storesøsteren søsteren tvillingesøster lillesøsteren'],
  ['storebror', 'lillebror storebror tvillingebror storebroren broren bror'],
  [
    'andre børn',
    'plejebarn drengene børn spædbørn plejebror tvillingerne børnebørn pigerne nabobarnet ungerne børnene naboens babyer',
  ],
  ['et andet barn', 'søn barnebarn datter datteren sønnen'],
  ['mor', 'moren moderen mor mama mors'],
  ['far', 'papa faderen faren far fars'],
  ['forældre', 'forældre forældrene'],
  [
    'andre',
    'mormor konsulent gæsterne nabo naboen veninde fætter kusine dagplejemor kat gæster bedstemor katten veninden hunden hund dagplejer bedstefar farfar farmor konsulenten morfar',
  ],
])

export const RETTELSE = words(
  'korrektion retter forkert rettelse fejlskrev ret rettes rettet undskyld ups rette fejl hov',
)

/** Words that join: a new clause begins, and "og" lets it share the time before it. */
export const BINDEORD = tabel<'og' | 'men' | 'mens' | 'hvor' | 'da' | 'naar' | 'saa'>([
  ['og', 'og samt plus'],
  ['men', 'men'],
  ['saa', 'så dernæst derefter hvorefter herefter'],
  ['mens', 'mens imens fordi'],
  ['hvor', 'hvor'],
  ['da', 'da'],
  ['naar', 'når'],
])

export const OMSTAENDIGHED = words('under før efter inden efer indtil mellem efte mod ovenpå')
export const BESTEMMERE = words(
  'vores deres de sine dagens den hans det to tre alle hver begge sit hendes sin en et hele hvert',
)

export const VAGE_ANTAL = words('flere nogle mange masser adskillige masse par')
