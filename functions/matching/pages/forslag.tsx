import { Matchside } from '../../../forms/pages/match/forslag.tsx'
import { Kandidatside } from '../../../forms/pages/match/familie.tsx'
import { Vaelgside } from '../../../forms/pages/match/vaelg.tsx'
import { parseForm } from '../../../forms/form.ts'
import { DomaeneFejl, type Feltfejl } from '../../domain/fejl.ts'
import { praesentationOfBarn } from '../../domain/matching/praesentation.ts'
import { MatchValg } from '../../domain/matching/schema.ts'
import { may } from '../../domain/roller.ts'
import { toDato } from '../../domain/tid.ts'
import { emneOfVisitation } from '../../domain/visitation/afledt.ts'
import { kraeverAfgoerelse } from '../../domain/visitation/foermatch.ts'
import { mayGo } from '../../domain/visitation/status.ts'
import type { Visitation } from '../../domain/visitation/visitation.ts'
import type { Deps } from '../../deps.ts'
import { page, type PageCall, type PageRoute } from '../../http/page.tsx'
import { parse } from '../../http/route.ts'
import { readForslag, readKandidat, revealFamilie } from '../forslag.ts'
import { chooseFamilie } from '../vaelg.ts'

/** Cards on the first view; pages with hundreds of families stay light on a phone. */
const KORT = 10

const krumme = (id: string) => [
  { tekst: 'Visitationer', href: '/visitationer' },
  { tekst: 'Visitation', href: `/visitationer/${id}` },
]

const PATH = '/visitationer/{id}/match'

export const forslagPages: PageRoute<Deps>[] = [
  page('get', PATH, 'match.se', async (deps: Deps, call) => {
    const { visitation, forslag, hidtil } = await readForslag(deps, call.anmodning, call.params.id!)
    return call.show(
      { titel: 'Find plejefamilie', overtitel: visitation.kvitteringsnummer, broedkrumme: krumme(visitation.id) },
      <Matchside
        visitationId={visitation.id}
        barn={praesentationOfBarn(visitation.svar)}
        forslag={forslag}
        hidtil={hidtil}
        today={toDato(call.anmodning.nu)}
        mayChoose={mayChoose(visitation)}
        kraeverAfgoerelse={mayGo(visitation.status, 'match') && kraeverAfgoerelse(visitation)}
        antal={call.query.vis === 'alle' ? Number.POSITIVE_INFINITY : KORT}
      />,
    )
  }),

  page('get', `${PATH}/{familieId}`, 'plejefamilie.navn', async (deps: Deps, call) => {
    const { visitation, kandidat } = await readKandidat(deps, call.anmodning, call.params.id!, call.params.familieId!)
    const familie = await revealFamilie(deps, call.anmodning, visitation.id, kandidat.plejefamilieId)
    return call.show(
      {
        titel: familie.navn,
        overtitel: kandidat.label,
        broedkrumme: [...krumme(visitation.id), { tekst: 'Find plejefamilie', href: matchPath(call) }],
      },
      <Kandidatside
        visitationId={visitation.id}
        kandidat={kandidat}
        familie={familie}
        today={toDato(call.anmodning.nu)}
        mayChoose={mayChoose(visitation)}
      />,
    )
  }),

  page('get', `${PATH}/{familieId}/vaelg`, 'match.vaelg', async (deps: Deps, call) => showChoice(deps, call)),
  page('post', `${PATH}/{familieId}/vaelg`, 'match.vaelg', async (deps: Deps, call) => {
    const { begrundelse, fravigelse, grund } = MatchValg.shape
    const { vaerdier, fejl } = parseForm({ begrundelse, fravigelse, grund }, call.krop)
    if (fejl.length > 0) return showChoice(deps, call, fejl)
    try {
      const valg = parse(MatchValg, { ...vaerdier, plejefamilieId: call.params.familieId, aftryk: call.krop.aftryk })
      const match = await chooseFamilie(deps, call.anmodning, call.params.id!, matchIdIn(call), valg)
      return call.goTo(`/match/${match.id}`)
    } catch (error) {
      if (!(error instanceof DomaeneFejl) || !isForPage(error)) throw error
      return showChoice(deps, call, error.fejl.length > 0 ? error.fejl : [{ felt: '', besked: error.titel }])
    }
  }),
]

const mayChoose = (visitation: Visitation) => mayGo(visitation.status, 'match') && !kraeverAfgoerelse(visitation)

const matchPath = ({ params }: PageCall) => `/visitationer/${params.id}/match`

/** Troubles that are mended on the page, with what was written still there. */
const isForPage = ({ kode }: DomaeneFejl) => kode.startsWith('match.') || kode === 'felter.ugyldige'

/** The match's id goes with the form, so that a double click makes one. */
const matchIdIn = ({ krop, newId }: PageCall) =>
  typeof krop.id === 'string' && /^[0-9a-f-]{36}$/.test(krop.id) ? krop.id : newId()

async function showChoice(deps: Deps, call: PageCall, fejl: Feltfejl[] = []) {
  const { anmodning, params, krop } = call
  const { visitation, kandidat, nummer, forslag } = await readKandidat(deps, anmodning, params.id!, params.familieId!)
  if (!mayGo(visitation.status, 'match')) return call.goTo(matchPath(call))
  return call.show(
    {
      titel: `Vælg ${kandidat.label}`,
      overtitel: visitation.kvitteringsnummer,
      broedkrumme: [...krumme(visitation.id), { tekst: 'Find plejefamilie', href: matchPath(call) }],
      smal: true,
      fejl,
    },
    <Vaelgside
      visitationId={visitation.id}
      kandidat={kandidat}
      nummer={nummer}
      foerste={forslag.kandidater[0]!.label}
      aftryk={forslag.aftryk}
      matchId={matchIdIn(call)}
      csrf={call.csrf}
      today={toDato(anmodning.nu)}
      socialcenter={visitation.organisationsnavn}
      kraeverAfgoerelse={kraeverAfgoerelse(visitation)}
      moedeMangler={!visitation.moede}
      mayFravige={may(anmodning.aktoer, 'match.fravig', emneOfVisitation(visitation))}
      fejl={fejl}
      raa={krop}
    />,
  )
}
