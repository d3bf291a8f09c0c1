import { tabel } from './tabel.ts'
import type { Enhed } from '../../dagbog/typer.ts'

/** Unit words → unit of the diary and the factor to it (1 dl = 100 ml, 1 kg = 1000 g). */
export const ENHEDSORD = tabel<{ enhed: Enhed; faktor: number }>([
  [{ enhed: 'ml', faktor: 1 }, 'mil milliliter ml milli mililiter'],
  [{ enhed: 'ml', faktor: 10 }, 'cl centiliter'],
  [{ enhed: 'ml', faktor: 100 }, 'dl deciliter'],
  [{ enhed: 'ml', faktor: 1000 }, 'liter'],
  [{ enhed: 'g', faktor: 1 }, 'g gram'],
  [{ enhed: 'g', faktor: 1000 }, 'kg kilo kilogram'],
  [{ enhed: 'cm', faktor: 1 }, 'cm centimeter'],
  [{ enhed: 'mg', faktor: 1 }, 'mg milligram'],
  [{ enhed: '°C', faktor: 1 }, 'celsius °c ° grad grader'],
  [{ enhed: 'dråber', faktor: 1 }, 'dråber dråbe drb dr'],
  [{ enhed: 'portion', faktor: 1 }, 'port portion portionen portioner'],
  [{ enhed: 'point', faktor: 1 }, 'point'],
])

/** Units of duration, in minutes. A kvarter counts as duration only, never as "kvart i/over". */
export const VARIGHEDSORD = tabel([
  [1, 'minutter min minutters minut'],
  [15, 'kvarters kvarter kvarterer kvt'],
  [60, 'timers timer t h tim times time'],
  [1 / 60, 'sekunder sek sekund'],
])

/** Measures told in something that is no unit of the diary: the words stay in the note. */
export const LOESE_MAAL = /^((te|spise)?ske(er|fulde?)?|tsk|spsk|mundfulde?|bid(der)?|slurke?|stk|stykker?|tåre?)$/

/** Things of a diary that are counted, as they are told in numbers. */
export const ANTALSORD =
  'våde?|bleer|flasker|lure|opvågninger|amninger|måltider|store|små|opkast|gylp|bleskift|tisse?bleer'
