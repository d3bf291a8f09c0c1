import type { DagbogSvar } from '../domain/dagbog/indsend.ts'
import type { GemtRegistrering } from '../domain/dagbog/gemt.ts'
import { isIgang } from '../domain/dagbog/igang.ts'
import { DomaeneFejl, FEJL, type Feltfejl } from '../domain/fejl.ts'
import type { Deps } from '../deps.ts'
import { openForloeb } from '../http/adgang.ts'
import { Konflikt } from '../store/db.ts'
import type { Anmodning } from '../store/revisionslog.ts'
import { rettelse } from './gennemgang.ts'
import { registrer } from './skriv.ts'
import { hosSoeskende, type Ny, registrerHos } from './soeskende.ts'

export interface Gemt {
  /** As the form shows them, nothing when all is well. */
  fejl: Feltfejl[]
  /** Siblings who did not get it, though it stands at the first. */
  ikkeHos: string[]
}

/** Saves here and at the siblings chosen. */
export async function gem(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  registrering: Ny,
  ogsaa: readonly string[] = [],
): Promise<Gemt> {
  const [svar] = await registrer(deps, anmodning, forloebId, [registrering])
  const fejl = errorsOf(svar!)
  return { fejl, ikkeHos: fejl.length > 0 ? [] : await registrerHos(deps, anmodning, ogsaa, [registrering]) }
}

/** A code with no field of its own is told at the time, which every form has. */
export function errorsOf({ status, code, fejl = [] }: DagbogSvar[number]): Feltfejl[] {
  if (status < 400) return []
  if (fejl.length > 0) return fejl.map((one) => ({ ...one, felt: one.felt === 'dato' ? 'start' : one.felt }))
  const besked =
    code === 'dagbog.andetIndhold'
      ? 'Den er allerede gemt. Er noget forkert, så ret den i listen over dagen'
      : FEJL[code as keyof typeof FEJL][1]
  return [{ felt: 'start', besked }]
}

/** A stored entry as it would be sent again: the base of a correction. */
export function asInput(r: GemtRegistrering): Ny {
  if (r.type === 'beskrivelse') return { id: r.id, type: r.type, dato: r.dato, tekst: r.tekst, kilde: r.kilde }
  const { id, type, start, slut, maengde, enhed, antal, note, detaljer, kilde, dato } = r
  return {
    id,
    type,
    start,
    slut,
    maengde,
    enhed,
    antal,
    note,
    detaljer,
    kilde,
    ...(!start && { dato }),
    ...(r.status && { status: r.status }),
  }
}

type Stoppet = { registrering: GemtRegistrering; foer?: boolean }

/** Ends a running thing now. Stopped twice, or by the other adult first: the first stop stands. */
export async function stop(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  regId: string,
  slut: string,
): Promise<Stoppet> {
  await openForloeb(deps, anmodning, forloebId, 'dagbog.ret')
  for (let attempt = 0; ; attempt++) {
    const former = await deps.dagboeger.get(forloebId, regId)
    if (!former) throw new DomaeneFejl('ikkeFundet')
    if (!isIgang(former, anmodning.nu) || slut < former.start!) return { registrering: former, foer: true }
    const { loeber: _, ...detaljer } = former.detaljer
    try {
      return {
        registrering: await correct(deps, anmodning, former, { ...asInput(former), detaljer, slut }, 'Sluttede'),
      }
    } catch (error) {
      if (attempt > 3 || !isKonflikt(error)) throw error
    }
  }
}

const correct = (
  deps: Deps,
  anmodning: Anmodning,
  { forloebId, id, version }: GemtRegistrering,
  registrering: Ny,
  begrundelse: string,
) => rettelse(deps, anmodning, forloebId, id, { begrundelse, version, registrering: registrering as never })

/** Takes back what was just done, at the siblings too: an entry is struck out, a stop opened again. Nothing is deleted. */
export async function fortryd(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  regId: string,
  hvad: 'gem' | 'stop',
): Promise<void> {
  const forloeb = await openForloeb(deps, anmodning, forloebId, 'dagbog.ret')
  const former = await deps.dagboeger.get(forloebId, regId)
  if (!former) throw new DomaeneFejl('ikkeFundet')
  if (hvad === 'gem')
    for (const { registrering } of await hosSoeskende(deps, anmodning, forloeb, regId))
      await strike(deps, anmodning, registrering)
  if (former.udgaaet) return
  if (hvad === 'stop')
    await correct(
      deps,
      anmodning,
      former,
      { ...asInput(former), slut: null, detaljer: { ...former.detaljer, loeber: true } },
      'Stop fortrudt',
    )
  else await strike(deps, anmodning, former)
}

async function strike(deps: Deps, anmodning: Anmodning, { forloebId, id, version, udgaaet }: GemtRegistrering) {
  if (udgaaet) return
  await rettelse(deps, anmodning, forloebId, id, { begrundelse: 'Fortrudt lige efter', version, udgaar: true })
}

export const isKonflikt = (error: unknown): boolean =>
  error instanceof Konflikt || (error instanceof DomaeneFejl && error.kode === 'version.konflikt')
