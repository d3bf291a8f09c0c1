import { Duration, Stack, type StackProps } from 'aws-cdk-lib'
import { Key } from 'aws-cdk-lib/aws-kms'
import { BucketEncryption, type CfnBucket, HttpMethods, type LifecycleRule } from 'aws-cdk-lib/aws-s3'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'
import type { TableDefinition } from '../../functions/store/table-definition.ts'
import { type TableName, tables } from '../../functions/store/tables.ts'
import { Malwareskanning } from '../constructs/malware.ts'
import { Spand } from '../constructs/spand.ts'
import { Tabel } from '../constructs/tabel.ts'
import type { Settings } from '../settings.ts'

/** Uploads that nobody has looked at; a document is moved out of here within minutes or never. */
export const QUARANTINE = 'karantaene/'
/** Photos as they were sent, with all a phone tells; kept only until they have been cleaned, and not as old versions. */
const SENT_PHOTOS = 'billeder/modtaget/'

/** Copies made to be handed out (aktindsigt); the address to one lasts two minutes, and the case itself stays. */
const HANDED_OUT = 'udlevering/'

/** Parts of a case have no lifetime here: when they go is a decision of people, by law. */
const lifecycle: LifecycleRule[] = [
  {
    id: 'karantaene',
    prefix: QUARANTINE,
    expiration: Duration.days(14),
    noncurrentVersionExpiration: Duration.days(1),
  },
  {
    id: 'billeder-modtaget',
    prefix: SENT_PHOTOS,
    expiration: Duration.days(2),
    noncurrentVersionExpiration: Duration.days(1),
  },
  {
    id: 'udlevering',
    prefix: HANDED_OUT,
    expiration: Duration.days(1),
    noncurrentVersionExpiration: Duration.days(1),
  },
  { id: 'afbrudt', abortIncompleteMultipartUploadAfter: Duration.days(1) },
]

/** What must not be lost: the tables, the documents and the keys that open them. */
export class DataStack extends Stack {
  readonly tables: Record<TableName, Tabel>
  readonly tableKey: Key
  readonly documents: Spand
  readonly documentKey: Key
  readonly secret: Secret

  constructor(scope: Construct, id: string, { settings, ...props }: StackProps & { settings: Settings }) {
    super(scope, id, props)
    this.tableKey = createKey(this, 'Tabelnoegle', 'Tabeller og hemmeligheder')
    this.documentKey = createKey(this, 'Dokumentnoegle', 'Dokumenter')
    this.tables = Object.fromEntries(
      Object.entries(tables as Record<string, TableDefinition>).map(([name, definition]) => [
        name,
        new Tabel(this, `Tabel-${name}`, definition, this.tableKey),
      ]),
    ) as Record<TableName, Tabel>
    this.documents = this.createDocuments(settings)
    new Malwareskanning(this, 'Malwareskanning', { bucket: this.documents, key: this.documentKey, prefix: QUARANTINE })
    this.secret = new Secret(this, 'Opslagsnoegle', {
      description:
        'Signerer sidemærker og opslag på børn. Må ikke skiftes: ældre opslag ville ikke længere kunne findes',
      encryptionKey: this.tableKey,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
    })
  }

  private createDocuments({ domaene }: Settings): Spand {
    const log = new Spand(this, 'Adgangslog', { lifecycleRules: [{ expiration: Duration.days(400) }] })
    const bucket = new Spand(this, 'Dokumenter', {
      encryption: BucketEncryption.KMS,
      encryptionKey: this.documentKey,
      bucketKeyEnabled: true,
      versioned: true,
      lifecycleRules: lifecycle,
      serverAccessLogsBucket: log,
      cors: [
        {
          allowedOrigins: [`https://${domaene}`],
          allowedMethods: [HttpMethods.POST],
          allowedHeaders: ['*'],
          maxAge: 3600,
        },
      ],
    })
    // The L2 property would do the same through a function of its own with rights on every bucket.
    const cfn = bucket.node.defaultChild as CfnBucket
    cfn.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } }
    return bucket
  }
}

const createKey = (scope: Construct, id: string, description: string) =>
  new Key(scope, id, { description, enableKeyRotation: true, pendingWindow: Duration.days(30) })
