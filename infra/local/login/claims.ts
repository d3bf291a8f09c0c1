import type { LoginUser, MachineClient } from './demo.ts'

export const WEB_CLIENT = 'web'
/** The token command: public, so that it works without the web application's secret. */
export const COMMAND_CLIENT = 'kommandolinje'
export const COMMAND_REDIRECT = 'http://127.0.0.1/kommandolinje'
export const USER_SCOPE = 'openid profile'
export const AUDIENCE = 'spaedbarn-api'
/** Level of assurance that the real logins give by MitID Erhverv (NSIS). */
export const ACR = 'https://data.gov.dk/concept/core/nsis/Substantial'

/** Custom attributes and groups in the shape of Amazon Cognito, so that one verifier serves both. */
export function claimsOfUser(user: LoginUser) {
  return {
    sub: user.sub,
    name: user.navn,
    'custom:rolle': user.rolle,
    'custom:organisation': user.organisation,
    'custom:organisationsnavn': user.organisationsnavn,
    'cognito:groups': [user.rolle],
  }
}

export function claimsOfMachine(client: MachineClient) {
  return {
    name: client.navn,
    'custom:rolle': 'maskine',
    'custom:organisation': client.organisation,
    'custom:organisationsnavn': client.organisationsnavn,
    'cognito:groups': ['maskine'],
  }
}

/** Claims of the ID token, all given with the scope `openid`. */
export const ID_CLAIMS = [
  'sub',
  'acr',
  'name',
  'custom:rolle',
  'custom:organisation',
  'custom:organisationsnavn',
  'cognito:groups',
  'token_use',
  'client_id',
  'scope',
]
