import type { KoaContextWithOIDC, Provider } from 'oidc-provider'

/**
 * Logs out at once when the request carries the person's own ID token (proof that it was not forged), or when nobody is
 * logged in. The provider would show a page in between, which does not go on by itself without scripts.
 */
export function logoutAtOnce(provider: Provider): void {
  provider.use(async (ctx: KoaContextWithOIDC, next) => {
    await next()
    if (ctx.oidc?.route !== 'end_session' || ctx.status !== 200 || !ctx.oidc.session) return
    const { accountId } = ctx.oidc.session
    if (accountId && accountId !== subOfHint(ctx)) return
    await endSession(provider, ctx)
  })
}

function subOfHint(ctx: KoaContextWithOIDC): unknown {
  return (ctx.oidc.entities.IdTokenHint as { payload?: { sub?: unknown } } | undefined)?.payload?.sub
}

async function endSession(provider: Provider, ctx: KoaContextWithOIDC): Promise<void> {
  const session = ctx.oidc.session!
  const { state, postLogoutRedirectUri } = session.state as { state?: string; postLogoutRedirectUri?: string }
  for (const { grantId } of Object.values(session.authorizations ?? {})) if (grantId) await revoke(provider, grantId)
  await session.destroy()
  const target = new URL(postLogoutRedirectUri ?? ctx.oidc.urlFor('end_session_success'))
  if (postLogoutRedirectUri && state !== undefined) target.searchParams.set('state', state)
  ctx.status = 303
  ctx.redirect(target.href)
}

async function revoke(provider: Provider, grantId: string): Promise<void> {
  await provider.RefreshToken.revokeByGrantId(grantId)
  await provider.AuthorizationCode.revokeByGrantId(grantId)
  await provider.Grant.adapter.destroy(grantId)
}
