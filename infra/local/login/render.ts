import { createHash } from 'node:crypto'
import type { Configuration, ErrorOut, KoaContextWithOIDC } from 'oidc-provider'
import { renderLogoutPage, renderMessagePage } from './pages.tsx'
import { AUTO_SUBMIT, STYLE } from './style.ts'

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Headers of every page of the provider. `form-action` names the application too: a form's redirects count as well. */
export const pageHeaders = (origin: string): Record<string, string> => ({
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'content-security-policy': [
    "default-src 'none'",
    `style-src ${hashOf(STYLE)}`,
    `script-src ${hashOf(AUTO_SUBMIT)}`,
    `form-action 'self' ${origin}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
})

function send(ctx: KoaContextWithOIDC, origin: string, html: string): void {
  ctx.set(pageHeaders(origin))
  ctx.body = html
}

/** Asks before logging out; a request from a known client goes on by itself. */
export const renderLogout = (origin: string) => (ctx: KoaContextWithOIDC, form: string) =>
  send(ctx, origin, renderLogoutPage(form, ctx.oidc.client !== undefined))

export const renderLoggedOut = (origin: string) => (ctx: KoaContextWithOIDC) =>
  send(
    ctx,
    origin,
    renderMessagePage({
      title: 'Du er logget ud',
      tekst: 'Luk gerne vinduet.',
      href: `${origin}/`,
      link: 'Til forsiden',
    }),
  )

/** Only the code of the error is shown, never what was sent. */
export const renderError =
  (origin: string): NonNullable<Configuration['renderError']> =>
  (ctx: KoaContextWithOIDC, { error }: ErrorOut) =>
    send(ctx, origin, errorPage(origin, error))

export const errorPage = (origin: string, code: string): string =>
  renderMessagePage({
    title: 'Log ind lykkedes ikke',
    tekst: `Siden er måske blevet for gammel. Intet er gået tabt. Begynd forfra. (Kode: ${code})`,
    href: `${origin}/`,
    link: 'Begynd forfra',
  })
