import { DomaeneFejl, ikkeFundet } from '../domain/fejl.ts'
import { may } from '../domain/roller.ts'
import { emneOfVisitation } from '../domain/visitation/afledt.ts'
import { isStoetteAktuel, stoetteAfter, type StoetteInput, stoettestatusOf } from '../domain/visitation/stoette.ts'
import type { Visitation } from '../domain/visitation/visitation.ts'
import type { Deps } from '../deps.ts'
import { openVisitation } from '../http/adgang.ts'
import { notifyOrganisation } from '../http/besked.ts'
import type { Anmodning } from '../store/revisionslog.ts'
import { logOf } from './log.ts'

/** Where each answer leads: the same again is no new answer. */
const RESULT = { begynd: 'iGang', afslaa: 'afslaaet', afslut: 'afsluttet' } as const

/** The mothers a house is asked to support, nearest termin first. */
export async function listStoette(deps: Deps, anmodning: Anmodning, query: { cursor?: string; limit: number }) {
  const { aktoer } = anmodning
  const binding = `stoette#${aktoer.organisation}`
  const { visitationer, naeste } = await deps.visitationer.stoette(aktoer.organisation, {
    limit: query.limit,
    start: deps.cursors.decode(query.cursor, binding),
    keep: (one) => may(aktoer, 'stoette.laes', emneOfVisitation(one)) && isStoetteAktuel(one),
  })
  const handling = {
    tilladelse: 'stoette.liste',
    emne: 'stoette',
    emneId: 'liste',
    sagId: aktoer.organisation,
  } as const
  await deps.revisionslog.read(anmodning, handling)
  return { visitationer, naeste: deps.cursors.encode(naeste, binding) }
}

async function openStoette(deps: Deps, anmodning: Anmodning, id: string, tilladelse: 'stoette.laes' | 'stoette.svar') {
  const visitation = await openVisitation(deps, anmodning, id, tilladelse)
  if (!isStoetteAktuel(visitation)) throw ikkeFundet()
  return visitation
}

export async function readStoette(deps: Deps, anmodning: Anmodning, id: string): Promise<Visitation> {
  const visitation = await openStoette(deps, anmodning, id, 'stoette.laes')
  await deps.revisionslog.read(anmodning, { tilladelse: 'stoette.laes', emne: 'stoette', emneId: id, sagId: id })
  return visitation
}

/** Vuggestedet takes the task, ends it or says no; said twice it changes nothing. */
export async function answerStoette(
  deps: Deps,
  anmodning: Anmodning,
  id: string,
  { handling, begrundelse }: StoetteInput,
): Promise<Visitation> {
  let isNew = false
  const answered = await deps.visitationer.change({
    nu: anmodning.nu,
    read: () => openStoette(deps, anmodning, id, 'stoette.svar'),
    change: (visitation) => {
      const fra = stoettestatusOf(visitation)!
      const status = stoetteAfter(fra, handling)
      isNew = status !== undefined
      if (!status && RESULT[handling] === fra) return visitation
      if (!status) throw new DomaeneFejl('visitation.handling')
      const stoette = { status, ...(begrundelse && { begrundelse }), af: anmodning.aktoer.sub, tid: anmodning.nu }
      return { ...visitation, stoette }
    },
    log: () => logOf(anmodning, 'stoette.svar', id, 'stoette'),
  })
  if (isNew)
    for (const modtager of [answered.organisation, answered.modtager])
      await notifyOrganisation(deps, modtager, 'svarPaaVisitation')
  return answered
}
