import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import type { Deps } from '../../functions/deps.ts'
import { createTokenVerifier } from '../../functions/http/auth/bearer.ts'
import { createOidcLogin } from '../../functions/http/auth/oidc.ts'
import type { WriteLog } from '../../functions/http/deps.ts'
import { sha256 } from '../../functions/store/aftryk.ts'
import { createDokumentLager } from '../../functions/store/dokumenter.ts'
import { openStores } from '../../functions/store/open.ts'
import type { Post } from '../../functions/store/post.ts'
import { createTables } from '../../functions/store/setup.ts'
import { tables } from '../../functions/store/tables.ts'
import { openApi } from '../openapi.ts'

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
  const { origin, s3Url, secret } = parts
  const dynamo = new DynamoDBClient({ endpoint: parts.dynamoEndpoint, region: S3_KEYS.region, credentials })
  await createTables(dynamo, tables)
  const s3 = { endpoint: s3Url, region: S3_KEYS.region, credentials, forcePathStyle: true }
  const client = new S3Client(s3)
  await client.send(new CreateBucketCommand({ Bucket: BUCKET })).catch(ignoreOwned)
  const issuer = `${origin}/idp`
  const stores = openStores(dynamo, (table) => table, secret)
  return {
    ...stores,
    now: parts.now ?? (() => new Date()),
    writeLog: parts.writeLog ?? ((line) => process.stderr.write(`${JSON.stringify(line)}\n`)),
    verifyToken: createTokenVerifier({ issuer, jwksUri: `${issuer}/jwks`, audience: ['spaedbarn-api'] }),
    login: createOidcLogin({
      issuer,
      clientId: 'web',
      clientSecret: parts.clientSecret,
      redirectUri: `${origin}/log-ind/retur`,
      afterLogout: `${origin}/`,
      insecure: true,
    }),
    lager: createDokumentLager({
      client,
      presigner: new S3Client({ ...s3, requestChecksumCalculation: 'WHEN_REQUIRED' }),
      bucket: BUCKET,
    }),
    post: parts.post,
    hash: sha256,
    openapi: openApi(),
    ready: async () => (await stores.db.get('session', 'sundhed', '-')) === undefined,
    aktiver: parts.aktiver,
    config: { origin, formOrigins: () => [s3Url], demo: parts.demo },
  }
}

function ignoreOwned(error: unknown): void {
  if (!(error instanceof Error) || !/BucketAlready/.test(error.name)) throw error
}
