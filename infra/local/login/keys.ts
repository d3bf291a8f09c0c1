import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, type JWK } from 'jose'

export interface Keys {
  jwks: { keys: JWK[] }
  cookieKeys: string[]
}

/** Signing and cookie keys, made at the first start and kept, so that tokens and sessions hold over a restart. */
export async function loadKeys(dataDir: string): Promise<Keys> {
  const path = join(dataDir, 'login-noegler.json')
  if (!existsSync(path)) createOnce(path, JSON.stringify(await generateKeys()))
  return JSON.parse(readFileSync(path, 'utf8')) as Keys
}

async function generateKeys(): Promise<Keys> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true, modulusLength: 2048 })
  const jwk = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: randomBytes(8).toString('hex') }
  return { jwks: { keys: [jwk] }, cookieKeys: [randomBytes(32).toString('base64url')] }
}

export const secretPath = (dataDir: string, clientId: string): string => join(dataDir, `${clientId}.secret`)

/** The secret of a machine client; made at the first start, readable by the owner only. */
export function loadSecret(dataDir: string, clientId: string): string {
  const path = secretPath(dataDir, clientId)
  if (!existsSync(path)) createOnce(path, `${randomBytes(32).toString('base64url')}\n`)
  return readFileSync(path, 'utf8').trim()
}

/** Whole or not at all, and the first writer wins. */
function createOnce(path: string, text: string): void {
  mkdirSync(join(path, '..'), { recursive: true })
  const draft = `${path}.${randomBytes(8).toString('hex')}`
  writeFileSync(draft, text, { mode: 0o600 })
  try {
    linkSync(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
}
