import { CreateBucketCommand } from '@aws-sdk/client-s3'
import { assembleDeps } from '../../functions/assembleDeps.ts'
import type { Deps } from '../../functions/deps.ts'
import type { WriteLog } from '../../functions/http/deps.ts'
import { createClients } from '../../functions/store/aws.ts'
import type { Post } from '../../functions/store/post.ts'
import { createTables } from '../../functions/store/setup.ts'
import { tables } from '../../functions/store/tables.ts'
import { openApi } from '../openapi.ts'
import { SKRIFTSTIER } from '../build/skrifter.ts'
import { nameByRights } from '../rights.ts'
import { settings } from '../settings.ts'

export const BUCKET = 'spaedbarn-dokumenter'
/** Only programs on this machine reach the embedded parts, and they check these. */
const credentials = { accessKeyId: 'lokal', secretAccessKey: 'lokal-hemmelighed' }
export const S3_KEYS = { ...credentials, region: 'eu-north-1' }

export interface LocalParts {
  origin: string
  dynamoEndpoint: string
  s3Url: string
  clientSecret: string
  secret: string
  post: Post
  aktiver: Record<string, string>
  demo: boolean
  now?: () => Date
  writeLog?: WriteLog
}

/** The same dependencies as in the cloud, on the embedded parts. */
export async function createLocalDeps(parts: LocalParts): Promise<Deps> {
  const { origin, s3Url } = parts
  const issuer = `${origin}/idp`
  const clients = createClients({
    region: S3_KEYS.region,
    credentials,
    dynamo: { endpoint: parts.dynamoEndpoint },
    s3: { endpoint: s3Url, forcePathStyle: true },
  })
  await createTables(clients.dynamo, tables)
  await clients.s3.send(new CreateBucketCommand({ Bucket: BUCKET })).catch(ignoreOwned)
  const description = openApi()
  return assembleDeps({
    clients,
    bucket: BUCKET,
    nameOf: nameByRights,
    secret: parts.secret,
    writeLog: parts.writeLog ?? ((line) => process.stderr.write(`${JSON.stringify(line)}\n`)),
    token: { issuer, jwksUri: `${issuer}/jwks`, audience: ['spaedbarn-api'] },
    login: { issuer, clientId: 'web', clientSecret: parts.clientSecret },
    post: parts.post,
    aktiver: parts.aktiver,
    openapi: () => description,
    skriftstier: SKRIFTSTIER,
    config: {
      origin,
      formOrigins: () => [s3Url],
      demo: parts.demo,
      postkasser: settings.postkasser,
      kontakter: settings.kontakter,
    },
    ...(parts.now && { now: parts.now }),
  })
}

function ignoreOwned(error: unknown): void {
  if (!(error instanceof Error) || !/BucketAlready/.test(error.name)) throw error
}
