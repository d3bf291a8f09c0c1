import { randomUUID } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import { pathToFileURL } from 'node:url'

export interface LambdaAnswer {
  statusCode: number
  headers: Record<string, string>
  cookies?: string[]
  body: string
  isBase64Encoded: boolean
}

export interface Lambda {
  /** Rejects with what the handler threw. */
  invoke<T = LambdaAnswer>(event: object): Promise<T>
  /** Everything the function has written to its log. */
  log(): string
  close(): Promise<void>
}

const RUNNER = `
const { parentPort, workerData } = require('node:worker_threads')
const loaded = import(workerData)
parentPort.on('message', async ({ id, event, context }) => {
  try {
    const { handler } = await loaded
    parentPort.postMessage({ id, result: JSON.stringify(await handler(event, context)) })
  } catch (error) {
    parentPort.postMessage({ id, error: error.name + ': ' + error.message })
  }
})`

/** One execution environment: the built file in a thread with its own environment variables, one call at a time. */
export function startLambda(file: string, env: Record<string, string>): Lambda {
  const worker = new Worker(RUNNER, {
    eval: true,
    env,
    workerData: pathToFileURL(file).href,
    stdout: true,
    stderr: true,
    execArgv: [],
  })
  const waiting = new Map<string, { resolve: (value: never) => void; reject: (error: Error) => void }>()
  let log = ''
  for (const stream of [worker.stdout, worker.stderr])
    stream.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')))
  worker.on('message', ({ id, result, error }: { id: string; result?: string; error?: string }) => {
    const { resolve, reject } = waiting.get(id)!
    if (error) reject(new Error(error))
    else resolve((result === undefined ? undefined : JSON.parse(result)) as never)
  })
  return {
    invoke: (event) =>
      new Promise((resolve, reject) => {
        const id = randomUUID()
        waiting.set(id, { resolve, reject })
        worker.postMessage({
          id,
          event,
          context: {
            functionName: 'test',
            memoryLimitInMB: '512',
            awsRequestId: id,
            invokedFunctionArn: 'arn:test',
            functionVersion: '1',
          },
        })
      }),
    log: () => log,
    close: async () => void (await worker.terminate()),
  }
}

export interface Call {
  method?: string
  /** Path and query. */
  path: string
  headers?: Record<string, string>
  cookies?: string[]
  body?: string
  /** As HTTP APIs send every body that is neither text nor JSON, forms included. */
  base64?: boolean
}

/** An event as an HTTP API (payload 2.0) makes it. */
export function httpEvent({ method = 'GET', path, headers = {}, cookies, body, base64 = false }: Call): object {
  const [rawPath, rawQueryString = ''] = path.split('?') as [string, string?]
  const query = Object.fromEntries(new URLSearchParams(rawQueryString))
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    ...(cookies && { cookies }),
    headers: {
      host: 'abc123.execute-api.eu-north-1.amazonaws.com',
      'x-forwarded-proto': 'https',
      ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }),
      ...headers,
    },
    ...(rawQueryString && { queryStringParameters: query }),
    requestContext: {
      accountId: '123456789012',
      apiId: 'abc123',
      domainName: 'abc123.execute-api.eu-north-1.amazonaws.com',
      domainPrefix: 'abc123',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
      requestId: 'JKJaXmPLvHcESHA=',
      routeKey: '$default',
      stage: '$default',
      time: '12/Mar/2026:09:00:00 +0000',
      timeEpoch: 1773306000000,
    },
    ...(body !== undefined && { body: base64 ? Buffer.from(body).toString('base64') : body }),
    isBase64Encoded: body !== undefined && base64,
  }
}

/** The body as bytes, however it was sent. */
export const bytesOf = ({ body, isBase64Encoded }: LambdaAnswer): Buffer =>
  Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')

/** What Amazon GuardDuty tells EventBridge of a scanned object. */
export const skannet = (objectKey: string, scanResultStatus: string) => ({
  source: 'aws.guardduty',
  'detail-type': 'GuardDuty Malware Protection Object Scan Result',
  detail: {
    schemaVersion: '1.0',
    scanStatus: 'COMPLETED',
    resourceType: 'S3_OBJECT',
    s3ObjectDetails: { bucketName: 'b', objectKey, eTag: 'x', versionId: 'v', s3Throttled: false },
    scanResultDetails: { scanResultStatus, threats: null },
  },
})
