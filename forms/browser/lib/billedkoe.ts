import { takeValgte, type Valgt } from './billedvalg.ts'
import { changeKoe, getSide, putSide, removeKoe, removeSide } from './enhed.ts'
import {
  ask,
  billedNavn,
  billedSti,
  enqueue,
  isBillede,
  outcomeOf,
  readStatus,
  tellChange,
  type Udfald,
  type Usendt,
  usendte,
} from './koe.ts'

interface Sted {
  konto: string
  forloebId: string
  dato: string
}

/** Sealed with the pages, apart from the queue: the queue is read often, a photo once. */
interface Forseglet {
  stort: string
  lille: string
}

async function textOf(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}

const blobOf = (text: string) => new Blob([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))], { type: 'image/jpeg' })

/** The entry that photos belong to, and the siblings it was written for as well. */
export interface Hvortil {
  regId: string
  hvad: string
  ogsaa: string[]
}

async function keep({ konto, forloebId, dato }: Sted, { regId, hvad, ogsaa }: Hvortil, valgt: Valgt): Promise<void> {
  const { id, stort, lille, tekst } = valgt
  await putSide(konto, billedSti(id), { stort: await textOf(stort), lille: await textOf(lille) } satisfies Forseglet)
  await enqueue(konto, forloebId, {
    id: billedNavn(regId, id),
    art: 'billede',
    dato,
    krop: { id, regId, tekst, ogsaa },
    vis: { titel: 'Billede', tekst: hvad, kl: '' },
  })
}

/** The photos picked in a form are written to the device, after the entry they belong to. */
export async function keepValgte(form: HTMLFormElement, sted: Sted, hvortil: Hvortil): Promise<number> {
  const own = await takeValgte(form)
  for (const valgt of own) await keep(sted, hvortil, valgt)
  return own.length
}

/** Photos whose entry is no longer waiting on this device. */
async function ready(konto: string): Promise<Usendt[]> {
  const alle = await usendte(konto)
  const entries = new Set(
    alle.flatMap(({ raekke, handling }) => (isBillede(raekke) || raekke.tilstand === 'delvis' ? [] : [handling.id])),
  )
  return alle.filter(
    ({ raekke, handling }) =>
      isBillede(raekke) && raekke.tilstand === 'venter' && !entries.has(String(handling.krop.regId)),
  )
}

/** One at a time, by one tab; the id makes a second sending harmless. */
export async function sendBilleder(konto: string): Promise<Udfald> {
  return navigator.locks.request('dagbog-billeder', { ifAvailable: true }, async (lock) => {
    let outcome: Udfald = 'intet'
    if (!lock) return outcome
    for (let [next] = await ready(konto); next; [next] = await ready(konto)) {
      outcome = await send(konto, next)
      tellChange()
      if (outcome !== 'sendt') return outcome
    }
    return outcome
  }) as Promise<Udfald>
}

/** Kept before there were words and siblings it has none. */
interface Billedkrop {
  id: string
  regId: string
  tekst?: string
  ogsaa?: string[]
}

async function send(konto: string, { raekke, handling }: Usendt): Promise<Udfald> {
  const status = await readStatus(raekke.forloebId)
  if (status === 404) {
    await changeKoe(raekke, 'adgang')
    return 'sendt'
  }
  if (typeof status === 'number') return outcomeOf(status)
  if (status.konto !== konto) return 'fremmed'
  const { id, regId, tekst = '', ogsaa = [] } = handling.krop as unknown as Billedkrop
  const kept = await getSide<Forseglet>(konto, billedSti(id))
  if (!kept) return refuse({ raekke, handling }, 'Billedet er ikke på telefonen mere')
  const body = new FormData()
  body.append('stort', blobOf(kept.value.stort), 'stort.jpg')
  body.append('lille', blobOf(kept.value.lille), 'lille.jpg')
  body.append('tekst', tekst)
  for (const one of ogsaa) body.append('ogsaa', one)
  const response = await ask(`/forloeb/${raekke.forloebId}/dagbog/${handling.dato}/billeder/${regId}/${id}`, {
    method: 'POST',
    body,
    headers: { 'x-csrf': status.csrf },
  })
  if (response?.ok) return done(konto, raekke.nr!, id)
  const isFinal =
    response && response.status >= 400 && response.status < 500 && ![401, 403, 429].includes(response.status)
  return isFinal ? refuse({ raekke, handling }, await besked(response)) : outcomeOf(response?.status ?? 0)
}

async function done(konto: string, nr: number, id: string): Promise<Udfald> {
  await removeKoe(nr)
  await removeSide(konto, billedSti(id))
  return 'sendt'
}

async function refuse({ raekke, handling }: Usendt, besked: string): Promise<Udfald> {
  await changeKoe(raekke, 'afvist', { ...handling, besked })
  return 'sendt'
}

async function besked(response: Response): Promise<string> {
  const problem = (await response.json().catch(() => ({}))) as { title?: string; fejl?: { besked: string }[] }
  return problem.fejl?.[0]?.besked ?? problem.title ?? 'Billedet kunne ikke sendes'
}
