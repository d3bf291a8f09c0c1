import { HeleDagen, RAEKKER } from '../../../forms/pages/dagbog/hele-dagen.tsx'
import type { DagbogSvar } from '../../domain/dagbog/indsend.ts'
import { indtastningOf } from '../../domain/dagbog/indtastning.ts'
import type { Feltfejl } from '../../domain/fejl.ts'
import { writeDato } from '../../../forms/text.ts'
import { toDato } from '../../domain/tid.ts'
import type { Deps } from '../../deps.ts'
import { openForloeb } from '../../http/adgang.ts'
import { uuidOf } from '../../http/idempotency.ts'
import { page, type PageCall, type PageRoute } from '../../http/page.tsx'
import { rawOf, readFormular } from '../formular.ts'
import { soeskendevalgOf } from '../dag.ts'
import { errorsOf } from '../gem.ts'
import { registrer } from '../skriv.ts'
import { registrerHos } from '../soeskende.ts'
import { ogsaaOf } from '../synk.ts'
import { ikkeHosQuery, showDagbog, stiOf, textOf } from './faelles.tsx'
import { dagOf } from './handlinger.tsx'

const FELTER: Record<string, string> = { start: 'kl', slut: 'til', maengde: 'maengde', note: 'note' }
const COLUMNS = ['kl', 'hvad', 'til', 'maengde', 'note'] as const

/** A line has an id that follows from the form's: sent twice it is still one. */
const linjeId = (formId: string, i: number) => uuidOf(`${formId}#${i}`)
export const linjeIds = (formId: string): string[] => Array.from({ length: RAEKKER }, (_, i) => linjeId(formId, i))

type Linje = { i: number; registrering?: Record<string, unknown>; fejl: Feltfejl[] }

/** One line of the table as the form of its kind. */
function readLinje(call: PageCall, i: number): Linje | undefined {
  const [kl, hvad, til, maengde, note] = COLUMNS.map((name) => textOf(call, `${name}-${i}`)) as [
    string,
    string,
    string,
    string,
    string,
  ]
  if (!kl && !hvad && !til && !maengde && !note) return undefined
  const indtastning = indtastningOf(hvad)
  const nr = i + 1
  if (!indtastning) return { i, fejl: [{ felt: `hvad-${i}`, besked: `Linje ${nr}: Vælg, hvad der skete` }] }
  if (maengde && indtastning.enheder.length === 0)
    return { i, fejl: [{ felt: `maengde-${i}`, besked: `Linje ${nr}: Skriv det i noten; der er ingen mængde her` }] }
  const krop = { id: linjeId(textOf(call, 'id'), i), 'start-kl': kl, 'slut-kl': til, maengde, note }
  const { registrering, fejl } = readFormular(indtastning, krop, dagOf(call))
  return {
    i,
    fejl: fejl.map(({ felt, besked }) => ({
      felt: `${FELTER[felt] ?? 'hvad'}-${i}`,
      besked: `Linje ${nr}: ${besked}`,
    })),
    ...(registrering && { registrering }),
  }
}

async function show(deps: Deps, call: PageCall, fejl: Feltfejl[] = []) {
  const forloeb = await openForloeb(deps, call.anmodning, call.params.id!, 'dagbog.skriv')
  const dato = dagOf(call)
  const isSent = call.c.req.method === 'POST'
  return showDagbog(
    call,
    { forloeb, dato, titel: `Hele ${writeDato(dato, toDato(call.anmodning.nu))}`, fejl },
    <HeleDagen
      sti={stiOf(call)}
      csrf={call.csrf}
      id={textOf(call, 'id') || call.newId()}
      dato={dato}
      soeskende={await soeskendevalgOf(deps, call.anmodning, forloeb)}
      fejl={fejl}
      {...(isSent && { raa: rawOf(call.krop) })}
    />,
  )
}

const refusedAt = ({ i }: Linje, svar: DagbogSvar[number]): Feltfejl[] =>
  errorsOf(svar).map(({ besked }) => ({ felt: `kl-${i}`, besked: `Linje ${i + 1}: ${besked}` }))

/** All lines or none: a line that is wrong is mended before anything is saved. */
async function save(deps: Deps, call: PageCall) {
  const linjer = Array.from({ length: RAEKKER }, (_, i) => readLinje(call, i)).filter((linje) => linje !== undefined)
  const fejl = linjer.flatMap((linje) => linje.fejl)
  if (linjer.length === 0) fejl.push({ felt: 'kl-0', besked: 'Skriv mindst én linje' })
  if (fejl.length > 0) return show(deps, call, fejl)
  const registreringer = linjer.map(({ registrering }) => registrering!)
  const svar = await registrer(deps, call.anmodning, call.params.id!, registreringer)
  const refused = svar.flatMap((one, n) => refusedAt(linjer[n]!, one))
  if (refused.length > 0) return show(deps, call, refused)
  const ikkeHos = await registrerHos(deps, call.anmodning, ogsaaOf(call.krop), registreringer)
  return call.goTo(`${stiOf(call)}?hele=${encodeURIComponent(textOf(call, 'id'))}${ikkeHosQuery(ikkeHos)}`)
}

export const heleDagenPages: PageRoute<Deps>[] = [
  page('get', '/forloeb/{id}/dagbog/{dato}/hele-dagen', 'dagbog.skriv', (deps: Deps, call) => show(deps, call)),
  page('post', '/forloeb/{id}/dagbog/{dato}/hele-dagen', 'dagbog.skriv', save),
]
