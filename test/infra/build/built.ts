import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Deps } from '../../../functions/deps.ts'
import { FRONT_HEADER, tableVariable } from '../../../functions/http/lambdaEnv.ts'
import { buildAssets } from '../../../infra/build/assets.ts'
import { type Built, buildFunctions } from '../../../infra/build/functions.ts'
import { type FunctionName, functions, tablesOf } from '../../../infra/functions.ts'
import { BUCKET, createLocalDeps, S3_KEYS } from '../../../infra/local/deps.ts'
import { startDynamoDb } from '../../../infra/local/dynamodb.ts'
import { startS3 } from '../../../infra/local/s3/index.ts'
import { type Issuer, startIssuer } from '../../fakes/issuer.ts'
import { type Call, httpEvent, type Lambda, type LambdaAnswer, startLambda } from '../../fakes/lambda.ts'

export const ORIGIN = 'https://spaedbarn.test'
const FRONT_KEY = 'front-key-of-this-test'

export interface World {
  deps: Deps
  issuer: Issuer
  built: Built[]
  lambda(name: FunctionName, extra?: Record<string, string>): Lambda
  /** A request that came by the front. */
  call(name: FunctionName, call: Call): Promise<LambdaAnswer>
  close(): Promise<void>
}

/** The built functions, each with the environment its row gives it, on the embedded store and documents. */
export async function startBuilt(names: FunctionName[]): Promise<World> {
  const dir = mkdtempSync(join(tmpdir(), 'spaedbarn-built-'))
  const { manifest } = await buildAssets({ outDir: join(dir, 'aktiver') })
  const built = await buildFunctions(join(dir, 'dist'), manifest, names)
  const [dynamo, s3, issuer] = await Promise.all([
    startDynamoDb({ inMemory: true }),
    startS3({ dir: join(dir, 's3'), port: 0, ...S3_KEYS, allowedOrigins: [ORIGIN] }),
    startIssuer(),
  ])
  const deps = await createLocalDeps({
    origin: ORIGIN,
    dynamoEndpoint: dynamo.endpoint,
    s3Url: s3.url,
    clientSecret: 'x',
    secret: 'secret-of-this-test',
    post: { send: async () => undefined },
    aktiver: manifest,
    demo: true,
  })
  const shared = {
    AWS_REGION: 'eu-north-1',
    AWS_ACCESS_KEY_ID: S3_KEYS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: S3_KEYS.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: dynamo.endpoint,
    AWS_ENDPOINT_URL_S3: s3.url,
    POWERTOOLS_SERVICE_NAME: 'test',
    POWERTOOLS_METRICS_NAMESPACE: 'Spaedbarn',
    BUCKET,
    SECRET: 'secret-of-this-test',
    ORIGIN,
    FORM_ORIGINS: s3.url,
    FRONT_KEY,
    ISSUER: issuer.url,
    JWKS_URI: `${issuer.url}/jwks`,
    AUDIENCE: 'web,rapportklient',
    MACHINES: JSON.stringify({ rapportklient: 'doegncentret' }),
    CLIENT_ID: 'web',
    LOGOUT_ENDPOINT: 'https://login.spaedbarn.test/logout',
  }
  const started = new Map<string, Lambda>()
  const lambda = (name: FunctionName, extra?: Record<string, string>) => {
    const key = name + JSON.stringify(extra ?? {})
    const file = built.find((one) => one.name === name)!.file
    if (!started.has(key)) started.set(key, startLambda(file, { ...shared, ...tableVariables(name), ...extra }))
    return started.get(key)!
  }
  return {
    deps,
    issuer,
    built,
    lambda,
    call: (name, call) =>
      lambda(name).invoke(httpEvent({ ...call, headers: { [FRONT_HEADER]: FRONT_KEY, ...call.headers } })),
    async close() {
      await Promise.all([...started.values()].map((one) => one.close()))
      await Promise.all([s3.close(), dynamo.close(), issuer.close()])
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

const tableVariables = (name: FunctionName): Record<string, string> =>
  Object.fromEntries(tablesOf(functions[name]).map((table) => [tableVariable(table), table]))
