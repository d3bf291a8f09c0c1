import { type Besked, type BeskedInput, type Laest, ulaesteOf } from '../domain/dagbog/besked.ts'
import { DomaeneFejl } from '../domain/fejl.ts'
import { forfatterOf } from '../domain/forfatter.ts'
import { emneOfForloeb, type Forloeb } from '../domain/forloeb/forloeb.ts'
import { toDato } from '../domain/tid.ts'
import type { Deps } from '../deps.ts'
import { openForloeb } from '../http/adgang.ts'
import { type Anmodning, logChange } from '../store/revisionslog.ts'
import { notifyFamilie } from './besked.ts'

export interface Beskedtraad {
  forloeb: Forloeb
  beskeder: Besked[]
  laest: Laest[]
  ulaeste: number
  /** False while no Døgncenter is on the forløb: nobody would answer. */
  hasModtager: boolean
}

const logOf = (anmodning: Anmodning, tilladelse: 'besked.laes' | 'besked.skriv', emneId: string, sagId: string) =>
  logChange(anmodning, { tilladelse, emne: 'besked', emneId, sagId })

/** Somebody at Døgncentret may read what is sent. */
export const hasModtager = (forloeb: Forloeb, nu: string): boolean => {
  const { doegncenter, doegncenterAdgang } = emneOfForloeb(forloeb, toDato(nu))
  return doegncenter !== undefined && doegncenterAdgang === true
}

/** The whole talk; seen by this person from now on. The log line stands before it is answered. */
export async function readBeskeder(deps: Deps, anmodning: Anmodning, forloebId: string): Promise<Beskedtraad> {
  const forloeb = await openForloeb(deps, anmodning, forloebId, 'besked.laes')
  const before = await deps.beskeder.laest(forloebId)
  await markLaest(deps, anmodning, forloebId)
  const beskeder = await deps.beskeder.list(forloebId)
  return {
    forloeb,
    beskeder,
    laest: before,
    ulaeste: ulaesteOf(beskeder, before, anmodning.aktoer).length,
    hasModtager: hasModtager(forloeb, anmodning.nu),
  }
}

/** Messages shown beside something else: what was unread is seen now. */
export async function seeBeskeder(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
): Promise<{ beskeder: Besked[]; ulaeste: Besked[] }> {
  const [beskeder, laest] = await Promise.all([deps.beskeder.list(forloebId), deps.beskeder.laest(forloebId)])
  const ulaeste = ulaesteOf(beskeder, laest, anmodning.aktoer)
  if (ulaeste.length > 0) await markLaest(deps, anmodning, forloebId)
  return { beskeder, ulaeste }
}

const markLaest = (deps: Deps, anmodning: Anmodning, forloebId: string): Promise<void> =>
  deps.beskeder.markLaest(
    forloebId,
    { ...forfatterOf(anmodning), tid: anmodning.nu },
    logOf(anmodning, 'besked.laes', forloebId, forloebId),
  )

/** Sent twice it is one message; a foreign one under the same id is a conflict. */
export async function sendBesked(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  { id, tekst }: BeskedInput & { id: string },
): Promise<Besked> {
  const forloeb = await openForloeb(deps, anmodning, forloebId, 'besked.skriv')
  if (!hasModtager(forloeb, anmodning.nu)) throw new DomaeneFejl('besked.ingenModtager')
  const forfatter = forfatterOf(anmodning)
  const saved = await deps.beskeder.create(
    { id, forloebId, tekst, forfatter, tid: anmodning.nu },
    logOf(anmodning, 'besked.skriv', id, forloebId),
  )
  if (saved.tekst !== tekst || saved.forfatter.sub !== forfatter.sub) throw new DomaeneFejl('idempotens.konflikt')
  if (forfatter.rolle !== 'plejefamilie' && saved.tid === anmodning.nu) await notifyFamilie(deps, forloeb)
  return saved
}
