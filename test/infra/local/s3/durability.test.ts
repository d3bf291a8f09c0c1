import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { CreateBucketCommand, GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { startS3 } from '../../../../infra/local/s3/index.ts'
import { BUCKET, codeOf, connect, KEYS, startTestS3 } from './server.ts'

const MB = 1024 * 1024
const KEY = 'bilag'
const LENGTH = 25 * MB

const cleanups: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup()
})

async function start() {
  const s3 = await startTestS3()
  cleanups.push(s3.stop)
  return s3
}

/** Starts an upload of 25 MB and leaves it unfinished after `sent` bytes. */
async function beginUpload(url: string, sent: number) {
  const presigner = connect(url, { requestChecksumCalculation: 'WHEN_REQUIRED' })
  const command = new PutObjectCommand({ Bucket: BUCKET, Key: KEY, ContentLength: LENGTH })
  const upload = httpRequest(await getSignedUrl(presigner, command), {
    method: 'PUT',
    headers: { 'content-length': LENGTH },
  })
  upload.on('error', () => undefined) // the connection is cut on purpose
  upload.write(Buffer.alloc(sent, 'n'))
  return upload
}

/** Bytes of all uploads under way. */
async function bytesOnDisk(dir: string): Promise<number> {
  const names = await readdir(join(dir, 'tmp'))
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(dir, 'tmp', name))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

const waitFor = <T>(check: () => Promise<T>) => vi.waitFor(check, { timeout: 10_000, interval: 20 })

describe('an upload under way', () => {
  it('is on disk, not in memory, and visible to nobody', async () => {
    const s3 = await start()
    await s3.put(KEY, 'gammel')
    const upload = await beginUpload(s3.url, 12 * MB)
    await waitFor(async () => expect(await bytesOnDisk(s3.dir)).toBe(12 * MB))
    expect(await s3.read(KEY)).toBe('gammel')
    upload.end(Buffer.alloc(LENGTH - 12 * MB, 'n'))
    const [response] = await once(upload, 'response')
    expect(response.statusCode).toBe(200)
    const listed = await s3.client.send(new ListObjectsV2Command({ Bucket: BUCKET }))
    expect(listed.Contents).toMatchObject([{ Key: KEY, Size: LENGTH }])
  })

  it('leaves nothing when the sender goes away', async () => {
    const s3 = await start()
    await s3.put(KEY, 'gammel')
    s3.events.length = 0
    const upload = await beginUpload(s3.url, 5 * MB)
    await waitFor(async () => expect(await bytesOnDisk(s3.dir)).toBeGreaterThan(MB))
    upload.destroy()
    await waitFor(async () => expect(await s3.unfinished()).toEqual([]))
    expect(await s3.read(KEY)).toBe('gammel')
    expect(s3.events).toEqual([])
  })

  it('leaves nothing when the server closes', async () => {
    const s3 = await startTestS3()
    await beginUpload(s3.url, 5 * MB)
    await waitFor(async () => expect(await bytesOnDisk(s3.dir)).toBeGreaterThan(MB))
    await s3.stop()
    expect(await codeOf(readdir(s3.dir))).toBe('Error')
  })

  it('does not stop others from reading the object it replaces', async () => {
    const s3 = await start()
    await s3.put(KEY, 'g'.repeat(8 * MB))
    const { Body } = await s3.client.send(new GetObjectCommand({ Bucket: BUCKET, Key: KEY }))
    await s3.put(KEY, 'ny')
    expect(new Set(await Body?.transformToString())).toEqual(new Set('g'))
    expect(await s3.read(KEY)).toBe('ny')
  })
})

/** The stand-in in a process of its own, to be killed. */
async function startChild(dir: string) {
  const script = new URL('child.ts', import.meta.url).pathname
  const child = spawn(process.execPath, ['--import', 'tsx', script, dir], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [url] = await once(createInterface(child.stdout), 'line')
  async function kill(): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  cleanups.push(kill)
  return { url: String(url), kill }
}

describe('kill -9', () => {
  it('in an overwriting upload leaves the old object whole, and the next start tidies up', async () => {
    const dir = await mkdtemp(join(tmpdir(), 's3-'))
    cleanups.push(() => rm(dir, { recursive: true, force: true }))
    const first = await startChild(dir)
    const before = connect(first.url)
    await before.send(new CreateBucketCommand({ Bucket: BUCKET }))
    await before.send(new PutObjectCommand({ Bucket: BUCKET, Key: KEY, Body: 'gammel', ContentType: 'text/plain' }))
    await beginUpload(first.url, 10 * MB)
    await waitFor(async () => expect(await bytesOnDisk(dir)).toBe(10 * MB))
    await first.kill()

    const second = await startS3({ ...KEYS, dir, port: 0, allowedOrigins: [] })
    cleanups.push(second.close)
    const after = connect(second.url)
    const got = await after.send(new GetObjectCommand({ Bucket: BUCKET, Key: KEY }))
    expect(await got.Body?.transformToString()).toBe('gammel')
    expect(got.ContentType).toBe('text/plain')
    expect(await bytesOnDisk(dir)).toBe(0)
    const listed = await after.send(new ListObjectsV2Command({ Bucket: BUCKET }))
    expect(listed.Contents?.map((item) => item.Key)).toEqual([KEY])
  })
})

describe('start and stop', () => {
  it('keeps everything from one start to the next', async () => {
    const s3 = await start()
    await s3.put(KEY, 'blivende')
    const again = await startS3({ ...KEYS, dir: s3.dir, port: 0, allowedOrigins: [] })
    cleanups.push(again.close)
    const { Body } = await connect(again.url).send(new GetObjectCommand({ Bucket: BUCKET, Key: KEY }))
    expect(await Body?.transformToString()).toBe('blivende')
  })

  it('fails on a taken port, and leaves the uploads of the one who has it alone', async () => {
    const s3 = await start()
    await beginUpload(s3.url, 2 * MB)
    await waitFor(async () => expect(await bytesOnDisk(s3.dir)).toBe(2 * MB))
    const port = Number(new URL(s3.url).port)
    await expect(startS3({ ...KEYS, dir: s3.dir, port, allowedOrigins: [] })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    })
    expect(await bytesOnDisk(s3.dir)).toBe(2 * MB)
  })

  it('takes an upload even when its listener fails', async () => {
    const dir = await mkdtemp(join(tmpdir(), 's3-'))
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const onObjectCreated = async () => {
      throw new Error('Hemmeligt')
    }
    const server = await startS3({ ...KEYS, dir, port: 0, allowedOrigins: [], onObjectCreated })
    cleanups.push(() => rm(dir, { recursive: true, force: true }), server.close)
    const client = connect(server.url)
    await client.send(new CreateBucketCommand({ Bucket: BUCKET }))
    expect(await codeOf(client.send(new PutObjectCommand({ Bucket: BUCKET, Key: KEY, Body: 'x' })))).toBe('ok')
    expect(log.mock.calls.flat().join()).toContain('onObjectCreated')
    expect(log.mock.calls.flat().join()).not.toContain('Hemmeligt')
    log.mockRestore()
  })
})
