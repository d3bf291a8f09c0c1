import { Koe } from '../../../forms/pages/visitation/koe.tsx'
import { MineVisitationer } from '../../../forms/pages/visitation/liste.tsx'
import { isAaben, lukkede, statusser } from '../../domain/visitation/status.ts'
import type { Deps } from '../../deps.ts'
import { page, type PageCall, type PageRoute } from '../../http/page.tsx'
import { siderOf } from '../../http/side.ts'
import { listVisitationer } from '../laes.ts'
import { manglerOf } from '../service.ts'
import { todayOf } from './faelles.ts'

/** Cases on one page of a list. */
const LIMIT = 50

async function showMine(deps: Deps, call: PageCall) {
  const today = todayOf(call)
  const { cursor } = call.query
  const { visitationer, naeste } = await listVisitationer(deps, call.anmodning, {
    limit: LIMIT,
    ...(cursor && { cursor }),
  })
  return call.show(
    {
      titel: 'Visitationer',
      ...(visitationer.length > 0 && { hovedhandling: { tekst: 'Ny visitation', href: '/visitationer/ny' } }),
    },
    <MineVisitationer
      sager={visitationer.map((visitation) => ({ visitation, mangler: manglerOf(visitation, today) }))}
      today={today}
      {...siderOf('/visitationer', { naeste, cursor })}
    />,
  )
}

async function showKoe(deps: Deps, call: PageCall) {
  const { cursor } = call.query
  const status = [...statusser.filter(isAaben), ...lukkede].find((one) => one === call.query.status)
  const { visitationer, naeste } = await listVisitationer(deps, call.anmodning, {
    limit: LIMIT,
    ...(cursor && { cursor }),
    ...(status && { status }),
  })
  return call.show(
    { titel: 'Visitationer' },
    <Koe
      visitationer={visitationer}
      today={todayOf(call)}
      {...(status && { status })}
      {...siderOf(status ? `/visitationer?status=${status}` : '/visitationer', { naeste, cursor })}
    />,
  )
}

export const listeSider: PageRoute<Deps>[] = [
  page('get', '/visitationer', 'visitation.liste', async (deps: Deps, call) =>
    call.anmodning.aktoer.rolle === 'socialcenter' ? showMine(deps, call) : showKoe(deps, call),
  ),
]
