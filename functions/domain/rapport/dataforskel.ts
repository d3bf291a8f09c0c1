import type { GemtRegistrering } from '../dagbog/gemt.ts'
import { canonicalJson } from '../kanonisk.ts'
import type { Rapportgrundlag } from './saml/grundlag.ts'

export type Kilder = Pick<
  Rapportgrundlag,
  'registreringer' | 'observationer' | 'proever' | 'dokumenter' | 'bemaerkninger' | 'plan' | 'samvaersaftaler'
>

/** One thing of the data set: what it says as text to compare, or that it is struck out. */
interface Ting {
  id: string
  aftryk: string
  udgaaet?: boolean
}

const ofDagbog =
  (hvilke: (type: string) => boolean) =>
  ({ registreringer }: Kilder): Ting[] =>
    registreringer
      .filter(({ type }) => hvilke(type))
      .map(({ id, version, udgaaet }: GemtRegistrering) => ({ id, aftryk: String(version), udgaaet }))

const ting = (noter: readonly { id: string }[] | undefined): Ting[] | undefined =>
  noter?.map((note) => ({ id: note.id, aftryk: canonicalJson(note) }))

/** Where the data set comes from, in the order a reader asks; undefined when the version did not keep that kind. */
export const KILDER = {
  dagbog: ['Dagbogen', ofDagbog((type) => type !== 'maaling' && type !== 'samvaer')],
  maal: ['Mål af barnet', ofDagbog((type) => type === 'maaling')],
  samvaer: ['Samvær', ofDagbog((type) => type === 'samvaer')],
  samvaersaftaler: ['Aftaler om samvær', ({ samvaersaftaler }: Kilder) => ting(samvaersaftaler)],
  observationer: ['Døgncentrets observationer', ({ observationer }: Kilder) => ting(observationer)],
  proever: ['Prøver', ({ proever }: Kilder) => ting(proever)],
  dokumenter: ['Dokumenter', ({ dokumenter }: Kilder) => ting(dokumenter)],
  bemaerkninger: ['Familiens og forældrenes ord', ({ bemaerkninger }: Kilder) => ting(bemaerkninger)],
  plan: ['Møder og besøg', ({ plan }: Kilder) => ting(plan)],
} as const satisfies Record<string, readonly [string, (kilder: Kilder) => Ting[] | undefined]>
export type Kilde = keyof typeof KILDER
export const KILDE_IDER = Object.keys(KILDER) as [Kilde, ...Kilde[]]

export interface Kildeforskel {
  kilde: Kilde
  nye: number
  rettede: number
  udgaaede: number
}

/** What the data of one version have that the other's had not, source by source; sources without a change are left out. */
export const dataforskelOf = (a: Kilder, b: Kilder): Kildeforskel[] =>
  KILDE_IDER.flatMap((kilde) => {
    const [foer, efter] = [KILDER[kilde][1](a), KILDER[kilde][1](b)]
    if (!foer || !efter) return []
    const forskel = countOf(standing(foer), standing(efter))
    return forskel.nye + forskel.rettede + forskel.udgaaede > 0 ? [{ kilde, ...forskel }] : []
  })

const standing = (alle: readonly Ting[]): ReadonlyMap<string, string> =>
  new Map(alle.filter(({ udgaaet }) => !udgaaet).map(({ id, aftryk }) => [id, aftryk]))

const countOf = (foer: ReadonlyMap<string, string>, efter: ReadonlyMap<string, string>) => ({
  nye: [...efter.keys()].filter((id) => !foer.has(id)).length,
  rettede: [...efter].filter(([id, aftryk]) => foer.has(id) && foer.get(id) !== aftryk).length,
  udgaaede: [...foer.keys()].filter((id) => !efter.has(id)).length,
})

/** "Dagbogen: 2 nye, 1 rettet, 1 streget ud". */
export function forskelTekst({ kilde, nye, rettede, udgaaede }: Kildeforskel): string {
  const dele = [
    nye > 0 && `${nye} ${nye === 1 ? 'ny' : 'nye'}`,
    rettede > 0 && `${rettede} ${rettede === 1 ? 'rettet' : 'rettede'}`,
    udgaaede > 0 && `${udgaaede} streget ud`,
  ].filter(Boolean)
  return `${KILDER[kilde][0]}: ${dele.join(', ')}`
}
