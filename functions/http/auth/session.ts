import { timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { DomaeneFejl } from '../../domain/fejl.ts'
import type { HttpDeps } from '../deps.ts'
import type { Env } from '../env.ts'

const COOKIE = 'session'
const options = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax', prefix: 'host' } as const

export const sessionCookie = (c: Context) => getCookie(c, COOKIE, 'host')
export const setSessionCookie = (c: Context, value: string) => setCookie(c, COOKIE, value, options)
export const clearSessionCookie = (c: Context) => setCookie(c, COOKIE, '', { ...options, maxAge: 0 })

/** Pages need a session; without one a reader is sent to login and back, a writer is told that nothing was lost. */
export function sessionAuth(deps: Pick<HttpDeps, 'sessions' | 'now'>): MiddlewareHandler<Env> {
  return async (c, next) => {
    const cookie = sessionCookie(c)
    const session = cookie ? await deps.sessions.get(cookie, deps.now()) : undefined
    if (!session) {
      if (c.req.method !== 'GET' || c.req.header('sec-fetch-mode') === 'cors') throw new DomaeneFejl('login.mangler')
      const { pathname, search } = new URL(c.req.url)
      c.header('cache-control', 'no-store')
      return c.redirect(`/log-ind?retur=${encodeURIComponent(pathname + search)}`, 303)
    }
    c.set('session', session)
    c.set('aktoer', session.aktoer)
    await next()
  }
}

/** Every form carries the session's token; scripts send it as a header. The browser must also say that the page is ours. */
export function csrfGuard(deps: Pick<HttpDeps, 'config'>): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const given = c.req.header('x-csrf') ?? (await formToken(c))
    if (isForeign(c, deps.config.origin) || !isSame(given, c.get('session').csrf)) throw new DomaeneFejl('adgang.csrf')
    await next()
  }
}

/** True when the browser says that another site's page sent it. */
export function isForeign(c: Context, own: string): boolean {
  const origin = c.req.header('origin')
  const isOther = origin !== undefined && origin !== 'null' && origin !== own
  return isOther || c.req.header('sec-fetch-site') === 'cross-site'
}

async function formToken(c: Context): Promise<string | undefined> {
  const type = c.req.header('content-type') ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded') && !type.startsWith('multipart/form-data')) return undefined
  const { _csrf } = await c.req.parseBody({ all: true })
  return typeof _csrf === 'string' ? _csrf : undefined
}

function isSame(given: string | undefined, expected: string): boolean {
  return (
    given !== undefined &&
    given.length === expected.length &&
    timingSafeEqual(Buffer.from(given), Buffer.from(expected))
  )
}
