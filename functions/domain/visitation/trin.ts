import { feltOf } from '../felt.ts'
import { type SideId, schemaOf, sider, type VisitationFelt } from './felter.ts'
import { isSynlig, type VisitationKladde } from './kladde.ts'
import type { Mangel } from './kontrol.ts'

/** One subject a page, the same order in form and guided chat; `dokumenter` is the page of the two slots. */
export interface Trin {
  id: SideId | 'dokumenter'
  titel: string
  keys: VisitationFelt[]
  /** False when no question on the page is asked. */
  vis: (svar: VisitationKladde) => boolean
}

const side = ([id, { titel, felter }]: [string, { titel: string; felter: object }]): Trin => {
  const keys = Object.keys(felter) as VisitationFelt[]
  return { id: id as SideId, titel, keys, vis: (svar) => keys.some((navn) => isSynlig(navn, svar)) }
}
const dokumenter: Trin = { id: 'dokumenter', titel: 'Dokumenter', keys: [], vis: () => true }

export const trin: readonly Trin[] = [...Object.entries(sider).map(side), dokumenter]
export type TrinId = Trin['id']

export const trinOf = (id: string): Trin | undefined => trin.find((et) => et.id === id)

/** The pages that are asked, given the answers so far. */
export const synligeTrin = (svar: VisitationKladde): Trin[] => trin.filter(({ vis }) => vis(svar))

/** The page after `id`; undefined means "gennemse svar". Without `id` the first page. */
export function nextTrin(svar: VisitationKladde, id?: TrinId): Trin | undefined {
  const from = trin.findIndex((et) => et.id === id)
  return trin.slice(from + 1).find(({ vis }) => vis(svar))
}

export function previousTrin(svar: VisitationKladde, id: TrinId): Trin | undefined {
  return trin
    .slice(
      0,
      trin.findIndex((et) => et.id === id),
    )
    .filter(({ vis }) => vis(svar))
    .at(-1)
}

export const trinstatusTekst = {
  udfyldt: 'Udfyldt',
  paabegyndt: 'Påbegyndt',
  ikkeUdfyldt: 'Ikke udfyldt',
  frivillig: 'Kan springes over',
} as const
export type Trinstatus = keyof typeof trinstatusTekst

/** How far a page is; `mangler` is the answer of `checkIndsend`. */
export function trinStatus({ id, keys }: Trin, svar: VisitationKladde, mangler: readonly Mangel[]): Trinstatus {
  const mangel = mangler.some(({ felt }) =>
    id === 'dokumenter' ? felt.startsWith('bilag.') : keys.includes(felt as VisitationFelt),
  )
  const besvaret = keys.some((navn) => svar[navn] !== undefined)
  if (mangel) return besvaret ? 'paabegyndt' : 'ikkeUdfyldt'
  if (besvaret || id === 'dokumenter') return 'udfyldt'
  return keys.every((navn) => feltOf(schemaOf(navn), navn).frivillig || !isSynlig(navn, svar)) ? 'frivillig' : 'udfyldt'
}

/** The questions of a page that are asked now. */
export const synligeFelter = ({ keys }: Trin, svar: VisitationKladde): VisitationFelt[] =>
  keys.filter((navn) => isSynlig(navn, svar))

/** The page a question stands on, for links from the error summary and "gennemse svar". */
export const trinMed = (felt: string): Trin | undefined =>
  felt.startsWith('bilag.') ? dokumenter : trin.find(({ keys }) => keys.includes(felt as VisitationFelt))
