import { DomaeneFejl } from '../domain/fejl.ts'
import { toDato } from '../domain/tid.ts'
import { emneOfVisitation } from '../domain/visitation/afledt.ts'
import type { Eftersendelse } from '../domain/visitation/bilag.ts'
import { synligeSvar } from '../domain/visitation/kladde.ts'
import { kvitteringOf } from '../domain/visitation/kvittering.ts'
import type { Visitation } from '../domain/visitation/visitation.ts'
import type { Deps } from '../deps.ts'
import { openVisitation } from '../http/adgang.ts'
import { notifyOrganisation } from '../http/besked.ts'
import { karantaeneKey } from '../store/bilagsnoegler.ts'
import type { Anmodning } from '../store/revisionslog.ts'
import { goTo } from './gang.ts'
import { logOf } from './log.ts'
import { manglerOf } from './service.ts'

/** Sends the visitation; sending again answers the same receipt. Missing documents need a day they follow. */
export async function submitVisitation(
  deps: Deps,
  anmodning: Anmodning,
  id: string,
  eftersendes: Eftersendelse[],
): Promise<Visitation> {
  const today = toDato(anmodning.nu)
  const arrived = await arrivedBilag(deps, anmodning, id)
  let isNew = false
  const sent = await deps.visitationer.change({
    nu: anmodning.nu,
    read: async () => withArrived(await openVisitation(deps, anmodning, id, 'visitation.ret'), arrived),
    change: (visitation) => {
      isNew = visitation.status !== 'indsendt'
      if (!isNew) return visitation
      const status = goTo(visitation, 'indsend')
      const promised = mergeEftersendes(visitation.eftersendes, eftersendes)
      const mangler = manglerOf({ ...visitation, eftersendes: promised }, today)
      if (mangler.length > 0) throw new DomaeneFejl('visitation.mangler', mangler)
      const kvitteringsnummer = visitation.kvitteringsnummer ?? kvitteringOf(id, anmodning.nu)
      return {
        ...visitation,
        status,
        svar: synligeSvar(visitation.svar),
        eftersendes: promised,
        indsendt: visitation.indsendt ?? anmodning.nu,
        kvitteringsnummer,
      }
    },
    log: () => logOf(anmodning, 'visitation.ret', id),
  })
  if (isNew) {
    const vuggested = emneOfVisitation(sent).vuggested
    await notifyOrganisation(deps, sent.modtager, 'nyVisitation')
    if (vuggested) await notifyOrganisation(deps, vuggested, 'nyOpgave')
  }
  return sent
}

/** Documents that lie in the store but have not been looked at yet: whoever sends right after an upload has sent them. */
async function arrivedBilag(deps: Deps, anmodning: Anmodning, id: string): Promise<string[]> {
  const { bilag } = await openVisitation(deps, anmodning, id, 'visitation.ret')
  const waiting = bilag.filter(({ tilstand }) => tilstand === 'afventer')
  const heads = await Promise.all(waiting.map((one) => deps.lager.head(karantaeneKey(id, one.id))))
  return waiting.filter((_, i) => heads[i]).map((one) => one.id)
}

const withArrived = (visitation: Visitation, arrived: string[]): Visitation => ({
  ...visitation,
  bilag: visitation.bilag.map((one) =>
    one.tilstand === 'afventer' && arrived.includes(one.id) ? { ...one, tilstand: 'kontrolleres' } : one,
  ),
})

/** The latest promise for each kind of document. */
const mergeEftersendes = (before: Eftersendelse[], added: Eftersendelse[]): Eftersendelse[] => [
  ...before.filter(({ art }) => !added.some((one) => one.art === art)),
  ...added,
]

export async function promiseBilag(
  deps: Deps,
  anmodning: Anmodning,
  id: string,
  loefte: Eftersendelse,
): Promise<Visitation> {
  return deps.visitationer.change({
    nu: anmodning.nu,
    read: () => openVisitation(deps, anmodning, id, 'visitation.ret'),
    change: (visitation) => {
      goTo(visitation, 'eftersend')
      return { ...visitation, eftersendes: mergeEftersendes(visitation.eftersendes, [loefte]) }
    },
    log: () => logOf(anmodning, 'visitation.ret', id),
  })
}
