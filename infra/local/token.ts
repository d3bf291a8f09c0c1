import { existsSync, readFileSync } from 'node:fs'
import { logInByHttp, requestToken } from './login/browserless.ts'
import { COMMAND_CLIENT, COMMAND_REDIRECT } from './login/claims.ts'
import { DEMO_PASSWORD, demoClients, demoUsers } from './login/demo.ts'
import { secretPath } from './login/keys.ts'

const origin = `http://localhost:${process.env['PORT'] ?? 3000}`
const issuer = `${origin}/idp`
const dataDir = process.env['DATA_DIR'] ?? '.data'

async function tokenOf(name: string): Promise<string> {
  const machine = demoClients.find(({ clientId }) => clientId === name)
  if (machine) return machineToken(machine.clientId, machine.scopes)
  const walk = { issuer, redirectUri: COMMAND_REDIRECT, clientId: COMMAND_CLIENT }
  return (await logInByHttp(walk, name, DEMO_PASSWORD)).access_token
}

async function machineToken(clientId: string, scopes: string[]): Promise<string> {
  const path = secretPath(dataDir, clientId)
  if (!existsSync(path)) throw new Error(`${path} findes ikke; sæt DATA_DIR / does not exist; set DATA_DIR`)
  const client_secret = readFileSync(path, 'utf8').trim()
  const fields = { grant_type: 'client_credentials', client_id: clientId, client_secret, scope: scopes.join(' ') }
  return (await requestToken(issuer, fields)).access_token
}

async function main(name: string | undefined): Promise<void> {
  const names = [...demoUsers.map(({ brugernavn }) => brugernavn), ...demoClients.map(({ clientId }) => clientId)]
  if (!name || !names.includes(name))
    throw new Error(`npm run --silent token -- NAVN, hvor NAVN er / where NAME is: ${names.join(', ')}`)
  process.stdout.write(`${await tokenOf(name)}\n`)
}

/** fetch hides why it could not connect in the cause. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause
    ? `Intet svar på ${origin}; er npm start i gang? / No answer from ${origin}; is npm start running?`
    : error.message
}

main(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`)
  process.exitCode = 1
})
