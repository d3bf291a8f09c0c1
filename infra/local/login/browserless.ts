import { createHash, randomBytes } from 'node:crypto'

export interface Tokens {
  access_token: string
  id_token: string
  refresh_token: string
}

/** Keeps cookies as a browser does, as far as the provider needs it: by name, sent to every path. */
export class CookieJar {
  private readonly cookies = new Map<string, string>()

  async fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } })
    for (const line of response.headers.getSetCookie()) this.keep(line)
    return response
  }

  private keep(line: string): void {
    const [pair, ...attributes] = line.split(/;\s*/)
    const at = pair!.indexOf('=')
    const expires = attributes.find((attribute) => /^expires=/i.test(attribute))?.slice('expires='.length)
    if (expires && Date.parse(expires) < Date.now()) this.cookies.delete(pair!.slice(0, at))
    else this.cookies.set(pair!.slice(0, at), pair!.slice(at + 1))
  }
}

export const base64url = (bytes: Buffer): string => bytes.toString('base64url')

/** A PKCE pair: the verifier is kept, its hash is sent first. */
export function createPkce() {
  const verifier = base64url(randomBytes(32))
  return { verifier, challenge: base64url(createHash('sha256').update(verifier).digest()) }
}

export interface Walk {
  issuer: string
  redirectUri: string
  clientId: string
  /** Only a confidential client has one. */
  clientSecret?: string
}

export function authorizeUrl(
  { issuer, redirectUri, clientId }: Walk,
  challenge: string,
  extra: Record<string, string> = {},
): string {
  const parameters = {
    client_id: clientId,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid profile',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    state: base64url(randomBytes(16)),
    ...extra,
  }
  return `${issuer}/auth?${new URLSearchParams(parameters).toString()}`
}

/** Follows redirects until a page or the return address comes; then that address and the answer. */
export async function follow(
  jar: CookieJar,
  { redirectUri }: Pick<Walk, 'redirectUri'>,
  url: string,
  init?: RequestInit,
) {
  let response = await jar.fetch(url, init)
  let at = url
  for (let hops = 0; hops < 10 && response.headers.has('location'); hops++) {
    at = new URL(response.headers.get('location')!, at).href
    if (at.startsWith(redirectUri)) break
    response = await jar.fetch(at)
  }
  return { url: new URL(at), response }
}

export const postForm = (fields: Record<string, string>, accept = 'text/html'): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded', accept },
  body: new URLSearchParams(fields).toString(),
})

/** Logs a person in over HTTP as a browser would: code flow with PKCE, the login form, the exchange. */
export async function logInByHttp(
  walk: Walk,
  brugernavn: string,
  adgangskode: string,
  jar = new CookieJar(),
): Promise<Tokens> {
  const { verifier, challenge } = createPkce()
  const page = await follow(jar, walk, authorizeUrl(walk, challenge))
  const done = page.url.searchParams.has('code')
    ? page
    : await follow(jar, walk, page.url.href, postForm({ brugernavn, adgangskode }))
  const code = done.url.searchParams.get('code')
  if (!code) throw new Error(`login: ${done.response.status}`)
  return exchangeCode(walk, code, verifier)
}

export async function exchangeCode(walk: Walk, code: string, verifier: string): Promise<Tokens> {
  return requestToken(walk.issuer, {
    grant_type: 'authorization_code',
    ...clientFields(walk),
    redirect_uri: walk.redirectUri,
    code,
    code_verifier: verifier,
  })
}

/** How a client names itself, and proves it if it can. */
export const clientFields = ({ clientId, clientSecret }: Walk): Record<string, string> => ({
  client_id: clientId,
  ...(clientSecret && { client_secret: clientSecret }),
})

/** Asks the token endpoint; an error carries the provider's code, nothing else. */
export async function requestToken(issuer: string, fields: Record<string, string>): Promise<Tokens> {
  const response = await fetch(`${issuer}/token`, postForm(fields, 'application/json'))
  const body = (await response.json()) as Tokens & { error?: string }
  if (!response.ok) throw new Error(body.error ?? String(response.status))
  return body
}
