export const KLOKKEORD = new Set('kl klokken kloken klokke klok klk klokkn klokkeslæt'.split(' '))
export const CIRKAORD = new Set(
  'ca cirka circa cirkus omkring omkr ved næsten knap knapt vist nok sådan cirka. ~ nogenlunde hen måske godt'.split(
    ' ',
  ),
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
export const DELORD: Readonly<Record<string, { del: Doegndel }>> = Object.fromEntries(
  (
    [
      ['nat', 'nat natten nattens nats'],
      ['morgen', 'morges morgen morgenen morgenstunden'],
      ['formiddag', 'formiddags formiddag formiddagen'],
      ['middag', 'middags middag middagstid'],
      ['eftermiddag', 'eftermiddags eftermiddag eftermiddagen'],
      ['aften', 'aftes aften aftenen sengetid'],
    ] as const
  ).flatMap(([del, ord]) => ord.split(' ').map((form) => [form, { del }])),
)

export const UGEDAGE: Readonly<Record<string, number>> = Object.fromEntries(
  ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'].flatMap((dag, i) => [
    [dag, i + 1],
    [`${dag}s`, i + 1],
    [`${dag}en`, i + 1],
  ]),
)

export const MAANEDER: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'januar jan',
    'februar feb',
    'marts mar',
    'april apr',
    'maj',
    'juni jun',
    'juli jul',
    'august aug',
    'september sep sept',
    'oktober okt',
    'november nov',
    'december dec',
  ].flatMap((navne, i) => navne.split(' ').map((navn) => [navn, i + 1])),
)
