import { Afsnitsliste } from '../../../forms/pages/rapport/Afsnitsliste.tsx'
import { Dokument } from '../../../forms/pages/rapport/Dokument.tsx'
import { Dagvisning } from '../../../forms/pages/rapport/Dagvisning.tsx'
import { Fremlagt, Oversigt } from '../../../forms/pages/rapport/Oversigt.tsx'
import { Ramme } from '../../../forms/pages/rapport/Ramme.tsx'
import { writeTidspunkt } from '../../../forms/text.ts'
import type { Deps } from '../../deps.ts'
import { ikkeFundet } from '../../domain/fejl.ts'
import { figurerITekst, parseAfsnitstekst } from '../../domain/rapport/afsnitstekst.ts'
import { datoTekst } from '../../domain/rapport/dansk.ts'
import { forskelTekst } from '../../domain/rapport/dataforskel.ts'
import { DOKUMENTARTER } from '../../domain/rapport/fagligtDokument.ts'
import { ankreOf } from '../../domain/rapport/gennemloeb.ts'
import { DAGE_ANKER } from '../../domain/rapport/saml/grundlag.ts'
import { fagTekst, hasRolle } from '../../domain/roller.ts'
import { isDato } from '../../domain/tid.ts'
import { openForloeb } from '../../http/adgang.ts'
import { page, type PageCall, type PageRoute } from '../../http/page.tsx'
import { manglerOf, sektionerOf } from '../afsnit.ts'
import { type Arbejde, materialeOf, openArbejde } from '../arbejde.ts'
import { handlingOf } from '../emne.ts'
import { drawFigurer } from '../figurer.tsx'
import { type Filtype, type Laest, readDokumentet, renderRapport } from '../fil.ts'
import { fileResponse } from '../filsvar.ts'
import { dagstykker } from '../stykker.ts'
import { nyesteFremlagte, readTilstand } from '../tilstand.ts'
import { henvisningOf, krummerOf, linjeOf, stiOf, todayOf } from './faelles.ts'

/** Entry id → day, read only when the text refers to an entry. */
async function dagOpslag(deps: Deps, { data, forloeb }: Arbejde): Promise<(id: string) => string | undefined> {
  const ids = new Set(data.afsnit.flatMap(({ tekst }) => [...tekst.matchAll(/\]\(reg:([\w-]+)\)/gu)].map((m) => m[1]!)))
  const fundne = await Promise.all([...ids].map((id) => deps.dagboeger.get(forloeb.id, id)))
  const dage = new Map(fundne.flatMap((r) => (r ? [[r.id, r.dato]] : [])))
  return (id) => dage.get(id)
}

async function showOversigt(deps: Deps, call: PageCall, arbejde: Arbejde) {
  const { forloeb, data } = arbejde
  const sti = stiOf(forloeb.id)
  const today = todayOf(call)
  const sektioner = sektionerOf(data)
  const brugerFigurer = data.afsnit.some(({ tekst }) => figurerITekst(tekst).length > 0)
  const figurer = brugerFigurer ? drawFigurer(await materialeOf(deps, call.anmodning, arbejde)) : []
  const byNoegle = new Map(figurer.map((figur) => [figur.noegle, figur]))
  const { version, tilstand, siden } = await readTilstand(deps, forloeb, data, call.anmodning.nu)
  return call.show(
    { titel: 'Rapport', broedkrumme: krummerOf(forloeb, false), scripts: ['rapport.js'] },
    <Ramme liste={<Afsnitsliste sti={sti} afsnit={sektioner.map((s) => linjeOf(s, today))} />}>
      <Oversigt
        forloebSti={`/forloeb/${forloeb.id}`}
        sti={sti}
        fil={sti}
        version={version}
        tilstand={tilstand}
        siden={siden.map(forskelTekst)}
        mangler={manglerOf(call.anmodning, data).map(({ besked }) => besked)}
        mayLaase={hasRolle(call.anmodning.aktoer, 'rapport.laas')}
        henvis={henvisningOf(sti, await dagOpslag(deps, arbejde))}
        afsnit={sektioner.map(({ navn, titel, tekst, forfatter, gemt }) => ({
          navn,
          titel,
          blokke: parseAfsnitstekst(tekst, byNoegle),
          skrevet:
            forfatter && gemt
              ? `${forfatter.navn}, ${fagTekst(forfatter.rolle)}, ${writeTidspunkt(gemt, today)}`
              : undefined,
        }))}
      />
    </Ramme>,
  )
}

