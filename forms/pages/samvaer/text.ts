import type { Aftale } from '../../../functions/domain/samvaer/aftale.ts'
import { artTekst, BESLUTTET_AF, hjemmelOf, isPlan, STOETTE, UGEDAGE } from '../../../functions/domain/samvaer/arter.ts'
import { hjemmelTekst } from '../../../functions/domain/hjemmel.ts'
import { isGaeldende, type Planlagt, sidsteDag } from '../../../functions/domain/samvaer/planlagte.ts'
import { writeAfstand, writeDato, writeTid } from '../../text.ts'

const joined = (words: readonly string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} og ${words.at(-1)}` : (words[0] ?? '')

/** "Fast samvær med mor". */
export const writeTitel = ({ art, med }: Pick<Aftale, 'art' | 'med'>): string =>
  med
    ? `${artTekst[art]} ${isPlan(art) || art === 'pause' || art === 'ingenKontakt' ? 'med' : 'for'} ${med}`
    : artTekst[art]

/** "Hver onsdag kl. 10.30–12.00". */
export function writeNaar(aftale: Aftale, today: string): string {
  const { art, hyppighed, ugedage = [], datoer = [], fraKl = '', tilKl = '' } = aftale
  if (!isPlan(art)) return ''
  const dage =
    art === 'fast'
      ? joined(ugedage.map((dag) => UGEDAGE[dag].toLowerCase()))
      : joined(datoer.toSorted().map((dato) => writeDato(dato, today)))
  const hver = art === 'fast' ? `${hyppighed === 'hverAndenUge' ? 'Hver anden' : 'Hver'} ` : ''
  const text = `${hver}${dage} kl. ${fraKl.replace(':', '.')}–${tilKl.replace(':', '.')}`
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export const writeBeslutning = (aftale: Aftale, today: string): string =>
  `${BESLUTTET_AF[aftale.besluttetAf]}, ${writeDato(aftale.besluttet, today)}. ${hjemmelTekst(hjemmelOf(aftale))}`

/** "onsdag 18. marts kl. 10.30–12.00 med mor, støttet". */
export const writePlanlagt = ({ dato, start, slut, med, stoette }: Planlagt, today: string): string =>
  `${writeDato(dato, today)} kl. ${writeTid(start)}–${writeTid(slut)} med ${med}, ${STOETTE[stoette].toLowerCase()}`

/** "Udløber om 12 dage", "Udløb for 3 dage siden". */
export const writeUdloeb = ({ slut }: Aftale, today: string): string =>
  `${slut < today ? 'Udløb' : 'Udløber'} ${writeAfstand(slut, today)}`

export type Tilstand = 'gaelder' | 'kommende' | 'udloebet' | 'ophoert'

export function tilstandOf(aftale: Aftale, today: string): Tilstand {
  if (isGaeldende(aftale, today)) return 'gaelder'
  if (aftale.fra > today && sidsteDag(aftale) >= aftale.fra) return 'kommende'
  return aftale.ophoert === null ? 'udloebet' : 'ophoert'
}
