import type { Svar } from '../../plejefamilie/typer.ts'
import type { Behov } from '../behov.ts'
import type { MatchFamilie, Matchfelt } from '../familie.ts'
import type { KriteriumId, Skala } from '../regelsaet.ts'
import type { Grundlag } from '../regler/regel.ts'

export interface Vurdering {
  /** 0 (speaks against) to 1 (speaks for); null = not known. */
  vaerdi: number | null
  forklaring: string
  /** The day the answer is from, when it has one of its own. */
  dato?: string
}

/** A soft criterion (domain E5). */
export interface Kriterium {
  kriterium: KriteriumId
  navn: string
  /** Where the answer stands. */
  kilde: string
  /** The fields it reads; with all of them the same, the answer is the same. */
  felter: readonly Matchfelt[]
  /** Weighed only for children it concerns; depends on the child alone, so that families are compared on the same things. */
  relevant?: (behov: Behov) => boolean
  vurder: (behov: Behov, familie: MatchFamilie, grundlag: Grundlag) => Vurdering
}

export const REGISTER = 'Registeret'

type Svarfelt = {
  [K in Matchfelt]: NonNullable<MatchFamilie[K]> extends Svar
    ? Svar extends NonNullable<MatchFamilie[K]>
      ? K
      : never
    : never
}[Matchfelt]

interface Svartekst {
  ja: string
  nej: string
  ukendt: string
}

/** A yes/no field of the register, for or against. `god` is the answer that speaks for. */
export const afSvar = (felt: Svarfelt, tekst: Svartekst, god: 'ja' | 'nej' = 'ja') => ({
  kilde: REGISTER,
  felter: [felt],
  vurder: (_: Behov, familie: MatchFamilie): Vurdering => {
    const svar = familie[felt] ?? 'ukendt'
    return { vaerdi: svar === 'ukendt' ? null : Number(svar === god), forklaring: tekst[svar] }
  },
})

/** 1 up to `god`, 0 from `daarlig`, a straight line between. */
export const onSkala = (value: number, { god, daarlig }: Skala): number => {
  if (value <= god) return 1
  return value >= daarlig ? 0 : (daarlig - value) / (daarlig - god)
}
