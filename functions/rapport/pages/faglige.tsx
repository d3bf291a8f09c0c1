import { Dokument, Proever } from '../../../forms/pages/rapport/Faglige.tsx'
import { parseForm, type Raa, type Shape } from '../../../forms/form.ts'
import type { Deps } from '../../deps.ts'
import { type Feltfejl, ikkeFundet } from '../../domain/fejl.ts'
import { parseAfsnitstekst } from '../../domain/rapport/afsnitstekst.ts'
import { alderTekst, datoTekst } from '../../domain/rapport/dansk.ts'
import { DOKUMENTARTER, type Dokumentart, maySign } from '../../domain/rapport/fagligtDokument.ts'
import { aldersforbehold, instrumentNavn } from '../../domain/rapport/proeve.ts'
import { fagTekst, hasRolle, type Rolle } from '../../domain/roller.ts'
import { toDato } from '../../domain/tid.ts'
import { page, type PageCall, type PageRoute } from '../../http/page.tsx'
import { openArbejde } from '../arbejde.ts'
import type { GemtProeve } from '../../store/rapport.ts'
import { createProeve, DokumentInd, mayRetteProeve, ProeveInd, saveDokument, signDokument } from '../faglige.ts'
import { renderFaglig } from '../fagligFil.ts'
import { fileResponse } from '../filsvar.ts'
import { attempt, krummerOf, stiOf, textOf, todayOf } from './faelles.ts'

const uden = <T extends Shape>(shape: T, ...navne: string[]): Shape =>
  Object.fromEntries(Object.entries(shape).filter(([navn]) => !navne.includes(navn)))

export const proeveShape = uden(ProeveInd.shape, 'id')
const dokumentShape = uden(DokumentInd.shape, 'version')

/** Newest first. */
const byDato = (a: GemtProeve, b: GemtProeve) => b.proeve.dato.localeCompare(a.proeve.dato)

interface Igen {
  fejl?: Feltfejl[]
  raa?: Raa
  vaerdier?: Record<string, unknown>
}

async function showProever(deps: Deps, call: PageCall, { fejl = [], raa, vaerdier }: Igen = {}) {
  const { forloeb, data } = await openArbejde(deps, call.anmodning, call.params.id!)
  const { foedselsdato } = forloeb.barn
  const ny = hasRolle(call.anmodning.aktoer, 'proeve.skriv') && {
    action: `${stiOf(forloeb.id)}/proever`,
    csrf: call.csrf,
    shape: proeveShape,
    vaerdier: { dato: todayOf(call), ...vaerdier },
    raa,
    fejl,
    knap: 'Gem prøven',
  }
  return call.show(
    { titel: 'Prøver', broedkrumme: krummerOf(forloeb), fejl },
    <Proever
      ny={ny || undefined}
      linjer={data.proever.toSorted(byDato).map(({ proeve, ...gemt }) => ({
        navn: `${instrumentNavn(proeve)}, ${proeve.version}`,
        dato: datoTekst(proeve.dato),
        alder: foedselsdato ? alderTekst(foedselsdato, proeve.dato) : `${proeve.alderDage} dage`,
        resultat: proeve.resultat,
        udfoertAf: proeve.udfoertAf,
        forbehold: aldersforbehold(proeve),
        note: {
          ...gemt,
          href: `${stiOf(forloeb.id)}/proever/${proeve.id}`,
          mayRet: mayRetteProeve(call.anmodning.aktoer, { proeve, ...gemt }),
        },
      }))}
    />,
  )
}

async function postProeve(deps: Deps, call: PageCall) {
  const form = parseForm(proeveShape, call.krop)
  const igen = { raa: form.raa, vaerdier: form.vaerdier }
  if (!form.ok) return showProever(deps, call, { ...igen, fejl: form.fejl })
  const outcome = await attempt(() =>
    createProeve(deps, call.anmodning, call.params.id!, { ...(form.vaerdier as ProeveInd), id: call.newId() }),
  )
  return 'fejl' in outcome
    ? showProever(deps, call, { ...igen, fejl: outcome.fejl })
    : call.goTo(`${stiOf(call.params.id!)}/proever`)
}

