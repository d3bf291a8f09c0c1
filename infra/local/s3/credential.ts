import { ensure, type S3ErrorCode } from './errors.ts'

export type Keys = { accessKeyId: string; secretAccessKey: string; region: string }

export const ALGORITHM = 'AWS4-HMAC-SHA256'

/** Clock difference S3 tolerates, in milliseconds. */
export const MAX_SKEW = 15 * 60 * 1000

/** Reads `20260312T143000Z`. */
export function parseAmzDate(text: string | undefined, malformed: S3ErrorCode): Date {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text ?? '')
  ensure(match, malformed)
  const date = new Date(text?.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z') ?? '')
  ensure(!Number.isNaN(date.getTime()), malformed)
  return date
}

/** Checks `key/date/region/s3/aws4_request` against the only account there is; its date is checked by the signature. */
export function checkCredential(credential: string | undefined, keys: Keys, malformed: S3ErrorCode): void {
  const [accessKeyId, , region, service, terminator, ...more] = (credential ?? '').split('/')
  ensure(terminator === 'aws4_request' && service === 's3' && more.length === 0, malformed)
  ensure(accessKeyId === keys.accessKeyId, 'InvalidAccessKeyId')
  ensure(region === keys.region, malformed, 'The region in the credential is not the region of this server.')
}
