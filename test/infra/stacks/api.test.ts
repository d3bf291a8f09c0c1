import { beforeAll, describe, expect, test } from 'vitest'
import { readDataEnv, readHttpEnv, tableNames } from '../../../functions/http/lambdaEnv.ts'
import type { TableDefinition } from '../../../functions/store/table-definition.ts'
import { type TableName, tables } from '../../../functions/store/tables.ts'
import { type FunctionName, type FunctionRow, functions, tablesOf } from '../../../infra/functions.ts'
import { Sikkerhedsregler } from '../../../infra/sikkerhed.ts'
import { listOf, resourcesOf, type Statement, stubCloud, textOf } from './cloud.ts'

interface FunctionResource {
  Runtime: string
  Architectures: string[]
  Timeout: number
  MemorySize: number
  KmsKeyArn?: object
  Environment: { Variables: Record<string, unknown> }
  LoggingConfig: { LogGroup: { Ref: string } }
  Role: { 'Fn::GetAtt': [string, 'Arn'] }
}

type Cloud = ReturnType<typeof stubCloud>
let cloud: Cloud
beforeAll(() => {
  cloud = stubCloud()
})

const rows = Object.entries(functions as Record<string, FunctionRow>).filter(
  ([, { event }]) => event !== 'tokenUdstedes',
) as [FunctionName, FunctionRow][]
const tableList = Object.entries(tables as Record<string, TableDefinition>) as [TableName, TableDefinition][]

const functionOf = (name: string): FunctionResource =>
  Object.entries(resourcesOf<FunctionResource>(cloud.api, 'AWS::Lambda::Function')).find(([id]) =>
    id.startsWith(`Funktion${name}`),
  )![1].Properties

/** All statements of a function's role: it has no managed policy to add to them. */
function statementsOf(name: string): Statement[] {
  const role = functionOf(name).Role['Fn::GetAtt'][0]
  const { Properties } = resourcesOf<{ ManagedPolicyArns?: unknown; Policies?: unknown }>(cloud.api, 'AWS::IAM::Role')[
    role
  ]!
  expect([Properties.ManagedPolicyArns, Properties.Policies]).toEqual([undefined, undefined])
  return Object.values(
    resourcesOf<{ Roles: { Ref: string }[]; PolicyDocument: { Statement: Statement[] } }>(
      cloud.api,
      'AWS::IAM::Policy',
    ),
  )
    .filter(({ Properties }) => Properties.Roles.some(({ Ref }) => Ref === role))
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
}

/** `action on resource`, one line each, with tables and documents by their names. */
function rightsOf(name: string): string[] {
  return statementsOf(name)
    .flatMap(({ Action, Resource }) =>
      listOf(Action).flatMap((action) =>
        listOf(Resource).map((resource) => `${action} on ${nameOf(textOf(resource))}`),
      ),
    )
    .sort()
}

const nameOf = (resource: string) =>
  resource
    .replace(/<Tabel(?!noegle)([a-z]+)[0-9A-F]{8}Arn\w+>/, 'table $1')
    .replace(/<Dokumenter\w+Arn\w+>/, 'documents')
    .replace(/<(Tabelnoegle|Dokumentnoegle|Omgivelsesnoegle)\w+(\.Arn)?>/, '$1')

const READ = ['dynamodb:GetItem', 'dynamodb:Query']
const WRITE = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:ConditionCheckItem']

/** What the row says, spelled out. */
function expectedTableRights({ reads, gets = [], writes }: FunctionRow): string[] {
  const read = tableList
    .filter(([table]) => reads.includes(table))
    .flatMap(([table, { indexes = {} }]) => [
      `table ${table}`,
      ...Object.keys(indexes).map((index) => `table ${table}/index/${index}`),
    ])
  return [
    ...read.flatMap((on) => READ.map((action) => `${action} on ${on}`)),
    ...gets.map((table) => `dynamodb:GetItem on table ${table}`),
    ...writes.flatMap((table) => WRITE.map((action) => `${action} on table ${table}`)),
  ].sort()
}

