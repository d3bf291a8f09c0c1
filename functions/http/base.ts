import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { NONCE, secureHeaders } from 'hono/secure-headers'
import { DomaeneFejl } from '../domain/fejl.ts'
import type { HttpDeps } from './deps.ts'
import type { Env } from './env.ts'
import { renderErrorPage } from './errorPage.tsx'
import { problemResponse, toFejl } from './errors.ts'
import { gensendPage } from './gensend.tsx'

/** The outermost layers of every function, in order: request id → headers → errors. */
export function createBase(deps: HttpDeps): Hono<Env> {
  const app = new Hono<Env>()
  app.use(async (c, next) => {
    c.set('anmodningId', randomUUID())
    await next()
    c.header('x-anmodning-id', c.get('anmodningId'))
  })
  app.use(async (c, next) => headers(deps)(c, next))
  app.onError(async (error, c) => {
    const fejl = toFejl(error, deps.writeLog, c.get('anmodningId'))
    const isApi = c.req.path.startsWith('/api/') || c.req.header('accept')?.includes('json')
    if (isApi) return problemResponse(c, fejl)
    c.header('cache-control', 'no-store')
    const page = (await gensendPage(deps, c, fejl)) ?? renderErrorPage(deps, fejl, c.get('anmodningId'))
    return c.html(page, fejl.status as 400)
  })
  app.notFound(() => {
    throw new DomaeneFejl('ikkeFundet')
  })
  return app
}

/** `same-origin` referrer: with the default the browser sends `Origin: null` on form posts. */
function headers(deps: HttpDeps) {
  return secureHeaders({
    referrerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    strictTransportSecurity: 'max-age=63072000; includeSubDomains',
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", NONCE],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:', ...deps.config.formOrigins()],
      fontSrc: ["'self'"],
      connectSrc: ["'self'", ...deps.config.formOrigins()],
      manifestSrc: ["'self'"],
      workerSrc: ["'self'"],
      formAction: ["'self'", ...deps.config.formOrigins()],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
  })
}
