import { Gennemgangsdag, sortedFor } from '../../../forms/pages/gennemgang/dag.tsx'
import { Gennemgangsliste } from '../../../forms/pages/gennemgang/liste.tsx'
import { parseForm } from '../../../forms/form.ts'
import { writeDato } from '../../../forms/text.ts'
import { KommentarInput } from '../../domain/dagbog/indsend.ts'
import type { Feltfejl } from '../../domain/fejl.ts'
import { FagligObservation } from '../../domain/rapport/observation.ts'
import { Begrundelse, mayRette } from '../../domain/rettelse.ts'
import type { Deps } from '../../deps.ts'
import { page, type PageCall, type PageRoute } from '../../http/page.tsx'
import { rawOf } from '../formular.ts'
import { kommenter, markDag, markGennemset, strikeKommentar } from '../gennemgang.ts'
import { listGennemgang, readGennemgang } from '../gennemgangsliste.ts'
import { skrivObservation } from '../observation.ts'
import { textOf } from './faelles.tsx'
import { dagOf } from './handlinger.tsx'

const listeSti = (call: PageCall) => `/forloeb/${call.params.id}/gennemgang`
const dagSti = (call: PageCall) => `${listeSti(call)}/${call.params.dato}`

async function showDag(deps: Deps, call: PageCall, fejl: Feltfejl[] = [], valgtId = call.query.valgt) {
  const data = await readGennemgang(deps, call.anmodning, call.params.id!, call.params.dato!)
  const ordered = sortedFor(data.registreringer)
  const valgt = ordered.find(({ id }) => id === valgtId) ?? ordered.find(({ gennemset }) => !gennemset) ?? ordered[0]
  return call.show(
    {
      titel: `Gennemgang, ${writeDato(data.dato, data.today)}`,
      egenOverskrift: true,
      broedkrumme: [{ tekst: 'Alle dage', href: listeSti(call) }],
      scripts: ['gennemgang.js'],
      hvemHarSet: `/log/forloeb/${data.forloeb.id}`,
      ...(fejl.length > 0 && { fejl }),
    },
    <Gennemgangsdag
      {...data}
      mayStreg={({ forfatter, udgaaet }) => udgaaet === null && mayRette(call.anmodning.aktoer, forfatter)}
      mayRet={({ forfatter }) => mayRette(call.anmodning.aktoer, forfatter)}
      {...(valgt && { valgt })}
      csrf={call.csrf}
      newId={call.newId}
      fejl={fejl}
      {...(fejl.length > 0 && { raa: rawOf(call.krop) })}
    />,
  )
}

/** A script asks with `accept: application/json` and stays on the page. */
const done = (call: PageCall, path: string) =>
  call.c.req.header('accept')?.includes('json') ? call.c.body(null, 204) : call.goTo(path)

async function saveKommentar(deps: Deps, call: PageCall) {
  const art = textOf(call, 'art') === 'spoergsmaal' ? 'spoergsmaal' : 'kommentar'
  const input = KommentarInput.safeParse({ id: textOf(call, 'id') || undefined, art, tekst: textOf(call, 'tekst') })
  if (!input.success)
    return showDag(deps, call, [{ felt: 'kommentar', besked: input.error.issues[0]!.message }], call.params.regId)
  await kommenter(deps, call.anmodning, call.params.id!, call.params.regId!, {
    ...input.data,
    id: input.data.id ?? call.newId(),
  })
  return call.goTo(`${dagSti(call)}?valgt=${call.params.regId}#samtale`)
}

async function strike(deps: Deps, call: PageCall) {
  const { id, regId, kommentarId } = call.params as { id: string; regId: string; kommentarId: string }
  const form = parseForm({ begrundelse: Begrundelse }, call.krop)
  if (!form.ok) return showDag(deps, call, form.fejl, regId)
  const kommentar = { forloebId: id, regId, id: kommentarId }
  await strikeKommentar(deps, call.anmodning, kommentar, form.vaerdier.begrundelse)
  return call.goTo(`${dagSti(call)}?valgt=${regId}#samtale`)
}

const ObservationForm = FagligObservation.pick({ omraade: true, situation: true, iagttagelse: true, vurdering: true })

async function saveObservation(deps: Deps, call: PageCall) {
  const svar = parseForm(ObservationForm, call.krop)
  if (!svar.ok) return showDag(deps, call, svar.fejl)
  const id = FagligObservation.shape.id.safeParse(textOf(call, 'id'))
  await skrivObservation(deps, call.anmodning, call.params.id!, {
    ...svar.vaerdier,
    id: id.data ?? call.newId(),
    dato: dagOf(call),
  })
  return call.goTo(`${dagSti(call)}#obs-titel`)
}

export const gennemgangPages: PageRoute<Deps>[] = [
  page('get', '/forloeb/{id}/gennemgang', 'dagbog.gennemse', async (deps: Deps, call) => {
    const data = await listGennemgang(deps, call.anmodning, call.params.id!, {
      til: call.query.til,
      kunVenter: call.query.vis === 'venter',
    })
    const navn = data.forloeb.barn.navn ?? 'Barnet'
    return call.show(
      {
        titel: 'Gennemgang',
        broedkrumme: [{ tekst: navn, href: `/forloeb/${data.forloeb.id}` }],
        hvemHarSet: `/log/forloeb/${data.forloeb.id}`,
      },
      <Gennemgangsliste {...data} />,
    )
  }),
  page('get', '/forloeb/{id}/gennemgang/{dato}', 'dagbog.gennemse', (deps: Deps, call) => showDag(deps, call)),
  page('post', '/forloeb/{id}/gennemgang/{dato}/set', 'dagbog.gennemse', async (deps: Deps, call) => {
    await markDag(deps, call.anmodning, call.params.id!, dagOf(call))
    return call.goTo(dagSti(call))
  }),
  page('post', '/forloeb/{id}/gennemgang/{dato}/set/{regId}', 'dagbog.gennemse', async (deps: Deps, call) => {
    await markGennemset(deps, call.anmodning, call.params.id!, call.params.regId!)
    return done(call, `${dagSti(call)}#r-${call.params.regId}`)
  }),
  page('post', '/forloeb/{id}/gennemgang/{dato}/kommentar/{regId}', 'dagbog.kommenter', saveKommentar),
  page('post', '/forloeb/{id}/gennemgang/{dato}/kommentar/{regId}/streg/{kommentarId}', 'dagbog.kommenter', strike),
  page('post', '/forloeb/{id}/gennemgang/{dato}/observation', 'observation.skriv', saveObservation),
]
