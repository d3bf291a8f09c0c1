import { NyVisitation } from '../../../forms/pages/visitation/ny.tsx'
import { Gennemse } from '../../../forms/pages/visitation/gennemse.tsx'
import { Kvittering } from '../../../forms/pages/visitation/kvittering.tsx'
import { sider, stiTil, stiTilTrin } from '../../../forms/pages/visitation/journey.ts'
import { DomaeneFejl } from '../../domain/fejl.ts'
import { isAaben } from '../../domain/visitation/status.ts'
import type { Deps } from '../../deps.ts'
import { page, type PageRoute } from '../../http/page.tsx'
import { submitVisitation } from '../indsend.ts'
import { createVisitation, manglerOf } from '../service.ts'
import { isId, sagside, showSag, todayOf } from './faelles.ts'

export const afsenderSider: PageRoute<Deps>[] = [
  /** The id stands in the address too: going back to this page and pressing again opens the same draft. */
  page('get', '/visitationer/ny', 'visitation.opret', async (_deps: Deps, call) => {
    const { id } = call.query
    if (!isId(id)) return call.goTo(`/visitationer/ny?id=${call.newId()}`)
    return call.show(
      { titel: 'Ny visitation', smal: true, broedkrumme: [{ tekst: 'Visitationer', href: '/visitationer' }] },
      <NyVisitation id={id} csrf={call.csrf} />,
    )
  }),

  page('post', '/visitationer/ny', 'visitation.opret', async (deps: Deps, call) => {
    const { id, vej } = call.krop
    const visitation = await createVisitation(deps, call.anmodning, isId(id) ? id : call.newId(), {})
    return call.goTo(
      vej === 'samtale' ? `${stiTil(visitation.id, 'samtale')}#nu` : stiTilTrin(visitation.id, 'stilling'),
    )
  }),

  sagside('get', 'gennemse', async (_deps, call, visitation) => {
    const today = todayOf(call)
    const proevet = call.query.send !== undefined
    return showSag(
      call,
      visitation,
      { titel: sider.gennemse.titel },
      <Gennemse
        visitation={visitation}
        mangler={manglerOf(visitation, today)}
        today={today}
        csrf={call.csrf}
        proevet={proevet}
      />,
    )
  }),

  /** Pressed twice, or after going back, it answers the same receipt. */
  sagside('post', 'indsend', async (deps, call, visitation) => {
    if (isAaben(visitation.status)) return call.goTo(stiTil(visitation.id, 'kvittering'))
    try {
      await submitVisitation(deps, call.anmodning, visitation.id, [])
      return call.goTo(stiTil(visitation.id, 'kvittering'))
    } catch (error) {
      if (!(error instanceof DomaeneFejl) || error.kode !== 'visitation.mangler') throw error
      return call.goTo(`${stiTil(visitation.id, 'gennemse')}?send=1#fejl`)
    }
  }),

  sagside('get', 'kvittering', async (_deps, call, visitation) => {
    if (!visitation.kvitteringsnummer) return call.goTo(stiTil(visitation.id))
    return showSag(
      call,
      visitation,
      { titel: sider.kvittering.titel },
      <Kvittering visitation={visitation} today={todayOf(call)} />,
    )
  }),
]
