import type { Formvaerdier } from '../../../forms/pages/dagbog/felter.tsx'
import { Formular } from '../../../forms/pages/dagbog/formular.tsx'
import { Tekstfelt } from '../../../forms/pages/dagbog/beskrivelse.tsx'
import { Billedvalg } from '../../../forms/pages/dagbog/billeder.tsx'
import { CsrfField } from '../../../forms/components/CsrfField.tsx'
import { type Indtastning, indtastningOf, senesteMaengder } from '../../domain/dagbog/indtastning.ts'
import type { GemtRegistrering } from '../../domain/dagbog/gemt.ts'
import { type Feltfejl, ikkeFundet } from '../../domain/fejl.ts'
import { openForloeb } from '../../http/adgang.ts'
import type { Deps } from '../../deps.ts'
import { page, type PageCall, type PageRoute } from '../../http/page.tsx'
import { type Dagside, readDag } from '../dag.ts'
import { type Laesning, readFormular, readTekst } from '../formular.ts'
import { gem } from '../gem.ts'
import { ogsaaOf } from '../synk.ts'
import { ikkeHosQuery, showDagbog, stiOf, textOf } from './faelles.tsx'
import { dagOf } from './handlinger.tsx'

const TOM: Pick<Laesning, 'fejl' | 'tvetydig'> = { fejl: [], tvetydig: [] }

/** Today the time is now; on another day nothing is guessed. A copy leaves out the note: it told of that one time. */
function vaerdierOf({ dato, today, nu }: Dagside, kopi?: GemtRegistrering): Formvaerdier {
  const start = dato === today ? nu : null
  if (!kopi) return { start }
  const { maengde, enhed, antal, status, detaljer } = kopi
  return { start, maengde, enhed, antal, status, detaljer }
}

export function formularOf(
  call: PageCall,
  data: Dagside,
  indtastning: Indtastning,
  laesning: Partial<Laesning> & { idPrefix?: string },
  kopi?: GemtRegistrering,
) {
  return (
    <Formular
      indtastning={indtastning}
      action={`${stiOf(call)}/ny/${indtastning.noegle}`}
      csrf={call.csrf}
      id={textOf(call, 'id') || call.newId()}
      dato={data.dato}
      vaerdier={vaerdierOf(data, kopi)}
      maengder={senesteMaengder(indtastning, data.naere)}
      soeskende={data.soeskende.map(({ id, barn }) => ({ id, navn: barn.navn ?? 'Søskende' }))}
      koe
      {...TOM}
      {...laesning}
    />
  )
}

async function showNy(deps: Deps, call: PageCall, laesning: Partial<Laesning> = {}) {
  const indtastning = indtastningOf(call.params.noegle!)
  if (!indtastning) throw ikkeFundet()
  const data = await readDag(deps, call.anmodning, call.params.id!, dagOf(call))
  const kopi = call.query.kopi ? await deps.dagboeger.get(call.params.id!, call.query.kopi) : undefined
  const { forloeb, dato } = data
  return showDagbog(
    call,
    { forloeb, dato, titel: indtastning.titel, fejl: laesning.fejl ?? [] },
    formularOf(call, data, indtastning, laesning, kopi),
  )
}

async function saveNy(deps: Deps, call: PageCall) {
  const indtastning = indtastningOf(call.params.noegle!)
  if (!indtastning) throw ikkeFundet()
  const laesning = readFormular(indtastning, call.krop, dagOf(call))
  if (!laesning.registrering) return showNy(deps, call, laesning)
  const { fejl, ikkeHos } = await gem(deps, call.anmodning, call.params.id!, laesning.registrering, ogsaaOf(call.krop))
  if (fejl.length > 0) return showNy(deps, call, { ...laesning, fejl })
  const saved = await deps.dagboeger.get(call.params.id!, String(laesning.registrering.id))
  const dato = saved?.dato ?? call.params.dato
  return call.goTo(`/forloeb/${call.params.id}/dagbog/${dato}?gemt=${saved?.id}${ikkeHosQuery(ikkeHos)}`)
}

/** The text is shown again with what is wrong, alone on its page. */
async function showTekst(deps: Deps, call: PageCall, fejl: Feltfejl[]) {
  const forloeb = await openForloeb(deps, call.anmodning, call.params.id!, 'dagbog.skriv')
  const dato = dagOf(call)
  return showDagbog(
    call,
    { forloeb, dato, titel: 'Dagens beskrivelse', fejl },
    <form method="post" action={`${stiOf(call)}/beskrivelse#fejl`} novalidate data-udkast={`tekst-${dato}`} data-koe="">
      <CsrfField csrf={call.csrf} />
      <input type="hidden" name="id" value={textOf(call, 'id') || call.newId()} />
      <Tekstfelt
        id="felt-tekst"
        vaerdi={textOf(call, 'tekst')}
        navne={forloeb.barn.navn ?? ''}
        fejl={fejl[0]?.besked ?? ''}
      />
      <Billedvalg id="felt-tekst-billede" />
      <button class="button button-primary xs-full-width" type="submit">
        <span>Gem teksten</span>
      </button>
    </form>,
  )
}

async function saveTekst(deps: Deps, call: PageCall) {
  const registrering = readTekst(call.krop, dagOf(call), 'formular')
  const { fejl } = await gem(deps, call.anmodning, call.params.id!, registrering)
  if (fejl.length > 0)
    return showTekst(
      deps,
      call,
      fejl.map(({ besked }) => ({ felt: 'tekst', besked })),
    )
  return call.goTo(`${stiOf(call)}?gemt=${registrering.id}#tekst-titel`)
}

export const nyPages: PageRoute<Deps>[] = [
  page('get', '/forloeb/{id}/dagbog/{dato}/ny/{noegle}', 'dagbog.skriv', async (deps: Deps, call) => {
    await openForloeb(deps, call.anmodning, call.params.id!, 'dagbog.skriv')
    return showNy(deps, call)
  }),
  page('post', '/forloeb/{id}/dagbog/{dato}/ny/{noegle}', 'dagbog.skriv', saveNy),
  page('post', '/forloeb/{id}/dagbog/{dato}/beskrivelse', 'dagbog.skriv', saveTekst),
]
