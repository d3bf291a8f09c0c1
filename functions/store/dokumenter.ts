import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  paginateListObjectsV2,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import type { Readable } from 'node:stream'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { attachment } from './attachment.ts'

/** Seconds a person has from opening the upload form to having sent it. */
const UPLOAD_SECONDS = 10 * 60

export type DokumentLagerOptions = {
  client: S3Client
  /** Signs addresses for browsers: needs the address they see, and `requestChecksumCalculation: 'WHEN_REQUIRED'`. */
  presigner: S3Client
  bucket: string
}

export type UploadInput = {
  key: string
  indholdstype: string
  /** Bytes. */
  maxStoerrelse: number
  /** ASCII only; follows the document when it is moved. */
  metadata?: Record<string, string>
  /** Page the browser goes to when the document has arrived. */
  redirect?: string
}

/** The form a browser sends: all fields, in any order, and the file as last field `file`. */
export type Upload = { url: string; fields: Record<string, string> }

export type DokumentHoved = { stoerrelse: number; indholdstype: string }

export type ListetDokument = { key: string; stoerrelse: number }

/** Undefined for "there is no such object"; every other failure stays one. */
function missingAsUndefined(error: unknown): undefined {
  if (error instanceof NoSuchKey || error instanceof NotFound) return undefined
  throw error
}

function uploadFields({ indholdstype, metadata = {}, redirect }: UploadInput): Record<string, string> {
  const meta = Object.entries(metadata).map(([name, value]) => [`x-amz-meta-${name}`, value] as const)
  return {
    'Content-Type': indholdstype,
    ...Object.fromEntries(meta),
    ...(redirect !== undefined && { success_action_redirect: redirect }),
  }
}

/** The document store: one bucket, where browsers upload to and download from by signed addresses. */
export function createDokumentLager({ client, presigner, bucket }: DokumentLagerOptions) {
  const at = (key: string) => ({ Bucket: bucket, Key: key })

  async function open(key: string) {
    const { Body } = await client.send(new GetObjectCommand(at(key)))
    if (!Body) throw new Error('the document has no body')
    return Body
  }

  async function head(key: string): Promise<DokumentHoved | undefined> {
    const found = await client.send(new HeadObjectCommand(at(key))).catch(missingAsUndefined)
    return found && { stoerrelse: found.ContentLength ?? 0, indholdstype: found.ContentType ?? '' }
  }

  async function remove(key: string): Promise<void> {
    await client.send(new DeleteObjectCommand(at(key)))
  }

  return {
    head,
    remove,

    /** Signs a form for one document of exactly this name and type, and at most this size. */
    async presignUpload(input: UploadInput): Promise<Upload> {
      const { url, fields } = await createPresignedPost(presigner, {
        ...at(input.key),
        Expires: UPLOAD_SECONDS,
        Fields: uploadFields(input),
        Conditions: [['content-length-range', 1, input.maxStoerrelse]],
      })
      return { url, fields }
    },

    async read(key: string): Promise<Uint8Array> {
      return (await open(key)).transformToByteArray()
    },

    /** The content as a web stream, for answers and checks that should not hold it whole. */
    async readStream(key: string): Promise<ReadableStream<Uint8Array>> {
      return (await open(key)).transformToWebStream()
    },

    /** Repeating a move that was interrupted, or already done, is fine: events come more than once. */
    async move(from: string, to: string): Promise<void> {
      if (from === to) return
      const CopySource = `${bucket}/${from.split('/').map(encodeURIComponent).join('/')}`
      try {
        await client.send(new CopyObjectCommand({ ...at(to), CopySource }))
      } catch (error) {
        missingAsUndefined(error)
        if (!(await head(to))) throw error
        return
      }
      await remove(from)
    },

    async put(key: string, bytes: Uint8Array, indholdstype: string): Promise<void> {
      await client.send(new PutObjectCommand({ ...at(key), Body: bytes, ContentType: indholdstype }))
    },

    /** A file of known size from a stream, so that it is never held whole. */
    async putStream(key: string, stroem: Readable, stoerrelse: number, indholdstype: string): Promise<void> {
      const Body = stroem
      await client.send(
        new PutObjectCommand({ ...at(key), Body, ContentLength: stoerrelse, ContentType: indholdstype }),
      )
    },

    /** Signs an address that saves the document under its own name; browsers neither show nor keep it. */
    async presignDownload(key: string, { filnavn, seconds }: { filnavn: string; seconds: number }): Promise<string> {
      const command = new GetObjectCommand({
        ...at(key),
        ResponseContentDisposition: attachment(filnavn),
        ResponseCacheControl: 'private, no-store',
      })
      return getSignedUrl(presigner, command, { expiresIn: seconds })
    },

    /** Whether the bucket answers; for the health check and for waiting at start. */
    async ready(): Promise<boolean> {
      return client.send(new HeadBucketCommand({ Bucket: bucket })).then(
        () => true,
        () => false,
      )
    },

    async list(prefix: string): Promise<ListetDokument[]> {
      const found: ListetDokument[] = []
      for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })) {
        for (const { Key, Size } of page.Contents ?? [])
          if (Key !== undefined) found.push({ key: Key, stoerrelse: Size ?? 0 })
      }
      return found
    },
  }
}

export type DokumentLager = ReturnType<typeof createDokumentLager>
