import { Aflastning } from '../../forms/pages/forloeb/aflastning.tsx'
import { parseForm } from '../../forms/form.ts'
import { AflastningInput } from '../domain/forloeb/aflastning.ts'
import type { Feltfejl } from '../domain/fejl.ts'
import { toDato } from '../domain/tid.ts'
import type { Deps } from '../deps.ts'
import { openForloeb } from '../http/adgang.ts'
import { page, type PageCall, type PageRoute } from '../http/page.tsx'
import type { Raa } from '../../forms/form.ts'
import { changeAflastning, listAflastere } from './aflastning.ts'

const STI = '/forloeb/{id}/aflastning'

async function show(deps: Deps, call: PageCall, fejl: Feltfejl[] = [], raa?: Raa) {
  const forloeb = await openForloeb(deps, call.anmodning, call.params.id!, 'forloeb.ret')
  return call.show(
    {
      titel: 'Aflastning',
      broedkrumme: [{ tekst: forloeb.barn.navn ?? 'Barnet', href: `/forloeb/${forloeb.id}` }],
      smal: true,
      ...(fejl.length > 0 && { fejl }),
    },
    <Aflastning
      forloeb={forloeb}
      familier={await listAflastere(deps, forloeb)}
      today={toDato(call.anmodning.nu)}
      csrf={call.csrf}
      fejl={fejl}
      {...(raa && { raa })}
    />,
  )
}

export const aflastningPages: PageRoute<Deps>[] = [
  page('get', STI, 'forloeb.ret', (deps: Deps, call) => show(deps, call)),
  page('post', STI, 'forloeb.ret', async (deps: Deps, call) => {
    const { ok, vaerdier, fejl, raa } = parseForm(AflastningInput, call.krop)
    if (!ok) return show(deps, call, fejl, raa)
    const handling = call.krop.handling === 'fjern' ? 'fjern' : 'aftal'
    await changeAflastning(deps, call.anmodning, call.params.id!, handling, AflastningInput.parse(vaerdier))
    return call.goTo(`/forloeb/${call.params.id}/aflastning`)
  }),
]
