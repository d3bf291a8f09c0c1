import { Opgaver } from '../../../forms/pages/visitation/opgaver.tsx'
import { Kvittering } from '../../../forms/pages/visitation/kvittering.tsx'
import { sagsnavn } from '../../../forms/pages/visitation/text.ts'
import { mayGo } from '../../domain/visitation/status.ts'
import type { Deps } from '../../deps.ts'
import type { PageRoute } from '../../http/page.tsx'
import { manglerOf } from '../service.ts'
import { sagside, showSag, todayOf } from './faelles.ts'

const krumme = [{ tekst: 'Visitationer', href: '/visitationer' }]

export const sagSider: PageRoute<Deps>[] = [
  sagside('get', 'sag', async (_deps, call, visitation) => {
    const today = todayOf(call)
    const titel = sagsnavn(visitation.svar)
    const frame = { titel, overtitel: 'Visitation', broedkrumme: krumme }
    if (mayGo(visitation.status, 'ret'))
      return showSag(
        call,
        visitation,
        frame,
        <Opgaver visitation={visitation} mangler={manglerOf(visitation, today)} today={today} />,
      )
    return showSag(call, visitation, frame, <Kvittering visitation={visitation} today={today} />)
  }),
]
