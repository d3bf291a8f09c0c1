import type { Context, Hono } from 'hono'
import * as z from 'zod'
import { DomaeneFejl, type Feltfejl } from '../domain/fejl.ts'
import { hasRolle, type Tilladelse } from '../domain/roller.ts'
import type { Anmodning } from '../store/revisionslog.ts'
import { bearerAuth } from './auth/bearer.ts'
import type { HttpDeps } from './deps.ts'
import type { Env } from './env.ts'
import { idempotent } from './idempotency.ts'
import { readJson, readText } from './json.ts'

export interface ResponseSpec {
  description: string
  schema?: z.ZodType
  /** Other media types the same status may answer. */
  media?: string[]
}

/** One declaration gives validation, rights, OpenAPI and the test matrix of routes × roles. */
export interface RouteSpec<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  operationId: string
  method: 'get' | 'post' | 'patch' | 'put' | 'delete'
  /** With OpenAPI parameters: `/api/visitationer/{id}`. */
  path: string
  summary: string
  tag: string
  permission: Tilladelse
  /** A machine client needs this scope besides its relation. */
  scope?: string
  params?: P
  query?: Q
  body?: B
  /** What the document says of the body, where each part is validated by itself later. */
  bodyDoc?: z.ZodType
  responses: Record<number, ResponseSpec>
  /** Bytes; 256 kB unless told. */
  maxBody?: number
  /** A body of this type is taken as text, as if it were the one member `felt` of the JSON body. */
  textBody?: { type: string; felt: string }
}

export interface Call<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  anmodning: Anmodning
  params: z.output<P>
  query: z.output<Q>
  body: z.output<B>
  /** A new id; the same for a repeated Idempotency-Key, so that a retry can't make two. */
  newId: () => string
  c: Context<Env>
}

export type Answer = Response | { status: number; data: unknown }

export interface Route<D> {
  spec: RouteSpec<z.ZodType, z.ZodType, z.ZodType>
  handle: (deps: D, call: Call<z.ZodType, z.ZodType, z.ZodType>) => Promise<Answer>
}

const Nothing = z.strictObject({})
type Nothing = typeof Nothing

export function route<D, P extends z.ZodType = Nothing, Q extends z.ZodType = Nothing, B extends z.ZodType = Nothing>(
  spec: RouteSpec<P, Q, B>,
  handle: (deps: D, call: Call<P, Q, B>) => Promise<Answer>,
): Route<D> {
  return { spec, handle } as unknown as Route<D>
}

export const IdParam = z.strictObject({ id: z.uuid('ikke et id') })

/** Registers the routes: token → role → body → validate → idempotency → handle → response parsed too. */
export function registerRoutes<D extends HttpDeps>(app: Hono<Env>, deps: D, routes: Route<D>[]): void {
  const auth = bearerAuth(deps)
  for (const { spec, handle } of routes) {
    app.on(spec.method.toUpperCase(), spec.path.replaceAll(/\{(\w+)\}/g, ':$1'), auth, async (c) => {
      const aktoer = c.get('aktoer')
      if (!hasRolle(aktoer, spec.permission))
        throw new DomaeneFejl(spec.path.includes('{') ? 'ikkeFundet' : 'adgang.rolle')
      if (aktoer.rolle === 'maskine' && !(spec.scope && aktoer.scopes.includes(spec.scope)))
        throw new DomaeneFejl('adgang.scope')
      const params = spec.params ? parseParams(spec.params, c.req.param()) : {}
      const query = parse(spec.query ?? Nothing, queryOf(c))
      const raw = spec.body ? await readBody(c, spec) : undefined
      const body = spec.body ? parse(spec.body, raw) : {}
      const anmodning = { aktoer, id: c.get('anmodningId'), nu: deps.now().toISOString() }
      return idempotent(deps, c, spec.operationId, raw, async (newId) =>
        toResponse(c, spec.responses, await handle(deps, { anmodning, params, query, body, newId, c })),
      )
    })
  }
}

async function readBody(
  c: Context,
  { textBody, maxBody }: Pick<Route<never>['spec'], 'textBody' | 'maxBody'>,
): Promise<unknown> {
  const isText = textBody && c.req.header('content-type')?.toLowerCase().startsWith(textBody.type)
  return isText ? { [textBody.felt]: await readText(c, maxBody) } : readJson(c, maxBody)
}

/** A path that can't be an id is a thing that does not exist. */
function parseParams(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value)
  if (!result.success) throw new DomaeneFejl('ikkeFundet')
  return result.data
}

export function parse<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value)
  if (!result.success) throw new DomaeneFejl('felter.ugyldige', toFeltfejl(result.error))
  return result.data
}

/** Field and message of each issue; never the value. Unknown keys are counted, not named: they may hold data. */
export function toFeltfejl(error: z.ZodError): Feltfejl[] {
  return error.issues.map((issue) => {
    const felt = issue.path.join('.')
    if (issue.code === 'unrecognized_keys') return { felt, besked: ukendteTekst(issue.keys.length) }
    return {
      felt,
      besked:
        issue.code === 'custom' || isOwn(issue.message) ? issue.message : 'Feltet mangler eller har en forkert værdi',
    }
  })
}

const ukendteTekst = (antal: number) => (antal === 1 ? 'Der er et ukendt felt' : `Der er ${antal} ukendte felter`)

/** Zod's own English texts are not for people. */
const isOwn = (message: string) => !/^(Invalid|Too |Unrecognized|Expected|Required)/.test(message)

function queryOf(c: Context): Record<string, string> {
  return Object.fromEntries(Object.entries(c.req.queries()).map(([key, values]) => [key, values.at(-1)!]))
}

function toResponse(c: Context<Env>, responses: Record<number, ResponseSpec>, answer: Answer): Response {
  if (answer instanceof Response) return answer
  const schema = responses[answer.status]?.schema
  const data = schema ? schema.parse(answer.data) : answer.data
  return c.json(data as object, answer.status as 200, { 'cache-control': 'no-store' })
}
