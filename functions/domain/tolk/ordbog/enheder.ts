import type { Enhed } from '../../dagbog/typer.ts'

/** Unit words → unit of the diary and the factor to it (1 dl = 100 ml, 1 kg = 1000 g). */
export const ENHEDSORD: Readonly<Record<string, { enhed: Enhed; faktor: number }>> = Object.fromEntries(
  (
    [
      ['ml', 1, 'ml mil milliliter mililiter milli'],
      ['ml', 10, 'cl centiliter'],
      ['ml', 100, 'dl deciliter'],
      ['ml', 1000, 'liter'],
      ['g', 1, 'g gr gram'],
      ['g', 1000, 'kg kilo kilogram'],
      ['cm', 1, 'cm centimeter'],
      ['mg', 1, 'mg milligram'],
      ['°C', 1, '° °c grader celsius grad'],
      ['dråber', 1, 'dråber dråbe dr drb'],
      ['portion', 1, 'portion portioner portionen port'],
      ['point', 1, 'point'],
    ] as const
  ).flatMap(([enhed, faktor, ord]) => ord.split(' ').map((form) => [form, { enhed, faktor }])),
)

/** Units of duration, in minutes. A kvarter counts as duration only, never as "kvart i/over". */
export const VARIGHEDSORD: Readonly<Record<string, number>> = Object.fromEntries(
  (
    [
      [1, 'min minut minutter minutters minuter mins minuters minutes'],
      [15, 'kvarter kvarters kvarterer kvt'],
      [60, 'time timer times timers t h tim'],
      [1 / 60, 'sek sekund sekunder sekunders'],
    ] as const
  ).flatMap(([minutter, ord]) => ord.split(' ').map((form) => [form, minutter])),
)

/** Measures told in something that is no unit of the diary: the words stay in the note. */
export const LOESE_MAAL = new Set(
  'skefuld skefulde skeer ske teske teskeer teskefuld teskefulde spiseske spiseskeer spsk tsk bid bidder mundfuld mundfulde slurk slurke tår tåre stk styk stykke stykker'.split(
    ' ',
  ),
)
