import { parseForm, type Raa } from '../../../forms/form.ts'
import { Observationer } from '../../../forms/pages/rapport/Faglige.tsx'
import { Ret } from '../../../forms/pages/rapport/Ret.tsx'
import { type Igen, readRettelse } from '../../../forms/rettelse.ts'
import type { Deps } from '../../deps.ts'
import { DomaeneFejl, FEJL, type Feltfejl, ikkeFundet } from '../../domain/fejl.ts'
import type { Forloeb } from '../../domain/forloeb/forloeb.ts'
import { datoTekst } from '../../domain/rapport/dansk.ts'
import { OMRAADER } from '../../domain/rapport/observation.ts'
import { mayRette } from '../../domain/rettelse.ts'
import { fagTekst } from '../../domain/roller.ts'
import { toDato } from '../../domain/tid.ts'
import { page, type PageCall, type PageRoute } from '../../http/page.tsx'
import { isKonflikt } from '../gem.ts'
import { listObservationer, ObservationInd, retObservation, type Rettet, skrivObservation } from '../observation.ts'

const STI = '/forloeb/{id}/gennemgang/observationer'
const stiOf = ({ params }: PageCall) => STI.replace('{id}', params.id!)
const { id: _, ...shape } = ObservationInd.shape

const krummerOf = ({ id, barn }: Forloeb) => [
  { tekst: barn.navn ?? 'Barnet', href: `/forloeb/${id}` },
  { tekst: 'Gennemgang', href: `/forloeb/${id}/gennemgang` },
]

async function show(deps: Deps, call: PageCall, fejl: readonly Feltfejl[] = [], raa?: Raa) {
  const { forloeb, observationer } = await listObservationer(deps, call.anmodning, call.params.id!)
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
      broedkrumme: krummerOf(forloeb),
      fejl: [...fejl],
      smal: true,
    },
    <Observationer
      ny={ny}
      linjer={observationer
        .toReversed()
        .map(({ id, omraade, dato, forfatter, situation, iagttagelse, vurdering, ...stand }) => ({
          omraade: OMRAADER[omraade],
          dato: datoTekst(dato),
          hvem: `${forfatter.navn}, ${fagTekst(forfatter.rolle)}`,
          situation,
          iagttagelse,
          vurdering,
          note: { ...stand, href: `${stiOf(call)}/${id}`, mayRet: mayRette(call.anmodning.aktoer, forfatter) },
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

async function showEn(deps: Deps, call: PageCall, igen: Partial<Igen> = {}) {
  const { forloeb, observationer, udgaver } = await listObservationer(deps, call.anmodning, call.params.id!)
  const id = call.params.observationId!
  const found = observationer.find((one) => one.id === id)
  if (!found) throw ikkeFundet()
  const { navn, rolle } = found.forfatter
  return call.show(
    {
      titel: 'Observation',
      broedkrumme: [...krummerOf(forloeb), { tekst: 'Observationer', href: stiOf(call) }],
      smal: true,
      ...(igen.fejl && { fejl: igen.fejl }),
    },
    <Ret
      {...igen}
      action={`${stiOf(call)}/${id}`}
      csrf={call.csrf}
      shape={shape}
      note={found}
      vaerdier={found}
      tidligere={udgaver.filter((one) => one.id === id)}
      today={toDato(call.anmodning.nu)}
      mayRet={mayRette(call.anmodning.aktoer, found.forfatter)}
      hvem={`${navn} eller en anden ${fagTekst(rolle)}`}
    />,
  )
}

async function postEn(deps: Deps, call: PageCall) {
  const laest = readRettelse<NonNullable<Rettet['indhold']>>(shape, call.krop)
  if (!('input' in laest)) return showEn(deps, call, laest.igen)
  try {
    await retObservation(deps, call.anmodning, call.params.id!, call.params.observationId!, laest.input)
  } catch (error) {
    const fejl = toFejl(error)
    if (!fejl) throw error
    return showEn(deps, call, { ...laest.igen, fejl })
  }
  return call.goTo(stiOf(call))
}

/** What can be mended on the page: a field, or that somebody else was first. */
function toFejl(error: unknown): Feltfejl[] | undefined {
  if (isKonflikt(error)) return [{ felt: '', besked: FEJL['version.konflikt'][1] }]
  return error instanceof DomaeneFejl && error.status === 422 ? error.fejl : undefined
}

export const observationPages: PageRoute<Deps>[] = [
  page('get', STI, 'dagbog.gennemse', async (deps: Deps, call) => show(deps, call)),
  page('post', STI, 'observation.skriv', post),
  page('get', `${STI}/{observationId}`, 'dagbog.gennemse', async (deps: Deps, call) => showEn(deps, call)),
  page('post', `${STI}/{observationId}`, 'observation.skriv', postEn),
]
