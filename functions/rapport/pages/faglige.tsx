import { Proever } from '../../../forms/pages/rapport/Faglige.tsx'
import { parseForm, type Raa, type Shape } from '../../../forms/form.ts'
import type { Deps } from '../../deps.ts'
import type { Feltfejl } from '../../domain/fejl.ts'
import { alderTekst, datoTekst } from '../../domain/rapport/dansk.ts'
import { aldersforbehold, instrumentNavn } from '../../domain/rapport/proeve.ts'
import { hasRolle } from '../../domain/roller.ts'
import { page, type PageCall, type PageRoute } from '../../http/page.tsx'
import { openArbejde } from '../arbejde.ts'
import type { GemtProeve } from '../../store/rapport.ts'
import { createProeve, mayRetteProeve, ProeveInd } from '../faglige.ts'
import { attempt, krummerOf, stiOf, todayOf } from './faelles.ts'

const { id: _, ...felter } = ProeveInd.shape
export const proeveShape: Shape = felter

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

export const pages: PageRoute<Deps>[] = [
  page('get', '/forloeb/{id}/rapport/proever', 'rapport.laes', async (deps: Deps, call) => showProever(deps, call)),
  page('post', '/forloeb/{id}/rapport/proever', 'proeve.skriv', postProeve),
]
