import type { Context } from 'hono'
import { Layout } from '../../forms/layout.tsx'
import { Gensend } from '../../forms/pages/gensend.tsx'
import type { DomaeneFejl } from '../domain/fejl.ts'
import type { HttpDeps } from './deps.ts'
import type { Env } from './env.ts'
import { isForeign } from './auth/session.ts'
import { formOf } from './page.tsx'

/** Errors that a person meets with a whole page typed, when the login ran out or changed under it. */
const KODER: readonly string[] = ['login.mangler', 'adgang.csrf']
/** A form worth keeping; a small button is pressed again. */
const STIER_UDEN: readonly string[] = ['/log-ud']

/**
 * Our own page's form without a living login. The browser itself must say that the page is ours: a stranger's form is
 * never shown back, and nothing is done before the person presses again with the session's own token.
 */
function isOwnForm(c: Context<Env>, origin: string): boolean {
  const type = c.req.header('content-type') ?? ''
  return (
    c.req.method === 'POST' &&
    c.req.header('origin') === origin &&
    !isForeign(c, origin) &&
    c.req.header('sec-fetch-mode') !== 'cors' &&
    type.startsWith('application/x-www-form-urlencoded') &&
    !STIER_UDEN.includes(c.req.path)
  )
}

/** The form to send again, when that is what the error calls for. */
export async function gensendPage(
  deps: Pick<HttpDeps, 'aktiver' | 'config'>,
  c: Context<Env>,
  fejl: DomaeneFejl,
): Promise<string | undefined> {
  if (!KODER.includes(fejl.kode) || !isOwnForm(c, deps.config.origin)) return undefined
  const { _csrf, ...typed } = await formOf(c)
  const felter = Object.entries(typed).flatMap(([navn, value]) => [value].flat().map((one) => [navn, one] as const))
  const { pathname, search } = new URL(c.req.url)
  const csrf = (c.get('session') as Env['Variables']['session'] | undefined)?.csrf
  return (
    <Layout
      titel={csrf === undefined ? 'Log ind igen' : 'Send det, du skrev'}
      aktiver={deps.aktiver}
      kontakter={deps.config.kontakter}
      csrf=""
      sti=""
      smal
    >
      <Gensend sti={pathname + search} felter={felter} csrf={csrf} />
    </Layout>
  ).toString()
}
