import { Konsulentside } from '../../../forms/pages/match/konsulent.tsx'
import { Matchliste } from '../../../forms/pages/match/matchliste.tsx'
import { Socialcenterside } from '../../../forms/pages/match/socialcenter.tsx'
import { Tilbudsside } from '../../../forms/pages/match/tilbud.tsx'
import { parseForm } from '../../../forms/form.ts'
import type { Feltfejl } from '../../domain/fejl.ts'
import { type Match, partOf } from '../../domain/matching/match.ts'
import { MatchOphaevelse, MatchSvar } from '../../domain/matching/schema.ts'
import type { Rolle } from '../../domain/roller.ts'
import { toDato } from '../../domain/tid.ts'
import type { Deps } from '../../deps.ts'
import { page, type PageCall, type PageRoute } from '../../http/page.tsx'
import { answerMatch, cancelMatch } from '../svar.ts'
import { readSvarside } from '../svarside.ts'
import { listOpen } from '../tilbud.ts'

/** What each side meets at the same address. */
const sider = {
  plejefamilie: { Side: Tilbudsside, titel: 'Et barn har brug for en plads' },
  socialcenter: { Side: Socialcenterside, titel: 'Forslag til plejefamilie' },
  familieplejecenter: { Side: Konsulentside, titel: 'Match' },
} as const

export const svarPages: PageRoute<Deps>[] = [
  page('get', '/match', 'match.liste', async (deps: Deps, call) => {
    const match = await listOpen(deps, call.anmodning)
    const part = partOf(call.anmodning.aktoer.rolle)!
    return call.show(
      { titel: 'Match, der venter på svar' },
      <Matchliste match={match} part={part} today={toDato(call.anmodning.nu)} />,
    )
  }),

  page('get', '/match/{id}', 'match.laes', async (deps: Deps, call) => showMatch(deps, call)),

  page('post', '/match/{id}/svar', 'match.svar', async (deps: Deps, call) => {
    const { svar, begrundelse } = MatchSvar.shape
    const { vaerdier, fejl } = parseForm({ svar, begrundelse }, call.krop)
    if (fejl.length > 0) return showMatch(deps, call, fejl)
    await answerMatch(deps, call.anmodning, call.params.id!, {
      part: partOf(call.anmodning.aktoer.rolle)!,
      ...vaerdier,
    })
    return call.goTo(`/match/${call.params.id}`)
  }),

  page('post', '/match/{id}/ophaev', 'match.ophaev', async (deps: Deps, call) => {
    const { vaerdier, fejl } = parseForm(MatchOphaevelse, call.krop)
    if (fejl.length > 0) return showMatch(deps, call, fejl)
    const { visitationId } = await cancelMatch(deps, call.anmodning, call.params.id!, vaerdier.begrundelse)
    return call.goTo(`/visitationer/${visitationId}/match`)
  }),
]

async function showMatch(deps: Deps, call: PageCall, fejl: Feltfejl[] = []) {
  const { rolle } = call.anmodning.aktoer
  const { Side, titel } = sider[partOf(rolle) ?? 'familieplejecenter']
  const side = await readSvarside(deps, call.anmodning, call.params.id!)
  return call.show(
    { titel, smal: true, fejl, ...krummeOf(rolle, side.match) },
    <Side
      {...side}
      today={toDato(call.anmodning.nu)}
      csrf={call.csrf}
      fejl={fejl}
      {...(fejl.length > 0 && { raa: call.krop })}
    />,
  )
}

/** Only the centre came here from the case. */
function krummeOf(rolle: Rolle, { visitationId }: Match) {
  if (partOf(rolle)) return { broedkrumme: [{ tekst: 'Match, der venter på svar', href: '/match' }] }
  return { broedkrumme: [{ tekst: 'Find plejefamilie', href: `/visitationer/${visitationId}/match` }] }
}