function expectedDocumentRights({ bucket }: FunctionRow): string[] {
  if (!bucket) return []
  const { reads = [], writes = [] } = bucket
  return [
    's3:ListBucket on documents',
    ...reads.flatMap((prefix) =>
      ['s3:GetObject', 's3:GetObjectTagging'].map((action) => `${action} on documents/${prefix}*`),
    ),
    ...writes.flatMap((prefix) =>
      ['s3:PutObject', 's3:PutObjectTagging', 's3:DeleteObject'].map((action) => `${action} on documents/${prefix}*`),
    ),
  ].sort()
}

describe.each(rows)('the function %s', (name, row) => {
  test('runs as its row says, on the current Node', () => {
    expect(functionOf(name)).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: [row.architecture ?? 'arm64'],
      Timeout: row.timeoutSeconds,
      MemorySize: row.memoryMb,
    })
  })

  test('may do with tables, documents and mail what its row says, and nothing else', () => {
    const rights = rightsOf(name)
    expect(rights.filter((right) => right.startsWith('dynamodb:'))).toEqual(expectedTableRights(row))
    expect(rights.filter((right) => right.startsWith('s3:'))).toEqual(expectedDocumentRights(row))
    expect(rights.some((right) => right.startsWith('ses:'))).toBe(row.sendsMail ?? false)
    const rest = rights.filter((right) => !/^(dynamodb|s3|ses|logs|kms):/.test(right))
    expect(rest.filter((right) => !/^sqs:\w+ on <Opgivet\w+\.Arn>$/.test(right))).toEqual([])
    expect(rest.length > 0).toBe(row.event !== undefined)
  })

  test('has no right on everything and no action with a star', () => {
    for (const { Action, Resource, Effect } of statementsOf(name)) {
      expect(Effect).toBe('Allow')
      expect(listOf(Action).filter((action) => action.includes('*'))).toEqual([])
      for (const resource of listOf(Resource).map(textOf))
        expect(resource).toMatch(/^(?!\*).*?(?<!\*)$|^<Dokumenter\w+>\/[a-z]+\/\*$/)
    }
  })

  test('uses keys through the service only, and its own log only', () => {
    const log = functionOf(name).LoggingConfig.LogGroup.Ref
    for (const { Action, Resource, Condition } of statementsOf(name)) {
      if (listOf(Action).some((action) => action.startsWith('logs:'))) expect(textOf(Resource)).toBe(`<${log}.Arn>`)
      if (listOf(Action)[0]!.startsWith('kms:') && !textOf(Resource).startsWith('<Omgivelsesnoegle'))
        expect(Condition).toMatchObject({
          StringEquals: { 'kms:ViaService': expect.stringMatching(/^(dynamodb|s3)\.eu-north-1\.amazonaws\.com$/) },
        })
    }
    expect(
      resourcesOf<{ RetentionInDays: number }>(cloud.api, 'AWS::Logs::LogGroup')[log]!.Properties.RetentionInDays,
    ).toBe(180)
  })

  test('is told what it reads at start, tables of its row only, and secrets only as references', () => {
    const { Environment, KmsKeyArn } = functionOf(name)
    const environment = Object.fromEntries(
      Object.entries(Environment.Variables).map(([key, value]) => [key, textOf(value)]),
    )
    const told = Object.fromEntries(
      Object.entries(environment).map(([key, value]) => [key, value.replaceAll(/<[^>]+>/g, 'x')]),
    )
    expect(() => (row.routes.length > 0 ? readHttpEnv(told) : readDataEnv(told))).not.toThrow()
    const nameFor = tableNames(environment)
    for (const [table] of tableList) {
      if (tablesOf(row).includes(table)) expect(nameFor(table)).toContain(`Tabel${table}`)
      else expect(() => nameFor(table)).toThrow('not in this function')
    }
    for (const key of ['SECRET', 'FRONT_KEY', 'CLIENT_SECRET'])
      if (environment[key]) expect(environment[key]).toMatch(/^\{\{resolve:secretsmanager:<\w+>:SecretString:::\}\}$/)
    expect(environment['CLIENT_SECRET'] !== undefined).toBe(row.logsIn ?? false)
    expect(KmsKeyArn).toBeDefined()
  })
})

test('the diary’s function asks for one family by its id and can’t list or change them; the matching knows no diary', () => {
  expect(rightsOf('dagbog').filter((right) => right.includes('plejefamilie'))).toEqual([
    'dynamodb:GetItem on table plejefamilie',
  ])
  expect(rightsOf('dagbog').filter((right) => /visitation|rapport/.test(right))).toEqual([])
  expect(rightsOf('matching').filter((right) => right.includes('dagbog'))).toEqual([])
  expect(rightsOf('dagbog').filter((right) => right.includes('bilag'))).toEqual([])
})

