import { BillederSide, Billedupload, billederSti } from '../../../forms/pages/dagbog/billeder.tsx'
import { navnOf } from '../../../forms/pages/dagbog/ord.ts'
import { type Billede, Billedtekst } from '../../domain/dagbog/billede/billede.ts'
import { DomaeneFejl, ikkeFundet } from '../../domain/fejl.ts'
import type { Forloeb } from '../../domain/forloeb/forloeb.ts'
import type { Deps } from '../../deps.ts'
import { fieldError } from '../../http/adgang.ts'
import { page, type PageCall, type PageRoute } from '../../http/page.tsx'
import { billedeKey, lilleKey } from '../../store/billede.ts'
import {
  announceBillede,
  describeBillede,
  downloadBillede,
  presignBillede,
  readBillede,
  receiveBillede,
  removeBillede,
  saveBillede,
} from '../billeder.ts'
import { billedteksterOf, mayDo, readRegistrering } from '../dag.ts'
import { hosSoeskende } from '../soeskende.ts'
import { ogsaaOf } from '../synk.ts'
import { showDagbog, stiOf, textOf } from './faelles.tsx'

const STI = '/forloeb/{id}/dagbog/{dato}/billeder/{regId}'
/** A photo as the device sends it; Lambda takes and gives 6 MB as base64. */
const MAX_SENDT = 4 * 1024 * 1024

/** Larger than this a photo without a little one does not stand in a list by itself: a phone would fetch it whole. */
const MAX_I_LISTE = 1024 * 1024
const TEGNING =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><rect width="96" height="96" fill="#d9dee3"/><path fill="none" stroke="#1d2b36" stroke-width="4" d="M20 32h14l5-8h18l5 8h14v40H20zM48 40a11 11 0 1 0 .1 0z"/></svg>'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i
const idOf = (text = ''): string => {
  if (!UUID.test(text)) throw ikkeFundet()
  return text
}
const stedOf = ({ params }: PageCall) => ({
  forloebId: params.id!,
  regId: params.regId!,
  id: idOf(params.billedId),
})
const sideOf = (call: PageCall) => `${stiOf(call)}/billeder/${call.params.regId}`

/** Siblings where the same entry stands. */
async function soeskendeMed(deps: Deps, { anmodning }: PageCall, forloeb: Forloeb, regId: string) {
  const hos = await hosSoeskende(deps, anmodning, forloeb, regId)
  return hos.flatMap(({ forloeb: { id, barn }, registrering }) =>
    registrering.udgaaet ? [] : [{ id, navn: barn.navn ?? 'Søskende' }],
  )
}

async function showBilleder(deps: Deps, call: PageCall) {
  const { forloeb, registrering } = await readRegistrering(deps, call.anmodning, call.params.id!, call.params.regId!)
  const { dato } = registrering
  const reviews = mayDo(call.anmodning, forloeb, 'dagbog.gennemse')
  return showDagbog(
    call,
    { forloeb, dato, titel: `Billeder: ${navnOf(registrering)}` },
    <BillederSide
      registrering={registrering}
      tekster={await billedteksterOf(deps, forloeb.id, [registrering])}
      soeskende={await soeskendeMed(deps, call, forloeb, registrering.id)}
      csrf={call.csrf}
      newId={call.newId}
      mayAdd={mayDo(call.anmodning, forloeb, 'dagbog.ret')}
      dagen={`/forloeb/${forloeb.id}/${reviews ? 'gennemgang' : 'dagbog'}/${dato}`}
    />,
  )
}

/** Without JavaScript: announced here, chosen on the next page, sent straight to the store. */
async function beginUpload(deps: Deps, call: PageCall) {
  const id = idOf(textOf(call, 'id'))
  const sted = { forloebId: call.params.id!, regId: call.params.regId!, id }
  await announceBillede(deps, call.anmodning, sted, { indholdstype: 'image/jpeg', stoerrelse: 1 })
  return call.goTo(`${sideOf(call)}/${id}`)
}

async function showUpload(deps: Deps, call: PageCall, billede: Billede, fejl?: string) {
  const { forloeb, registrering } = await readRegistrering(deps, call.anmodning, call.params.id!, call.params.regId!)
  const upload = await presignBillede(
    deps,
    billede,
    `${deps.config.origin}${billederSti(registrering)}/${billede.id}/modtaget`,
  )
  return showDagbog(
    call,
    {
      forloeb,
      dato: registrering.dato,
      titel: 'Vælg billede',
      ...(fejl && { fejl: [{ felt: 'file', besked: fejl }] }),
    },
    <Billedupload registrering={registrering} upload={upload} {...(fejl && { fejl })} />,
  )
}

