import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { finished } from 'node:stream/promises'
import { type Answer, sendAnswer } from './answer.ts'
import { answerPreflight, corsHeaders } from './cors.ts'
import { S3Error } from './errors.ts'
import type { ObjectStore } from './objects.ts'
import { parseRequest, type S3Request } from './request.ts'
import { findRoute } from './routes.ts'
import type { Verifier } from './signature.ts'
import { renderErrorXml } from './xml.ts'

/** How long a refused upload may go on, in milliseconds, before its connection is cut. */
const DRAIN_TIMEOUT = 10_000

type Dependencies = {
  store: Promise<ObjectStore>
  verifier: Verifier
  region: string
  allowedOrigins: () => string[]
}

/** Lets the rest of a body pass unread: clients listen to the answer only when they have sent everything. */
async function drain(message: IncomingMessage): Promise<void> {
  if (message.readableEnded || message.destroyed) return
  const cut = setTimeout(() => message.destroy(), DRAIN_TIMEOUT)
  message.resume()
  await finished(message, { writable: false }).catch(() => undefined)
  clearTimeout(cut)
}

function answerError(error: unknown, requestId: string): Answer {
  const known = error instanceof S3Error ? error : new S3Error('InternalError')
  if (known !== error) console.error(`s3: ${error instanceof Error ? error.name : 'error'} in request ${requestId}`)
  return { status: known.status, xml: renderErrorXml(known.code, known.message, requestId) }
}

/** Answers one request at a time: who asks, what for, and then the answer or S3's refusal. */
export function createHandler({ store, verifier, region, allowedOrigins }: Dependencies) {
  async function run(
    message: IncomingMessage,
    response: ServerResponse,
    request: S3Request,
  ): Promise<Answer | undefined> {
    const isForm = request.method === 'POST' && request.key === ''
    if (!isForm) await verifier.verifyRequest(request)
    try {
      return await findRoute(request).run({ request, response, store: await store, verifier, region })
    } finally {
      await request.body.return?.()
      await drain(message)
    }
  }

  return async function handle(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = randomUUID()
    response.setHeader('x-amz-request-id', requestId)
    response.setHeader('x-content-type-options', 'nosniff')
    for (const [name, value] of Object.entries(corsHeaders(message, allowedOrigins()))) response.setHeader(name, value)
    try {
      const isPreflight = message.method === 'OPTIONS'
      const answer = isPreflight
        ? answerPreflight(message, allowedOrigins())
        : await run(message, response, parseRequest(message))
      if (answer) await sendAnswer(response, answer)
    } catch (error) {
      await drain(message)
      if (message.destroyed && !message.complete) return
      if (response.headersSent) response.destroy()
      else await sendAnswer(response, answerError(error, requestId))
    }
  }
}
