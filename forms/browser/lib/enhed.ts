import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Tabt } from '../../../functions/domain/dagbog/kontakt.ts'

/** Ciphertext with its own nonce. */
interface Forseglet {
  iv: Uint8Array<ArrayBuffer>
  data: ArrayBuffer
}

/** `delvis`: saved, but not at every sibling it was written for; it stays until the person has seen so. */
export type Tilstand = 'venter' | 'afvist' | 'adgang' | 'delvis'

/** An unsent entry: order and state in the clear, all content sealed. */
export interface Koeraekke extends Forseglet {
  nr?: number
  id: string
  konto: string
  forloebId: string
  tilstand: Tilstand
}

/** One for each account that writes on this device; the key can't be read out, only used here. */
export interface Konto {
  konto: string
  /** Gone when the time was up: then `tabt` tells what went with it, until the person has seen it. */
  noegle?: CryptoKey
  /** When the server last answered this account, by the device's clock. */
  kontakt: number
  forskel: number
  tabt?: Tabt
}

interface Skema extends DBSchema {
  noegler: { key: string; value: Konto }
  koe: { key: number; value: Koeraekke; indexes: { konto: string } }
  /** Pages and drafts: `konto|path`. */
  sider: { key: string; value: Forseglet & { sti: string; konto: string; tid: number } }
}

let opened: Promise<IDBPDatabase<Skema>> | undefined

const open = () =>
  (opened ??= openDB<Skema>('dagbog', 1, {
    upgrade(db) {
      db.createObjectStore('noegler', { keyPath: 'konto' })
      db.createObjectStore('koe', { keyPath: 'nr', autoIncrement: true }).createIndex('konto', 'konto')
      db.createObjectStore('sider', { keyPath: 'sti' })
    },
  }))

export const getKonto = async (konto: string): Promise<Konto | undefined> => (await open()).get('noegler', konto)

/** Makes the account's key when it has none. Only people who write get one: others leave nothing on the device. */
export async function beginKonto(konto: string): Promise<void> {
  if ((await getKonto(konto))?.noegle) return
  const noegle = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  await changeKonto(konto, (row) => (row?.noegle ? row : { ...row, konto, noegle, kontakt: Date.now(), forskel: 0 }))
}

/** The server answered this account: `forskel` is how far its clock is ahead of the device's. */
export const touchKonto = (konto: string, forskel: number): Promise<void> =>
  changeKonto(konto, (row) => row?.noegle && { ...row, kontakt: Date.now(), forskel })

/** The person has been told what went with the key. */
export const forgetTabt = (konto: string): Promise<void> =>
  changeKonto(konto, (row) => {
    if (!row) return row
    const { tabt: _, ...rest } = row
    return rest
  })

async function changeKonto(konto: string, change: (row: Konto | undefined) => Konto | undefined): Promise<void> {
  const tx = (await open()).transaction('noegler', 'readwrite')
  const next = change(await tx.store.get(konto))
  if (next) await tx.store.put(next)
  await tx.done
}

export const forskelOf = async (konto: string): Promise<number> => (await getKonto(konto))?.forskel ?? 0

/** The one that had contact last stands first; also those whose key is gone. */
export const listKonti = async (): Promise<Konto[]> =>
  (await (await open()).getAll('noegler')).sort((a, b) => b.kontakt - a.kontakt)

/** The account that had contact last: whose pages may be shown without a network. */
export const sidsteKonto = async (): Promise<string | undefined> =>
  (await listKonti()).find(({ noegle }) => noegle)?.konto

/** Log out, or too long without contact (then with what was lost): the key goes first, so that nothing left behind can be read. */
export async function destroyKonto(konto: string, tabt?: Tabt): Promise<void> {
  const db = await open()
  const { kontakt = 0 } = (await getKonto(konto)) ?? {}
  if (tabt) await db.put('noegler', { konto, kontakt, forskel: 0, tabt })
  else await db.delete('noegler', konto)
  const tx = db.transaction(['koe', 'sider'], 'readwrite')
  for (const nr of await tx.objectStore('koe').index('konto').getAllKeys(konto)) await tx.objectStore('koe').delete(nr)
  for (const row of await tx.objectStore('sider').getAll())
    if (row.konto === konto) await tx.objectStore('sider').delete(row.sti)
  await tx.done
}

async function seal(konto: string, value: unknown): Promise<Forseglet> {
  const { noegle } = (await getKonto(konto)) ?? {}
  if (!noegle) throw new Error('ingen nøgle')
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv },
    noegle,
    new TextEncoder().encode(JSON.stringify(value)),
  )
  return { iv, data }
}

async function unseal<T>(konto: string, { iv, data }: Forseglet): Promise<T | undefined> {
  const { noegle } = (await getKonto(konto)) ?? {}
  if (!noegle) return undefined
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, noegle, data)
  return JSON.parse(new TextDecoder().decode(plain)) as T
}

export async function putSide(konto: string, sti: string, value: unknown): Promise<void> {
  const sealed = await seal(konto, value)
  await (await open()).put('sider', { sti: `${konto}|${sti}`, konto, tid: Date.now(), ...sealed })
}

export async function getSide<T>(konto: string, sti: string): Promise<{ value: T; tid: number } | undefined> {
  const row = await (await open()).get('sider', `${konto}|${sti}`)
  const value = row && (await unseal<T>(konto, row).catch(() => undefined))
  return row && value !== undefined ? { value, tid: row.tid } : undefined
}

export const removeSide = async (konto: string, sti: string): Promise<void> =>
  (await open()).delete('sider', `${konto}|${sti}`)

/** Paths kept for an account, with the time they were fetched. */
export async function listSider(konto: string): Promise<Map<string, number>> {
  const rows = await (await open()).getAll('sider')
  return new Map(rows.filter((row) => row.konto === konto).map(({ sti, tid }) => [sti.slice(konto.length + 1), tid]))
}

/** At the end of the queue; what was refused before under the same id has been put right and goes. */
export async function addKoe(konto: string, forloebId: string, id: string, value: unknown): Promise<void> {
  const sealed = await seal(konto, value)
  const tx = (await open()).transaction('koe', 'readwrite')
  await tx.store.add({ konto, forloebId, id, tilstand: 'venter', ...sealed })
  for (const row of await tx.store.index('konto').getAll(konto))
    if (row.id === id && row.tilstand === 'afvist') await tx.store.delete(row.nr!)
  await tx.done
}

/** Rows of the account in the order they were written. */
export const listKoe = async (konto: string): Promise<Koeraekke[]> =>
  (await open()).getAllFromIndex('koe', 'konto', konto)

export const readKoe = <T>(row: Koeraekke): Promise<T | undefined> => unseal<T>(row.konto, row).catch(() => undefined)

/** Changes a row that still stands there; one sent by another tab in the meantime stays gone. */
export async function changeKoe(row: Koeraekke, tilstand: Tilstand, value?: unknown): Promise<void> {
  const sealed = value === undefined ? {} : await seal(row.konto, value)
  const tx = (await open()).transaction('koe', 'readwrite')
  const now = await tx.store.get(row.nr!)
  if (now) await tx.store.put({ ...now, ...sealed, tilstand })
  await tx.done
}

export const removeKoe = async (nr: number): Promise<void> => (await open()).delete('koe', nr)
