import { Opgaver } from '../../../forms/pages/visitation/opgaver.tsx'
import { Sag } from '../../../forms/pages/visitation/sag.tsx'
import { Sendt } from '../../../forms/pages/visitation/sendt.tsx'
import { sagsnavn } from '../../../forms/pages/visitation/text.ts'
import { may, type Tilladelse } from '../../domain/roller.ts'
import { emneOfVisitation } from '../../domain/visitation/afledt.ts'
import { mayGo } from '../../domain/visitation/status.ts'
import type { Visitation } from '../../domain/visitation/visitation.ts'
import type { Deps } from '../../deps.ts'
import type { PageCall, PageRoute } from '../../http/page.tsx'
import { listSammeBarn } from '../laes.ts'
import { manglerOf } from '../service.ts'
import { sagside, showSag, todayOf } from './faelles.ts'
import { gemtTekst } from './handling.tsx'

const frameOf = ({ svar, kvitteringsnummer }: Visitation) => ({
  titel: sagsnavn(svar),
  overtitel: kvitteringsnummer ? `Visitation ${kvitteringsnummer}` : 'Visitation',
  broedkrumme: [{ tekst: 'Visitationer', href: '/visitationer' }],
})

function showForAfsender(call: PageCall, visitation: Visitation) {
  const today = todayOf(call)
  const gemt = gemtTekst(call.query.gemt)
  const view = mayGo(visitation.status, 'ret') ? (
    <Opgaver visitation={visitation} mangler={manglerOf(visitation, today)} today={today} />
  ) : (
    <Sendt visitation={visitation} today={today} {...(gemt && { gemt })} />
  )
  return showSag(call, visitation, frameOf(visitation), view)
}

/** The sender fills in or follows; the others read the whole case on one page. */
export const sagSider: PageRoute<Deps>[] = [
  sagside('get', 'sag', async (deps, call, visitation) => {
    const mayDo = (tilladelse: Tilladelse) => may(call.anmodning.aktoer, tilladelse, emneOfVisitation(visitation))
    if (mayDo('visitation.ret')) return showForAfsender(call, visitation)
    const gemt = gemtTekst(call.query.gemt)
    const sammeBarn = await listSammeBarn(deps, call.anmodning, visitation)
    return showSag(
      call,
      visitation,
      {
        ...frameOf(visitation),
        smal: false,
        ...(mayDo('log.laes') && { hvemHarSet: `/log/visitationer/${visitation.id}` }),
      },
      <Sag
        visitation={visitation}
        today={todayOf(call)}
        sammeBarn={sammeBarn}
        maaBehandle={mayDo('visitation.behandl')}
        maaHente={mayDo('bilag.hent')}
        {...(gemt && { gemt })}
      />,
    )
  }),
]
