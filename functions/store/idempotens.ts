import { DomaeneFejl } from '../domain/fejl.ts'
import { type Db, Konflikt } from './db.ts'

export interface SavedAnswer {
  status: number
  body: string
}

const DAGE_30 = 30 * 86_400
/** A try that died is taken over after this time (seconds). */
const IGANG = 30

export type Idempotens = ReturnType<typeof createIdempotens>

/** Answers by Idempotency-Key: the same key and body answer the same; another body is a conflict. */
export function createIdempotens(db: Db) {
  const rowOf = (key: string) => ({ pk: key, sk: '-' })

  return {
    /** The saved answer, or undefined when this call must do the work. */
    async begin(key: string, bodyHash: string, now: Date): Promise<SavedAnswer | undefined> {
      const nu = Math.floor(now.getTime() / 1000)
      const row = await db.get('idempotens', key, '-')
      if (row && (row.udloeber as number) > nu) {
        if (row.bodyHash !== bodyHash) throw new DomaeneFejl('idempotens.konflikt')
        if (row.svar) return row.svar as SavedAnswer
        if ((row.begyndt as number) > nu - IGANG) throw new DomaeneFejl('idempotens.iGang')
      }
      await claim(db, key, { bodyHash, begyndt: nu, udloeber: nu + DAGE_30 }, row?.begyndt as number | undefined)
      return undefined
    },
    async finish(key: string, bodyHash: string, svar: SavedAnswer, now: Date): Promise<void> {
      const nu = Math.floor(now.getTime() / 1000)
      await db.put('idempotens', { ...rowOf(key), bodyHash, begyndt: nu, udloeber: nu + DAGE_30, svar })
    },
    /** A refused call leaves the key free, so that the mended call may use it. */
    async forget(key: string): Promise<void> {
      await db.transact([{ table: 'idempotens', remove: rowOf(key) }])
    },
  }
}

async function claim(db: Db, key: string, row: Record<string, unknown>, begyndt: number | undefined): Promise<void> {
  try {
    await db.transact([
      {
        table: 'idempotens',
        put: { pk: key, sk: '-', ...row },
        ...(begyndt === undefined ? { isNew: true } : { expect: { begyndt } }),
      },
    ])
  } catch (error) {
    throw error instanceof Konflikt ? new DomaeneFejl('idempotens.iGang') : error
  }
}
