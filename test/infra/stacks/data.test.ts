import { beforeAll, describe, expect, test } from 'vitest'
import type { TableDefinition } from '../../../functions/store/table-definition.ts'
import { tables } from '../../../functions/store/tables.ts'
import type { DataStack } from '../../../infra/stacks/data.ts'
import { resourcesOf, type Statement, stubCloud } from './cloud.ts'

interface Table {
  KeySchema: { AttributeName: string; KeyType: string }[]
  GlobalSecondaryIndexes?: { IndexName: string; KeySchema: { AttributeName: string }[] }[]
  BillingMode: string
  TimeToLiveSpecification?: { AttributeName: string; Enabled: boolean }
  StreamSpecification?: { StreamViewType: string }
  SSESpecification: { SSEEnabled: boolean; SSEType: string }
  Replicas: {
    DeletionProtectionEnabled: boolean
    PointInTimeRecoverySpecification: object
    SSESpecification: { KMSMasterKeyId: object }
  }[]
}

let data: DataStack
beforeAll(() => {
  data = stubCloud().data
})

describe.each(Object.entries(tables as Record<string, TableDefinition>))('the table %s', (name, definition) => {
  const tableOf = () => {
    const id = data.getLogicalId(data.tables[name as keyof typeof tables].node.defaultChild as never)
    return resourcesOf<Table>(data, 'AWS::DynamoDB::GlobalTable')[id]!
  }

  test('can be brought back to any second of 35 days, is under our key, and outlives a mistake', () => {
    const { Properties, DeletionPolicy } = tableOf()
    expect(DeletionPolicy).toBe('Retain')
    expect(Properties.SSESpecification).toEqual({ SSEEnabled: true, SSEType: 'KMS' })
    expect(Properties.Replicas).toHaveLength(1)
    expect(Properties.Replicas[0]).toMatchObject({
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
      SSESpecification: { KMSMasterKeyId: { 'Fn::GetAtt': [expect.stringMatching(/^Tabelnoegle/), 'Arn'] } },
    })
  })

  test('has the keys and indexes that the stores ask by', () => {
    const { Properties } = tableOf()
    expect(Properties.BillingMode).toBe('PAY_PER_REQUEST')
    expect(Properties.KeySchema.map(({ AttributeName }) => AttributeName)).toEqual([definition.pk, definition.sk])
    const indexes = Object.fromEntries(
      (Properties.GlobalSecondaryIndexes ?? []).map(({ IndexName, KeySchema }) => [
        IndexName,
        KeySchema.map(({ AttributeName }) => AttributeName),
      ]),
    )
    expect(indexes).toEqual(
      Object.fromEntries(Object.entries(definition.indexes ?? {}).map(([index, { pk, sk }]) => [index, [pk, sk]])),
    )
  })

  test('forgets rows by itself only where it is no part of a case', () => {
    const { TimeToLiveSpecification: ttl, StreamSpecification: stream } = tableOf().Properties
    expect(ttl).toEqual(definition.ttl ? { AttributeName: definition.ttl, Enabled: true } : undefined)
    expect(['session', 'idempotens'].includes(name) || !ttl).toBe(true)
    expect(stream).toEqual(definition.stream ? { StreamViewType: 'NEW_AND_OLD_IMAGES' } : undefined)
  })
})

describe('the documents', () => {
  const buckets = () => resourcesOf<Record<string, unknown>>(data, 'AWS::S3::Bucket')
  const documents = () => Object.entries(buckets()).find(([id]) => id.startsWith('Dokumenter'))!

  test('are private, versioned, under our key and kept', () => {
    const [, { Properties, DeletionPolicy }] = documents()
    expect(DeletionPolicy).toBe('Retain')
    expect(Properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      VersioningConfiguration: { Status: 'Enabled' },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          {
            ServerSideEncryptionByDefault: {
              SSEAlgorithm: 'aws:kms',
              KMSMasterKeyID: { 'Fn::GetAtt': [expect.stringMatching(/^Dokumentnoegle/), 'Arn'] },
            },
          },
        ],
      },
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
      LoggingConfiguration: { DestinationBucketName: expect.anything() },
    })
  })

  test('no bucket is public, and every bucket answers over TLS 1.2 only', () => {
    const policies = Object.values(
      resourcesOf<{ Bucket: { Ref: string }; PolicyDocument: { Statement: Statement[] } }>(
        data,
        'AWS::S3::BucketPolicy',
      ),
    )
    for (const [id, { Properties }] of Object.entries(buckets())) {
      expect(Properties['PublicAccessBlockConfiguration']).toMatchObject({ BlockPublicPolicy: true })
      const denied = policies
        .find(({ Properties }) => Properties.Bucket.Ref === id)!
        .Properties.PolicyDocument.Statement.filter(({ Effect, Action }) => Effect === 'Deny' && Action === 's3:*')
      expect(denied.map(({ Condition }) => Condition)).toEqual([
        { Bool: { 'aws:SecureTransport': 'false' } },
        { NumericLessThan: { 's3:TlsVersion': 1.2 } },
      ])
    }
  })

  test('take uploads from our pages only, and only what was just sent, copies handed out and cut-off uploads are cleared away', () => {
    const [, { Properties }] = documents()
    expect(Properties['CorsConfiguration']).toMatchObject({
      CorsRules: [{ AllowedOrigins: ['https://spaedbarn.example.dk'], AllowedMethods: ['POST'] }],
    })
    const { Rules } = Properties['LifecycleConfiguration'] as {
      Rules: {
        Prefix?: string
        ExpirationInDays?: number
        NoncurrentVersionExpiration?: object
        AbortIncompleteMultipartUpload?: object
      }[]
    }
    const removing = Rules.filter((rule) => rule.ExpirationInDays ?? rule.NoncurrentVersionExpiration)
    expect(removing.map(({ Prefix }) => Prefix)).toEqual(['karantaene/', 'billeder/modtaget/', 'udlevering/'])
    expect(Rules).toHaveLength(4)
  })

  test('are scanned for malware while in quarantine', () => {
    const [plan] = Object.values(resourcesOf(data, 'AWS::GuardDuty::MalwareProtectionPlan'))
    expect(plan!.Properties).toMatchObject({
      Actions: { Tagging: { Status: 'ENABLED' } },
      ProtectedResource: { S3Bucket: { ObjectPrefixes: ['karantaene/'] } },
    })
  })
})

test('keys rotate and outlive their stack; the secret is made by Amazon and stands nowhere', () => {
  for (const { Properties, DeletionPolicy } of Object.values(resourcesOf(data, 'AWS::KMS::Key')))
    expect([Properties['EnableKeyRotation'], DeletionPolicy]).toEqual([true, 'Retain'])
  for (const { Properties } of Object.values(resourcesOf(data, 'AWS::SecretsManager::Secret'))) {
    expect(Properties['GenerateSecretString']).toMatchObject({ PasswordLength: 64 })
    expect(Properties['SecretString']).toBeUndefined()
  }
})
