import type { Behov } from '../../../functions/domain/matching/behov.ts'
import { MAALGRUPPER } from '../../../functions/domain/plejefamilie/typer.ts'
import { addDage } from '../../../functions/domain/tid.ts'
import { POSTNUMRE } from './genPlejefamilier.ts'
import { createTilfaeldig } from './tilfaeldig.ts'

/** Invented needs of children, for benchmarks and property tests of the matching. */
export function genBehov({ seed, antal, today }: { seed: number; antal: number; today: string }): Behov[] {
  const t = createTilfaeldig(seed)
  return Array.from({ length: antal }, () => {
    const startDato = addDage(today, t.heltal(5, 60))
    const ufoedt = t.chance(0.4)
    return {
      id: t.uuid(),
      ...(ufoedt ? { termin: startDato } : { foedt: addDage(today, -t.heltal(2, 650)) }),
      startDato,
      maalgrupper: MAALGRUPPER.filter((kode) => t.chance(kode === 'misbrug' ? 0.5 : 0.15)),
      perspektiv: t.en(['laengerevarende', 'laengerevarende', 'uafklaret'] as const),
      abstinensForventet: t.en(['ja', 'nej', 'ukendt'] as const),
      soeskende: t.chance(0.1) ? 1 : 0,
      adresseHemmelig: t.chance(0.1) ? 'ja' : 'nej',
      foraeldrePostnr: t.en(POSTNUMRE),
      samvaerPostnr: t.en(POSTNUMRE),
      allergiDyr: t.chance(0.1) ? 'ja' : 'nej',
      observation: t.chance(0.7),
    }
  })
}
