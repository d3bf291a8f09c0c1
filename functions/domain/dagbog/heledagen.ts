import type { Feltfejl } from '../fejl.ts'
import { type Indtastning, indtastningOf } from './indtastning.ts'

/** Lines of the table; a full one can be sent and opened again. */
export const RAEKKER = 12

/** What a line's id is made of: sent twice, by the page or by the device, it is still one. */
export const linjenavn = (formId: string, i: number): string => `${formId}#${i}`

/** A field of the half page → its column in the table. */
const KOLONNER: Record<string, string> = { start: 'kl', slut: 'til', maengde: 'maengde', note: 'note' }

/** What is wrong with one field of a line, named as the table names it. */
export const linjefejl = (i: number, felt: string, besked: string): Feltfejl => ({
  felt: `${KOLONNER[felt] ?? 'hvad'}-${i}`,
  besked: `Linje ${i + 1}: ${besked}`,
})

/** A line as the half page of its kind would send it, or what must be put right first. */
export type Tabellinje =
  | { i: number; indtastning: Indtastning; krop: Record<'start-kl' | 'slut-kl' | 'maengde' | 'note', string> }
  | { i: number; fejl: Feltfejl }

/** The lines that hold something, in their order. */
export function tabellinjerOf(felt: (name: string) => string): Tabellinje[] {
  return Array.from({ length: RAEKKER }, (_, i) => linjeOf(felt, i)).filter((linje) => linje !== undefined)
}

function linjeOf(felt: (name: string) => string, i: number): Tabellinje | undefined {
  const [kl, til, maengde, note] = ['kl', 'til', 'maengde', 'note'].map((name) => felt(`${name}-${i}`)) as [
    string,
    string,
    string,
    string,
  ]
  const hvad = felt(`hvad-${i}`)
  if (!kl && !hvad && !til && !maengde && !note) return undefined
  const indtastning = indtastningOf(hvad)
  if (!indtastning) return { i, fejl: linjefejl(i, 'hvad', 'Vælg, hvad der skete') }
  if (maengde && indtastning.enheder.length === 0)
    return { i, fejl: linjefejl(i, 'maengde', 'Skriv det i noten; der er ingen mængde her') }
  return { i, indtastning, krop: { 'start-kl': kl, 'slut-kl': til, maengde, note } }
}
