/** Days without contact after which what lies on the device can no longer be read. */
export const UDLOEB_DAGE = 14
/** Days without contact after which the person is told what will be lost, and when. */
const VARSEL_DAGE = 10

const DAG_MS = 86_400_000

export type Frist = 'frisk' | 'varsel' | 'udloebet'

/** When the key is destroyed, by the same clock as the last contact (ms). */
export const udloeberAt = (kontakt: number): number => kontakt + UDLOEB_DAGE * DAG_MS

/** How it stands with the key, by elapsed time. A clock set back never makes it expire. */
export function fristOf(kontakt: number, now: number): Frist {
  const dage = (now - kontakt) / DAG_MS
  if (dage > UDLOEB_DAGE) return 'udloebet'
  return dage >= VARSEL_DAGE ? 'varsel' : 'frisk'
}

/** What went with the key, so that the person can be told: numbers and days, nothing of what was written. */
export interface Tabt {
  registreringer: number
  billeder: number
  dage: string[]
}

const isBillede = ({ art }: { art: string }) => art === 'billede'

/** Counted before the key goes. */
export function tabtOf(usendte: readonly { art: string; dato: string }[]): Tabt {
  const billeder = usendte.filter(isBillede).length
  const dage = [...new Set(usendte.map(({ dato }) => dato))].toSorted()
  return { registreringer: usendte.length - billeder, billeder, dage }
}