function artOf(call: PageCall): Dokumentart {
  const art = call.params.art ?? ''
  if (!Object.hasOwn(DOKUMENTARTER, art)) throw ikkeFundet()
  return art as Dokumentart
}

const hvemSkriver = (art: Dokumentart): string =>
  (DOKUMENTARTER[art].underskrivere as readonly Rolle[]).map(fagTekst).join(' eller ')

async function showDokument(deps: Deps, call: PageCall, { fejl = [], raa }: Igen = {}) {
  const art = artOf(call)
  const { forloeb, data } = await openArbejde(deps, call.anmodning, call.params.id!, art)
  const dokument = data.dokumenter.find((one) => one.dokument.art === art)?.dokument
  const underskrift = dokument?.underskrift
  return call.show(
    { titel: DOKUMENTARTER[art].titel, broedkrumme: krummerOf(forloeb), fejl, smal: true },
    <Dokument
      action={`${stiOf(forloeb.id)}/dokumenter/${art}`}
      csrf={call.csrf}
      version={dokument?.version ?? 0}
      shape={dokumentShape}
      vaerdier={{ dato: dokument?.dato ?? todayOf(call), tekst: dokument?.tekst ?? '' }}
      raa={raa}
      fejl={fejl}
      mayRet={maySign(call.anmodning.aktoer.rolle, art)}
      hvem={hvemSkriver(art)}
      underskrevet={underskrift && `${underskrift.navn}, ${datoTekst(toDato(underskrift.tid))}`}
      blokke={parseAfsnitstekst(dokument?.tekst ?? '', new Map())}
      isRet={call.query.ret !== undefined || raa !== undefined}
    />,
  )
}

async function postDokument(deps: Deps, call: PageCall) {
  const art = artOf(call)
  const form = parseForm(dokumentShape, call.krop)
  if (!form.ok) return showDokument(deps, call, form)
  const input = {
    ...(form.vaerdier as Omit<DokumentInd, 'version'>),
    version: Number(textOf(call.krop, 'version')),
    id: call.newId(),
  }
  const outcome = await attempt(() => saveDokument(deps, call.anmodning, call.params.id!, art, input))
  return 'fejl' in outcome
    ? showDokument(deps, call, { raa: form.raa, fejl: outcome.fejl })
    : call.goTo(`${stiOf(call.params.id!)}/dokumenter/${art}`)
}

export const pages: PageRoute<Deps>[] = [
  page('get', '/forloeb/{id}/rapport/proever', 'rapport.laes', async (deps: Deps, call) => showProever(deps, call)),
  page('post', '/forloeb/{id}/rapport/proever', 'proeve.skriv', postProeve),
  page('get', '/forloeb/{id}/rapport/dokumenter/{art}', 'rapport.fremlagt', async (deps: Deps, call) => {
    const [navn, endelse] = (call.params.art ?? '').split('.')
    if (endelse !== 'pdf') return showDokument(deps, call)
    call.params.art = navn!
    return fileResponse(await renderFaglig(deps, call.anmodning, call.params.id!, artOf(call)), 'pdf')
  }),
  page('post', '/forloeb/{id}/rapport/dokumenter/{art}', 'proeve.skriv', postDokument),
  page('post', '/forloeb/{id}/rapport/dokumenter/{art}/underskriv', 'proeve.skriv', async (deps: Deps, call) => {
    const art = artOf(call)
    const version = Number(textOf(call.krop, 'version'))
    const outcome = await attempt(() => signDokument(deps, call.anmodning, call.params.id!, art, { version }))
    return 'fejl' in outcome
      ? showDokument(deps, call, { fejl: outcome.fejl })
      : call.goTo(`${stiOf(call.params.id!)}/dokumenter/${art}`)
  }),
]
