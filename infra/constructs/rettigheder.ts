import { Stack } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Construct } from 'constructs'
import type { TableDefinition } from '../../functions/store/table-definition.ts'
import { type TableName, tables } from '../../functions/store/tables.ts'
import { type FunctionRow, tablesOf } from '../functions.ts'
import type { DataStack } from '../stacks/data.ts'

/** What functions/store/db.ts calls; there is no scan. A transaction needs the rights of its parts. */
const READ = ['dynamodb:GetItem', 'dynamodb:Query']
const WRITE = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:ConditionCheckItem']
/** Moving a document copies its tags too. */
const GET = ['s3:GetObject', 's3:GetObjectTagging']
const PUT = ['s3:PutObject', 's3:PutObjectTagging', 's3:DeleteObject']

const allow = (actions: string[], resources: string[], conditions?: Record<string, unknown>) =>
  resources.length > 0 ? [new PolicyStatement({ actions, resources, ...(conditions && { conditions }) })] : []

/** Every right of a function, and all of it from its row. */
export function statementsOf(scope: Construct, row: FunctionRow, data: DataStack): PolicyStatement[] {
  return [...tableStatements(scope, row, data), ...documentStatements(scope, row, data)]
}

const indexArns = (name: TableName, data: DataStack) =>
  Object.keys((tables[name] as TableDefinition).indexes ?? {}).map(
    (index) => `${data.tables[name].tableArn}/index/${index}`,
  )

function tableStatements(scope: Construct, row: FunctionRow, data: DataStack): PolicyStatement[] {
  const { reads, gets = [], writes } = row
  const arnOf = (name: TableName) => data.tables[name].tableArn
  const keyUse = [
    'kms:Decrypt',
    'kms:DescribeKey',
    ...(writes.length > 0 ? ['kms:Encrypt', 'kms:GenerateDataKey'] : []),
  ]
  const allIndexes = reads.flatMap((name) => [arnOf(name), ...indexArns(name, data)])
  return [
    ...allow(READ, allIndexes),
    ...allow(['dynamodb:GetItem'], gets.map(arnOf)),
    ...allow(WRITE, writes.map(arnOf)),
    ...allow(keyUse, tablesOf(row).length > 0 ? [data.tableKey.keyArn] : [], via(scope, 'dynamodb')),
  ]
}

function documentStatements(scope: Construct, { bucket }: FunctionRow, data: DataStack): PolicyStatement[] {
  if (!bucket) return []
  const { reads = [], writes = [] } = bucket
  const objects = (prefixes: string[]) => prefixes.map((prefix) => data.documents.arnForObjects(`${prefix}*`))
  const keyUse = ['kms:Decrypt', ...(writes.length > 0 ? ['kms:GenerateDataKey'] : [])]
  return [
    // Without it a missing object would answer 403 and not 404; keys hold ids only.
    ...allow(['s3:ListBucket'], [data.documents.bucketArn]),
    ...allow(GET, objects(reads)),
    ...allow(PUT, objects(writes)),
    ...allow(keyUse, reads.length + writes.length > 0 ? [data.documentKey.keyArn] : [], via(scope, 's3')),
  ]
}

const via = (scope: Construct, service: string) => ({
  StringEquals: { 'kms:ViaService': `${service}.${Stack.of(scope).region}.amazonaws.com` },
})

/** Mail is sent as one address only. */
export function mailStatement(scope: Construct, afsender: string): PolicyStatement {
  const identity = Stack.of(scope).formatArn({
    service: 'ses',
    resource: 'identity',
    resourceName: afsender.split('@')[1]!,
  })
  return new PolicyStatement({
    actions: ['ses:SendEmail'],
    resources: [identity],
    conditions: { StringEquals: { 'ses:FromAddress': afsender } },
  })
}
