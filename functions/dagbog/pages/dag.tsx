import { Dagside, Mere } from '../../../forms/pages/dagbog/dag.tsx'
import { kendteNavne } from '../../../forms/pages/dagbog/beskrivelse.tsx'
import type { Netop, NuKnap } from '../../../forms/pages/dagbog/props.ts'
import { writeDato, writeInputTal, writeMaengde } from '../../../forms/text.ts'
import { indtastningOf, senesteMaengder } from '../../domain/dagbog/indtastning.ts'
import type { GemtRegistrering } from '../../domain/dagbog/gemt.ts'
import { overlapOf } from '../../domain/dagbog/overlap.ts'
import { vinkOf } from '../../domain/dagbog/vink.ts'
import { isDato, toDato } from '../../domain/tid.ts'
import type { Deps } from '../../deps.ts'
import { openForloeb } from '../../http/adgang.ts'
import { page, type PageCall, type PageRoute } from '../../http/page.tsx'
import { type Dagside as Dagdata, datesOf, readDag } from '../dag.ts'
import { hosSoeskende, tellIkkeHos } from '../soeskende.ts'
import { ogsaaOf } from '../synk.ts'
import { seeKommentarer } from '../ulaeste.ts'
import { showDagbog, stiOf } from './faelles.tsx'
import { linjeIds } from './hele-dagen.tsx'

/** What was just saved is told for this long; a page opened again later says nothing. */
const NETOP_MS = 2 * 60_000

async function netopOf(deps: Deps, { query, anmodning }: PageCall, data: Dagdata): Promise<Netop | undefined> {
  const { naere } = data
  const { gemt, stoppet, rettet, hele } = query
  const ids = new Set([gemt ?? stoppet ?? rettet, ...(hele ? linjeIds(hele) : [])])
  const registreringer = naere.filter(
    (r) => ids.has(r.id) && !r.udgaaet && Date.parse(anmodning.nu) - Date.parse(r.aendret) <= NETOP_MS,
  )
  if (registreringer.length === 0) return undefined
  const hvad = stoppet ? 'stop' : rettet ? 'ret' : 'gem'
  const others = hvad === 'gem' ? await hosSoeskende(deps, anmodning, data.forloeb, registreringer[0]!.id) : []
  const ikke = ogsaaOf({ ogsaa: query.ikke ?? '' })
  return {
    hvad,
    registreringer,
    overlap: withOverlap(registreringer, naere),
    ogsaa: others.flatMap(({ forloeb, registrering }) =>
      registrering.udgaaet ? [] : [forloeb.barn.navn ?? 'søskende'],
    ),
    ikkeHos: await tellIkkeHos(deps, anmodning, ikke, data.forloeb.barn.navn ?? 'barnet'),
  }
}

/** These entries and what lies across them, each once, by the clock; empty when nothing does. */
function withOverlap(own: readonly GemtRegistrering[], naere: readonly GemtRegistrering[]): GemtRegistrering[] {
  const pairs = own.flatMap((r) => overlapOf(r, naere).flatMap((other) => [r, other]))
  return [...new Set(pairs)].sort((a, b) => (a.start! < b.start! ? -1 : 1))
}

/** The frequent events for one tap; asleep, "Sover" gives way to the running row's Stop. */
function nuKnapperOf({ naere, igang }: Dagdata): NuKnap[] {
  const has = (type: string) => igang.some((r) => r.type === type)
  const flaske = indtastningOf('flaske')!
  const sidste =
    naere.findLast((r) => !r.udgaaet && r.enhed === 'ml' && (r.maengde ?? 0) > 0)?.maengde ??
    senesteMaengder(flaske, naere)[1]
  return [
    ...(has('soevn') ? [] : [{ tekst: 'Sover', felter: { noegle: 'sov' } }]),
    ...(sidste
      ? [
          {
            tekst: `Flaske ${writeMaengde(sidste, 'ml')}`,
            felter: { noegle: 'flaske', maengde: writeInputTal(sidste) },
          },
        ]
      : []),
    { tekst: 'Våd ble', felter: { noegle: 'ble', 'detaljer.vaad': 'ja', 'detaljer.affoering': 'nej' } },
    { tekst: 'Afføring', felter: { noegle: 'ble', 'detaljer.affoering': 'ja' } },
    ...(has('graad') ? [] : [{ tekst: 'Græder', felter: { noegle: 'graad' } }]),
  ]
}

/** Opened by a person; the device also fetches days quietly, to have them without a network. */
const isOpened = ({ c }: PageCall) => (c.req.header('sec-fetch-mode') ?? 'navigate') === 'navigate'

async function showDag(deps: Deps, call: PageCall) {
  const data = await readDag(deps, call.anmodning, call.params.id!, call.params.dato!)
  if (isOpened(call)) await seeKommentarer(deps, call.anmodning, data.forloeb.id, data.nye)
  const netop = await netopOf(deps, call, data)
  const text = netop?.registreringer[0]!.tekst ?? ''
  return showDagbog(
    call,
    {
      forloeb: data.forloeb,
      dato: data.dato,
      titel: `Dagbog for ${data.forloeb.barn.navn ?? 'barnet'} ${writeDato(data.dato, data.today)}`,
      egenOverskrift: true,
    },
    <Dagside
      {...data}
      mig={call.anmodning.aktoer.sub}
      vink={vinkOf(text, kendteNavne(data))}
      nuKnapper={nuKnapperOf(data)}
      {...(netop && { netop })}
      sammenfald={new Set(withOverlap(data.registreringer, data.registreringer).map(({ id }) => id))}
      csrf={call.csrf}
      newId={call.newId}
    />,
  )
}

export const dagPages: PageRoute<Deps>[] = [
  page('get', '/forloeb/{id}/dagbog', 'dagbog.dag', async (deps: Deps, call) => {
    const forloeb = await openForloeb(deps, call.anmodning, call.params.id!, 'dagbog.dag')
    const { foerste, sidste } = datesOf(forloeb, toDato(call.anmodning.nu))
    const { dato = sidste } = call.query
    const isHere = isDato(dato) && dato >= foerste && dato <= sidste
    return call.goTo(`/forloeb/${forloeb.id}/dagbog/${isHere ? dato : sidste}`)
  }),

  page('get', '/forloeb/{id}/dagbog/{dato}', 'dagbog.dag', showDag),

  page('get', '/forloeb/{id}/dagbog/{dato}/mere', 'dagbog.skriv', async (deps: Deps, call) => {
    const forloeb = await openForloeb(deps, call.anmodning, call.params.id!, 'dagbog.skriv')
    return showDagbog(
      call,
      { forloeb, dato: call.params.dato!, titel: 'Hvad er der sket?' },
      <Mere sti={stiOf(call)} />,
    )
  }),
]
