import { type DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import {
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb'
import { setTimeout as sleep } from 'node:timers/promises'
import type { TableName } from './tables.ts'

/** Lost races over the same row are tried again, with growing pauses. */
const MAX_RACES = 7

export type Row = Record<string, unknown> & { pk: string; sk: string }

/** One change of a transaction: all or nothing with its siblings. */
export interface Change {
  table: TableName
  put?: Row
  update?: { pk: string; sk: string; set: Record<string, unknown>; add?: Record<string, number>; remove?: string[] }
  remove?: { pk: string; sk: string }
  check?: { pk: string; sk: string }
  /** Must not exist yet. */
  isNew?: boolean
  /** Must exist (an update creates a row otherwise). */
  exists?: boolean
  /** Must hold exactly these values. */
  expect?: Record<string, unknown>
  /** Extra condition, e.g. `brugtePladser < godkendtePladser`, on the names of `attributes`. */
  condition?: { expression: string; values?: Record<string, unknown> }
}

/** Thrown when a condition failed; `index` tells which change. */
export class Konflikt extends Error {
  readonly index: number
  constructor(index: number) {
    super('betingelsen holdt ikke')
    this.name = 'Konflikt'
    this.index = index
  }
}

export interface Page {
  rows: Row[]
  naeste?: Record<string, unknown>
}

/** Rows read at a time while a page is filled. */
const MIN_CHUNK = 25

type PickOne<T> = (row: Row) => T | undefined | Promise<T | undefined>

export interface Picked<T> {
  found: T[]
  naeste?: Record<string, unknown>
}

export interface QueryInput {
  table: TableName
  index?: string
  pk: string
  /** Inclusive bounds on the sort key. */
  fra?: string
  til?: string
  begynder?: string
  limit?: number
  start?: Record<string, unknown>
  baglaens?: boolean
  projection?: string[]
}

/** Physical name of a table; told what for, so that whoever names it can refuse. */
export type NameOf = (table: TableName, use: 'get' | 'query' | 'write') => string

export type Db = ReturnType<typeof createDb>

/** The only door to DynamoDB: get, query by key, and transactions. There is no scan. */
export function createDb(client: DynamoDBClient, nameOf: NameOf, keysOf: KeysOf) {
  const doc = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })

  async function get(table: TableName, pk: string, sk: string): Promise<Row | undefined> {
    const { Item } = await doc.send(
      new GetCommand({ TableName: nameOf(table, 'get'), Key: { pk, sk }, ConsistentRead: true }),
    )
    return Item as Row | undefined
  }

  async function query(input: QueryInput): Promise<Page> {
    const { Items, LastEvaluatedKey } = await doc.send(new QueryCommand(queryInput(input, nameOf, keysOf)))
    return { rows: (Items ?? []) as Row[], ...(LastEvaluatedKey && { naeste: LastEvaluatedKey }) }
  }

  /** Every row of a bounded partition range, page by page. */
  async function* each(input: QueryInput): AsyncGenerator<Row> {
    let start = input.start
    do {
      const page = await query({ ...input, ...(start && { start }) })
      yield* page.rows
      start = page.naeste
    } while (start)
  }

  async function all(input: QueryInput): Promise<Row[]> {
    const rows: Row[] = []
    for await (const row of each(input)) rows.push(row)
    return rows
  }

  /** A page of what `pick` makes of the rows, undefined left out: as full as there is, and a next page only when there is more. */
  async function pick<T>({ limit, ...input }: QueryInput & { limit: number }, pickOne: PickOne<T>): Promise<Picked<T>> {
    const kept: { row: Row; one: T }[] = []
    let start = input.start
    do {
      const page = await query({ ...input, limit: Math.max(limit + 1, MIN_CHUNK), ...(start && { start }) })
      const made = await Promise.all(page.rows.map(pickOne))
      page.rows.forEach((row, i) => {
        const one = made[i]
        if (one !== undefined) kept.push({ row, one })
      })
      start = page.naeste
    } while (start && kept.length <= limit)
    const found = kept.slice(0, limit)
    const last = kept.length > limit && found.at(-1)?.row
    return { found: found.map(({ one }) => one), ...(last && { naeste: keyIn(last, input) }) }
  }

  /** Where a query goes on after a row. */
  function keyIn(row: Row, { table, index }: QueryInput): Record<string, unknown> {
    const keys = keysOf(table, index)
    return Object.fromEntries(['pk', 'sk', keys.pk, keys.sk].map((key) => [key, row[key]]))
  }

  async function transact(changes: Change[]): Promise<void> {
    const command = new TransactWriteCommand({ TransactItems: changes.map((change) => toItem(change, nameOf)) })
    for (let attempt = 0; ; attempt++) {
      try {
        await doc.send(command)
        return
      } catch (error) {
        const index = reasonIndex(error, 'ConditionalCheckFailed')
        if (index !== undefined) throw new Konflikt(index)
        if (reasonIndex(error, 'TransactionConflict') === undefined || attempt >= MAX_RACES) throw error
        await sleep(2 ** attempt * (5 + Math.random() * 10))
      }
    }
  }

  /** A single row outside any case (session, counter); parts of a case go through `transact` with their log line. */
  async function put(table: TableName, row: Row): Promise<void> {
    await doc.send(new PutCommand({ TableName: nameOf(table, 'write'), Item: row }))
  }

  return { get, query, pick, each, all, transact, put }
}

