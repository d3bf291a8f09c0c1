import * as z from 'zod'
import { addDage, addMaaneder } from '../tid.ts'
import { terminOf, type VisitationKladde } from './kladde.ts'

export const regeludfaldTekst = { opfyldt: 'Opfyldt', ikkeOpfyldt: 'Ikke opfyldt', ukendt: 'Ukendt' } as const
type Regeludfald = keyof typeof regeludfaldTekst

export const maalgruppeudfaldTekst = {
  indenfor: 'I målgruppen',
  udenfor: 'Uden for målgruppen',
  uafklaret: 'Ikke afklaret',
} as const

const Regelsvar = z.object({
  regel: z.string(),
  udfald: z.enum(['opfyldt', 'ikkeOpfyldt', 'ukendt']),
  forklaring: z.string(),
  /** The row of the seed it comes from. */
  kilde: z.string(),
  /** A remark that does not decide. */
  vejledende: z.boolean(),
})

export const Maalgruppe = z.object({
  udfald: z.enum(['indenfor', 'udenfor', 'uafklaret']),
  /** A person must decide and write why; nothing is refused by the rules. */
  kraeverAfgoerelse: z.boolean(),
  regler: z.array(Regelsvar),
})
export type Maalgruppe = z.output<typeof Maalgruppe>

/** Limits that an authority may set otherwise (S1-18, S1-27). */
interface Vilkaar {
  /** The child is inside until the day it is this old. */
  aldersgraenseMaaneder: number
  /** First week of the second trimester. */
  andetTrimesterUge: number
}
const vilkaar: Vilkaar = { aldersgraenseMaaneder: 24, andetTrimesterUge: 14 }

interface Regel {
  regel: string
  kilde: string
  vejledende?: true
  /** Undefined when the rule does not concern this child. */
  check: (svar: VisitationKladde, today: string, graenser: Vilkaar) => readonly [Regeludfald, string] | undefined
}

const opfyldt = (forklaring: string) => ['opfyldt', forklaring] as const
const ikkeOpfyldt = (forklaring: string) => ['ikkeOpfyldt', forklaring] as const
const ukendt = (forklaring: string) => ['ukendt', forklaring] as const

/** The target group as a table; fail asks a person, unknown waits for an answer. */
const maalgrupperegler: readonly Regel[] = [
  {
    regel: 'alder',
    kilde: 'S1-18',
    check: (svar, today, { aldersgraenseMaaneder }) => {
      if (svar.stilling === undefined) return ukendt('Det er ikke oplyst, om barnet er født')
      if (svar.stilling === 'ufoedt') return opfyldt('Barnet er ikke født endnu')
      if (svar.foedselsdato === undefined) return ukendt('Fødselsdatoen mangler')
      const graense = addMaaneder(svar.foedselsdato, aldersgraenseMaaneder)
      const aar = aldersgraenseMaaneder / 12
      if ((svar.oensketStart ?? today) >= graense)
        return ikkeOpfyldt(
          `Barnet er fyldt ${aar} år, når anbringelsen ønskes at begynde. Projektet er for børn på 0-${aar} år`,
        )
      return svar.oensketStart === undefined
        ? ukendt('Den ønskede start mangler, så alderen ved start kendes ikke')
        : opfyldt(`Barnet er ikke fyldt ${aar} år, når anbringelsen ønskes at begynde`)
    },
  },
  {
    regel: 'foersteGangIFamiliepleje',
    kilde: 'S1-23',
    check: ({ foersteGangIFamiliepleje: svar }) => {
      if (svar === 'ja') return opfyldt('Barnet skal i familiepleje for første gang')
      if (svar === 'nej')
        return ikkeOpfyldt(
          'Barnet har været i familiepleje før. Projektet er for børn, der skal i familiepleje for første gang',
        )
      return ukendt('Det er ikke afklaret, om barnet skal i familiepleje for første gang')
    },
  },
  {
    regel: 'laengerevarendePerspektiv',
    kilde: 'S1-24',
    check: ({ laengerevarendePerspektiv: svar }) => {
      if (svar === 'ja') return opfyldt('Forvaltningen forventer et længerevarende perspektiv')
      if (svar === 'nej') return ikkeOpfyldt('Forvaltningen forventer ikke et længerevarende perspektiv')
      return ukendt('Det er ikke afklaret, om perspektivet er længerevarende')
    },
  },
  {
    regel: 'erfaringsgruppe',
    kilde: 'S1-33',
    vejledende: true,
    check: ({ maalgrupper }) => {
      if (maalgrupper === undefined) return ukendt('Barnets baggrund er ikke oplyst. Det er ikke et krav')
      return maalgrupper.some((kode) => kode !== 'andet')
        ? opfyldt('Barnets baggrund er en af dem, projektet har erfaring med')
        : ikkeOpfyldt('Barnets baggrund er en anden end dem, projektet har mest erfaring med. Det er ikke et krav')
    },
  },
  {
    regel: 'andetTrimester',
    kilde: 'S1-27',
    vejledende: true,
    check: (svar, today, { andetTrimesterUge }) => {
      if (svar.stilling !== 'ufoedt') return undefined
      const termin = terminOf(svar)
      if (termin === undefined)
        return ukendt('Terminen mangler, så det kan ikke ses, hvornår støtte til de kommende forældre kan begynde')
      return today >= addDage(termin, 7 * andetTrimesterUge - 280)
        ? opfyldt('Støtte til de kommende forældre kan gives nu, fra andet trimester')
        : ikkeOpfyldt('Støtte til de kommende forældre kan gives fra andet trimester. Visitationen kan godt sendes nu')
    },
  },
]

/** Which rules the child meets, and whether a person must decide. */
export function checkMaalgruppe(
  svar: VisitationKladde,
  { today, graenser = vilkaar }: { today: string; graenser?: Vilkaar },
): Maalgruppe {
  const regler = maalgrupperegler.flatMap(({ regel, kilde, vejledende = false, check }) => {
    const [udfald, forklaring] = check(svar, today, graenser) ?? []
    return udfald ? [{ regel, udfald, forklaring: forklaring!, kilde, vejledende }] : []
  })
  const afgoerende = regler.filter((regel) => !regel.vejledende).map((regel) => regel.udfald)
  const udfald = afgoerende.includes('ikkeOpfyldt')
    ? 'udenfor'
    : afgoerende.includes('ukendt')
      ? 'uafklaret'
      : 'indenfor'
  return { udfald, kraeverAfgoerelse: udfald === 'udenfor', regler }
}
