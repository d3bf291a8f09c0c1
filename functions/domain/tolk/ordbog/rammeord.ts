import { tabel } from './tabel.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Words that turn what follows into something that did not happen. */
export const NEGATION = words(
  'ej hverken ingen ikek inga ingenting ingn ikke itte glemte droppede droppet aldrig intet glemt',
)
export const UDEN = words('uden udover')

export const AFVISNING = words('vægrede nægtede nægter afviste vægrer afvist nægtet afviser')
export const VILJE = words('villet gad kan kunne ville vil magtede orkede gider')

export const PLAN = words(
  'kommende troede planen udsat aflyst aflyste udskudt skulle forhåbentlig indkøb burde bestille håbede håber planlægger planlagt fortsætter pakker frygter aftalt foreslår forventer plan råder fremover ønsker overvejer øver ønskede bedt bestilt medmindre bør overvejede købte drømte spurgte spørger hvis næste tænke købt rådede booket skal anbefalede mangler husk ønske anbefaler må',
)
export const VANE = words(
  'fleste typisk år forrige boede plejede km normalt sædvanlig sjældent gennemsnit doseringen dosering tit dengang plejer bedst aldrig fødslen daglig født altid kr nyfødt rutine dagligt recept altid koster passende ofte oftest rutinen måleske fødsel',
)

/** What stands before a colon tells what the list after it is: "Opskrift: 1 dl havregryn, 2 dl vand". */
export const RAMME = words(
  'rytme pakkeliste vejledning ordination udstyr opskrift skema råd dagsrytme program huskeseddel',
)

/** Who a sentence may be about; the child is the default. */
export const BARNET = words(
  'pigen lillepigen barn drengen barnet guldklumpen lillemanden ham hun babyen hende baby lillen han',
)
export const ANDRE = tabel([
  ['plejemor', 'jeg mig selv'],
  ['plejeforældre', 'os plejeforældrene vi plejeforældre'],
  ['plejefar', 'plejefar manden kone kæreste plejemor konen mand kæresten'],
  ['storesøster', 'storesøsteren søsteren søster lillesøster tvillingesøster storesøster lillesøsteren'],
  ['storebror', 'lillebror storebror tvillingebror storebroren broren bror'],
  [
    'andre børn',
    'plejebarn drengene børn spædbørn plejebror tvillingerne børnebørn pigerne nabobarnet ungerne børnene naboens babyer',
  ],
  ['et andet barn', 'barnebarn datteren søn datter sønnen'],
  ['mor', 'moren moderen mor mama mors'],
  ['far', 'papa faderen far faren fars'],
  ['forældre', 'forældre forældrene'],
  [
    'andre',
    'mormor konsulent gæsterne nabo morfar farfar farmor konsulenten hunden veninden veninde dagplejemor kat naboen bedstemor katten hund dagplejer gæster bedstefar',
  ],
])

export const RETTELSE = words(
  'korrektion ups rettes rette rettelse rettet undskyld ret retter hov fejlskrev fejl forkert',
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

export const OMSTAENDIGHED = words('før efter inden efte efer indtil mellem mod under ovenpå')
export const BESTEMMERE = words(
  'vores deres den hans det to tre alle hver de sine dagens begge sit hendes sin en et hele hvert',
)

export const VAGE_ANTAL = words('flere adskillige mange masse nogle masser par')
