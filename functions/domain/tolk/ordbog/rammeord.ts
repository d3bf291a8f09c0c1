import { tabel } from './tabel.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Words that turn what follows into something that did not happen. */
export const NEGATION = words(
  'ikke hverken ingen ingenting ingn inga ikek itte glemte glemt droppede droppet ej intet aldrig',
)
export const UDEN = words('uden udover')

export const AFVISNING = words('vægrede nægtede nægter afvist nægtet afviste vægrer afviser')
export const VILJE = words('villet ville gider kunne orkede magtede kan gad vil')

export const PLAN = words(
  'indkøb bedt troede rådede plan planen forhåbentlig købt købte bestilt bestille udskudt udsat aflyst aflyste må ønske ønsker ønskede drømte overvejer overvejede burde bør tænke frygter håbede øver husk hvis skal skulle planlagt anbefalede booket håber planlægger kommende bestilt næste mangler forventer aftalt anbefaler foreslår råder',
)
export const VANE = words(
  'ofte oftest normalt plejede bedst altid sædvanlig typisk daglig sjældent aldrig dagligt plejer dengang år født fødslen fødsel dosering doseringen rutine rutinen recept koster kr km tit gennemsnit passende forrige boede nyfødt',
)

/** Who a sentence may be about; the child is the default. */
export const BARNET = words(
  'hun han hende babyen lillemanden baby barnet barn drengen pigen lillen ham guldklumpen lillepigen',
)
export const ANDRE = tabel([
  ['plejemor', 'jeg mig selv'],
  ['plejeforældre', 'plejeforældrene plejeforældre vi os'],
  ['plejefar', 'plejefar kæreste manden plejemor kæresten konen kone mand'],
  ['storesøster', 'storesøster storesøsteren lillesøsteren søsteren lillesøster søster tvillingesøster'],
  ['storebror', 'bror storebror tvillingebror storebroren broren lillebror'],
  [
    'andre børn',
    'børn tvillingerne babyer spædbørn plejebarn drengene plejebror nabobarnet ungerne børnene datteren søn sønnen pigerne datter naboens',
  ],
  ['mor', 'mor moderen mors moren mama'],
  ['far', 'far faren papa faderen fars'],
  ['forældre', 'forældre forældrene'],
  [
    'andre',
    'mormor konsulent hund nabo hunden veninden veninde bedstemor katten farmor kat konsulenten morfar gæster naboen bedstefar farfar gæsterne',
  ],
])

export const RETTELSE = words(
  'rette rettelse ups rettet hov retter korrektion forkert undskyld fejl ret fejlskrev rettes',
)

/** Words that join: a new clause begins, and "og" lets it share the time before it. */
export const BINDEORD = tabel<'og' | 'men' | 'mens' | 'hvor' | 'da' | 'naar' | 'saa'>([
  ['og', 'og samt plus'],
  ['men', 'men'],
  ['saa', 'hvorefter herefter derefter dernæst så'],
  ['mens', 'mens imens'],
  ['hvor', 'hvor'],
  ['da', 'da fordi'],
  ['naar', 'når'],
])

export const OMSTAENDIGHED = words('ovenpå under efter inden mellem mod efte før efer indtil')
export const BESTEMMERE = words(
  'deres det en et sit sin begge de hvert sine hver hans alle dagens hendes hele to tre den vores',
)

export const VAGE_ANTAL = words('nogle par flere mange adskillige masser')
