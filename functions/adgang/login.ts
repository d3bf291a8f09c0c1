import type { Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { DomaeneFejl } from '../domain/fejl.ts'
import type { Deps } from '../deps.ts'
import { clearSessionCookie, csrfGuard, sessionAuth, sessionCookie, setSessionCookie } from '../http/auth/session.ts'
import type { Env } from '../http/env.ts'

/** Ties the login to this browser, so that nobody can be logged in as somebody else by a link. */
const COOKIE = 'login'
const options = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax', prefix: 'host' } as const

/** Only a path of our own may be returned to. */
const safeRetur = (retur: string | undefined) =>
  retur && /^\/(?![/\\])[^\\]*$/.test(retur) && !retur.startsWith('/log-') ? retur : '/'

export function registerLogin(app: Hono<Env>, deps: Deps): void {
  app.get('/log-ind', async (c) => {
    const { url, state, data } = await deps.login.begin(safeRetur(c.req.query('retur')))
    await deps.sessions.putLogin(state, data, deps.now())
    setCookie(c, COOKIE, state, { ...options, maxAge: 600 })
    return c.redirect(url, 303)
  })

  app.get('/log-ind/retur', async (c) => {
    const state = c.req.query('state')
    const isOurs = state !== undefined && state === getCookie(c, COOKIE, 'host')
    const data = isOurs ? await deps.sessions.takeLogin(state, deps.now()) : undefined
    if (!data) throw new DomaeneFejl('login.ugyldigt')
    const { aktoer, idToken } = await deps.login.finish(new URL(c.req.url).search, state!, data)
    setSessionCookie(c, await deps.sessions.create(aktoer, idToken, deps.now()))
    setCookie(c, COOKIE, '', { ...options, maxAge: 0 })
    return c.redirect(data.retur, 303)
  })

  /** Being asked is use: it prolongs the session that the page was about to warn of. */
  app.get('/mig/session', sessionAuth(deps), (c) =>
    c.json({ udloeber: new Date(c.get('session').udloeber * 1000).toISOString() }),
  )

  app.post('/log-ud', sessionAuth(deps), csrfGuard(deps), async (c) => {
    const cookie = sessionCookie(c)
    if (cookie) await deps.sessions.close(cookie)
    clearSessionCookie(c)
    c.header('clear-site-data', '"cache"')
    // The session is over, whether or not the login answers.
    const next = await deps.login.logoutUrl(c.get('session').idToken).catch((error: Error) => {
      deps.writeLog({ niveau: 'fejl', besked: 'login svarede ikke ved log ud', navn: error.name })
      return '/'
    })
    return c.redirect(next, 303)
  })
}
