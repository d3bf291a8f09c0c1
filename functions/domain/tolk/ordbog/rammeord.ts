import { tabel } from './tabel.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Words that turn what follows into something that did not happen. */
export const NEGATION = words(
  'ikke ikk ik ikek ingen intet inga ingenting ikkenoget aldrig ej hverken igen_ing slet_ikke it itte ingn glemt glemte',
)
export const UDEN = words('uden udover')

export const AFVISNING = words('nægtede nægter nægtet afviste afviser afvist vægrede vægrer')
export const VILJE = words('ville vil gad gider villet ku kunne kan magtede orkede')

export const PLAN = words(
  'skal skulle planlagt planlægger aftalt kommende forventer håber hvis booket bestilt næste husk mangler påtænker anbefaler anbefalede foreslår foreslog råder',
)
export const VANE = words(
  'plejer plejede normalt normal_vis sædvanligvis typisk altid dagligt daglig ofte oftest sædvanlig bedst sjældent',
)

/** Who a sentence may be about; the child is the default. */
export const BARNET = words(
  'hun han barnet den_lille baby babyen pigen drengen ham hende lillen barn bette lillemanden lillepigen guldklumpen den',
)
export const ANDRE = tabel([
  ['plejemor', 'jeg mig selv'],
  ['plejeforældre', 'vi os plejeforældre plejeforældrene'],
  ['plejefar', 'mand manden plejefar kone konen kæreste kæresten plejemor'],
  [
    'storesøster',
    'storesøster storesøsteren søster søsteren søsterens lillesøsteren lillesøster tvillingesøster storesøsters',
  ],
  ['storebror', 'storebror storebroren bror broren broderen lillebroderen lillebror tvillingebror storebrors'],
  [
    'andre børn',
    'børnene plejebarn datter datteren søn sønnen plejesøster plejebror ungerne drengene pigerne naboens nabobarnet',
  ],
  ['mor', 'mor moderen mama mors moren'],
  ['far', 'far faderen papa fars faren'],
  ['forældre', 'forældre forældrene'],
  [
    'andre',
    'nabo naboen hund hunden kat katten mormor farmor bedstemor morfar farfar bedstefar veninde veninden konsulenten konsulent gæster gæsterne',
  ],
])

export const RETTELSE = words(
  'rettelse ret retter rettes rette rettet undskyld fejl forkert ups hov korrektion korrigering fejlskrev',
)

/** Words that join: a new clause begins, and "og" lets it share the time before it. */
export const BINDEORD = tabel<'og' | 'men' | 'mens' | 'hvor' | 'da' | 'naar' | 'saa'>([
  ['og', 'og samt plus'],
  ['men', 'men'],
  ['saa', 'så derefter herefter hvorefter dernæst'],
  ['mens', 'mens imens'],
  ['hvor', 'hvor'],
  ['da', 'da fordi'],
  ['naar', 'når'],
])

export const OMSTAENDIGHED = words('efter før inden under mellem efer efte indtil ovenpå mod')
export const BESTEMMERE = words(
  'den det de en et sin sit sine hans hendes hver hvert hele begge alle to tre æ dagens deres vores',
)

export const VAGE_ANTAL = words('flere nogle adskillige mange masser par')
