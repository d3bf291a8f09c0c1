import { timingSafeEqual } from 'node:crypto'
import { Sha256 } from '@aws-crypto/sha256-js'
import { SignatureV4 } from '@smithy/signature-v4'
import { ALGORITHM, checkCredential, type Keys, MAX_SKEW, parseAmzDate } from './credential.ts'
import { ensure } from './errors.ts'
import type { Fields, S3Request } from './request.ts'

const CONTENT_HASH = 'x-amz-content-sha256'
const MAX_EXPIRES_SECONDS = 7 * 24 * 3600

/** Query parameters the signer writes itself, so they must not be part of what it signs. */
const SIGNING_PARAMETERS = ['Algorithm', 'Credential', 'Date', 'Expires', 'SignedHeaders', 'Signature'].map(
  (p) => `X-Amz-${p}`,
)

function checkSame(expected: string, given: string): void {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)]
  ensure(a.length === b.length && timingSafeEqual(a, b), 'SignatureDoesNotMatch')
}

function signable(request: S3Request, headers: Fields, query: Fields) {
  return {
    method: request.method,
    protocol: 'http:',
    hostname: request.headers.host ?? '',
    path: request.path,
    headers,
    query,
  }
}

/** Keeps the signed headers. S3 refuses `x-amz-*` headers that nobody signed and a signature that does not cover the host. */
function pickSigned(request: S3Request, names: Set<string>): Fields {
  ensure(names.has('host'), 'AccessDenied', 'The host header must be signed.')
  const given = Object.entries(request.headers)
  const unsigned = given.some(([name]) => name.startsWith('x-amz-') && name !== CONTENT_HASH && !names.has(name))
  ensure(!unsigned, 'AccessDenied', 'There were headers present in the request which were not signed.')
  return Object.fromEntries(given.filter(([name]) => names.has(name)))
}

/** Checks signatures made by any AWS client, by making the same signature with AWS's own signer. */
export function createVerifier(keys: Keys) {
  const signer = new SignatureV4({
    credentials: keys,
    region: keys.region,
    service: 's3',
    sha256: Sha256,
    uriEscapePath: false,
  })

  async function verifyHeader(request: S3Request): Promise<void> {
    const malformed = 'AuthorizationHeaderMalformed'
    const { authorization = '', 'x-amz-date': amzDate = '' } = request.headers
    const parts = /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      authorization,
    )
    ensure(parts, malformed)
    const [, credential, headerNames = '', signature = ''] = parts
    const signingDate = parseAmzDate(amzDate, 'AccessDenied')
    checkCredential(credential, keys, malformed)
    ensure(Math.abs(Date.now() - signingDate.getTime()) <= MAX_SKEW, 'RequestTimeTooSkewed')
    const names = new Set(headerNames.split(';'))
    ensure(names.has('x-amz-date') && names.has(CONTENT_HASH), malformed)
    const signed = await signer.sign(signable(request, pickSigned(request, names), request.query), {
      signingDate,
      signableHeaders: names,
    })
    checkSame(/Signature=(\w+)$/.exec(signed.headers.authorization ?? '')?.[1] ?? '', signature)
  }

  async function verifyQuery(request: S3Request): Promise<void> {
    const malformed = 'AuthorizationQueryParametersError'
    const { 'X-Amz-Date': amzDate = '', 'X-Amz-Expires': expires = '', ...query } = request.query
    const signingDate = parseAmzDate(amzDate, malformed)
    const expiresIn = /^\d{1,6}$/.test(expires) ? Number(expires) : 0
    ensure(query['X-Amz-Algorithm'] === ALGORITHM && expiresIn >= 1 && expiresIn <= MAX_EXPIRES_SECONDS, malformed)
    checkCredential(query['X-Amz-Credential'], keys, malformed)
    const age = Date.now() - signingDate.getTime()
    ensure(age >= -MAX_SKEW, 'AccessDenied', 'Request is not yet valid')
    ensure(age <= expiresIn * 1000, 'AccessDenied', 'Request has expired')
    const names = new Set((query['X-Amz-SignedHeaders'] ?? '').split(';'))
    const headers = { ...pickSigned(request, names), [CONTENT_HASH]: 'UNSIGNED-PAYLOAD' }
    const rest = Object.fromEntries(Object.entries(query).filter(([name]) => !SIGNING_PARAMETERS.includes(name)))
    const signed = await signer.presign(signable(request, headers, rest), {
      signingDate,
      expiresIn,
      signableHeaders: names,
      unsignableHeaders: new Set([CONTENT_HASH]),
      unhoistableHeaders: new Set([...names, CONTENT_HASH]),
    })
    checkSame(String(signed.query?.['X-Amz-Signature']), query['X-Amz-Signature'] ?? '')
  }

  return {
    /** Refuses anonymous requests and wrong signatures, in header or address. */
    async verifyRequest(request: S3Request): Promise<void> {
      if (request.headers.authorization !== undefined) return verifyHeader(request)
      ensure('X-Amz-Signature' in request.query, 'AccessDenied')
      return verifyQuery(request)
    },

    /** Refuses a browser form whose policy was not signed with our key. */
    async verifyPolicy(fields: Fields): Promise<void> {
      const { policy, 'x-amz-algorithm': algorithm, 'x-amz-date': amzDate = '', 'x-amz-signature': signature } = fields
      ensure(policy && signature && algorithm === ALGORITHM, 'AccessDenied')
      const signingDate = parseAmzDate(amzDate, 'InvalidArgument')
      checkCredential(fields['x-amz-credential'], keys, 'InvalidArgument')
      checkSame(await signer.sign(policy, { signingDate }), signature)
    },
  }
}

export type Verifier = ReturnType<typeof createVerifier>
