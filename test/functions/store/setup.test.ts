import {
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  ListTablesCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTables } from '../../../functions/store/setup.ts'
import type { TableDefinition } from '../../../functions/store/table-definition.ts'
import { tables } from '../../../functions/store/tables.ts'
import { type DynamoDb, startDynamoDb } from '../../../infra/local/dynamodb.ts'

const definitions: Record<string, TableDefinition> = {
  sager: { pk: 'pk', sk: 'sk', indexes: { koe: { pk: 'koePk', sk: 'koeSk', projection: ['navn'] } }, stream: true },
  sessioner: { pk: 'pk', sk: 'sk', ttl: 'udloeber' },
}
let server: DynamoDb
let client: DynamoDBClient

beforeAll(async () => {
  server = await startDynamoDb({ inMemory: true })
  client = new DynamoDBClient({
    endpoint: server.endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  await createTables(client, definitions)
})
afterAll(async () => {
  client?.destroy()
  await server?.close()
})

describe('createTables', () => {
  test('the index answers with the projected attributes only', async () => {
    const text = (S: string) => ({ S })
    const Item = {
      pk: text('sag#1'),
      sk: text('hoved'),
      koePk: text('koe'),
      koeSk: text('1'),
      navn: text('A'),
      note: text('B'),
    }
    await client.send(new PutItemCommand({ TableName: 'sager', Item }))
    const { Items } = await client.send(
      new QueryCommand({
        TableName: 'sager',
        IndexName: 'koe',
        KeyConditionExpression: 'koePk = :p',
        ExpressionAttributeValues: { ':p': text('koe') },
      }),
    )
    expect(Items?.map((item) => Object.keys(item).sort())).toEqual([['koePk', 'koeSk', 'navn', 'pk', 'sk']])
  })

  test('ttl, stream and billing are as defined', async () => {
    const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName: 'sessioner' }))
    const { Table } = await client.send(new DescribeTableCommand({ TableName: 'sager' }))
    expect(TimeToLiveDescription).toMatchObject({ AttributeName: 'udloeber', TimeToLiveStatus: 'ENABLED' })
    expect(Table).toMatchObject({
      TableStatus: 'ACTIVE',
      BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
      StreamSpecification: { StreamEnabled: true },
    })
  })

  test('a second call changes nothing and adds what is new, under the names asked for', async () => {
    await createTables(client, definitions)
    await createTables(client, tables, (key) => `proeve-${key}`)
    const { TableNames } = await client.send(new ListTablesCommand({}))
    expect(TableNames?.sort()).toEqual(
      [...Object.keys(definitions), ...Object.keys(tables).map((key) => `proeve-${key}`)].sort(),
    )
  })
})
