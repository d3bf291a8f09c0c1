import { Bemaerkninger } from '../../../forms/pages/rapport/Bemaerkninger.tsx'
import { Laas } from '../../../forms/pages/rapport/Laas.tsx'
import { Forskel, Versioner } from '../../../forms/pages/rapport/Versioner.tsx'
import type { Opgave } from '../../../forms/components/TaskList.tsx'
import { parseForm } from '../../../forms/form.ts'
import { writeTidspunkt } from '../../../forms/text.ts'
import type { Deps } from '../../deps.ts'
import { type Feltfejl, ikkeFundet } from '../../domain/fejl.ts'
import { AFSNIT, type AfsnitId, OBLIGATORISKE } from '../../domain/rapport/afsnit.ts'
import { datoTekst } from '../../domain/rapport/dansk.ts'
import { forskelTekst } from '../../domain/rapport/dataforskel.ts'
import { DOKUMENTARTER, type Dokumentart } from '../../domain/rapport/fagligtDokument.ts'
import { Bemaerkning, Fremlaeggelse } from '../../domain/rapport/rapport.ts'
import { mayRette } from '../../domain/rettelse.ts'
import { fagTekst, hasRolle } from '../../domain/roller.ts'
import { page, type PageCall, type PageRoute } from '../../http/page.tsx'
import { manglerOf, sektionerOf } from '../afsnit.ts'
import { type Arbejde, openArbejde } from '../arbejde.ts'
import { createBemaerkning, createFremlaeggelse } from '../bemaerkninger.ts'
import { lock, readForskel } from '../laas.ts'
import type { Raa } from '../../../forms/form.ts'
import { attempt, krummerOf, stiOf, textOf, todayOf } from './faelles.ts'

const ARTER = Object.keys(DOKUMENTARTER) as Dokumentart[]

function kravOf(arbejde: Arbejde, mangler: ReadonlySet<string>): Opgave[] {
  const sti = stiOf(arbejde.forloeb.id)
  const krav = (titel: string, href: string, mangler: boolean): Opgave => ({
    titel,
    href,
    status: mangler ? 'mangler' : 'faerdig',
  })
  return [
    ...OBLIGATORISKE.map((id: AfsnitId) => krav(AFSNIT[id].titel, `${sti}/${id}`, mangler.has(`afsnit.${id}`))),
    ...ARTER.map((art) =>
      krav(`${DOKUMENTARTER[art].titel}, underskrevet`, `${sti}/dokumenter/${art}`, mangler.has(`dokumenter.${art}`)),
    ),
  ]
}

async function showLaas(deps: Deps, call: PageCall, fejl: Feltfejl[] = []) {
  const arbejde = await openArbejde(deps, call.anmodning, call.params.id!)
  const { forloeb, data } = arbejde
  const mangler = new Set(manglerOf(call.anmodning, data).map(({ felt }) => felt))
  const version = (data.laase.at(-1)?.version ?? 0) + 1
  return call.show(
    { titel: 'Lås rapporten', broedkrumme: krummerOf(forloeb), fejl, smal: true },
    <Laas
      sti={stiOf(forloeb.id)}
      csrf={call.csrf}
      version={version}
      krav={kravOf(arbejde, mangler)}
      udenUnderskrift={ARTER.filter((art) => mangler.has(`dokumenter.${art}`))}
      grunde={Object.fromEntries(ARTER.map((art) => [art, textOf(call.krop, `grund-${art}`)]))}
      manglerTekst={OBLIGATORISKE.some((id) => mangler.has(`afsnit.${id}`))}
      fejl={fejl}
    />,
  )
}

/** The errors of the lock beside the fields of this page. */
const toPageFejl = ({ felt, besked }: Feltfejl): Feltfejl => {
  const art = /^dokumenter\.(\w+)$/u.exec(felt)?.[1]
  return { felt: art ? `grund-${art}` : '', besked }
}

/** Reasons written for documents that are left out; one that is too short is told at its field. */
const grundeOf = (call: PageCall) =>
  ARTER.flatMap((art) => {
    const grund = textOf(call.krop, `grund-${art}`).trim()
    return grund ? [{ art, grund }] : []
  })

const korteGrunde = (fravalg: ReturnType<typeof grundeOf>): Feltfejl[] =>
  fravalg
    .filter(({ grund }) => grund.length < 10)
    .map(({ art }) => ({ felt: `grund-${art}`, besked: 'Skriv, hvorfor dokumentet ikke laves (mindst 10 tegn)' }))

async function showVersioner(deps: Deps, call: PageCall, fejl: Feltfejl[] = [], raa?: Raa) {
  const { forloeb, data } = await openArbejde(deps, call.anmodning, call.params.id!)
  const today = todayOf(call)
  const versioner = data.laase.toReversed().map((laas) => ({
    version: laas.version,
    laast: `Låst ${writeTidspunkt(laas.laastTid, today)} af ${laas.laastAf.navn}`,
    samletHash: laas.samletHash,
    bilag: laas.bilag,
    fremlagt: data.fremlaeggelser
      .filter(({ version }) => version === laas.version)
      .map(({ dato, modtagere }) => `Fremlagt ${datoTekst(dato)} for ${modtagere.join('; ')}`),
  }))
  return call.show(
    { titel: 'Versioner', broedkrumme: krummerOf(forloeb), fejl, smal: true },
    <Versioner
      sti={stiOf(forloeb.id)}
      csrf={call.csrf}
      versioner={versioner}
      mayFremlaegge={hasRolle(call.anmodning.aktoer, 'rapport.laas')}
      fejl={fejl}
      raa={raa}
      today={today}
    />,
  )
}