async function showFremlagt(deps: Deps, call: PageCall) {
  const forloeb = await openForloeb(deps, call.anmodning, call.params.id!, 'rapport.fremlagt')
  await deps.revisionslog.read(call.anmodning, handlingOf('rapport.fremlagt', forloeb.id))
  const data = await deps.rapporter.read(forloeb.id)
  const version = nyesteFremlagte(data)
  const sidst = data.fremlaeggelser.filter((f) => f.version === version).at(-1)
  const tekst = sidst ? `Version ${sidst.version} blev fremlagt ${datoTekst(sidst.dato)}.` : ''
  return call.show(
    { titel: 'Rapport', broedkrumme: krummerOf(forloeb, false), smal: true },
    <Fremlagt
      fil={stiOf(forloeb.id)}
      version={version}
      tekst={tekst}
      dokumenter={data.dokumenter.flatMap(({ dokument: { art, underskrift } }) =>
        underskrift ? [{ art, titel: DOKUMENTARTER[art].titel }] : [],
      )}
    />,
  )
}

/** Where references lead that have no place in the document itself: the day's entries, for those who may read them. */
function dagHenvisning({ aktoer }: PageCall['anmodning'], { forloeb, registreringer }: Laest) {
  if (!hasRolle(aktoer, 'dagbog.laes')) return () => undefined
  const dage = new Map(registreringer.map(({ id, dato }) => [id, dato]))
  if (hasRolle(aktoer, 'rapport.laes')) {
    const henvis = henvisningOf(stiOf(forloeb.id), (id) => dage.get(id))
    return (anker: string) => (anker === DAGE_ANKER ? `/forloeb/${forloeb.id}/gennemgang` : henvis(anker))
  }
  return (anker: string) => {
    const [, art, maal = ''] = /^(reg|dag)-(.+)$/u.exec(anker) ?? []
    const dato = art === 'dag' ? maal : dage.get(maal)
    if (dato) return `/forloeb/${forloeb.id}/dagbog/${dato}`
    return anker === DAGE_ANKER ? `/forloeb/${forloeb.id}/dagbog` : undefined
  }
}

const versionOf = ({ query }: PageCall): number | undefined => {
  const version = query.version === undefined ? undefined : Number(query.version)
  if (version !== undefined && !Number.isSafeInteger(version)) throw ikkeFundet()
  return version
}

async function showDokument(deps: Deps, call: PageCall) {
  const laest = await readDokumentet(deps, call.anmodning, call.params.id!, {
    version: versionOf(call),
    udenDage: true,
  })
  const ankre = ankreOf(laest.dokument)
  const dage = dagHenvisning(call.anmodning, laest)
  return call.show(
    { titel: laest.dokument.titel, broedkrumme: krummerOf(laest.forloeb) },
    <Dokument dokument={laest.dokument} henvis={(anker) => (ankre.has(anker) ? `#${anker}` : dage(anker))} />,
  )
}

const filePage = (type: Filtype): PageRoute<Deps> =>
  page('get', `/forloeb/{id}/rapport.${type}`, 'rapport.fremlagt', async (deps: Deps, call) => {
    const valg = { version: versionOf(call), type }
    return fileResponse(await renderRapport(deps, call.anmodning, call.params.id!, valg), type)
  })

export const pages: PageRoute<Deps>[] = [
  filePage('pdf'),
  filePage('docx'),
  page('get', '/forloeb/{id}/rapport', 'rapport.fremlagt', async (deps: Deps, call) =>
    hasRolle(call.anmodning.aktoer, 'rapport.laes')
      ? showOversigt(deps, call, await openArbejde(deps, call.anmodning, call.params.id!))
      : showFremlagt(deps, call),
  ),
  page('get', '/forloeb/{id}/rapport/laes', 'rapport.fremlagt', showDokument),
  page('get', '/forloeb/{id}/rapport/dag/{dato}', 'rapport.laes', async (deps: Deps, call) => {
    const { dato = '' } = call.params
    if (!isDato(dato)) throw ikkeFundet()
    const arbejde = await openArbejde(deps, call.anmodning, call.params.id!, dato)
    const materiale = await materialeOf(deps, call.anmodning, arbejde)
    return call.show(
      { titel: `Dagbogen ${datoTekst(dato)}`, broedkrumme: krummerOf(arbejde.forloeb), smal: true },
      <Dagvisning stykker={dagstykker(materiale, dato)} />,
    )
  }),
]
