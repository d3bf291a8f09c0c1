import { ForloebListe, ForloebVisning, type ForloebLink } from '../../forms/pages/forloeb/oversigt.tsx'
import { StartForm } from '../../forms/pages/forloeb/start.tsx'
import { TeamForm, TilkoebForm, TilkoebSvar, TrinForm } from '../../forms/pages/forloeb/rediger.tsx'
import { parseForm, type Raa } from '../../forms/form.ts'
import { DomaeneFejl, type Feltfejl, ikkeFundet } from '../domain/fejl.ts'
import { emneOfForloeb, type Forloeb, teamTekst, type Teamplads } from '../domain/forloeb/forloeb.ts'
import { deltagereOf } from '../domain/forloeb/deltagere.ts'
import { StartInput } from '../domain/forloeb/start.ts'
import { TilkoebInput } from '../domain/forloeb/tilkoeb.ts'
import { manglerIPlan, TrinInput } from '../domain/forloebsplan/opfoelgning.ts'
import { may, type Aktoer, type Rolle, type Tilladelse } from '../domain/roller.ts'
import { toDato } from '../domain/tid.ts'
import type { Deps } from '../deps.ts'
import { downloadName, openForloeb } from '../http/adgang.ts'
import { uuidOf } from '../http/idempotency.ts'
import { page, type PageCall, type PageRoute } from '../http/page.tsx'
import { renderKalender } from './kalender.ts'
import { aflastningPages } from './pages-aflastning.tsx'
import { samvaerPages } from './pages-samvaer.tsx'
import { changeTilkoeb, listForloeb, readForloeb, startForloeb, updatePlan, updateTeam } from './service.ts'

const titelOf = ({ barn }: Forloeb) => barn.navn ?? 'Barnet'
const krumme = (forloeb: Forloeb) => [
  { tekst: 'Forløb', href: '/forloeb' },
  { tekst: titelOf(forloeb), href: `/forloeb/${forloeb.id}` },
]

/** Where to go from a forløb, the most used first; shown only to those who may. */
const places: { tilladelse: Tilladelse; sti: string; tekst: string; kun?: Rolle }[] = [
  { tilladelse: 'dagbog.skriv', sti: 'dagbog', tekst: 'Skriv i dagbogen' },
  { tilladelse: 'dagbog.gennemse', sti: 'gennemgang', tekst: 'Gennemgå dagbogen' },
  { tilladelse: 'statistik.laes', sti: 'tal', tekst: 'Tal og billeder' },
  { tilladelse: 'rapport.fremlagt', sti: 'rapport', tekst: 'Rapport' },
  {
    tilladelse: 'rapport.bemaerk',
    sti: 'rapport/vores-bemaerkninger',
    tekst: 'Bemærkninger til rapporten',
    kun: 'plejefamilie',
  },
  { tilladelse: 'aktindsigt.lav', sti: 'rapport/aktindsigt', tekst: 'Aktindsigt' },
  { tilladelse: 'samvaer.laes', sti: 'samvaer', tekst: 'Samvær' },
  { tilladelse: 'tilkoeb.bestil', sti: 'tilkoeb', tekst: 'Bestil observation' },
  { tilladelse: 'team.ret', sti: 'team', tekst: 'Team' },
  { tilladelse: 'forloeb.ret', sti: 'aflastning', tekst: 'Aflastning' },
]

function linksOf(aktoer: Aktoer, forloeb: Forloeb, today: string): ForloebLink[] {
  const emne = emneOfForloeb(forloeb, today)
  return places
    .filter(({ tilladelse, kun = aktoer.rolle }) => kun === aktoer.rolle && may(aktoer, tilladelse, emne))
    .filter(({ sti }) => sti !== 'tilkoeb' || ['ikkeBestilt', 'afsluttet'].includes(forloeb.tilkoeb.status))
    .map(({ sti, tekst }) => ({ href: `/forloeb/${forloeb.id}/${sti}`, tekst }))
}

const open = (deps: Deps, call: PageCall, tilladelse: Tilladelse) =>
  openForloeb(deps, call.anmodning, call.params.id!, tilladelse)

