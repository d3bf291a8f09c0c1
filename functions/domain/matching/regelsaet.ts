import * as z from 'zod'
import { PLEJEFAMILIETYPER } from '../plejefamilie/typer.ts'

/** The soft criteria (domain E5), in the order they are explained. */
export const KRITERIER = [
  'erfaringAbstinenser',
  'erfaringSpaedbarn',
  'rejsetidSamvaer',
  'hjemmegaaende',
  'tilknytningskursus',
  'nattejeneste',
  'andreSmaaBoern',
  'soeskende',
  'laengerevarende',
  'adoption',
  'samarbejdeBiologisk',
  'aflastningsnetvaerk',
  'naerDoegncentret',
  'roegfrit',
  'dyr',
  'sprogOenske',
  'ledigTilTiden',
  'ledighedBekraeftet',
] as const
export type KriteriumId = (typeof KRITERIER)[number]

/** A failed requirement keeps the family out, or only makes it "uafklaret" until a person has looked. */
const Virkning = z.enum(['udeluk', 'advar'])
export type Virkning = z.infer<typeof Virkning>

const dage = z.int().min(0)
/** 1 point up to `god`, 0 from `daarlig`, a straight line between. */
const Skala = z.object({ god: z.number().min(0), daarlig: z.number().positive() })
export type Skala = z.infer<typeof Skala>

/** Thresholds and weights as versioned data. */
export const Regelsaet = z.object({
  id: z.string(),
  version: z.int().min(1),
  typer: z.array(z.enum(PLEJEFAMILIETYPER)),
  /** Months without use after which an approval lapses. */
  bortfaldMaaneder: z.int().min(1),
  /** Days after the wished start that a family may still become free. */
  tolerancedage: dage,
  /** A confirmation of vacancy older than this must be asked for again. */
  bekraeftelseDage: dage,
  boerneattest: z.object({ virkning: Virkning, maxMaaneder: z.int().min(1).nullable() }),
  kurser: z.object({ virkning: Virkning, aarligeDage: z.number().min(0), foersteAarDage: z.number().min(0) }),
  sprogkrav: z.object({ virkning: Virkning }),
  rejseminutter: Skala,
  bekraeftetDage: Skala,
  smaaBoern: Skala,
  vaegte: z.record(z.enum(KRITERIER), z.number().min(0)),
})
export type Regelsaet = z.infer<typeof Regelsaet>

export const regelsaetNavn = ({ id, version }: Pick<Regelsaet, 'id' | 'version'>): string => `${id}-${version}`

/** The rule set in use. Change a figure → new version; old ones stay, so that an old match can be explained. */
export const spaedbarnRegelsaet: Regelsaet = {
  id: 'spaedbarn',
  version: 1,
  typer: ['forstaerket', 'specialiseret'],
  bortfaldMaaneder: 36,
  tolerancedage: 14,
  bekraeftelseDage: 90,
  boerneattest: { virkning: 'udeluk', maxMaaneder: null },
  kurser: { virkning: 'advar', aarligeDage: 2, foersteAarDage: 3 },
  sprogkrav: { virkning: 'udeluk' },
  rejseminutter: { god: 20, daarlig: 90 },
  bekraeftetDage: { god: 14, daarlig: 90 },
  smaaBoern: { god: 0, daarlig: 2 },
  vaegte: {
    erfaringAbstinenser: 5,
    erfaringSpaedbarn: 4,
    rejsetidSamvaer: 3,
    hjemmegaaende: 5,
    tilknytningskursus: 3,
    nattejeneste: 3,
    andreSmaaBoern: 2,
    soeskende: 3,
    laengerevarende: 5,
    adoption: 5,
    samarbejdeBiologisk: 3,
    aflastningsnetvaerk: 2,
    naerDoegncentret: 2,
    roegfrit: 2,
    dyr: 2,
    sprogOenske: 2,
    ledigTilTiden: 3,
    ledighedBekraeftet: 2,
  },
}
