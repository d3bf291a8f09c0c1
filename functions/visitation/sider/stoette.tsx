import { StoetteSide } from '../../../forms/pages/visitation/stoette.tsx'
import type { Feltfejl } from '../../domain/fejl.ts'
import { may } from '../../domain/roller.ts'
import { emneOfVisitation } from '../../domain/visitation/afledt.ts'
import { StoetteInput, stoettevisningOf } from '../../domain/visitation/stoette.ts'
import type { Deps } from '../../deps.ts'
import { page, type PageCall, type PageRoute } from '../../http/page.tsx'
import { parse } from '../../http/route.ts'
import { answerStoette, readStoette } from '../stoette.ts'
import { orShow, todayOf } from './faelles.ts'

const PATH = '/stoette/{id}'

async function show(deps: Deps, call: PageCall, fejl?: Feltfejl[]) {
  const visitation = await readStoette(deps, call.anmodning, call.params.id!)
  const stoette = stoettevisningOf(visitation)
  return call.show(
    {
      titel: stoette.morsNavn ?? 'Støtte til mor',
      overtitel: 'Støtte til mor i graviditeten',
      broedkrumme: [{ tekst: 'Forside', href: '/' }],
      smal: true,
      ...(fejl && { fejl }),
    },
    <StoetteSide
      stoette={stoette}
      today={todayOf(call)}
      csrf={call.csrf}
      maaSvare={may(call.anmodning.aktoer, 'stoette.svar', emneOfVisitation(visitation))}
      gemt={call.query.gemt === 'svar'}
      {...(fejl && { fejl, raa: call.krop })}
    />,
  )
}

/** The mother's support as Vuggestedet meets it; sender and centre may look. */
export const stoetteSider: PageRoute<Deps>[] = [
  page('get', PATH, 'stoette.laes', async (deps: Deps, call) => show(deps, call)),
  page('post', PATH, 'stoette.svar', async (deps: Deps, call) =>
    orShow(
      async () => {
        const { handling, begrundelse } = call.krop
        const tekst = typeof begrundelse === 'string' && begrundelse.trim() ? { begrundelse } : {}
        await answerStoette(deps, call.anmodning, call.params.id!, parse(StoetteInput, { handling, ...tekst }))
        return call.goTo(`/stoette/${call.params.id}?gemt=svar`)
      },
      (fejl) => show(deps, call, fejl),
    ),
  ),
]