export type KeysOf = (table: TableName, index?: string) => { pk: string; sk: string }

function queryInput(input: QueryInput, nameOf: NameOf, keysOf: KeysOf): QueryCommandInput {
  const keys = keysOf(input.table, input.index)
  const names: Record<string, string> = { '#pk': keys.pk }
  const values: Record<string, unknown> = { ':pk': input.pk }
  let condition = '#pk = :pk'
  const range = rangeOf(input)
  if (range) {
    names['#sk'] = keys.sk
    Object.assign(values, range.values)
    condition += ` AND ${range.expression}`
  }
  return {
    TableName: nameOf(input.table, 'query'),
    KeyConditionExpression: condition,
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
    ScanIndexForward: !input.baglaens,
    ...(input.index ? { IndexName: input.index } : { ConsistentRead: true }),
    ...(input.limit && { Limit: input.limit }),
    ...(input.start && { ExclusiveStartKey: input.start }),
    ...(input.projection && projectionOf(input.projection, names)),
  }
}

function rangeOf({ fra, til, begynder }: QueryInput) {
  if (begynder !== undefined) return { expression: 'begins_with(#sk, :a)', values: { ':a': begynder } }
  if (fra !== undefined && til !== undefined)
    return { expression: '#sk BETWEEN :a AND :b', values: { ':a': fra, ':b': til } }
  if (fra !== undefined) return { expression: '#sk >= :a', values: { ':a': fra } }
  if (til !== undefined) return { expression: '#sk <= :b', values: { ':b': til } }
  return undefined
}

function projectionOf(fields: string[], names: Record<string, string>) {
  fields.forEach((field, i) => {
    names[`#p${i}`] = field
  })
  return { ProjectionExpression: fields.map((_, i) => `#p${i}`).join(', '), ExpressionAttributeNames: names }
}

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

function toItem(change: Change, nameOf: NameOf): TransactItem {
  const names: Record<string, string> = {}
  const values: Record<string, unknown> = {}
  const TableName = nameOf(change.table, 'write')
  const update = change.update && updateOf(change.update, names, values)
  const condition = conditionOf(change, names, values)
  const extra = {
    ...(condition && { ConditionExpression: condition }),
    ...(Object.keys(names).length > 0 && { ExpressionAttributeNames: names }),
    ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
  }
  if (change.put) return { Put: { TableName, Item: change.put, ...extra } }
  if (change.remove) return { Delete: { TableName, Key: keyOf(change.remove), ...extra } }
  if (update) return { Update: { TableName, Key: keyOf(change.update!), UpdateExpression: update, ...extra } }
  return {
    ConditionCheck: { TableName, Key: keyOf(change.check!), ...extra } as NonNullable<TransactItem['ConditionCheck']>,
  }
}

const keyOf = ({ pk, sk }: { pk: string; sk: string }) => ({ pk, sk })

function updateOf(
  update: NonNullable<Change['update']>,
  names: Record<string, string>,
  values: Record<string, unknown>,
): string {
  const name = (field: string, i: number, prefix: string) => {
    names[`#${prefix}${i}`] = field
    return `#${prefix}${i}`
  }
  const set = Object.entries(update.set)
    .filter(([, value]) => value !== undefined)
    .map(([field, value], i) => {
      values[`:s${i}`] = value
      return `${name(field, i, 's')} = :s${i}`
    })
  const add = Object.entries(update.add ?? {}).map(([field, value], i) => {
    values[`:a${i}`] = value
    return `${name(field, i, 'a')} :a${i}`
  })
  const remove = (update.remove ?? []).map((field, i) => name(field, i, 'r'))
  return [
    set.length && `SET ${set.join(', ')}`,
    add.length && `ADD ${add.join(', ')}`,
    remove.length && `REMOVE ${remove.join(', ')}`,
  ]
    .filter(Boolean)
    .join(' ')
}

function conditionOf(
  change: Change,
  names: Record<string, string>,
  values: Record<string, unknown>,
): string | undefined {
  const parts: string[] = []
  if (change.isNew) parts.push('attribute_not_exists(pk)')
  if (change.exists) parts.push('attribute_exists(pk)')
  Object.entries(change.expect ?? {}).forEach(([field, value], i) => {
    names[`#e${i}`] = field
    values[`:e${i}`] = value
    parts.push(`#e${i} = :e${i}`)
  })
  if (change.condition) {
    parts.push(`(${change.condition.expression})`)
    Object.assign(values, change.condition.values)
  }
  return parts.length > 0 ? parts.join(' AND ') : undefined
}

/** Index of the first change cancelled for this reason; names are matched, never messages. */
function reasonIndex(error: unknown, code: string): number | undefined {
  if (!(error instanceof TransactionCanceledException)) return undefined
  const index = (error.CancellationReasons ?? []).findIndex(({ Code }) => Code === code)
  return index >= 0 ? index : undefined
}