async function openUpload(deps: Deps, call: PageCall) {
  const { billede } = await readBillede(deps, call.anmodning, stedOf(call))
  return billede.tilstand === 'afventer' ? showUpload(deps, call, billede) : call.goTo(sideOf(call))
}

/** The store sends the browser back here; opening it again changes nothing. */
async function finishUpload(deps: Deps, call: PageCall) {
  const { billede, registrering } = await readBillede(deps, call.anmodning, stedOf(call))
  try {
    await receiveBillede(deps, call.anmodning, stedOf(call))
    return call.goTo(`/forloeb/${registrering.forloebId}/dagbog/${registrering.dato}#r-${registrering.id}`)
  } catch (error) {
    if (!(error instanceof DomaeneFejl) || error.kode !== 'billede.ugyldigt') throw error
    return showUpload(deps, call, billede, error.fejl[0]!.besked)
  }
}

function tekstOf(sent: unknown): string | null {
  const tekst = Billedtekst.safeParse(typeof sent === 'string' ? sent : '')
  if (tekst.success) return tekst.data || null
  throw fieldError('tekst', tekst.error.issues[0]!.message)
}

const bytesOf = async (part: unknown) => (part instanceof Blob ? new Uint8Array(await part.arrayBuffer()) : undefined)

/** From the device: made small there, sent after its entry, and safe to send again. */
async function takeSent(deps: Deps, call: PageCall) {
  const body = await call.c.req.parseBody({ all: true })
  const [stort, lille] = [await bytesOf(body.stort), await bytesOf(body.lille)]
  if (!stort) throw new DomaeneFejl('krop.type')
  const tekst = tekstOf(body.tekst)
  const sendt = { stort, tekst, ...(lille && { lille }) }
  const ogsaa = ogsaaOf({ ogsaa: [body.ogsaa ?? []].flat().map(String) })
  const { id, tilstand } = await saveBillede(deps, call.anmodning, stedOf(call), sendt, ogsaa)
  return call.c.json({ id, tilstand }, 201, { 'cache-control': 'no-store' })
}

/** From our own address, so that a page kept on the device may show it; what is too large for that by the store's. */
async function sendFil(deps: Deps, call: PageCall) {
  const vist = await readBillede(deps, call.anmodning, stedOf(call))
  const { billede } = vist
  if (billede.tilstand !== 'godkendt') throw ikkeFundet()
  const isListe = call.query.lille !== undefined
  const isLille = isListe && billede.lille
  if (isListe && !isLille && billede.stoerrelse > MAX_I_LISTE)
    return call.c.body(TEGNING, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'private, no-store' })
  if (!isLille && billede.stoerrelse > MAX_SENDT) return call.goTo((await downloadBillede(deps, vist))!)
  return call.c.body(await deps.lager.readStream(isLille ? lilleKey(billede) : billedeKey(billede)), 200, {
    'content-type': isLille ? 'image/jpeg' : billede.indholdstype,
    'cache-control': 'private, no-store',
  })
}

export const billedPages: PageRoute<Deps>[] = [
  page('get', STI, 'dagbog.dag', showBilleder),
  page('post', STI, 'dagbog.skriv', beginUpload),
  page('get', `${STI}/{billedId}`, 'dagbog.skriv', openUpload),
  page('get', `${STI}/{billedId}/modtaget`, 'dagbog.skriv', finishUpload),
  { ...page('post', `${STI}/{billedId}`, 'dagbog.skriv', takeSent), maxBody: MAX_SENDT },
  page('get', `${STI}/{billedId}/fil`, 'dagbog.dag', sendFil),
  page('post', `${STI}/{billedId}/tekst`, 'dagbog.ret', async (deps: Deps, call) => {
    const { id } = stedOf(call)
    await describeBillede(deps, call.anmodning, stedOf(call), tekstOf(call.krop.tekst))
    return call.goTo(`${sideOf(call)}#tekst-${id}`)
  }),
  page('post', `${STI}/{billedId}/fjern`, 'dagbog.ret', async (deps: Deps, call) => {
    await removeBillede(deps, call.anmodning, stedOf(call))
    return call.goTo(sideOf(call))
  }),
]
