import type { Haendelse } from '../dagbog/registrering.ts'
import { datoOf } from '../dagbog/registrering.ts'
import { dageMellem } from '../tid.ts'
import { alderOf, type Barn } from '../vaekst/alder.ts'
import { zOf } from '../vaekst/lms.ts'
import type { Maal } from '../vaekst/who.ts'
import { detalje } from './indhold.ts'
import { rund } from './rund.ts'
import type { Vaekstpunkt } from './schema.ts'

/** Oldest weight (days) that ml/kg may rest on. */
export const VAEGT_MAX_DAGE = 14

const ENHED: Record<Maal, 'g' | 'cm'> = { vaegt: 'g', laengde: 'cm', hovedomfang: 'cm' }

interface Maaling {
  dato: string
  maal: Maal
  vaerdi: number
  id: string
}

/** Growth measurements in their own unit, oldest first. */
function maalingerOf(haendelser: readonly Haendelse[]): Maaling[] {
  return haendelser
    .flatMap((r) => {
      const maal = detalje(r, 'maal') as Maal
      const isGrowth = r.type === 'maaling' && ENHED[maal] === r.enhed && Boolean(r.maengde)
      return isGrowth ? [{ dato: datoOf(r), maal, vaerdi: r.maengde!, id: r.id }] : []
    })
    .toSorted((a, b) => a.dato.localeCompare(b.dato))
}

function zAf({ maal, vaerdi, dato }: Maaling, barn: Barn): number | null {
  const { alderDage, korrigeretAlderDage } = alderOf(barn, dato)
  if (barn.koen !== 'dreng' && barn.koen !== 'pige') return null
  const z = zOf(maal, barn.koen, korrigeretAlderDage ?? alderDage, maal === 'vaegt' ? vaerdi / 1000 : vaerdi)
  return z === null ? null : rund(z, 3)
}

function prDagOf(maaling: Maaling, alle: readonly Maaling[]): number | null {
  if (maaling.maal !== 'vaegt') return null
  const before = alle.findLast(({ maal, dato }) => maal === 'vaegt' && dato < maaling.dato)
  return before ? rund((maaling.vaerdi - before.vaerdi) / dageMellem(before.dato, maaling.dato), 1) : null
}

/** The child's growth in the window: z by WHO at the corrected age when there is one. */
export function vaekstOf(haendelser: readonly Haendelse[], barn: Barn, fra: string, til: string): Vaekstpunkt[] {
  const alle = maalingerOf(haendelser)
  return alle
    .filter(({ dato }) => dato >= fra && dato <= til)
    .map((maaling) => ({
      dato: maaling.dato,
      maal: maaling.maal,
      vaerdi: maaling.vaerdi,
      enhed: ENHED[maaling.maal],
      ...alderOf(barn, maaling.dato),
      z: zAf(maaling, barn),
      prDag: prDagOf(maaling, alle),
      registreringId: maaling.id,
    }))
}

/** The latest weight on or before the date, when it is fresh enough for ml/kg. */
export function vaegtOf(vaegte: readonly Maaling[], dato: string): { gram: number; dato: string } | null {
  const latest = vaegte.findLast((maaling) => maaling.dato <= dato)
  if (!latest || dageMellem(latest.dato, dato) > VAEGT_MAX_DAGE) return null
  return { gram: latest.vaerdi, dato: latest.dato }
}

export const vaegteOf = (haendelser: readonly Haendelse[]): Maaling[] =>
  maalingerOf(haendelser).filter(({ maal }) => maal === 'vaegt')
