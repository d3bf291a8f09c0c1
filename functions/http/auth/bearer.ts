import type { MiddlewareHandler } from 'hono'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { DomaeneFejl } from '../../domain/fejl.ts'
import type { Aktoer } from '../../domain/roller.ts'
import type { HttpDeps } from '../deps.ts'
import type { Env } from '../env.ts'
import { aktoerOf } from './claims.ts'

export interface VerifierOptions {
  issuer: string
  jwksUri: string
  /** Our API's name, or the client ids allowed where access tokens carry no `aud` (Amazon Cognito). */
  audience: string[]
  maskiner?: Record<string, string>
}

/** Verifies signature, issuer, audience, expiry and that it is an access token. */
export function createTokenVerifier({ issuer, jwksUri, audience, maskiner }: VerifierOptions) {
  const keys = createRemoteJWKSet(new URL(jwksUri))
  return async (token: string): Promise<Aktoer> => {
    const { payload } = await jwtVerify(token, keys, { issuer, algorithms: ['RS256'], requiredClaims: ['exp'] }).catch(
      () => {
        throw new DomaeneFejl('login.ugyldigt')
      },
    )
    const meantFor = [payload.aud ?? payload.client_id].flat()
    const isAccess =
      payload.token_use === 'access' && meantFor.some((aud) => typeof aud === 'string' && audience.includes(aud))
    const aktoer = isAccess ? aktoerOf(payload, maskiner) : undefined
    if (!aktoer) throw new DomaeneFejl('login.ugyldigt')
    return aktoer
  }
}

/** Sets the actor from `Authorization: Bearer …`; anything else is 401. */
export function bearerAuth(deps: Pick<HttpDeps, 'verifyToken'>): MiddlewareHandler<Env> {
  return async (c, next) => {
    const [scheme, token] = (c.req.header('authorization') ?? '').split(' ')
    if (scheme?.toLowerCase() !== 'bearer' || !token) throw new DomaeneFejl('login.mangler')
    c.set('aktoer', await deps.verifyToken(token))
    await next()
  }
}
