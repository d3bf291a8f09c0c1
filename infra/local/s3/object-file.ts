import { type FileHandle, open } from 'node:fs/promises'
import * as z from 'zod'

/**
 * One file is one object: its bytes, then what is known about it as JSON, then the length of that JSON in four bytes.
 * So a single rename publishes content and metadata together, and an open file never changes under its reader.
 */
const ObjectMeta = z.object({
  key: z.string(),
  size: z.int().nonnegative(),
  /** MD5 in hex, without the quotes. */
  etag: z.string(),
  crc32: z.string(),
  lastModified: z.iso.datetime(),
  /** Headers given back with the object, by lower-case name. */
  headers: z.record(z.string(), z.string()),
  tags: z.record(z.string(), z.string()),
})
export type ObjectMeta = z.infer<typeof ObjectMeta>

const LENGTH_BYTES = 4

/** Writes the metadata behind the content and makes the whole file durable. */
export async function sealObjectFile(file: FileHandle, meta: ObjectMeta): Promise<void> {
  const json = Buffer.from(JSON.stringify(meta))
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt32BE(json.length)
  await file.writeFile(Buffer.concat([json, length])) // goes on behind the content
  await file.sync()
}

async function readMeta(file: FileHandle): Promise<ObjectMeta> {
  const { size } = await file.stat()
  const length = Buffer.alloc(LENGTH_BYTES)
  await file.read(length, 0, LENGTH_BYTES, size - LENGTH_BYTES)
  const json = Buffer.alloc(length.readUInt32BE())
  await file.read(json, 0, json.length, size - LENGTH_BYTES - json.length)
  return ObjectMeta.parse(JSON.parse(json.toString('utf8')))
}

/** An object opened for reading; whoever opened it closes the file. */
export type OpenObject = { file: FileHandle; meta: ObjectMeta }

/** Opens an object, or gives undefined when there is none. */
export async function openObjectFile(path: string): Promise<OpenObject | undefined> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (!file) return undefined
  try {
    return { file, meta: await readMeta(file) }
  } catch (error) {
    await file.close()
    throw error
  }
}
