import { parseForm } from '../../../forms/form.ts'
import { sider, stiTil, stiTilTrin } from '../../../forms/pages/visitation/journey.ts'
import { TrinSide } from '../../../forms/pages/visitation/trin.tsx'
import { type Feltfejl, ikkeFundet } from '../../domain/fejl.ts'
import { feltOf } from '../../domain/felt.ts'
import { schemaOf, type VisitationFelt } from '../../domain/visitation/felter.ts'
import type { VisitationAendring } from '../../domain/visitation/kladde.ts'
import { nextTrin, synligeFelter, synligeTrin, type Trin, trinOf } from '../../domain/visitation/trin.ts'
import type { Visitation } from '../../domain/visitation/visitation.ts'
import type { Deps } from '../../deps.ts'
import { page, type PageCall, type PageRoute } from '../../http/page.tsx'
import { openVisitation } from '../../http/adgang.ts'
import { manglerOf, updateVisitation } from '../service.ts'
import { sagside, showSag, todayOf } from './faelles.ts'

function trinIn({ params }: PageCall): Trin {
  const et = trinOf(params.trin!)
  if (!et || et.id === 'dokumenter') throw ikkeFundet()
  return et
}

/** What stands on a step: right answers to keep, empty ones to take back, and what can't be used. */
export function readTrin(et: Pick<Trin, 'keys'>, svar: Visitation['svar'], krop: PageCall['krop']) {
  const shape = Object.fromEntries(et.keys.map((navn) => [navn, schemaOf(navn)]))
  const kendt = Object.fromEntries(Object.entries(svar).filter(([navn]) => !(navn in shape)))
  const { vaerdier, tomme, fejl, raa } = parseForm(shape, krop, { kladde: true, kendt })
  const aendring = { ...vaerdier, ...Object.fromEntries(tomme.map((navn) => [navn, null])) } as VisitationAendring
  return { aendring, fejl, raa }
}

/** Answers that are there but don't fit with the others: said at once, at the question. */
export const urimelige = (visitation: Visitation, keys: readonly string[], today: string): Feltfejl[] =>
  manglerOf(visitation, today).filter(({ felt }) => keys.includes(felt) && felt in visitation.svar)

const returOf = ({ query }: PageCall) => (query.retur === 'gennemse' ? ('gennemse' as const) : undefined)

const show = (
  call: PageCall,
  visitation: Visitation,
  et: Trin,
  form: { fejl?: Feltfejl[]; raa?: Record<string, string | string[]> } = {},
) => {
  const synlige = synligeTrin(visitation.svar)
  const retur = returOf(call)
  return showSag(
    call,
    visitation,
    {
      titel: et.titel,
      overtitel: `Trin ${synlige.findIndex(({ id }) => id === et.id) + 1} af ${synlige.length}`,
      scripts: ['gem-kladde.js', 'synlige.js'],
      ...(form.fejl && { fejl: form.fejl }),
    },
    <TrinSide
      visitation={visitation}
      trin={et}
      csrf={call.csrf}
      {...form}
      {...(retur && { retur })}
      mere={call.query.mere !== undefined}
    />,
  )
}

/** Questions an answer has just opened, that were not on the page that was sent. */
function nyeFelter(et: Trin, { svar }: Visitation, { vist = [] }: PageCall['krop']): string[] {
  const isNy = (navn: VisitationFelt) =>
    feltOf(schemaOf(navn), navn).vis && svar[navn] === undefined && !vist.includes(navn)
  return synligeFelter(et, svar).filter(isNy)
}

function after(call: PageCall, visitation: Visitation, et: Trin): string {
  const { id, svar } = visitation
  const retur = returOf(call)
  if (nyeFelter(et, visitation, call.krop).length > 0)
    return `${stiTilTrin(id, et.id)}?mere=1${retur ? `&retur=${retur}` : ''}`
  if (call.krop.vej === 'luk') return stiTil(id)
  const naeste = retur ? undefined : nextTrin(svar, et.id)
  return naeste ? stiTilTrin(id, naeste.id) : stiTil(id, 'gennemse')
}

export const trinSider: PageRoute<Deps>[] = [
  sagside('get', 'trin', async (_deps, call, visitation) => show(call, visitation, trinIn(call))),

  /** What is right is saved, also when something else must be put right. */
  sagside('post', 'trin', async (deps, call, visitation) => {
    const et = trinIn(call)
    const { aendring, fejl, raa } = readTrin(et, visitation.svar, call.krop)
    const updated = await updateVisitation(deps, call.anmodning, visitation.id, aendring)
    const alle = [
      ...fejl,
      ...urimelige(updated, et.keys, todayOf(call)).filter(({ felt }) => !fejl.some((en) => en.felt === felt)),
    ]
    return alle.length > 0 ? show(call, updated, et, { fejl: alle, raa }) : call.goTo(after(call, updated, et))
  }),

  /** Saves while people write; answers which of the page's questions are asked now. */
  page('post', `/visitationer/{id}${sider.trin.sti}/kladde`, sider.trin.tilladelse, async (deps: Deps, call) => {
    const et = trinIn(call)
    const { svar } = await openVisitation(deps, call.anmodning, call.params.id!, sider.trin.tilladelse)
    const { aendring } = readTrin(et, svar, call.krop)
    const updated = await updateVisitation(deps, call.anmodning, call.params.id!, aendring)
    return call.c.json({ synlige: synligeFelter(et, updated.svar) }, 200, { 'cache-control': 'no-store' })
  }),
]
