import { Dokument } from '../../../forms/pages/rapport/Fagdokument.tsx'
import { parseForm, type Raa } from '../../../forms/form.ts'
import { writeTidspunkt } from '../../../forms/text.ts'
import type { Deps } from '../../deps.ts'
import { type Feltfejl, ikkeFundet } from '../../domain/fejl.ts'
import { parseAfsnitstekst } from '../../domain/rapport/afsnitstekst.ts'
import { datoTekst } from '../../domain/rapport/dansk.ts'
import { DOKUMENTARTER, type Dokumentart, type FagligtDokument, maySign } from '../../domain/rapport/fagligtDokument.ts'
import { fagTekst, type Rolle } from '../../domain/roller.ts'
import { toDato } from '../../domain/tid.ts'
import { page, type PageCall, type PageRoute } from '../../http/page.tsx'
import type { GemtDokument } from '../../store/rapport.ts'
import { openArbejde } from '../arbejde.ts'
import { DokumentInd, DokumentUdstregning, saveDokument, signDokument, strikeDokument } from '../dokumenter.ts'
import { renderFaglig } from '../fagligFil.ts'
import { fileResponse } from '../filsvar.ts'
import { attempt, krummerOf, stiOf, textOf, todayOf } from './faelles.ts'

const { version: _, ...dokumentShape } = DokumentInd.shape

interface Igen {
  fejl?: Feltfejl[]
  raa?: Raa
}

function artOf(call: PageCall): Dokumentart {
  const art = call.params.art ?? ''
  if (!Object.hasOwn(DOKUMENTARTER, art)) throw ikkeFundet()
  return art as Dokumentart
}

const hvemSkriver = (art: Dokumentart): string =>
  (DOKUMENTARTER[art].underskrivere as readonly Rolle[]).map(fagTekst).join(' eller ')

const stregetTekst = ({ navn, tid, begrundelse }: NonNullable<FagligtDokument['udgaaet']>) =>
  `${navn}, ${datoTekst(toDato(tid))}: ${begrundelse}`

const udgaveTekst = ({ dokument, af, tid }: GemtDokument, today: string) =>
  `${dokument.underskrift ? 'Underskrevet' : dokument.udgaaet ? 'Streget ud' : 'Gemt'} af ${af.navn}, ${writeTidspunkt(tid, today)}`

async function showDokument(deps: Deps, call: PageCall, { fejl = [], raa }: Igen = {}) {
  const art = artOf(call)
  const { forloeb, data } = await openArbejde(deps, call.anmodning, call.params.id!, art)
  const tidligere = await deps.rapporter.dokumentudgaver(forloeb.id, art)
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
      streget={dokument?.udgaaet && stregetTekst(dokument.udgaaet)}
      tidligere={tidligere.map((udgave) => ({
        hvem: udgaveTekst(udgave, todayOf(call)),
        tekst: udgave.dokument.tekst,
      }))}
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
  page('post', '/forloeb/{id}/rapport/dokumenter/{art}/streg', 'proeve.skriv', async (deps: Deps, call) => {
    const art = artOf(call)
    const form = parseForm({ begrundelse: DokumentUdstregning.shape.begrundelse }, call.krop)
    if (!form.ok) return showDokument(deps, call, { fejl: form.fejl })
    const input = { ...form.vaerdier, version: Number(textOf(call.krop, 'version')) }
    const outcome = await attempt(() => strikeDokument(deps, call.anmodning, call.params.id!, art, input))
    return 'fejl' in outcome
      ? showDokument(deps, call, { fejl: outcome.fejl })
      : call.goTo(`${stiOf(call.params.id!)}/dokumenter/${art}`)
  }),
]
