import { DomaeneFejl } from '../domain/fejl.ts'
import { isOptaget } from '../domain/visitation/foermatch.ts'
import { needsGrund } from '../domain/visitation/status.ts'
import type { Afgoerelse, MoedeInput, Visitation } from '../domain/visitation/visitation.ts'
import { toDato } from '../domain/tid.ts'
import type { Deps } from '../deps.ts'
import { fieldError, openVisitation } from '../http/adgang.ts'
import { notifyOrganisation } from '../http/besked.ts'
import type { Anmodning } from '../store/revisionslog.ts'
import { goTo } from './gang.ts'
import { logOf } from './log.ts'

/** The meeting of socialcenter and Familieplejecentret, where the task is made precise (S1-69). */
export async function recordMoede(
  deps: Deps,
  anmodning: Anmodning,
  id: string,
  moede: MoedeInput,
): Promise<Visitation> {
  if (toDato(moede.tidspunkt) > toDato(anmodning.nu))
    throw fieldError('tidspunkt', 'Mødet er ikke holdt endnu. Skriv det ind, når det er holdt')
  return deps.visitationer.change({
    nu: anmodning.nu,
    read: () => openVisitation(deps, anmodning, id, 'visitation.behandl'),
    change: (visitation) => ({
      ...visitation,
      status: goTo(visitation, 'holdMoede'),
      moede: { ...moede, af: anmodning.aktoer.sub, tid: anmodning.nu },
    }),
    log: () => logOf(anmodning, 'visitation.behandl', id),
  })
}

const udfaldOf = { returner: 'returneret', afvis: 'afvist', traekTilbage: 'trukketTilbage' } as const
export type Afgoerelseshandling = 'accepter' | keyof typeof udfaldOf

/** Accept, return, refuse or withdraw; outside the target group accepting needs a reason too. */
export async function decide(
  deps: Deps,
  anmodning: Anmodning,
  id: string,
  handling: Afgoerelseshandling,
  begrundelse?: string,
): Promise<Visitation> {
  const tilladelse = handling === 'traekTilbage' ? 'visitation.ret' : 'visitation.behandl'
  const afgjort = await deps.visitationer.change({
    nu: anmodning.nu,
    read: () => openVisitation(deps, anmodning, id, tilladelse),
    change: (visitation) => {
      const status = goTo(visitation, handling)
      if (handling === 'accepter' && isOptaget(visitation)) throw new DomaeneFejl('visitation.handling')
      const udenfor = handling === 'accepter' && visitation.maalgruppe.kraeverAfgoerelse
      if ((needsGrund(handling) || udenfor) && !begrundelse) throw fieldError('begrundelse', 'Skriv en begrundelse')
      const udfald = handling === 'accepter' ? (udenfor ? 'optagetUdenfor' : 'optaget') : udfaldOf[handling]
      const afgoerelse: Afgoerelse = {
        udfald,
        ...(begrundelse && { begrundelse }),
        af: anmodning.aktoer.sub,
        tid: anmodning.nu,
      }
      return { ...visitation, status, afgoerelse }
    },
    // A family that was waiting for an answer gets its place back with it.
    more: async ({ status }) =>
      handling === 'traekTilbage' && status === 'matchet' ? deps.match.ophaevChanges(anmodning, id, begrundelse!) : [],
    log: () => logOf(anmodning, tilladelse, id),
  })
  await (handling === 'traekTilbage'
    ? tellModtager(deps, afgjort)
    : notifyOrganisation(deps, afgjort.organisation, 'svarPaaVisitation'))
  return afgjort
}

/** A draft that is taken back was never seen by anybody else. */
const tellModtager = async (deps: Deps, { modtager, indsendt }: Visitation): Promise<void> => {
  if (indsendt) await notifyOrganisation(deps, modtager, 'visitationTrukket')
}
