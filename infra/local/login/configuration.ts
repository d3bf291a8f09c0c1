import { type AdapterFactory, type Configuration, interactionPolicy, type ResourceServer } from 'oidc-provider'
import {
  ACR,
  AUDIENCE,
  claimsOfMachine,
  claimsOfUser,
  COMMAND_CLIENT,
  COMMAND_REDIRECT,
  ID_CLAIMS,
  USER_SCOPE,
  WEB_CLIENT,
} from './claims.ts'
import type { LoginUser, MachineClient } from './demo.ts'
import type { Keys } from './keys.ts'
import { renderError, renderLoggedOut, renderLogout } from './render.ts'

export interface LoginOptions {
  /** `http://localhost:PORT/idp`: the path is where the provider is mounted. */
  issuer: string
  /** Where the web application lives; its return addresses are made from it. */
  origin: string
  dataDir: string
  users: LoginUser[]
  clients: MachineClient[]
  /** Show who can log in, with the password, and one button for each. */
  showDemo?: boolean
  now?: () => number
}

interface Parts {
  options: LoginOptions
  keys: Keys
  adapter: AdapterFactory
  secretOf: (clientId: string) => string
}

/** A resource indicator has to be a URI; the audience of the tokens is the plain name. */
export const RESOURCE = `urn:${AUDIENCE}`

const HOUR = 3600
const ttl = {
  AccessToken: HOUR,
  ClientCredentials: HOUR,
  IdToken: HOUR,
  AuthorizationCode: 60,
  Interaction: HOUR,
  Session: 12 * HOUR,
  Grant: 12 * HOUR,
  RefreshToken: 12 * HOUR,
}

export const resourceServerOf = (clients: MachineClient[], clientId: string): ResourceServer => ({
  audience: AUDIENCE,
  scope: clients.find((client) => client.clientId === clientId)?.scopes.join(' ') ?? USER_SCOPE,
  accessTokenFormat: 'jwt',
  jwt: { sign: { alg: 'RS256' } },
})

export function configurationOf({ options, keys, adapter, secretOf }: Parts): Configuration {
  const { issuer, origin, users, clients } = options
  const mount = new URL(issuer).pathname
  return {
    adapter,
    clients: [
      webClient(origin, secretOf(WEB_CLIENT)),
      commandClient,
      ...clients.map((client) => machineClient(client, secretOf(client.clientId))),
    ],
    scopes: [...new Set(['openid', 'profile', ...clients.flatMap((client) => client.scopes)])],
    claims: { openid: ID_CLAIMS },
    conformIdTokenClaims: false,
    acrValues: [ACR],
    pkce: { required: () => true },
    jwks: keys.jwks as NonNullable<Configuration['jwks']>,
    cookies: {
      keys: keys.cookieKeys,
      names: { session: 'idp_session', interaction: 'idp_interaktion', resume: 'idp_genoptag' },
      long: { path: mount, signed: true, httpOnly: true, sameSite: 'lax' },
      short: { signed: true, httpOnly: true, sameSite: 'lax' },
    },
    ttl,
    rotateRefreshToken: true,
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    interactions: { policy: policyWithoutConsent(), url: (_ctx, { uid }) => `${mount}/interaktion/${uid}` },
    loadExistingGrant,
    findAccount: (ctx, sub) => {
      const user = users.find((one) => one.sub === sub)
      const client = { client_id: ctx.oidc.client?.clientId }
      return (
        user && {
          accountId: sub,
          claims: async (_use, scope) => ({ ...claimsOfUser(user), token_use: 'id', ...client, scope }),
        }
      )
    },
    extraTokenClaims: (_ctx, token) => ({ ...accessClaims(options, token), token_use: 'access' }),
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      clientCredentials: { enabled: true },
      revocation: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: renderLogout(origin),
        postLogoutSuccessSource: renderLoggedOut(origin),
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, _resource, client) => resourceServerOf(clients, client.clientId),
      },
    },
    formats: { customizers: { jwt: giveDefaultScope(clients) } },
    renderError: renderError(origin),
  }
}

const webClient = (origin: string, secret: string) => ({
  client_id: WEB_CLIENT,
  client_name: 'Spædbarnsprojektet',
  application_type: 'web' as const,
  client_secret: secret,
  token_endpoint_auth_method: 'client_secret_basic' as const,
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code' as const],
  redirect_uris: [`${origin}/log-ind/retur`],
  post_logout_redirect_uris: [`${origin}/`],
  scope: USER_SCOPE,
})

const commandClient = {
  client_id: COMMAND_CLIENT,
  client_name: 'npm run token',
  application_type: 'native' as const,
  token_endpoint_auth_method: 'none' as const,
  grant_types: ['authorization_code'],
  response_types: ['code' as const],
  redirect_uris: [COMMAND_REDIRECT],
  scope: USER_SCOPE,
}

const machineClient = ({ clientId, navn, scopes }: MachineClient, secret: string) => ({
  client_id: clientId,
  client_name: navn,
  client_secret: secret,
  token_endpoint_auth_method: 'client_secret_basic' as const,
  grant_types: ['client_credentials'],
  response_types: [],
  redirect_uris: [],
  scope: scopes.join(' '),
})

/** The only client is our own web application: nobody has to consent to it. */
function policyWithoutConsent() {
  const policy = interactionPolicy.base()
  policy.remove('consent')
  return policy
}

const loadExistingGrant: NonNullable<Configuration['loadExistingGrant']> = async (ctx) => {
  const { session, client, provider } = ctx.oidc
  const { accountId } = session!
  const known = session!.grantIdFor(client!.clientId)
  const existing = known ? await provider.Grant.find(known) : undefined
  if (existing?.accountId === accountId) return existing
  const grant = new provider.Grant({ accountId: accountId!, clientId: client!.clientId })
  grant.addOIDCScope(USER_SCOPE)
  grant.addResourceScope(RESOURCE, USER_SCOPE)
  await grant.save()
  return grant
}

function accessClaims({ users, clients }: LoginOptions, token: { clientId?: string | undefined; accountId?: string }) {
  const user = users.find((one) => one.sub === token.accountId)
  if (user) return claimsOfUser(user)
  const machine = clients.find((one) => one.clientId === token.clientId)
  return machine && claimsOfMachine(machine)
}

type Customizer = NonNullable<NonNullable<NonNullable<Configuration['formats']>['customizers']>['jwt']>

/** As Amazon Cognito does: a program that asks for no scope gets all that it is allowed. */
const giveDefaultScope =
  (clients: MachineClient[]): Customizer =>
  (ctx, token, { payload }) => {
    if (token.kind !== 'ClientCredentials' || ctx?.oidc.params?.['scope'] !== undefined) return
    payload['scope'] ??= clients.find((client) => client.clientId === token.clientId)?.scopes.join(' ')
  }
