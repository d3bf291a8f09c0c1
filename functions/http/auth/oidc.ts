import * as oidc from 'openid-client'
import { DomaeneFejl } from '../../domain/fejl.ts'
import type { Aktoer } from '../../domain/roller.ts'
import type { LoginState } from '../../store/session.ts'
import { aktoerOf } from './claims.ts'

export interface OidcOptions {
  issuer: string
  clientId: string
  clientSecret?: string
  /** Where login sends people back to. */
  redirectUri: string
  /** Where logout sends people. */
  afterLogout: string
  /** Amazon Cognito has no `end_session_endpoint` in its metadata: its logout address with `client_id` and `logout_uri`. */
  logoutEndpoint?: string
  /** Plain http is allowed for the embedded provider on this machine only. */
  insecure?: boolean
}

export type Login = ReturnType<typeof createOidcLogin>

/** Authorization code + PKCE, the same against the embedded provider and Amazon Cognito. */
export function createOidcLogin(options: OidcOptions) {
  let discovered: Promise<oidc.Configuration> | undefined

  function configuration(): Promise<oidc.Configuration> {
    discovered ??= discover(options).catch((error: unknown) => {
      discovered = undefined
      throw error
    })
    return discovered
  }

  return {
    async begin(retur: string): Promise<{ url: string; state: string; data: LoginState }> {
      const config = await configuration()
      const verifier = oidc.randomPKCECodeVerifier()
      const [state, nonce] = [oidc.randomState(), oidc.randomNonce()]
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: options.redirectUri,
        scope: 'openid profile',
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      })
      return { url: url.href, state, data: { verifier, nonce, retur } }
    },

    async finish(query: string, state: string, data: LoginState): Promise<{ aktoer: Aktoer; idToken: string }> {
      const tokens = await oidc
        .authorizationCodeGrant(await configuration(), new URL(`${options.redirectUri}${query}`), {
          pkceCodeVerifier: data.verifier,
          expectedState: state,
          expectedNonce: data.nonce,
        })
        .catch(() => {
          throw new DomaeneFejl('login.ugyldigt')
        })
      const aktoer = aktoerOf(tokens.claims())
      if (!aktoer || !tokens.id_token) throw new DomaeneFejl('login.ugyldigt')
      return { aktoer, idToken: tokens.id_token }
    },

    async logoutUrl(idToken: string): Promise<string> {
      if (options.logoutEndpoint) {
        const query = new URLSearchParams({ client_id: options.clientId, logout_uri: options.afterLogout })
        return `${options.logoutEndpoint}?${query}`
      }
      return oidc.buildEndSessionUrl(await configuration(), {
        id_token_hint: idToken,
        post_logout_redirect_uri: options.afterLogout,
      }).href
    },

    async ready(): Promise<boolean> {
      await configuration()
      return true
    },
  }
}

function discover({ issuer, clientId, clientSecret, insecure }: OidcOptions): Promise<oidc.Configuration> {
  return oidc.discovery(new URL(issuer), clientId, clientSecret, clientSecret ? undefined : oidc.None(), {
    ...(insecure && { execute: [oidc.allowInsecureRequests] }),
  })
}
