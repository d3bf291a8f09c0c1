import type { Change, Row } from './db.ts'
import type { TableName } from './tables.ts'

interface Skifte {
  table: TableName
  /** Where the former version stands. */
  sk: string
  /** The next version; it may stand elsewhere when its day was corrected. */
  put: Row
  /** The former version with its reason, kept under a key of its own. */
  gemt: Row
  /** The former must be as it was read. */
  seen: Pick<Change, 'expect' | 'condition'>
}

/** One version takes the place of another, which is kept: append-only, also when the row moves. */
export function skiftChanges({ table, sk, put, gemt, seen }: Skifte): Change[] {
  const moved = sk !== put.sk
  return [
    { table, put, ...(moved ? { isNew: true } : seen) },
    ...(moved ? [{ table, remove: { pk: put.pk, sk }, ...seen }] : []),
    { table, isNew: true, put: gemt },
  ]
}

/** As it was read; a row from before notes had versions counts as the first. */
export const seenUdgave = (udgave: number): Pick<Change, 'expect' | 'condition'> =>
  udgave > 1
    ? { expect: { udgave } }
    : { condition: { expression: 'attribute_not_exists(udgave) OR udgave = :foerste', values: { ':foerste': 1 } } }

/** The key of a kept version, in order. */
export const udgaveSk = (kind: string, id: string, udgave: number) => `${kind}#${id}#${String(udgave).padStart(5, '0')}`
