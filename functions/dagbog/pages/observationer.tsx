import { parseForm, type Raa } from '../../../forms/form.ts'
import { Observationer } from '../../../forms/pages/rapport/Faglige.tsx'
import type { Deps } from '../../deps.ts'
import { DomaeneFejl, type Feltfejl } from '../../domain/fejl.ts'
import { datoTekst } from '../../domain/rapport/dansk.ts'
import { OMRAADER } from '../../domain/rapport/observation.ts'
import { rolleTekst } from '../../domain/roller.ts'
import { toDato } from '../../domain/tid.ts'
import { page, type PageCall, type PageRoute } from '../../http/page.tsx'
import { listObservationer, ObservationInd, skrivObservation } from '../observation.ts'

const STI = '/forloeb/{id}/gennemgang/observationer'
const stiOf = ({ params }: PageCall) => STI.replace('{id}', params.id!)
const { id: _, ...shape } = ObservationInd.shape

async function show(deps: Deps, call: PageCall, fejl: readonly Feltfejl[] = [], raa?: Raa) {
  const { forloeb, observationer } = await listObservationer(deps, call.anmodning, call.params.id!)
  const sti = `/forloeb/${forloeb.id}`
  const ny = {
    action: stiOf(call),
    csrf: call.csrf,
    shape,
    vaerdier: { dato: toDato(call.anmodning.nu) },
    raa,
    fejl,
    knap: 'Gem observationen',
  }
  return call.show(
    {
      titel: 'Observationer',
      broedkrumme: [
        { tekst: forloeb.barn.navn ?? 'Barnet', href: sti },
        { tekst: 'Gennemgang', href: `${sti}/gennemgang` },
      ],
      fejl: [...fejl],
      smal: true,
    },
    <Observationer
      ny={ny}
      linjer={observationer.toReversed().map(({ omraade, dato, forfatter, situation, iagttagelse, vurdering }) => ({
        omraade: OMRAADER[omraade],
        dato: datoTekst(dato),
        hvem: `${forfatter.navn}, ${rolleTekst[forfatter.rolle].split(',')[0]!.toLowerCase()}`,
        situation,
        iagttagelse,
        vurdering,
      }))}
    />,
  )
}

async function post(deps: Deps, call: PageCall) {
  const form = parseForm(shape, call.krop)
  if (!form.ok) return show(deps, call, form.fejl, form.raa)
  try {
    await skrivObservation(deps, call.anmodning, call.params.id!, { ...form.vaerdier, id: call.newId() })
  } catch (error) {
    if (!(error instanceof DomaeneFejl) || error.status !== 422) throw error
    return show(deps, call, error.fejl, form.raa)
  }
  return call.goTo(stiOf(call))
}

export const observationPages: PageRoute<Deps>[] = [
  page('get', STI, 'dagbog.gennemse', async (deps: Deps, call) => show(deps, call)),
  page('post', STI, 'observation.skriv', post),
]