export const pages: PageRoute<Deps>[] = [
  ...samvaerPages,
  ...aflastningPages,
  page('get', '/forloeb', 'forloeb.liste', async (deps: Deps, call) => {
    const { forloeb } = await listForloeb(deps, call.anmodning, { limit: 100 })
    return call.show({ titel: 'Forløb' }, <ForloebListe forloeb={forloeb} today={toDato(call.anmodning.nu)} />)
  }),

  page('get', '/forloeb/{id}', 'forloeb.laes', async (deps: Deps, call) => showForloeb(deps, call)),

  page('post', '/forloeb/{id}/start', 'forloeb.ret', async (deps: Deps, call) => {
    const { vaerdier, fejl, raa } = parseForm(StartInput.shape, call.krop)
    const { grund } = vaerdier as { grund?: string }
    try {
      if (fejl.length > 0) throw new DomaeneFejl('felter.ugyldige', fejl)
      await startForloeb(deps, call.anmodning, call.params.id!, grund)
      return call.goTo(`/forloeb/${call.params.id}`)
    } catch (error) {
      if (!(error instanceof DomaeneFejl) || error.fejl.length === 0) throw error
      return showForloeb(deps, call, { fejl: error.fejl, raa })
    }
  }),

  page('get', '/forloeb/{id}/kalender.ics', 'forloeb.laes', async (deps: Deps, call) => {
    const { plan } = await readForloeb(deps, call.anmodning, call.params.id!)
    return new Response(renderKalender(call.params.id!, plan, call.anmodning.nu), {
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': `attachment; filename="${downloadName('plan', toDato(call.anmodning.nu), 'ics')}"`,
        'cache-control': 'no-store',
      },
    })
  }),

  page('get', '/forloeb/{id}/plan/{trinId}', 'forloeb.ret', async (deps: Deps, call) => {
    const forloeb = await open(deps, call, 'forloeb.ret')
    const trin = await trinOf(deps, call)
    return call.show(
      { titel: trin.titel, broedkrumme: krumme(forloeb), smal: true },
      <TrinForm trin={trin} forloebId={forloeb.id} csrf={call.csrf} />,
    )
  }),
  page('post', '/forloeb/{id}/plan/{trinId}', 'forloeb.ret', async (deps: Deps, call) => {
    const forloeb = await open(deps, call, 'forloeb.ret')
    const trin = await trinOf(deps, call)
    const { ok, vaerdier, fejl, raa } = parseForm(TrinInput, call.krop)
    const again = (wrong: Feltfejl[]) =>
      call.show(
        { titel: trin.titel, broedkrumme: krumme(forloeb), smal: true, fejl: wrong },
        <TrinForm trin={trin} forloebId={forloeb.id} csrf={call.csrf} fejl={wrong} raa={raa} />,
      )
    if (!ok) return again(fejl)
    try {
      await updatePlan(deps, call.anmodning, forloeb.id, trin.id, TrinInput.parse(vaerdier))
    } catch (error) {
      if (error instanceof DomaeneFejl && error.fejl.length > 0) return again(error.fejl)
      throw error
    }
    return call.goTo(`/forloeb/${forloeb.id}`)
  }),

  page('get', '/forloeb/{id}/tilkoeb', 'tilkoeb.bestil', async (deps: Deps, call) => {
    const forloeb = await open(deps, call, 'tilkoeb.bestil')
    return call.show(
      { titel: 'Bestil observation', broedkrumme: krumme(forloeb), smal: true },
      <TilkoebForm forloeb={forloeb} csrf={call.csrf} />,
    )
  }),
  page('post', '/forloeb/{id}/tilkoeb', 'tilkoeb.bestil', async (deps: Deps, call) => {
    const forloeb = await open(deps, call, 'tilkoeb.bestil')
    const { ok, vaerdier, fejl, raa } = parseForm(TilkoebInput, call.krop)
    if (!ok)
      return call.show(
        { titel: 'Bestil observation', broedkrumme: krumme(forloeb), smal: true, fejl },
        <TilkoebForm forloeb={forloeb} csrf={call.csrf} fejl={fejl} raa={raa} />,
      )
    if (forloeb.tilkoeb.status !== 'bestilt')
      await changeTilkoeb(deps, call.anmodning, forloeb.id, {
        handling: 'bestil',
        bestilling: TilkoebInput.parse(vaerdier),
      })
    return call.goTo(`/forloeb/${forloeb.id}`)
  }),
  page('post', '/forloeb/{id}/tilkoeb/svar', 'tilkoeb.svar', async (deps: Deps, call) => {
    const handling = call.krop.handling === 'accepter' ? 'accepter' : 'afslaa'
    const forloeb = await open(deps, call, 'tilkoeb.svar')
    if (forloeb.tilkoeb.status === 'bestilt') await changeTilkoeb(deps, call.anmodning, forloeb.id, { handling })
    return call.goTo(handling === 'accepter' ? `/forloeb/${forloeb.id}/team` : '/')
  }),

  page('get', '/forloeb/{id}/team', 'team.ret', async (deps: Deps, call) => {
    const forloeb = await open(deps, call, 'team.ret')
    return call.show(
      { titel: 'Team', broedkrumme: krumme(forloeb), smal: true },
      <TeamForm forloeb={forloeb} csrf={call.csrf} />,
    )
  }),
  page('post', '/forloeb/{id}/team', 'team.ret', async (deps: Deps, call) => {
    const forloeb = await open(deps, call, 'team.ret')
    const team = Object.fromEntries(
      (Object.keys(teamTekst) as Teamplads[]).map((plads) => [plads, personOf(forloeb, plads, call.krop[plads])]),
    )
    await updateTeam(deps, call.anmodning, forloeb.id, team)
    return call.goTo(`/forloeb/${forloeb.id}`)
  }),
]

