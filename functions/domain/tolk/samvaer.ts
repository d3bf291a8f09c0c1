import type { Stykke } from './stykke.ts'
import type { Kladde } from './kladde.ts'

const STATUS: readonly (readonly [status: string, words: RegExp])[] = [
  ['aflyst', /^(aflys|afbud|afmeldt)/],
  ['udeblevet', /^udebl[ei]v/],
  ['flyttet', /^(flytte[td]|udsat|udskudt|rykket)/],
  ['afholdt', /^(af)?holdt|^gennemført|^afviklet/],
]

/** What became of a visit, as the clause says it; undefined when it says nothing. */
export function samvaerStatus(s: Stykke): string | undefined {
  const words = [...s.ord]
  const no = words.includes('ikke') || words.includes('ingen')
  if (no && words.some((w) => /^(troppede|mødt|viste|dukkede|dukket|kom|mødte)$/.test(w))) return 'udeblevet'
  if (no && words.some((w) => /^(været|blev|holdt|afholdt|gennemført|noget)$/.test(w))) return 'aflyst'
  for (const [status, pattern] of STATUS) if (words.some((w) => pattern.test(w))) return status
  return undefined
}

/** What became of a visit; one told without more was held. */
export function finishSamvaer(k: Kladde): void {
  if (k.type !== 'samvaer') return
  k.status ??= samvaerStatus(k.stykke) ?? (typeof k.detaljer['status'] === 'string' ? k.detaljer['status'] : 'afholdt')
  delete k.detaljer['status']
}
