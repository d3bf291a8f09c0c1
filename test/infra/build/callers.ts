import type { FunctionName } from '../../../infra/functions.ts'
import { genPdf } from '../../fixtures/genFiler.ts'
import { bytesOf, type LambdaAnswer } from '../../fakes/lambda.ts'
import { aktoerOf } from '../../world.ts'
import type { World } from './built.ts'

/** The callers of the built functions: people with a token or a session, as the demo names of the contract. */
export function callersOf(world: () => World) {
  const json = <T = Record<string, unknown>>(answer: LambdaAnswer) => JSON.parse(bytesOf(answer).toString('utf8')) as T

  async function bearer(name: string): Promise<{ authorization: string }> {
    const { sub, navn, rolle, organisation, organisationsnavn } = aktoerOf(name)
    const claims = {
      sub,
      name: navn,
      client_id: 'web',
      'custom:rolle': rolle,
      'custom:organisation': organisation,
      'custom:organisationsnavn': organisationsnavn,
    }
    return { authorization: `Bearer ${await world().issuer.token(claims)}` }
  }

  /** A logged-in browser: its cookie and its csrf value. */
  async function openSession(name: string): Promise<{ cookies: string[]; csrf: string }> {
    const { sessions } = world().deps
    const cookie = await sessions.create(aktoerOf(name), 'id-token', new Date())
    const session = await sessions.get(cookie, new Date())
    return { cookies: [`__Host-session=${cookie}`], csrf: session!.csrf }
  }

  const api = async (name: string, fn: FunctionName, method: string, path: string, body?: unknown, base64 = false) =>
    world().call(fn, {
      method,
      path,
      headers: { ...(await bearer(name)), 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      base64,
    })

  /** A draft with one document in quarantine. */
  async function upload() {
    const { id } = json<{ id: string }>(await api('socialcenter', 'visitation', 'POST', '/api/visitationer', {}))
    const pdf = genPdf()
    const bilag = json<{ id: string; upload: { url: string; fields: Record<string, string> } }>(
      await api('socialcenter', 'visitation', 'POST', `/api/visitationer/${id}/bilag`, {
        art: 'handleplan',
        filnavn: 'plan.pdf',
        indholdstype: 'application/pdf',
        stoerrelse: pdf.length,
      }),
    )
    const form = new FormData()
    for (const [key, value] of Object.entries(bilag.upload.fields)) form.append(key, value)
    form.append('file', new Blob([pdf as BlobPart], { type: 'application/pdf' }), 'plan.pdf')
    const { ok } = await fetch(bilag.upload.url, { method: 'POST', body: form })
    if (!ok) throw new Error('the store took no document')
    const state = async () =>
      json<{ tilstand: string; hent?: string }>(
        await api('socialcenter', 'visitation', 'GET', `/api/visitationer/${id}/bilag/${bilag.id}`),
      )
    return { key: `karantaene/${id}/${bilag.id}`, state }
  }

  return { json, bearer, openSession, api, upload }
}
