import type { Deps } from './deps.ts'
import { createTokenVerifier, type VerifierOptions } from './http/auth/bearer.ts'
import { createOidcLogin, type OidcOptions } from './http/auth/oidc.ts'
import type { Config, WriteLog } from './http/deps.ts'
import { loadSkrifter, type Skrifter } from './rapport/render/skrifter.ts'
import { sha256 } from './store/aftryk.ts'
import type { Clients } from './store/aws.ts'
import type { NameOf } from './store/db.ts'
import { createDokumentLager } from './store/dokumenter.ts'
import { openStores } from './store/open.ts'
import type { Post } from './store/post.ts'

export interface DataParts {
  clients: Clients
  bucket: string
  nameOf: NameOf
  /** Signs cursors and makes keyed look-ups. */
  secret: string
  writeLog: WriteLog
  now?: () => Date
}

export interface Parts extends DataParts {
  token: VerifierOptions
  login: Pick<OidcOptions, 'issuer' | 'clientId' | 'clientSecret' | 'logoutEndpoint'>
  post: Post
  aktiver: Record<string, string>
  /** Files of the rapport's typefaces. */
  skriftstier: readonly string[]
  /** Read when asked for: one function of all shows it. */
  openapi: () => object
  config: Config
}

/** What works without a request: stores, documents, clock and log. */
export function assembleData({ clients, bucket, nameOf, secret, writeLog, now = () => new Date() }: DataParts) {
  return {
    ...openStores(clients.dynamo, nameOf, secret),
    lager: createDokumentLager({ client: clients.s3, presigner: clients.presigner, bucket }),
    hash: sha256,
    writeLog,
    now,
  }
}

export type Data = ReturnType<typeof assembleData>

/** All dependencies, from Amazon's parts or from the embedded ones: what differs is only what is given here. */
export function assembleDeps(parts: Parts): Deps {
  const data = assembleData(parts)
  const { config, login } = parts
  return {
    ...data,
    verifyToken: createTokenVerifier(parts.token),
    login: createOidcLogin({
      ...login,
      redirectUri: `${config.origin}/log-ind/retur`,
      afterLogout: `${config.origin}/`,
      insecure: new URL(login.issuer).hostname === 'localhost',
    }),
    post: parts.post,
    get openapi() {
      return parts.openapi()
    },
    ready: async () => (await data.db.get('session', 'sundhed', '-')) === undefined,
    aktiver: parts.aktiver,
    skrifter: once(() => loadSkrifter(parts.skriftstier)),
    config,
  }
}

/** Read when first asked for; a failure is not kept. */
function once(load: () => Promise<Skrifter>): () => Promise<Skrifter> {
  let loaded: Promise<Skrifter> | undefined
  return () =>
    (loaded ??= load().catch((error: unknown) => {
      loaded = undefined
      throw error
    }))
}
