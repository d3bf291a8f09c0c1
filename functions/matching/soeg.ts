import type { Plejefamilie } from '../domain/plejefamilie/schema.ts'
import { ledigePladser } from '../domain/plejefamilie/pladser.ts'

/** Families on one page of the list. */
export const SIDE = 50

export interface Soegning {
  q: string
  type: string
  ledig: boolean
}

export const soegningOf = ({ q = '', type = '', ledig }: Record<string, string>): Soegning => ({
  q: q.trim().slice(0, 100),
  type,
  ledig: ledig === 'ja',
})

const plain = (text: string) => text.toLocaleLowerCase('da')

/** Families whose name, number or postnummer holds every word, by name. */
export function searchFamilier(register: Plejefamilie[], { q, type, ledig }: Soegning): Plejefamilie[] {
  const words = plain(q).split(/\s+/).filter(Boolean)
  return register
    .filter((familie) => (!type || familie.type === type) && (!ledig || ledigePladser(familie) > 0))
    .filter(({ navn, postnr, tilbudsportalId }) => {
      const text = plain([navn, postnr, tilbudsportalId].filter(Boolean).join(' '))
      return words.every((word) => text.includes(word))
    })
    .sort((a, b) => a.navn.localeCompare(b.navn, 'da'))
}
