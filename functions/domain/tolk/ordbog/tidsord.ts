import { tabel } from './tabel.ts'

export const KLOKKEORD = new Set('kl klokken klok klk klokkeslæt'.split(' '))
export const CIRKAORD = new Set(
  'ca cirka cirkus omkring omkr ved næsten knap knapt vist nok sådan ~ nogenlunde hen måske godt'.split(' '),
)

export type Doegndel = 'nat' | 'morgen' | 'formiddag' | 'middag' | 'eftermiddag' | 'aften'

/** Hours of each part of the day, counted from midnight of the date it belongs to; the night starts the day before. */
export const DOEGNDELE: Readonly<Record<Doegndel, readonly [fra: number, til: number]>> = {
  nat: [-6, 7],
  morgen: [4, 11],
  formiddag: [6, 12.5],
  middag: [10.5, 15],
  eftermiddag: [12, 18.5],
  aften: [16, 24.5],
}

/** Words for a part of the day. */
export const DELORD = tabel<Doegndel>([
  ['nat', 'nat natten nattens nats'],
  ['morgen', 'morges morgen morgenen morgenstunden'],
  ['formiddag', 'formiddags formiddag formiddagen'],
  ['middag', 'middags middag middagstid'],
  ['eftermiddag', 'eftermiddags eftermiddag eftermiddagen'],
  ['aften', 'aftes aften aftenen sengetid'],
])

export const UGEDAGE = tabel(
  'mandag tirsdag onsdag torsdag fredag lørdag søndag'
    .split(' ')
    .map((dag, i) => [i + 1, `${dag} ${dag}s ${dag}en`] as const),
)

export const MAANEDER = tabel(
  'januar jan|februar feb|marts mar|april apr|maj|juni jun|juli jul|august aug|september sep sept|oktober okt|november nov|december dec'
    .split('|')
    .map((navne, i) => [i + 1, navne] as const),
)
