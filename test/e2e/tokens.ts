import { readFileSync } from 'node:fs'
import { logInByHttp, requestToken } from '../../infra/local/login/browserless.ts'
import { COMMAND_CLIENT, COMMAND_REDIRECT } from '../../infra/local/login/claims.ts'
import { DEMO_PASSWORD, demoClients } from '../../infra/local/login/demo.ts'
import { secretPath } from '../../infra/local/login/keys.ts'

/** A real access token from the running product, by code + PKCE or client credentials. */
export async function tokenOf(origin: string, dataDir: string, name: string): Promise<string> {
  const issuer = `${origin}/idp`
  const machine = demoClients.find(({ clientId }) => clientId === name)
  if (!machine)
    return (await logInByHttp({ issuer, redirectUri: COMMAND_REDIRECT, clientId: COMMAND_CLIENT }, name, DEMO_PASSWORD))
      .access_token
  const client_secret = readFileSync(secretPath(dataDir, name), 'utf8').trim()
  return (
    await requestToken(issuer, {
      grant_type: 'client_credentials',
      client_id: name,
      client_secret,
      scope: machine.scopes.join(' '),
    })
  ).access_token
}

/** JSON calls to a running product as one demo name. */
export async function clientOf(origin: string, dataDir: string, name: string) {
  const token = await tokenOf(origin, dataDir, name)
  return async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    fetch(`${origin}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
}
export type Client = Awaited<ReturnType<typeof clientOf>>
