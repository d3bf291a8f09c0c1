import type { Enhed } from '../../dagbog/typer.ts'
import { tabel } from './tabel.ts'

/** Unit words → unit of the diary and the factor to it (1 dl = 100 ml, 1 kg = 1000 g). */
export const ENHEDSORD = tabel<{ enhed: Enhed; faktor: number }>([
  [{ enhed: 'ml', faktor: 1 }, 'ml mil milliliter mililiter milli'],
  [{ enhed: 'ml', faktor: 10 }, 'cl centiliter'],
  [{ enhed: 'ml', faktor: 100 }, 'dl deciliter'],
  [{ enhed: 'ml', faktor: 1000 }, 'liter'],
  [{ enhed: 'g', faktor: 1 }, 'g gr gram'],
  [{ enhed: 'g', faktor: 1000 }, 'kg kilo kilogram'],
  [{ enhed: 'cm', faktor: 1 }, 'cm centimeter'],
  [{ enhed: 'mg', faktor: 1 }, 'mg milligram'],
  [{ enhed: '°C', faktor: 1 }, '° °c grader celsius grad'],
  [{ enhed: 'dråber', faktor: 1 }, 'dråber dråbe dr drb'],
  [{ enhed: 'portion', faktor: 1 }, 'portion portioner portionen port'],
  [{ enhed: 'point', faktor: 1 }, 'point'],
])

/** Units of duration, in minutes. A kvarter counts as duration only, never as "kvart i/over". */
export const VARIGHEDSORD = tabel([
  [1, 'min minut minutter minutters minuter mins minuters minutes'],
  [15, 'kvarter kvarters kvarterer kvt'],
  [60, 'time timer times timers t h tim'],
  [1 / 60, 'sek sekund sekunder sekunders'],
])

/** Measures told in something that is no unit of the diary: the words stay in the note. */
export const LOESE_MAAL = new Set(
  'skefuld skefulde skeer ske teske teskeer teskefuld teskefulde spiseske spiseskeer spsk tsk bid bidder mundfuld mundfulde slurk slurke tår tåre stk styk stykke stykker'.split(
    ' ',
  ),
)
