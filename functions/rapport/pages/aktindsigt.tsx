import { Aktindsigt } from '../../../forms/pages/rapport/Aktindsigt.tsx'
import type { Deps } from '../../deps.ts'
import type { Feltfejl } from '../../domain/fejl.ts'
import { bilagsartTekst } from '../../domain/visitation/bilag.ts'
import { openForloeb } from '../../http/adgang.ts'
import { page, type PageCall, type PageRoute } from '../../http/page.tsx'
import { AKTMODTAGERE, type Aktmodtager, aktmodtagerTekst } from '../aktindsigt/modtagere.ts'
import { exportAktindsigt, previewAktindsigt } from '../aktindsigt/service.ts'
import { archiveResponse } from '../filsvar.ts'
import { attempt, krummerOf, stiOf, textOf } from './faelles.ts'

const modtagerOf = (text: string | undefined): Aktmodtager | undefined => AKTMODTAGERE.find((one) => one === text)

async function show(deps: Deps, call: PageCall, valgt: Aktmodtager | undefined, fejl: Feltfejl[] = []) {
  const forloeb = await openForloeb(deps, call.anmodning, call.params.id!, 'aktindsigt.lav')
  const visning = valgt && (await previewAktindsigt(deps, call.anmodning, forloeb.id, valgt))
  return call.show(
    { titel: 'Aktindsigt', broedkrumme: krummerOf(forloeb, false), fejl },
    <Aktindsigt
      sti={stiOf(forloeb.id)}
      csrf={call.csrf}
      modtagere={aktmodtagerTekst}
      valgt={valgt}
      fejl={fejl}
      visning={
        visning && {
          ...visning,
          bilag: visning.bilag.map(({ id, art, filnavn }) => ({ id, titel: bilagsartTekst[art], filnavn })),
        }
      }
    />,
  )
}

async function post(deps: Deps, call: PageCall) {
  const modtager = modtagerOf(textOf(call.krop, 'modtager'))
  if (!modtager) return show(deps, call, undefined, [{ felt: 'modtager', besked: 'Vælg, hvem der skal have sagen' }])
  if (textOf(call.krop, 'set') !== 'ja')
    return show(deps, call, modtager, [{ felt: 'set', besked: 'Sæt kryds, når du har gennemgået udstregningerne' }])
  const valg = { modtager, bekraeftet: textOf(call.krop, 'bekraeftet'), bilag: [call.krop.bilag ?? []].flat() }
  const outcome = await attempt(() => exportAktindsigt(deps, call.anmodning, call.params.id!, valg))
  if ('value' in outcome) return archiveResponse(outcome.value.filnavn, outcome.value.stykker)
  return show(deps, call, modtager, [
    { felt: 'set', besked: 'Sagen er ændret, siden du så den. Gennemgå udstregningerne igen' },
  ])
}

export const pages: PageRoute<Deps>[] = [
  page('get', '/forloeb/{id}/rapport/aktindsigt', 'aktindsigt.lav', async (deps: Deps, call) =>
    show(deps, call, modtagerOf(call.query.modtager)),
  ),
  page('post', '/forloeb/{id}/rapport/aktindsigt', 'aktindsigt.lav', post),
]
