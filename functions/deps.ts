import type { Aftryk } from './store/aftryk.ts'
import type { HttpDeps } from './http/deps.ts'
import type { Login } from './http/auth/oidc.ts'
import type { DokumentLager } from './store/dokumenter.ts'
import type { Stores } from './store/open.ts'
import type { Post } from './store/post.ts'
import type { Skrifter } from './rapport/render/skrifter.ts'

/** Everything a function may be given; `handler.ts` and infra/local build it, nobody else. */
export interface Deps extends HttpDeps, Stores {
  lager: DokumentLager
  post: Post
  login: Login
  hash: Aftryk
  /** The typefaces of PDF and pictures, read once when first asked for. */
  skrifter: () => Promise<Skrifter>
  /** OpenAPI of every function, gathered when built. */
  openapi: object
  /** True when the store answers. */
  ready: () => Promise<boolean>
}