/** One forløb; with what was wrong when it could not be begun. */
async function showForloeb(deps: Deps, call: PageCall, form: { fejl?: Feltfejl[]; raa?: Raa } = {}) {
  const { forloeb, plan } = await readForloeb(deps, call.anmodning, call.params.id!)
  const today = toDato(call.anmodning.nu)
  const { aktoer } = call.anmodning
  const mayDo = (tilladelse: Tilladelse) => may(aktoer, tilladelse, emneOfForloeb(forloeb, today))
  const maySvare = forloeb.tilkoeb.status === 'bestilt' && mayDo('tilkoeb.svar')
  const mayEdit = mayDo('forloeb.ret')
  return call.show(
    {
      titel: titelOf(forloeb),
      broedkrumme: [{ tekst: 'Forløb', href: '/forloeb' }],
      ...hvemHarSet(aktoer, forloeb, today),
      ...(form.fejl && { fejl: form.fejl }),
    },
    <ForloebVisning
      forloeb={forloeb}
      plan={plan}
      today={today}
      links={linksOf(aktoer, forloeb, today)}
      mayEdit={mayEdit}
      deltagere={deltagereOf(forloeb, mayDo('forloeb.familie'), deps.config.kontakter)}
      {...(mayEdit && {
        start: <StartForm forloeb={forloeb} mangler={manglerIPlan(forloeb.status, plan)} csrf={call.csrf} {...form} />,
      })}
      {...(maySvare && { svar: <TilkoebSvar forloeb={forloeb} csrf={call.csrf} /> })}
    />,
  )
}

function hvemHarSet(aktoer: Aktoer, forloeb: Forloeb, today: string) {
  return may(aktoer, 'log.laes', emneOfForloeb(forloeb, today)) ? { hvemHarSet: `/log/forloeb/${forloeb.id}` } : {}
}

async function trinOf(deps: Deps, { params }: PageCall) {
  const { trin } = await deps.forloeb.plan(params.id!)
  const found = trin.find(({ id }) => id === params.trinId)
  if (!found) throw ikkeFundet()
  return found
}

/** The same name keeps its person; a new name is a person known by name only. */
function personOf(forloeb: Forloeb, plads: Teamplads, given: string | string[] | undefined) {
  const navn = [given ?? ''].flat()[0]!.trim().slice(0, 100)
  if (!navn) return null
  const former = forloeb.team[plads]
  return former?.navn === navn ? former : { sub: uuidOf(`person#${navn}`), navn }
}
