import { Ret, type RetProps } from '../../../forms/pages/dagbog/ret.tsx'
import { writeDato } from '../../../forms/text.ts'
import { detaljeFelter } from '../../domain/dagbog/detaljer.ts'
import type { GemtRegistrering } from '../../domain/dagbog/gemt.ts'
import { type Indtastning, indtastningFor } from '../../domain/dagbog/indtastning.ts'
import { Registrering } from '../../domain/dagbog/registrering.ts'
import { DomaeneFejl, type Feltfejl } from '../../domain/fejl.ts'
import { Begrundelse } from '../../domain/rettelse.ts'
import { toDato } from '../../domain/tid.ts'
import type { Deps } from '../../deps.ts'
import { openForloeb } from '../../http/adgang.ts'
import { page, type PageCall, type PageRoute } from '../../http/page.tsx'
import { toFeltfejl } from '../../http/route.ts'
import { datesOf, readRegistrering } from '../dag.ts'
import { type Laesning, readFormular } from '../formular.ts'
import { isKonflikt } from '../gem.ts'
import { rettelse } from '../gennemgang.ts'
import { showDagbog, textOf, titelOf } from './faelles.tsx'

/** The way of asking, widened with a unit the entry already has (from chat or API). */
function askOf(r: GemtRegistrering): Indtastning | undefined {
  const indtastning = indtastningFor(r)
  if (!indtastning || !r.enhed || indtastning.enheder.includes(r.enhed)) return indtastning
  return { ...indtastning, enheder: [r.enhed, ...indtastning.enheder] }
}

interface Svar {
  laesning?: Laesning
  begrundelseFejl?: string
  konflikt?: boolean
}

async function showRet(deps: Deps, call: PageCall, { laesning, begrundelseFejl, konflikt = false }: Svar = {}) {
  const {
    forloeb,
    registrering: r,
    versioner,
  } = await readRegistrering(deps, call.anmodning, call.params.id!, call.params.regId!)
  const indtastning = askOf(r)
  const isSent = call.c.req.method === 'POST'
  const fejl: Feltfejl[] = [
    ...(laesning?.fejl ?? []),
    ...(begrundelseFejl ? [{ felt: 'begrundelse', besked: begrundelseFejl }] : []),
  ]
  const common: RetProps = {
    registrering: r,
    versioner,
    today: toDato(call.anmodning.nu),
    csrf: call.csrf,
    set: isSent && !konflikt ? Number(textOf(call, 'version')) || r.version : r.version,
    konflikt,
    begrundelse: textOf(call, 'begrundelse'),
    ...(begrundelseFejl && { begrundelseFejl }),
  }
  const formular = indtastning && {
    indtastning,
    dato: r.dato,
    vaerdier: r,
    maengder: [],
    fejl,
    tvetydig: laesning?.tvetydig ?? [],
    soeskende: [],
    ...(isSent && laesning && { raa: laesning.raa }),
  }
  const tekstFejl = fejl.find(({ felt }) => felt === 'tekst')?.besked
  const tekst = r.type === 'beskrivelse' && {
    vaerdi: isSent ? textOf(call, 'tekst') : (r.tekst ?? ''),
    navne: forloeb.barn.navn ?? '',
    ...(tekstFejl && { fejl: tekstFejl }),
  }
  const { sidste } = datesOf(forloeb, common.today)
  const gentag = [...new Set([r.dato, sidste])].map((dato) => ({
    tekst: dato === common.today ? 'i dag' : writeDato(dato, common.today),
    href: `/forloeb/${forloeb.id}/dagbog/${dato}/ny/${indtastning?.noegle}?kopi=${r.id}`,
  }))
  return showDagbog(
    call,
    { forloeb, dato: r.dato, titel: titelOf(r), fejl },
    <Ret {...common} {...(formular && { formular })} {...(tekst && { tekst })} {...(indtastning && { gentag })} />,
  )
}

/** What the form does not ask about stays as it was. */
function keepUnasked(
  former: GemtRegistrering,
  indtastning: Indtastning,
  sent: Record<string, unknown>,
): Record<string, unknown> {
  const asked = detaljeFelter[indtastning.type]
  const unasked = Object.fromEntries(
    Object.entries(former.detaljer).filter(([navn]) => !(navn in asked) && navn !== 'loeber'),
  )
  const running = former.detaljer.loeber === true && !sent.slut ? { loeber: true } : {}
  return {
    ...(indtastning.enheder.length === 0 &&
      former.maengde !== null && { maengde: former.maengde, enhed: former.enhed }),
    ...(!indtastning.antal && former.antal !== null && { antal: former.antal }),
    ...sent,
    kilde: former.kilde,
    detaljer: { ...unasked, ...running, ...(sent.detaljer as object | undefined) },
  }
}

function readRet(call: PageCall, former: GemtRegistrering): Laesning {
  const indtastning = askOf(former)
  if (!indtastning) {
    const candidate = {
      id: former.id,
      type: 'beskrivelse',
      dato: former.dato,
      tekst: textOf(call, 'tekst'),
      kilde: former.kilde,
    }
    const checked = Registrering.safeParse(candidate)
    return {
      raa: {},
      tvetydig: [],
      ...(checked.success ? { registrering: candidate, fejl: [] } : { fejl: toFeltfejl(checked.error) }),
    }
  }
  const laesning = readFormular({ ...indtastning, fast: {} }, { ...call.krop, id: former.id }, former.dato)
  return laesning.registrering
    ? { ...laesning, registrering: keepUnasked(former, indtastning, laesning.registrering) }
    : laesning
}

async function saveRet(deps: Deps, call: PageCall) {
  const { id, regId } = call.params as { id: string; regId: string }
  await openForloeb(deps, call.anmodning, id, 'dagbog.ret')
  const former = await deps.dagboeger.get(id, regId)
  if (!former) throw new DomaeneFejl('ikkeFundet')
  const udgaar = textOf(call, 'udgaar') === 'ja'
  const laesning = udgaar ? undefined : readRet(call, former)
  const begrundelse = Begrundelse.safeParse(textOf(call, 'begrundelse'))
  const begrundelseFejl = begrundelse.success ? undefined : begrundelse.error.issues[0]!.message
  const shown = { ...(laesning && { laesning }), ...(begrundelseFejl && { begrundelseFejl }) }
  if (begrundelseFejl || (laesning && !laesning.registrering)) return showRet(deps, call, shown)
  const version = Number(textOf(call, 'version')) || 0
  try {
    const input = {
      begrundelse: begrundelse.data!,
      version,
      ...(udgaar ? { udgaar } : { registrering: Registrering.parse(laesning!.registrering) }),
    }
    const next = await rettelse(deps, call.anmodning, id, regId, input)
    return call.goTo(`/forloeb/${id}/dagbog/${next.dato}?rettet=${regId}#r-${regId}`)
  } catch (error) {
    if (isKonflikt(error)) return showRet(deps, call, { ...shown, konflikt: true })
    if (!(error instanceof DomaeneFejl) || error.status !== 422 || !laesning) throw error
    return showRet(deps, call, { laesning: { ...laesning, fejl: [{ felt: 'start', besked: error.titel }] } })
  }
}

export const retPages: PageRoute<Deps>[] = [
  page('get', '/forloeb/{id}/dagbog/{dato}/ret/{regId}', 'dagbog.ret', (deps: Deps, call) => showRet(deps, call)),
  page('post', '/forloeb/{id}/dagbog/{dato}/ret/{regId}', 'dagbog.ret', saveRet),
]