const { dato, version, bemaerkning } = Fremlaeggelse.shape

async function postFremlagt(deps: Deps, call: PageCall) {
  const form = parseForm({ dato, version, bemaerkning }, call.krop)
  const modtagere = textOf(call.krop, 'modtagere')
    .split('\n')
    .map((linje) => linje.trim())
    .filter(Boolean)
  const raa = { ...form.raa, modtagere: textOf(call.krop, 'modtagere') }
  const fejl = [
    ...form.fejl,
    ...(modtagere.length === 0 ? [{ felt: 'modtagere', besked: 'Skriv mindst én modtager' }] : []),
  ]
  if (fejl.length > 0) return showVersioner(deps, call, fejl, raa)
  const outcome = await attempt(() =>
    createFremlaeggelse(deps, call.anmodning, call.params.id!, { ...form.vaerdier, modtagere, id: call.newId() }),
  )
  return 'fejl' in outcome
    ? showVersioner(deps, call, outcome.fejl, raa)
    : call.goTo(`${stiOf(call.params.id!)}/versioner`)
}

const FRA = { doegncentret: 'Døgncentret', plejefamilie: 'Plejefamilien', foraeldre: 'Forældrene' } as const

async function showBemaerkninger(deps: Deps, call: PageCall, fejl: Feltfejl[] = [], raa?: Raa) {
  const { forloeb, data } = await openArbejde(deps, call.anmodning, call.params.id!)
  const sektioner = sektionerOf(data)
  const titelOf = (navn: string | undefined) => sektioner.find((one) => one.navn === navn)?.titel
  return call.show(
    { titel: 'Kommentarer og bemærkninger', broedkrumme: krummerOf(forloeb), fejl, smal: true },
    <Bemaerkninger
      sti={stiOf(forloeb.id)}
      csrf={call.csrf}
      afsnit={sektioner}
      raa={raa ?? (call.query.afsnit ? { afsnit: call.query.afsnit } : undefined)}
      fejl={fejl}
      linjer={data.bemaerkninger.map(({ id, fra, af, tid, dato, afsnit, tekst, ...stand }) => ({
        hvem: fra === 'doegncentret' ? `${af.navn}, ${fagTekst(af.rolle)}` : `${FRA[fra]}s ord`,
        naar: fra === 'doegncentret' ? writeTidspunkt(tid, todayOf(call)) : datoTekst(dato),
        afsnit: titelOf(afsnit),
        tekst,
        note: {
          ...stand,
          href: `${stiOf(forloeb.id)}/bemaerkninger/${id}`,
          mayRet: mayRette(call.anmodning.aktoer, af),
        },
      }))}
    />,
  )
}

async function postBemaerkning(deps: Deps, call: PageCall) {
  const { fra, tekst } = Bemaerkning.shape
  const form = parseForm({ fra, tekst }, call.krop)
  const valgt = Bemaerkning.shape.afsnit.safeParse(textOf(call.krop, 'afsnit') || undefined)
  if (!form.ok || !valgt.success)
    return showBemaerkninger(deps, call, form.fejl, { ...form.raa, afsnit: textOf(call.krop, 'afsnit') })
  const input = { ...form.vaerdier, id: call.newId(), ...(valgt.data && { afsnit: valgt.data }) }
  await createBemaerkning(deps, call.anmodning, call.params.id!, input)
  return call.goTo(`${stiOf(call.params.id!)}/bemaerkninger`)
}

export const pages: PageRoute<Deps>[] = [
  page('get', '/forloeb/{id}/rapport/laas', 'rapport.laas', (deps: Deps, call) =>
    Promise.resolve(showLaas(deps, call)),
  ),
  page('post', '/forloeb/{id}/rapport/laas', 'rapport.laas', async (deps: Deps, call) => {
    const fravalg = grundeOf(call)
    const korte = korteGrunde(fravalg)
    if (korte.length > 0) return showLaas(deps, call, korte)
    const outcome = await attempt(() => lock(deps, call.anmodning, call.params.id!, { fravalg }))
    return 'fejl' in outcome
      ? showLaas(deps, call, outcome.fejl.map(toPageFejl))
      : call.goTo(`${stiOf(call.params.id!)}/versioner`)
  }),
  page('get', '/forloeb/{id}/rapport/versioner', 'rapport.laes', async (deps: Deps, call) => showVersioner(deps, call)),
  page('post', '/forloeb/{id}/rapport/fremlagt', 'rapport.laas', postFremlagt),
  page('get', '/forloeb/{id}/rapport/forskel', 'rapport.laes', async (deps: Deps, call) => {
    const [fra, til] = [Number(call.query.fra), Number(call.query.til)]
    if (!Number.isSafeInteger(fra) || !Number.isSafeInteger(til)) throw ikkeFundet()
    const { afsnit, data } = await readForskel(deps, call.anmodning, call.params.id!, { fra, til })
    const bilag = data.bilag.filter(({ aendret }) => aendret).map(({ navn }) => navn)
    const forloeb = (await deps.forloeb.get(call.params.id!))!
    return call.show(
      { titel: `Ændret fra version ${fra} til ${til}`, broedkrumme: krummerOf(forloeb), smal: true },
      <Forskel afsnit={afsnit} kilder={data.kilder.map(forskelTekst)} bilag={bilag} />,
    )
  }),
  page('get', '/forloeb/{id}/rapport/bemaerkninger', 'rapport.skriv', async (deps: Deps, call) =>
    showBemaerkninger(deps, call),
  ),
  page('post', '/forloeb/{id}/rapport/bemaerkninger', 'rapport.skriv', postBemaerkning),
]
