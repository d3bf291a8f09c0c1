import type { Hono } from 'hono'
import type { Deps } from '../deps.ts'
import type { Env } from '../http/env.ts'

/** Ok only when store, documents and login answer; otherwise the parts that do not. */
export function registerHealth(app: Hono<Env>, deps: Deps): void {
  app.get('/sundhed', async (c) => {
    const parts = { data: deps.ready, dokumenter: () => deps.lager.ready(), login: () => deps.login.ready() }
    const answers = await Promise.all(
      Object.entries(parts).map(async ([name, ready]) => ({ name, ok: await ready().catch(() => false) })),
    )
    const nede = answers.filter(({ ok }) => !ok).map(({ name }) => name)
    return nede.length === 0 ? c.json({ status: 'ok' }) : c.json({ status: 'nede', nede }, 503)
  })
}
