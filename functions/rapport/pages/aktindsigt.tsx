import { Aktindsigt } from '../../../forms/pages/rapport/Aktindsigt.tsx'
import type { Deps } from '../../deps.ts'
import type { Feltfejl } from '../../domain/fejl.ts'
import { datoTekst } from '../../domain/rapport/dansk.ts'
import { bilagsartTekst } from '../../domain/visitation/bilag.ts'
import { openForloeb } from '../../http/adgang.ts'
import { page, type PageCall, type PageRoute } from '../../http/page.tsx'
import { AKTMODTAGERE, type Aktmodtager, aktmodtagerTekst, Ogsaa } from '../aktindsigt/modtagere.ts'
import { exportAktindsigt, previewAktindsigt } from '../aktindsigt/service.ts'
import { attempt, krummerOf, stiOf, textOf } from './faelles.ts'

const modtagerOf = (text: string | undefined): Aktmodtager | undefined => AKTMODTAGERE.find((one) => one === text)

interface Valg {
  modtager?: Aktmodtager | undefined
  /** As written: one word or expression a line. */
  ogsaa?: string
}

const linjerOf = (tekst: string): string[] =>
  tekst
    .split('\n')
    .map((linje) => linje.trim())
    .filter(Boolean)

async function show(deps: Deps, call: PageCall, { modtager, ogsaa = '' }: Valg, fejl: Feltfejl[] = []) {
  const forloeb = await openForloeb(deps, call.anmodning, call.params.id!, 'aktindsigt.lav')
  const ord = Ogsaa.safeParse(linjerOf(ogsaa))
  const alle = ord.success ? fejl : [...fejl, { felt: 'ogsaa', besked: ord.error.issues[0]!.message }]
  const visning =
    modtager && ord.success
      ? await previewAktindsigt(deps, call.anmodning, forloeb.id, { modtager, ogsaa: ord.data })
      : undefined
  return call.show(
    { titel: 'Aktindsigt', broedkrumme: krummerOf(forloeb, false), fejl: alle },
    <Aktindsigt
      sti={stiOf(forloeb.id)}
      csrf={call.csrf}
      modtagere={aktmodtagerTekst}
      valgt={modtager}
      ogsaa={ogsaa}
      fejl={alle}
      visning={
        visning && {
          ...visning,
          billeder: visning.billeder.map(({ id, dato }) => ({
            id,
            titel: `Billede fra ${datoTekst(dato)}`,
            href: `/forloeb/${forloeb.id}/dagbog/${dato}`,
          })),
          bilag: visning.bilag.map(({ id, art, filnavn }) => ({ id, titel: bilagsartTekst[art], filnavn })),
        }
      }
    />,
  )
}

async function post(deps: Deps, call: PageCall) {
  const modtager = modtagerOf(textOf(call.krop, 'modtager'))
  const valg: Valg = { modtager, ogsaa: textOf(call.krop, 'ogsaa') }
  if (!modtager) return show(deps, call, valg, [{ felt: 'modtager', besked: 'Vælg, hvem der skal have sagen' }])
  if (textOf(call.krop, 'handling') === 'vis') return show(deps, call, valg)
  if (textOf(call.krop, 'set') !== 'ja')
    return show(deps, call, valg, [{ felt: 'set', besked: 'Sæt kryds, når du har gennemgået udstregningerne' }])
  const bekraeftelse = {
    modtager,
    ogsaa: linjerOf(valg.ogsaa ?? ''),
    bekraeftet: textOf(call.krop, 'bekraeftet'),
    bilag: [call.krop.bilag ?? []].flat(),
    billeder: [call.krop.billeder ?? []].flat(),
  }
  const outcome = await attempt(() => exportAktindsigt(deps, call.anmodning, call.params.id!, bekraeftelse))
  if ('value' in outcome) return call.goTo(outcome.value.hent)
  return show(deps, call, valg, [
    { felt: 'set', besked: 'Sagen er ændret, siden du så den. Gennemgå udstregningerne igen' },
  ])
}

export const pages: PageRoute<Deps>[] = [
  page('get', '/forloeb/{id}/rapport/aktindsigt', 'aktindsigt.lav', async (deps: Deps, call) =>
    show(deps, call, { modtager: modtagerOf(call.query.modtager) }),
  ),
  page('post', '/forloeb/{id}/rapport/aktindsigt', 'aktindsigt.lav', post),
]
