import { sider, stiTil } from '../../../forms/pages/visitation/journey.ts'
import { Samtale, type SamtaleProps, stiTilSpoergsmaal } from '../../../forms/pages/visitation/samtale.tsx'
import type { Feltfejl } from '../../domain/fejl.ts'
import {
  genoptag,
  isFrivillig,
  naesteSpoergsmaal,
  type Spoergsmaal,
  spoergsmaalOf,
} from '../../domain/visitation/samtale.ts'
import type { Visitation } from '../../domain/visitation/visitation.ts'
import type { Deps } from '../../deps.ts'
import type { PageCall, PageRoute } from '../../http/page.tsx'
import { manglerOf, updateVisitation } from '../service.ts'
import { sagside, showSag, todayOf } from './faelles.ts'
import { readTrin, urimelige } from './trin.tsx'

const askedIn = ({ svar }: Visitation, felt: unknown): Spoergsmaal | undefined =>
  spoergsmaalOf(svar).find(({ id }) => id === felt)

/** The question in the address, else where the conversation was left. */
const nuOf = (call: PageCall, visitation: Visitation): Spoergsmaal | undefined =>
  call.query.felt === 'slut'
    ? undefined
    : (askedIn(visitation, call.krop.felt ?? call.query.felt) ?? genoptag(visitation))

function show(call: PageCall, visitation: Visitation, form: Pick<SamtaleProps, 'fejl' | 'raa'> = {}) {
  const nu = nuOf(call, visitation)
  const retur = askedIn(visitation, call.krop.retur ?? call.query.retur)
  const today = todayOf(call)
  return showSag(
    call,
    visitation,
    {
      titel: sider.samtale.titel,
      scripts: ['samtale-visitation.js', 'upload.js', 'vent.js'],
      ...(form.fejl && { fejl: form.fejl }),
    },
    <Samtale
      visitation={visitation}
      today={today}
      csrf={call.csrf}
      newId={call.newId}
      mangler={manglerOf(visitation, today)}
      {...(nu && { nu: nu.id })}
      {...(retur && { retur: retur.id })}
      {...(call.query.sendt && { sendt: call.query.sendt })}
      {...form}
    />,
  )
}

/** After an earlier answer was put right: what it opened on the same page, else where the conversation was. */
function after(call: PageCall, visitation: Visitation, { id, trin }: Spoergsmaal): string {
  const naeste = naesteSpoergsmaal(visitation, id)
  const retur = askedIn(visitation, call.krop.retur)
  const next = retur && naeste?.trin.id !== trin.id ? retur : naeste
  return next
    ? stiTilSpoergsmaal(visitation.id, next.id, retur && next !== retur ? retur.id : undefined)
    : `${stiTil(visitation.id, 'samtale')}?felt=slut#nu`
}

/** An answer without content is none: a question that must be answered says so, an optional one is passed. */
function tomFejl({ id }: Spoergsmaal, aendring: object, mangler: Feltfejl[]): Feltfejl[] {
  const isTom = (aendring as Record<string, unknown>)[id] === null
  return isTom && !isFrivillig(id) ? mangler.filter(({ felt }) => felt === id) : []
}

export const samtaleSider: PageRoute<Deps>[] = [
  sagside('get', 'samtale', async (_deps, call, visitation) => show(call, visitation)),

  sagside('post', 'samtale', async (deps, call, visitation) => {
    const nu = nuOf(call, visitation)
    if (!nu || nu.id === 'dokumenter') return call.goTo(stiTil(visitation.id, 'samtale'))
    const keys = [nu.id]
    const { aendring, fejl, raa } = readTrin({ keys }, visitation.svar, call.krop)
    const today = todayOf(call)
    const updated = await updateVisitation(deps, call.anmodning, visitation.id, aendring)
    const alle = [
      ...fejl,
      ...(fejl.length > 0
        ? []
        : [...tomFejl(nu, aendring, manglerOf(updated, today)), ...urimelige(updated, keys, today)]),
    ]
    return alle.length > 0 ? show(call, updated, { fejl: alle, raa }) : call.goTo(after(call, updated, nu))
  }),
]
