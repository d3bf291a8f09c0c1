import { timingSafeEqual } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Hono } from 'hono'
import { handle, type LambdaEvent } from 'hono/aws-lambda'
import { assembleDeps } from '../assembleDeps.ts'
import type { Deps } from '../deps.ts'
import { skriftstierOf } from '../rapport/render/skrifter.ts'
import { createClients, createLazySesPost } from '../store/aws.ts'
import type { Post } from '../store/post.ts'
import type { Env } from './env.ts'
import { countAnswer, edge, writeLog } from './lambdaEdge.ts'
import { FRONT_HEADER, type HttpEnv, readHttpEnv, tableNames } from './lambdaEnv.ts'

type HttpEvent = Extract<LambdaEvent, { rawPath: string }>

/** An app as the Lambda that an HTTP API (payload 2.0) calls; everything is built once, at cold start. */
export function toLambda(createApp: (deps: Deps) => Hono<Env>) {
  const env = readHttpEnv(process.env)
  const answer = handle(createApp(depsOf(env)))
  return edge(async (event: HttpEvent, context) => {
    const response = cameByFront(event, env.FRONT_KEY) ? await answer(event, context) : { statusCode: 403, body: '' }
    countAnswer('svar')
    if (response.statusCode >= 500) countAnswer('serverfejl')
    return response
  })
}

function cameByFront({ headers }: HttpEvent, key: string): boolean {
  const given = Buffer.from(headers[FRONT_HEADER] ?? '')
  const expected = Buffer.from(key)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function depsOf(env: HttpEnv): Deps {
  return assembleDeps({
    clients: createClients(),
    bucket: env.BUCKET,
    nameOf: tableNames(process.env),
    secret: env.SECRET,
    writeLog,
    token: { issuer: env.ISSUER, jwksUri: env.JWKS_URI, audience: env.AUDIENCE, maskiner: env.MACHINES },
    login: {
      issuer: env.ISSUER,
      clientId: env.CLIENT_ID,
      ...(env.CLIENT_SECRET && { clientSecret: env.CLIENT_SECRET }),
      ...(env.LOGOUT_ENDPOINT && { logoutEndpoint: env.LOGOUT_ENDPOINT }),
    },
    post: env.MAIL_FROM ? createLazySesPost(env.MAIL_FROM) : NO_POST,
    aktiver: besideBundle('aktiver.json'),
    skriftstier: skriftstierOf(fileURLToPath(new URL('skrifter', import.meta.url))),
    openapi: () => besideBundle('openapi.json'),
    config: {
      origin: env.ORIGIN,
      formOrigins: () => env.FORM_ORIGINS,
      demo: env.DEMO === 'ja',
      postkasser: env.POSTKASSER,
      kontakter: env.KONTAKTER,
    },
  })
}

const NO_POST: Post = { send: () => Promise.reject(new Error('this function sends no mail')) }

/** infra/build puts these files into the folder of the function that reads them. */
function besideBundle<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as T
}
