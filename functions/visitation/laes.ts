import { may, type Tilladelse } from '../domain/roller.ts'
import { emneOfVisitation } from '../domain/visitation/afledt.ts'
import { isAaben } from '../domain/visitation/status.ts'
import type { Visitation } from '../domain/visitation/visitation.ts'
import type { Deps } from '../deps.ts'
import { openVisitation } from '../http/adgang.ts'
import type { Anmodning } from '../store/revisionslog.ts'

export async function readVisitation(
  deps: Deps,
  anmodning: Anmodning,
  id: string,
  tilladelse: Tilladelse = 'visitation.laes',
): Promise<Visitation> {
  const visitation = await openVisitation(deps, anmodning, id, tilladelse)
  await deps.revisionslog.read(anmodning, { tilladelse, emne: 'visitation', emneId: id, sagId: id })
  return visitation
}

interface ListQuery {
  status?: Visitation['status']
  cursor?: string
  limit: number
}

/** Where Familieplejecentret's cases lie. */
const MODTAGER = 'familieplejecentret'

/** The queue, most urgent first, or the closed by one state, for those who receive; their own, newest first, for those who send. */
export async function listVisitationer(deps: Deps, anmodning: Anmodning, { status, cursor, limit }: ListQuery) {
  const { aktoer } = anmodning
  const isSender = aktoer.rolle === 'socialcenter'
  const binding = `visitationer#${aktoer.organisation}#${status ?? ''}`
  const side = {
    limit,
    start: deps.cursors.decode(cursor, binding),
    keep: (one: Visitation) =>
      may(aktoer, 'visitation.laes', emneOfVisitation(one)) && (!status || one.status === status),
  }
  const { visitationer, naeste } = isSender
    ? await deps.visitationer.ofAfsender(aktoer.organisation, side)
    : status && !isAaben(status)
      ? await deps.visitationer.lukkede(MODTAGER, status, side)
      : await deps.visitationer.queue(MODTAGER, side)
  await deps.revisionslog.read(anmodning, {
    tilladelse: 'visitation.liste',
    emne: 'visitation',
    emneId: 'liste',
    sagId: aktoer.organisation,
  })
  return { visitationer, naeste: deps.cursors.encode(naeste, binding) }
}

/** Other sent visitationer of the same child, for those who may see them: one child must not be placed twice. */
export async function listSammeBarn(deps: Deps, { aktoer }: Anmodning, visitation: Visitation): Promise<Visitation[]> {
  const same = await deps.visitationer.ofSameBarn(visitation)
  return same.filter((one) => one.id !== visitation.id && may(aktoer, 'visitation.laes', emneOfVisitation(one)))
}
