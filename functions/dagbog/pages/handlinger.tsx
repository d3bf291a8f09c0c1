import { indtastningOf } from '../../domain/dagbog/indtastning.ts'
import { DomaeneFejl, ikkeFundet } from '../../domain/fejl.ts'
import { isDato } from '../../domain/tid.ts'
import type { Deps } from '../../deps.ts'
import { page, type PageCall, type PageRoute } from '../../http/page.tsx'
import { nuForm, readFormular, tappedAt } from '../formular.ts'
import { fortryd, gem, stop } from '../gem.ts'
import { kommenter } from '../gennemgang.ts'
import { ogsaaOf } from '../synk.ts'
import { ikkeHosQuery, stiOf, textOf } from './faelles.tsx'

export const dagOf = (call: PageCall): string => {
  if (!isDato(call.params.dato!)) throw ikkeFundet()
  return call.params.dato!
}

export const handlingPages: PageRoute<Deps>[] = [
  page('post', '/forloeb/{id}/dagbog/{dato}/nu', 'dagbog.skriv', async (deps: Deps, call) => {
    const indtastning = indtastningOf(textOf(call, 'noegle'))
    if (!indtastning) throw ikkeFundet()
    const known = await deps.dagboeger.get(call.params.id!, textOf(call, 'id'))
    const { krop, dato } = nuForm(call.krop, call.anmodning.nu)
    const { registrering, fejl } = readFormular(indtastning, krop, dato)
    if (!registrering) throw new DomaeneFejl('felter.ugyldige', fejl)
    // Tapped twice, or sent again by the back button: the first tap stands with its own time.
    const saved = known ? undefined : await gem(deps, call.anmodning, call.params.id!, registrering, ogsaaOf(call.krop))
    if (saved && saved.fejl.length > 0) throw new DomaeneFejl('felter.ugyldige', saved.fejl)
    return call.goTo(`${stiOf(call)}?gemt=${String(registrering.id)}${ikkeHosQuery(saved?.ikkeHos ?? [])}`)
  }),

  page('post', '/forloeb/{id}/dagbog/{dato}/stop', 'dagbog.ret', async (deps: Deps, call) => {
    const at = tappedAt(call.krop, call.anmodning.nu)
    const { registrering } = await stop(
      deps,
      call.anmodning,
      call.params.id!,
      textOf(call, 'id'),
      at < call.anmodning.nu ? at : call.anmodning.nu,
    )
    return call.goTo(`${stiOf(call)}?stoppet=${registrering.id}`)
  }),

  page('post', '/forloeb/{id}/dagbog/{dato}/fortryd', 'dagbog.ret', async (deps: Deps, call) => {
    await fortryd(
      deps,
      call.anmodning,
      call.params.id!,
      textOf(call, 'id'),
      textOf(call, 'hvad') === 'stop' ? 'stop' : 'gem',
    )
    return call.goTo(stiOf(call))
  }),

  page('post', '/forloeb/{id}/dagbog/{dato}/svar/{regId}', 'dagbog.kommenter', async (deps: Deps, call) => {
    const tekst = textOf(call, 'tekst')
    if (!tekst) throw new DomaeneFejl('felter.ugyldige', [{ felt: 'tekst', besked: 'Skriv dit svar' }])
    await kommenter(deps, call.anmodning, call.params.id!, call.params.regId!, {
      art: 'svar',
      tekst: tekst.slice(0, 4000),
      id: textOf(call, 'id'),
    })
    return call.goTo(`${stiOf(call)}#r-${call.params.regId}`)
  }),
]
