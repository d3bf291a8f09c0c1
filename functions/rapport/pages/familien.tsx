import { Familien } from '../../../forms/pages/rapport/Familien.tsx'
import { parseForm, type Raa } from '../../../forms/form.ts'
import type { Deps } from '../../deps.ts'
import type { Feltfejl } from '../../domain/fejl.ts'
import { datoTekst } from '../../domain/rapport/dansk.ts'
import { FamiliensTekst } from '../../domain/rapport/rapport.ts'
import { mayRette } from '../../domain/rettelse.ts'
import { page, type PageCall, type PageRoute } from '../../http/page.tsx'
import { createBemaerkning, listBemaerkninger } from '../bemaerkninger.ts'
import { krummerOf, stiOf } from './faelles.ts'

const STI = '/forloeb/{id}/rapport/vores-bemaerkninger'

async function show(deps: Deps, call: PageCall, fejl: Feltfejl[] = [], raa?: Raa) {
  const { forloeb, data, bemaerkninger } = await listBemaerkninger(deps, call.anmodning, call.params.id!)
  return call.show(
    { titel: 'Bemærkninger til rapporten', broedkrumme: krummerOf(forloeb, false), fejl, smal: true },
    <Familien
      sti={stiOf(forloeb.id)}
      csrf={call.csrf}
      laast={data.laase.length > 0}
      raa={raa}
      fejl={fejl}
      linjer={bemaerkninger
        .filter(({ fra }) => fra === 'plejefamilie')
        .map(({ id, af, dato, tekst, ...stand }) => ({
          naar: `${af.navn}, ${datoTekst(dato)}`,
          tekst,
          note: {
            ...stand,
            href: `${stiOf(forloeb.id)}/vores-bemaerkninger/${id}`,
            mayRet: mayRette(call.anmodning.aktoer, af),
          },
        }))}
    />,
  )
}

async function post(deps: Deps, call: PageCall) {
  const form = parseForm({ tekst: FamiliensTekst }, call.krop)
  if (!form.ok) return show(deps, call, form.fejl, form.raa)
  const input = { ...form.vaerdier, id: call.newId(), fra: 'plejefamilie' as const }
  await createBemaerkning(deps, call.anmodning, call.params.id!, input)
  return call.goTo(`${stiOf(call.params.id!)}/vores-bemaerkninger`)
}

export const pages: PageRoute<Deps>[] = [
  page('get', STI, 'rapport.bemaerk', async (deps: Deps, call) => show(deps, call)),
  page('post', STI, 'rapport.bemaerk', post),
]
