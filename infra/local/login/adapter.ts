import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'
import { type Jsonl, openJsonl } from '../jsonl.ts'

interface Row {
  key: string
  /** Absent when the record is gone. */
  payload?: AdapterPayload
  /** Milliseconds since 1970. */
  expires?: number
}

/** The journal is rewritten when it holds this many lines and most of them are outdated. */
const COMPACT_LINES = 2000

/** Keeps sessions, grants, codes and refresh tokens over a restart: every change is one line, written before the answer. */
export function createAdapter(path: string): AdapterFactory {
  const store = openStore(openJsonl<Row>(path))
  return (model) => modelAdapter(store, model)
}

type Store = ReturnType<typeof openStore>

function openStore(journal: Jsonl<Row>) {
  const rows = new Map<string, Row>()
  const written = journal.read()
  for (const row of written) apply(row)
  let lines = written.length

  const isLive = (row: Row) => row.expires === undefined || row.expires > Date.now()
  function apply(row: Row) {
    if (row.payload) rows.set(row.key, row)
    else rows.delete(row.key)
  }
  function compact(): number {
    const live = [...rows.values()].filter(isLive)
    rows.clear()
    live.forEach(apply)
    journal.rewrite(live)
    return live.length
  }
  return {
    get: (key: string) => {
      const row = rows.get(key)
      return row && isLive(row) ? row : undefined
    },
    find: (prefix: string, matches: (payload: AdapterPayload) => boolean) =>
      [...rows.values()].filter(
        (row) => row.key.startsWith(prefix) && isLive(row) && row.payload && matches(row.payload),
      ),
    write: (row: Row) => {
      journal.append(row)
      apply(row)
      if (++lines > COMPACT_LINES && lines > 2 * rows.size) lines = compact()
    },
  }
}

function modelAdapter(store: Store, model: string): Adapter {
  const keyOf = (id: string) => `${model}:${id}`
  const findWhere = (matches: (payload: AdapterPayload) => boolean) => store.find(`${model}:`, matches)
  return {
    find: async (id) => store.get(keyOf(id))?.payload,
    findByUid: async (uid) => findWhere((payload) => payload.uid === uid)[0]?.payload,
    findByUserCode: async () => undefined,
    upsert: async (id, payload, expiresIn) =>
      store.write({ key: keyOf(id), payload, ...(expiresIn && { expires: Date.now() + expiresIn * 1000 }) }),
    consume: async (id) => {
      const row = store.get(keyOf(id))
      if (row?.payload) store.write({ ...row, payload: { ...row.payload, consumed: Math.floor(Date.now() / 1000) } })
    },
    destroy: async (id) => store.write({ key: keyOf(id) }),
    revokeByGrantId: async (grantId) => {
      for (const { key } of findWhere((payload) => payload.grantId === grantId)) store.write({ key })
    },
  }
}
