import { accessSync, constants } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { Provider } from 'oidc-provider'
import { createAdapter } from './adapter.ts'
import { configurationOf, type LoginOptions, RESOURCE, resourceServerOf } from './configuration.ts'
import { USER_SCOPE, WEB_CLIENT } from './claims.ts'
import { createInteraction } from './interaction.ts'
import { loadKeys, loadSecret } from './keys.ts'
import { logoutAtOnce } from './logout.ts'
import { errorPage, pageHeaders } from './render.ts'

export interface Login {
  /** Answers what belongs to the provider and says whether it did. The body must not have been read before. */
  handle(req: IncomingMessage, res: ServerResponse): boolean
  ready(): boolean
  /** An access token for a user or a machine client, without a browser. */
  issueToken(name: string): Promise<string>
}

/** The embedded OpenID provider, to be mounted in the product's own server under the path of the issuer. */
export async function createLogin(options: LoginOptions): Promise<Login> {
  const { issuer, dataDir } = options
  const keys = await loadKeys(dataDir)
  const adapter = createAdapter(join(dataDir, 'login.jsonl'))
  const secretOf = (clientId: string) => loadSecret(dataDir, clientId)
  const provider = new Provider(issuer, configurationOf({ options, keys, adapter, secretOf }))
  logoutAtOnce(provider)
  return {
    handle: createHandler(provider, options),
    ready: () => isWritable(dataDir),
    issueToken: (name) => issueToken(provider, options, name),
  }
}

function createHandler(provider: Provider, options: LoginOptions): Login['handle'] {
  const { pathname: mount, host, origin } = new URL(options.issuer)
  const interact = createInteraction(provider, options)
  const callback = provider.callback()
  return (req, res) => {
    const url = req.url ?? '/'
    const path = url.split('?')[0]!
    if (path !== mount && !path.startsWith(`${mount}/`)) return false
    if (req.headers.host !== host && req.method === 'GET') {
      res.writeHead(302, { location: `${origin}${url}` }).end()
      return true
    }
    req.headers.host = host
    const uid = /^\/interaktion\/([\w-]+)$/.exec(path.slice(mount.length))?.[1]
    const answered = uid ? interact(req, res, uid) : callback(unmount(req, mount), res)
    answered.catch((error: unknown) => fail(res, options.origin, error))
    return true
  }
}

/** The provider finds its own path, for the addresses it makes, by comparing `originalUrl` with `url`. */
function unmount(req: IncomingMessage, mount: string): IncomingMessage {
  return Object.assign(req, { originalUrl: req.url, url: req.url!.slice(mount.length) || '/' })
}

function fail(res: ServerResponse, origin: string, error: unknown): void {
  console.error(`login: ${error instanceof Error ? error.name : 'Error'}`)
  if (res.headersSent) return void res.end()
  res.writeHead(500, pageHeaders(origin)).end(errorPage(origin, 'server_error'))
}

function isWritable(dataDir: string): boolean {
  try {
    accessSync(dataDir, constants.R_OK | constants.W_OK)
    return true
  } catch {
    return false
  }
}

async function issueToken(provider: Provider, { users, clients }: LoginOptions, name: string): Promise<string> {
  const user = users.find((one) => one.brugernavn === name)
  const machine = clients.find((one) => one.clientId === name)
  if (!user && !machine) throw new Error('issueToken: ukendt navn / unknown name')
  const clientId = machine?.clientId ?? WEB_CLIENT
  const client = (await provider.Client.find(clientId))!
  const resourceServer = new provider.ResourceServer(RESOURCE, resourceServerOf(clients, clientId))
  const common = { client, resourceServer, scope: machine?.scopes.join(' ') ?? USER_SCOPE }
  const token = user
    ? new provider.AccessToken({ ...common, accountId: user.sub, grantId: 'local', gty: 'authorization_code' })
    : new provider.ClientCredentials(common)
  return token.save()
}
