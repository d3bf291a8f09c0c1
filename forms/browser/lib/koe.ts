import { addKoe, changeKoe, type Koeraekke, listKoe, readKoe, removeKoe, removeSide, touchKonto } from './enhed.ts'

/** Something done on the device that the server must hear of, once. */
export interface Handling {
  id: string
  art: 'form' | 'nu' | 'tekst' | 'stop' | 'fortryd' | 'chat' | 'billede'
  dato: string
  /** The form as filled in, without proof of origin. */
  krop: Record<string, string | string[]>
  /** What the list shows until it is sent. */
  vis: { titel: string; tekst: string; kl: string }
  /** Why the server said no. */
  besked?: string
}

export type Udfald = 'sendt' | 'intet' | 'net' | 'login' | 'fremmed' | 'fejl'

/** Entries sent in one request. */
const HOLD = 25
const kanal = 'BroadcastChannel' in globalThis ? new BroadcastChannel('dagbog-koe') : undefined

/** Tells every tab, also this one, that the number has changed. */
export function tellChange(): void {
  kanal?.postMessage('')
  globalThis.dispatchEvent(new Event('koe'))
}
kanal?.addEventListener('message', () => globalThis.dispatchEvent(new Event('koe')))

export async function enqueue(konto: string, forloebId: string, handling: Handling): Promise<void> {
  await addKoe(konto, forloebId, handling.id, handling)
  tellChange()
}

export interface Usendt {
  raekke: Koeraekke
  handling: Handling
}

export async function usendte(konto: string): Promise<Usendt[]> {
  const rows = await listKoe(konto)
  const all = await Promise.all(rows.map(async (raekke) => ({ raekke, handling: await readKoe<Handling>(raekke) })))
  return all.filter((one): one is Usendt => one.handling !== undefined)
}

/** A photo in the queue is known by its name, without opening it: whose entry, and which photo. */
export const billedNavn = (regId: string, id: string) => `billede:${regId}:${id}`
export const isBillede = ({ id }: Pick<Koeraekke, 'id'>) => id.startsWith('billede:')
/** Where its content is kept, sealed. */
export const billedSti = (id: string) => `billede:${id}`

/** Taken back before it was sent; an entry takes its photos with it. */
export async function drop(raekke: Koeraekke): Promise<void> {
  const own = (await listKoe(raekke.konto)).filter(
    (row) => row.nr === raekke.nr || (raekke.tilstand !== 'delvis' && row.id.startsWith(billedNavn(raekke.id, ''))),
  )
  for (const row of own) {
    await removeKoe(row.nr!)
    if (isBillede(row)) await removeSide(row.konto, billedSti(row.id.split(':')[2]!))
  }
  tellChange()
}

type Status = { csrf: string; nu: string; konto: string }
type Svar = { id: string; status: number; besked?: string }

/** Undefined: no network or no working server. */
export const ask = (path: string, init?: RequestInit) =>
  fetch(path, {
    ...init,
    headers: { accept: 'application/json', ...init?.headers },
    cache: 'no-store',
    redirect: 'error',
  }).catch(() => undefined)

/** Fresh proof of origin and the server's clock; each answer is a contact. */
export async function readStatus(forloebId: string): Promise<Status | number> {
  const asked = Date.now()
  const response = await ask(`/forloeb/${forloebId}/dagbog/synk`)
  if (!response) return 0
  if (!response.ok) return response.status
  const status = (await response.json()) as Status
  await touchKonto(status.konto, Date.parse(status.nu) - (asked + Date.now()) / 2)
  return status
}

export const outcomeOf = (status: number): Udfald => (status === 0 ? 'net' : status === 401 ? 'login' : 'fejl')

const isEntry = (raekke: Koeraekke) => raekke.tilstand === 'venter' && !isBillede(raekke)

/** One forløb's waiting entries in their order; stops at the first thing that is not an answer. */
async function sendForloeb(konto: string, forloebId: string): Promise<Udfald> {
  const status = await readStatus(forloebId)
  const waiting = async () =>
    (await usendte(konto)).filter(({ raekke }) => raekke.forloebId === forloebId && isEntry(raekke))
  if (status === 404) {
    for (const { raekke } of await waiting()) await changeKoe(raekke, 'adgang')
    return 'sendt'
  }
  if (typeof status === 'number') return outcomeOf(status)
  if (status.konto !== konto) return 'fremmed'
  for (let hold = await waiting(); hold.length > 0; hold = await waiting()) {
    const batch = hold.slice(0, HOLD)
    const body = JSON.stringify(batch.map(({ handling: { id, art, dato, krop } }) => ({ id, art, dato, krop })))
    const response = await ask(`/forloeb/${forloebId}/dagbog/synk`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', 'x-csrf': status.csrf },
    })
    if (!response?.ok) return outcomeOf(response?.status ?? 0)
    await settle(batch, (await response.json()) as Svar[])
    tellChange()
  }
  return 'sendt'
}

/** Only an answer for this very entry takes it off the device. */
async function settle(batch: Usendt[], svar: Svar[]): Promise<void> {
  for (const [i, { raekke, handling }] of batch.entries()) {
    const own = svar[i]?.id === handling.id ? svar[i] : undefined
    if (own?.status === 207) await changeKoe(raekke, 'delvis', { ...handling, besked: own.besked ?? '' })
    else if (own && own.status < 300) await removeKoe(raekke.nr!)
    else if (own) await changeKoe(raekke, 'afvist', { ...handling, besked: own.besked ?? '' })
  }
}

/** Background Sync, where the browser has it. */
interface Vaekker {
  sync?: { register(tag: string): Promise<void> }
}

/** Asks to be woken when the network is back, also when no page is open then; where that can't be, the next page sends. */
export async function wakeMe(): Promise<void> {
  const registration = (await navigator.serviceWorker?.getRegistration()) as Vaekker | undefined
  await registration?.sync?.register('koe').catch(() => undefined)
}

/** Sends what waits, one tab at a time: two would both send, which the server would bear, but in a muddled order. */
export async function flush(konto: string): Promise<Udfald> {
  return navigator.locks.request('dagbog-synk', async () => {
    const rows = (await listKoe(konto)).filter(isEntry)
    let outcome: Udfald = 'intet'
    for (const forloebId of new Set(rows.map((row) => row.forloebId))) {
      outcome = await sendForloeb(konto, forloebId)
      if (outcome !== 'sendt') return outcome
    }
    return outcome
  }) as Promise<Udfald>
}
