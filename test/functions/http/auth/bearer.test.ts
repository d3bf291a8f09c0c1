import { createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DomaeneFejl } from '../../../../functions/domain/fejl.ts'
import { createTokenVerifier } from '../../../../functions/http/auth/bearer.ts'

const ours = await generateKeyPair('RS256', { extractable: true })
const others = await generateKeyPair('RS256')
const claims = {
  sub: 'p1',
  token_use: 'access',
  client_id: 'web',
  'custom:rolle': 'paedagog',
  'custom:organisation': 'doegncentret',
}
let server: Server
let issuer: string
let verify: ReturnType<typeof createTokenVerifier>

beforeAll(async () => {
  const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(ours.publicKey)), kid: '1', alg: 'RS256', use: 'sig' }] })
  server = createServer((_, response) => response.setHeader('content-type', 'application/json').end(jwks)).listen(0)
  await new Promise((resolve) => server.once('listening', resolve))
  issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  verify = createTokenVerifier({ issuer, jwksUri: `${issuer}/jwks`, audience: ['web'] })
})
afterAll(() => void server.close())

interface Wrong {
  payload?: object
  key?: CryptoKey
  exp?: string | number
  iss?: string
}
const sign = ({ payload = {}, key = ours.privateKey, exp = '5m', iss = issuer }: Wrong = {}) =>
  new SignJWT({ ...claims, ...payload })
    .setProtectedHeader({ alg: 'RS256', kid: '1' })
    .setIssuer(iss)
    .setIssuedAt()
    .setExpirationTime(exp)
    .sign(key)

/** Signed with the public key as if it were a shared secret. */
async function signedByPublicKey(): Promise<string> {
  const [head, body] = [
    { alg: 'HS256', kid: '1' },
    { ...claims, iss: issuer, exp: Date.now() / 1000 + 300 },
  ].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  const mac = createHmac('sha256', await exportSPKI(ours.publicKey))
    .update(`${head}.${body}`)
    .digest('base64url')
  return `${head}.${body}.${mac}`
}

test('a token of ours says who it is', async () => {
  expect(await verify(await sign())).toMatchObject({ sub: 'p1', rolle: 'paedagog', organisation: 'doegncentret' })
})

test.each<[string, () => Promise<string> | string]>([
  ['signed by another', () => sign({ key: others.privateKey })],
  ['changed after it was signed', async () => (await sign()).replace(/\.(.)/, (_, c) => `.${c === 'e' ? 'f' : 'e'}`)],
  ['not signed at all', () => new UnsecuredJWT(claims).setIssuer(issuer).setExpirationTime('5m').encode()],
  ['signed with our public key as a secret', signedByPublicKey],
  ['expired', () => sign({ exp: Math.floor(Date.now() / 1000) - 60 })],
  ['from another issuer', () => sign({ iss: 'https://andre.eksempel' })],
  ['meant for another API', () => sign({ payload: { aud: 'andet', client_id: 'web' } })],
  ['meant for another client', () => sign({ payload: { client_id: 'anden' } })],
  ['an ID token', () => sign({ payload: { token_use: 'id' } })],
  ['without a role', () => sign({ payload: { 'custom:rolle': undefined } })],
  ['with a role that is none', () => sign({ payload: { 'custom:rolle': 'alt' } })],
  ['without an organisation', () => sign({ payload: { 'custom:organisation': undefined } })],
  ['no token', () => 'x.y.z'],
])('a token %s is refused', async (_, make) => {
  const token = await make()
  const error = await verify(token).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(DomaeneFejl)
  expect((error as DomaeneFejl).kode).toBe('login.ugyldigt')
})
