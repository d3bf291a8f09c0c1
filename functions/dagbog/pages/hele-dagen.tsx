import { HeleDagen } from '../../../forms/pages/dagbog/hele-dagen.tsx'
import type { DagbogSvar } from '../../domain/dagbog/indsend.ts'
import { linjefejl, linjenavn, RAEKKER, type Tabellinje, tabellinjerOf } from '../../domain/dagbog/heledagen.ts'
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

/** A line has an id that follows from the form's: sent twice it is still one. */
export const linjeIds = (formId: string): string[] =>
  Array.from({ length: RAEKKER }, (_, i) => uuidOf(linjenavn(formId, i)))

type Linje = { i: number; registrering?: Record<string, unknown>; fejl: Feltfejl[] }

function readLinje(call: PageCall, linje: Tabellinje): Linje {
  const { i } = linje
  if ('fejl' in linje) return { i, fejl: [linje.fejl] }
  const krop = { ...linje.krop, id: uuidOf(linjenavn(textOf(call, 'id'), i)) }
  const { registrering, fejl } = readFormular(linje.indtastning, krop, dagOf(call))
  return {
    i,
    fejl: fejl.map(({ felt, besked }) => linjefejl(i, felt, besked)),
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
  errorsOf(svar).map(({ besked }) => linjefejl(i, 'start', besked))

/** All lines or none: a line that is wrong is mended before anything is saved. */
async function save(deps: Deps, call: PageCall) {
  const linjer = tabellinjerOf((name) => textOf(call, name)).map((linje) => readLinje(call, linje))
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
