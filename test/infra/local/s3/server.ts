import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CreateBucketCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3'
import { startS3 } from '../../../../infra/local/s3/index.ts'
import type { ObjectCreated } from '../../../../infra/local/s3/objects.ts'

export const BUCKET = 'dokumenter'
export const WEB = 'http://localhost:3000'
export const KEYS = { accessKeyId: 'lokal', secretAccessKey: 'lokal-hemmelighed', region: 'eu-central-1' }

/** A client as the product builds it, except that one try shows what happened. */
export function connect(url: string, config: S3ClientConfig = {}): S3Client {
  const credentials = { accessKeyId: KEYS.accessKeyId, secretAccessKey: KEYS.secretAccessKey }
  return new S3Client({
    endpoint: url,
    region: KEYS.region,
    credentials,
    forcePathStyle: true,
    maxAttempts: 1,
    ...config,
  })
}

/** The stand-in on an empty folder with one bucket. */
export async function startTestS3() {
  const dir = await mkdtemp(join(tmpdir(), 's3-'))
  const events: ObjectCreated[] = []
  const server = await startS3({
    ...KEYS,
    dir,
    port: 0,
    allowedOrigins: [WEB],
    onObjectCreated: (event) => void events.push(event),
  })
  const client = connect(server.url)
  const presigner = connect(server.url, { requestChecksumCalculation: 'WHEN_REQUIRED' })
  await client.send(new CreateBucketCommand({ Bucket: BUCKET }))
  return {
    dir,
    url: server.url,
    events,
    client,
    presigner,
    put: (key: string, body: string | Uint8Array, rest: object = {}) =>
      client.send(new PutObjectCommand({ Bucket: BUCKET, Key: key, Body: body, ...rest })),
    read: (key: string) => readText(client, key),
    /** Files of uploads under way. */
    unfinished: () => readdir(join(dir, 'tmp')),
    async stop() {
      client.destroy()
      presigner.destroy()
      await server.close()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

export type TestS3 = Awaited<ReturnType<typeof startTestS3>>

async function readText(client: S3Client, key: string): Promise<string> {
  const { Body } = await client.send(new GetObjectCommand({ Bucket: BUCKET, Key: key }))
  return (await Body?.transformToString()) ?? ''
}

/** The S3 code of a refusal, whether the SDK threw it or fetch brought it. */
export async function codeOf(outcome: Promise<unknown>): Promise<string> {
  try {
    const value = await outcome
    if (!(value instanceof Response)) return 'ok'
    return /<Code>(\w+)<\/Code>/.exec(await value.text())?.[1] ?? `${value.status}`
  } catch (error) {
    return error instanceof Error ? error.name : 'unknown'
  }
}

/** Bytes that compress badly and differ at every place. */
export function someBytes(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  for (let i = 0, x = 1; i < length; i++) {
    x = (x * 1103515245 + 12345) % 2147483648
    bytes[i] = x >> 16
  }
  return bytes
}