test('no function changes or removes a line of the log beyond what writing one needs, and only adgang reads it', () => {
  const readers = rows
    .filter(([name]) => rightsOf(name).includes('dynamodb:Query on table revisionslog'))
    .map(([name]) => name)
  expect(readers).toEqual(['adgang'])
})

describe('the door', () => {
  interface Route {
    RouteKey: string
    Target: unknown
  }
  const routes = () =>
    Object.values(resourcesOf<Route>(cloud.api, 'AWS::ApiGatewayV2::Route')).map(({ Properties }) => Properties)

  test('has the routes of the table and one for the rest', () => {
    const expected = rows.flatMap(([, { routes }]) =>
      routes.flatMap((route) =>
        route.endsWith('*') ? [route.slice(0, -1), `${route.slice(0, -1)}/{proxy+}`] : [route],
      ),
    )
    expect(
      routes()
        .map(({ RouteKey }) => RouteKey)
        .sort(),
    ).toEqual(['$default', ...expected.map((path) => `ANY ${path}`)].sort())
  })

  test('sends every route to its function, with the payload the handlers read', () => {
    const integrations = resourcesOf<{ IntegrationUri: unknown; PayloadFormatVersion: string }>(
      cloud.api,
      'AWS::ApiGatewayV2::Integration',
    )
    const functionAt = (target: unknown) =>
      textOf(integrations[/<(\w+)>/.exec(textOf(target))![1]!]!.Properties.IntegrationUri)
    for (const [name, { routes: own }] of rows)
      for (const route of own.filter((one) => !one.endsWith('*')))
        expect(functionAt(routes().find(({ RouteKey }) => RouteKey === `ANY ${route}`)!.Target)).toContain(
          `Funktion${name}`,
        )
    expect(Object.values(integrations).map(({ Properties }) => Properties.PayloadFormatVersion)).toEqual(
      rows.filter(([, { routes }]) => routes.length > 0).map(() => '2.0'),
    )
  })

  test('logs neither path nor address', () => {
    const [stage] = Object.values(
      resourcesOf<{ AccessLogSettings: { Format: string }; DefaultRouteSettings: object }>(
        cloud.api,
        'AWS::ApiGatewayV2::Stage',
      ),
    )
    expect(stage!.Properties.AccessLogSettings.Format).not.toMatch(/path|sourceIp|identity|querystring|header/i)
    expect(stage!.Properties.DefaultRouteSettings).toMatchObject({ ThrottlingRateLimit: 500 })
  })
})

test('a scanned document wakes the control, and what it gives up is kept', () => {
  const [rule] = Object.values(
    resourcesOf<{
      EventPattern: { source: string[]; detail: { s3ObjectDetails: { objectKey: object[] } } }
      Targets: { Arn: unknown; DeadLetterConfig: object }[]
    }>(cloud.api, 'AWS::Events::Rule'),
  )
  expect(rule!.Properties.EventPattern).toMatchObject({
    source: ['aws.guardduty'],
    detail: { s3ObjectDetails: { objectKey: [{ prefix: 'karantaene/' }] } },
  })
  expect(textOf(rule!.Properties.Targets[0]!.Arn)).toContain('Funktionbilagskontrol')
  expect(rule!.Properties.Targets[0]!.DeadLetterConfig).toBeDefined()
  const [config] = Object.values(
    resourcesOf<{ MaximumRetryAttempts: number; DestinationConfig: { OnFailure: { Destination: unknown } } }>(
      cloud.api,
      'AWS::Lambda::EventInvokeConfig',
    ),
  )
  expect([
    config!.Properties.MaximumRetryAttempts,
    textOf(config!.Properties.DestinationConfig.OnFailure.Destination),
  ]).toEqual([2, expect.stringContaining('Opgivet')])
})

test('every finding of the security rules has a reason, and every reason a finding', () => {
  const { violations } = new Sikkerhedsregler(cloud.app).validateScope(cloud.app)
  expect(
    violations.map(({ ruleName, violatingResources }) => [
      ruleName,
      violatingResources.map(({ constructPath }) => constructPath),
    ]),
  ).toEqual([])
})
