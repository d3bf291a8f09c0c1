import type { Context, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { randomUUID } from 'node:crypto'
import { Layout, type LayoutProps } from '../../forms/layout.tsx'
import { menuOf } from '../../forms/menu.ts'
import { DomaeneFejl } from '../domain/fejl.ts'
import { hasRolle, rolleTekst, type Tilladelse } from '../domain/roller.ts'
import type { Anmodning } from '../store/revisionslog.ts'
import { csrfGuard, sessionAuth } from './auth/session.ts'
import type { HttpDeps } from './deps.ts'
import type { Env } from './env.ts'

/** What a page was sent, as the browser names it. */
export type Krop = Record<string, string | string[]>

type OwnProps = Omit<
  LayoutProps,
  'aktoer' | 'aktiver' | 'kontakter' | 'csrf' | 'nonce' | 'sti' | 'menu' | 'udloeber' | 'children'
>

export interface PageCall {
  c: Context<Env>
  anmodning: Anmodning
  /** Today in Copenhagen is `toDato(anmodning.nu)`. */
  csrf: string
  params: Record<string, string>
  query: Record<string, string>
  krop: Krop
  /** Answers with the page in the common frame; 422 when there are errors to mend. */
  show: (props: OwnProps, children: Child) => Response | Promise<Response>
  /** After a post: see the next page (303). */
  goTo: (path: string) => Response
  newId: () => string
}

export interface PageRoute<D> {
  method: 'get' | 'post'
  /** `/visitationer/{id}/{trin}` */
  path: string
  /** Undefined: everyone who is logged in. */
  permission?: Tilladelse
  /** Bytes of a posted form. */
  maxBody?: number
  handle: (deps: D, call: PageCall) => Promise<Response>
}

const MAX_FORM = 512 * 1024

export const page = <D,>(
  method: PageRoute<D>['method'],
  path: string,
  permission: Tilladelse | undefined,
  handle: PageRoute<D>['handle'],
): PageRoute<D> => ({ method, path, ...(permission && { permission }), handle })

/** Registers pages: session → csrf → role → form → handle. */
export function registerPages<D extends HttpDeps>(app: Hono<Env>, deps: D, pages: PageRoute<D>[]): void {
  const session = sessionAuth(deps)
  const csrf = csrfGuard(deps)
  for (const { method, path, permission, handle, maxBody } of pages) {
    app.on(
      method.toUpperCase(),
      path.replaceAll(/\{(\w+)\}/g, ':$1'),
      limit(maxBody ?? MAX_FORM),
      session,
      csrf,
      async (c) => {
        const aktoer = c.get('aktoer')
        if (permission && !hasRolle(aktoer, permission)) throw new DomaeneFejl('ikkeFundet')
        return handle(deps, await callOf(deps, c))
      },
    )
  }
}

const limit = (max: number) => async (c: Context<Env>, next: () => Promise<void>) => {
  if (Number(c.req.header('content-length') ?? 0) > max) throw new DomaeneFejl('krop.forStor')
  if (c.req.method === 'POST' && c.req.header('content-length') === undefined) throw new DomaeneFejl('krop.type')
  await next()
}

async function callOf(deps: HttpDeps, c: Context<Env>): Promise<PageCall> {
  const { aktoer, csrf, udloeber } = c.get('session')
  const own = {
    aktoer: { navn: aktoer.navn, rolleTekst: rolleTekst[aktoer.rolle], organisationsnavn: aktoer.organisationsnavn },
    aktiver: deps.aktiver,
    kontakter: deps.config.kontakter,
    csrf,
    nonce: c.get('secureHeadersNonce'),
    sti: c.req.path,
    menu: menuOf[aktoer.rolle],
    udloeber: new Date(udloeber * 1000).toISOString(),
  }
  return {
    c,
    csrf,
    anmodning: { aktoer, id: c.get('anmodningId'), nu: deps.now().toISOString() },
    params: c.req.param() as Record<string, string>,
    query: c.req.query(),
    krop: c.req.method === 'POST' ? await formOf(c) : {},
    newId: randomUUID,
    show: ({ hvemHarSet, ...props }, children) => {
      c.header('cache-control', 'no-store')
      const view = (
        <Layout {...own} {...props} {...(hasRolle(aktoer, 'log.laes') && { hvemHarSet })}>
          {children}
        </Layout>
      )
      return c.html(view, props.fejl?.length ? 422 : 200)
    },
    goTo: (path) => c.redirect(path, 303),
  }
}

/** Text fields only; files go straight to the document store. */
export async function formOf(c: Context): Promise<Krop> {
  const body = await c.req.parseBody({ all: true })
  return Object.fromEntries(
    Object.entries(body)
      .map(
        ([name, value]) =>
          [name, Array.isArray(value) ? value.filter((one) => typeof one === 'string') : value] as const,
      )
      .filter((entry): entry is [string, string | string[]] => typeof entry[1] === 'string' || Array.isArray(entry[1])),
  )
}
