import {
  type AttributeDefinition,
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  type KeySchemaElement,
  type Projection,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import type { TableDefinition } from './table-definition.ts'

const WAIT_SECONDS = 60

/** Creates the tables that are missing and returns when all can be used; `nameOf` turns a key of `tables` into a name. */
export async function createTables(
  client: DynamoDBClient,
  tables: Record<string, TableDefinition>,
  nameOf: (key: string) => string = (key) => key,
): Promise<void> {
  const entries = Object.entries(tables).map(([key, definition]) => ({ name: nameOf(key), definition }))
  for (const { name, definition } of entries) await createTable(client, name, definition)
  for (const { name, definition } of entries) {
    await waitUntilTableExists({ client, maxWaitTime: WAIT_SECONDS, minDelay: 1, maxDelay: 2 }, { TableName: name })
    if (definition.ttl) await enableTtl(client, name, definition.ttl)
  }
}

async function createTable(client: DynamoDBClient, name: string, definition: TableDefinition): Promise<void> {
  try {
    await client.send(new CreateTableCommand(toInput(name, definition)))
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error
  }
}

function toInput(name: string, { pk, sk, indexes = {}, stream }: TableDefinition): CreateTableCommandInput {
  const keys = new Set([pk, sk, ...Object.values(indexes).flatMap((index) => [index.pk, index.sk])])
  const GlobalSecondaryIndexes = Object.entries(indexes).map(([IndexName, index]) => ({
    IndexName,
    KeySchema: keySchema(index.pk, index.sk),
    Projection: toProjection(index.projection),
  }))
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: keySchema(pk, sk),
    AttributeDefinitions: [...keys].map((key): AttributeDefinition => ({ AttributeName: key, AttributeType: 'S' })),
    ...(GlobalSecondaryIndexes.length > 0 && { GlobalSecondaryIndexes }),
    ...(stream && { StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } }),
  }
}

const keySchema = (pk: string, sk: string): KeySchemaElement[] => [
  { AttributeName: pk, KeyType: 'HASH' },
  { AttributeName: sk, KeyType: 'RANGE' },
]

const toProjection = (projection: 'ALL' | readonly string[] = 'ALL'): Projection =>
  projection === 'ALL' ? { ProjectionType: 'ALL' } : { ProjectionType: 'INCLUDE', NonKeyAttributes: [...projection] }

/** DynamoDB refuses to enable what is enabled, so look first. */
async function enableTtl(client: DynamoDBClient, name: string, attribute: string): Promise<void> {
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName: name }))
  if (['ENABLED', 'ENABLING'].includes(TimeToLiveDescription?.TimeToLiveStatus ?? '')) return
  const TimeToLiveSpecification = { AttributeName: attribute, Enabled: true }
  await client.send(new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification }))
}
