import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { errors, type Interaction, type Provider } from 'oidc-provider'
import { type Attempts, createAttempts } from './attempts.ts'
import { ACR } from './claims.ts'
import type { LoginOptions } from './configuration.ts'
import type { LoginUser } from './demo.ts'
import { renderLoginPage } from './pages.tsx'
import { errorPage, pageHeaders } from './render.ts'

const MAX_BODY_BYTES = 10_000

const besked = {
  forkert: 'Brugernavn eller adgangskode passer ikke. Prøv igen.',
  blokeret: 'Der er prøvet for mange gange. Vent et minut, og prøv så igen.',
}

type Answer = (status: number, html: string) => void

/** The page where a person logs in: shows the form, checks the password, hands back to the provider. */
export function createInteraction(provider: Provider, options: LoginOptions) {
  const attempts = createAttempts(options.now ?? Date.now)
  const shown = options.showDemo ? options.users : []
  return async (req: IncomingMessage, res: ServerResponse, uid: string): Promise<void> => {
    const answer: Answer = (status, html) => void res.writeHead(status, pageHeaders(options.origin)).end(html)
    const interaction = await findInteraction(provider, req, res, uid)
    if (!interaction) return answer(400, errorPage(options.origin, 'session_not_found'))
    if (req.method === 'GET' || req.method === 'HEAD') return answer(200, renderLoginPage({ users: shown }))
    if (req.method !== 'POST') return answer(405, errorPage(options.origin, 'method_not_allowed'))
    const form = await readForm(req)
    if (!form) return answer(413, errorPage(options.origin, 'too_large'))
    const checked = checkPassword(options.users, attempts, form)
    if ('status' in checked) return answer(checked.status, renderLoginPage({ besked: checked.besked, users: shown }))
    await forgetOtherUser(provider, interaction, checked.sub)
    const login = { accountId: checked.sub, acr: ACR, amr: ['pwd'] }
    await provider.interactionFinished(req, res, { login }, { mergeWithLastSubmission: false })
  }
}

/** Undefined when the cookie is missing, has expired, or belongs to another page. */
async function findInteraction(provider: Provider, req: IncomingMessage, res: ServerResponse, uid: string) {
  try {
    const interaction = await provider.interactionDetails(req, res)
    return interaction.uid === uid ? interaction : undefined
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return undefined
    throw error
  }
}

function checkPassword(users: LoginUser[], attempts: Attempts, form: URLSearchParams) {
  const brugernavn = (form.get('brugernavn') ?? '').trim().toLowerCase()
  if (attempts.isBlocked(brugernavn)) return { status: 429, besked: besked.blokeret }
  const user = users.find((one) => one.brugernavn === brugernavn)
  const isRight = isSame(form.get('adgangskode') ?? '', user?.password ?? '')
  if (user && isRight) {
    attempts.clear(brugernavn)
    return user
  }
  attempts.noteWrong(brugernavn)
  return { status: 401, besked: besked.forkert }
}

/** Compares digests, so that the time taken tells nothing. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}

/** Someone else's login in the same browser ends here; the provider would put a page between that needs a click. */
async function forgetOtherUser(provider: Provider, interaction: Interaction, sub: string): Promise<void> {
  const { session } = interaction
  if (!session || session.accountId === sub) return
  const stored = await provider.Session.findByUid(session.uid)
  if (!stored) return
  Object.assign(stored, { accountId: undefined, authorizations: undefined })
  await stored.persist()
  Object.assign(session, { accountId: undefined })
  await interaction.persist()
}

async function readForm(req: IncomingMessage): Promise<URLSearchParams | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BODY_BYTES) return undefined
    chunks.push(chunk)
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
}
