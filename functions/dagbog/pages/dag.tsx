import { Dagside, Mere } from '../../../forms/pages/dagbog/dag.tsx'
import { kendteNavne } from '../../../forms/pages/dagbog/beskrivelse.tsx'
import type { Netop, NuKnap } from '../../../forms/pages/dagbog/props.ts'
import { writeInputTal, writeMaengde } from '../../../forms/text.ts'
import { indtastningOf, senesteMaengder } from '../../domain/dagbog/indtastning.ts'
import { overlapOf } from '../../domain/dagbog/overlap.ts'
import { vinkOf } from '../../domain/dagbog/vink.ts'
import { toDato } from '../../domain/tid.ts'
import type { Deps } from '../../deps.ts'
import { openForloeb } from '../../http/adgang.ts'
import { page, type PageCall, type PageRoute } from '../../http/page.tsx'
import { type Dagside as Dagdata, datesOf, readDag } from '../dag.ts'
import { showDagbog, stiOf } from './faelles.tsx'

/** What was just saved is told for this long; a page opened again later says nothing. */
const NETOP_MS = 2 * 60_000

function netopOf({ query, anmodning }: PageCall, { naere }: Dagdata): Netop | undefined {
  const id = query.gemt ?? query.stoppet
  const registrering = naere.find((r) => r.id === id)
  if (!registrering || registrering.udgaaet || Date.parse(anmodning.nu) - Date.parse(registrering.aendret) > NETOP_MS)
    return undefined
  return { hvad: query.stoppet ? 'stop' : 'gem', registrering, overlap: overlapOf(registrering, naere) }
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

async function showDag(deps: Deps, call: PageCall) {
  const data = await readDag(deps, call.anmodning, call.params.id!, call.params.dato!)
  const netop = netopOf(call, data)
  const text = netop?.registrering.type === 'beskrivelse' ? (netop.registrering.tekst ?? '') : ''
  return showDagbog(
    call,
    {
      forloeb: data.forloeb,
      dato: data.dato,
      titel: `Dagbog for ${data.forloeb.barn.navn ?? 'barnet'} ${data.dato}`,
      egenOverskrift: true,
    },
    <Dagside
      {...data}
      mig={call.anmodning.aktoer.sub}
      vink={vinkOf(text, kendteNavne(data))}
      nuKnapper={nuKnapperOf(data)}
      {...(netop && { netop })}
      csrf={call.csrf}
      newId={call.newId}
    />,
  )
}

export const dagPages: PageRoute<Deps>[] = [
  page('get', '/forloeb/{id}/dagbog', 'dagbog.laes', async (deps: Deps, call) => {
    const forloeb = await openForloeb(deps, call.anmodning, call.params.id!, 'dagbog.laes')
    return call.goTo(`/forloeb/${forloeb.id}/dagbog/${datesOf(forloeb, toDato(call.anmodning.nu)).sidste}`)
  }),

  page('get', '/forloeb/{id}/dagbog/{dato}', 'dagbog.laes', showDag),

  page('get', '/forloeb/{id}/dagbog/{dato}/mere', 'dagbog.skriv', async (deps: Deps, call) => {
    const forloeb = await openForloeb(deps, call.anmodning, call.params.id!, 'dagbog.skriv')
    return showDagbog(
      call,
      { forloeb, dato: call.params.dato!, titel: 'Hvad er der sket?' },
      <Mere sti={stiOf(call)} />,
    )
  }),
]
