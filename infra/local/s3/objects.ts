import { createHash } from 'node:crypto'
import { type FileHandle, access, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createDigester, type Digests } from './digest.ts'
import { createLock, publish, unpublish, withTempFile } from './durable.ts'
import { ensure, S3Error } from './errors.ts'
import { type ObjectMeta, type OpenObject, openObjectFile, sealObjectFile } from './object-file.ts'
import type { Fields } from './request.ts'

export type Place = { bucket: string; key: string }
export type ObjectCreated = Place & { size: number }

export type Upload = {
  chunks: AsyncIterable<Buffer>
  headers: Fields
  tags: Fields
  /** Bytes; more than that is refused while it arrives. */
  max: number
  onlyIfNew?: boolean
  /** Last word before the object exists: throws when the bytes are not the announced ones. */
  check(digests: Digests): void
}

async function writeChunks(file: FileHandle, chunks: AsyncIterable<Buffer>, max: number): Promise<Digests> {
  const digester = createDigester()
  for await (const chunk of chunks) {
    ensure(digester.update(chunk) <= max, 'EntityTooLarge')
    await file.writeFile(chunk) // on an open handle this goes on where the last one ended
  }
  return digester.digests()
}

/** The bytes of an opened object. */
export function readBody({ file, meta }: OpenObject, start = 0, end = meta.size - 1): AsyncIterable<Buffer> {
  if (end < start) return (async function* () {})()
  return file.createReadStream({ start, end, autoClose: false })
}

const byKey = (a: ObjectMeta, b: ObjectMeta) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key))

/** Objects on disk: `buckets/<bucket>/<sha256 of the key>`, and `tmp/` for what is still on its way. */
export async function openObjectStore(dir: string, onObjectCreated: (event: ObjectCreated) => void) {
  const [bucketsDir, tmpDir] = [join(dir, 'buckets'), join(dir, 'tmp')]
  const withLock = createLock()
  await rm(tmpDir, { recursive: true, force: true })
  for (const path of [bucketsDir, tmpDir]) await mkdir(path, { recursive: true })

  function pathOf({ bucket, key }: Place): string {
    return join(bucketsDir, bucket, createHash('sha256').update(key).digest('hex'))
  }

  async function requireBucket(bucket: string): Promise<void> {
    await access(join(bucketsDir, bucket)).catch(() => {
      throw new S3Error('NoSuchBucket')
    })
  }

  async function createBucket(bucket: string): Promise<void> {
    await mkdir(join(bucketsDir, bucket)).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EEXIST' ? new S3Error('BucketAlreadyOwnedByYou') : error
    })
  }

  async function put(place: Place, upload: Upload): Promise<ObjectMeta> {
    await requireBucket(place.bucket)
    const meta = await withTempFile(tmpDir, async (file, temp) => {
      const digests = await writeChunks(file, upload.chunks, upload.max)
      upload.check(digests)
      const meta: ObjectMeta = {
        key: place.key,
        size: digests.size,
        etag: digests.md5.toString('hex'),
        crc32: digests.crc32,
        lastModified: new Date().toISOString(),
        headers: upload.headers,
        tags: upload.tags,
      }
      await sealObjectFile(file, meta)
      const path = pathOf(place)
      ensure(await withLock(path, () => publish(temp, path, upload.onlyIfNew ?? false)), 'PreconditionFailed')
      return meta
    })
    onObjectCreated({ bucket: place.bucket, key: place.key, size: meta.size })
    return meta
  }

  /** Opens an object, lets the work read it, and closes it. */
  async function read<T>(place: Place, work: (object: OpenObject) => Promise<T>): Promise<T> {
    const object = await openObjectFile(pathOf(place))
    if (!object) await requireBucket(place.bucket)
    ensure(object, 'NoSuchKey')
    try {
      return await work(object)
    } finally {
      await object.file.close()
    }
  }

  /** Tags live in the object's file, so it is written anew; nobody may overwrite it meanwhile. */
  async function setTags(place: Place, tags: Fields): Promise<void> {
    const path = pathOf(place)
    await withLock(path, () =>
      read(place, (object) =>
        withTempFile(tmpDir, async (file, temp) => {
          await writeChunks(file, readBody(object), object.meta.size)
          await sealObjectFile(file, { ...object.meta, tags })
          await publish(temp, path, false)
        }),
      ),
    )
  }

  async function remove(place: Place): Promise<void> {
    await requireBucket(place.bucket)
    await withLock(pathOf(place), () => unpublish(pathOf(place)))
  }

  /** Everything in a bucket, in S3's order: by the bytes of the key. */
  async function list(bucket: string, prefix = ''): Promise<ObjectMeta[]> {
    await requireBucket(bucket)
    const found: ObjectMeta[] = []
    for (const name of await readdir(join(bucketsDir, bucket))) {
      const object = await openObjectFile(join(bucketsDir, bucket, name))
      await object?.file.close()
      if (object?.meta.key.startsWith(prefix)) found.push(object.meta)
    }
    return found.sort(byKey)
  }

  return { requireBucket, createBucket, put, read, setTags, remove, list }
}

export type ObjectStore = Awaited<ReturnType<typeof openObjectStore>>
