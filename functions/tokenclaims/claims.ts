/** What people are known by in the access token; Cognito puts them into the ID token only. */
const COPIED = ['name', 'custom:rolle', 'custom:organisation', 'custom:organisationsnavn'] as const

export interface TokenEvent {
  triggerSource: string
  request: { userAttributes?: Record<string, string> }
  response: object
}

/**
 * The event with the person's role and organisation for the access token. A machine client has no attributes: the API
 * knows its organisation by its client id (MACHINES), since the pool can't name its own clients to its own trigger.
 */
export function addClaims(event: TokenEvent): TokenEvent {
  const attributes = event.request.userAttributes ?? {}
  const claimsToAddOrOverride = Object.fromEntries(
    COPIED.flatMap((name) => (attributes[name] === undefined ? [] : [[name, attributes[name]]])),
  )
  return { ...event, response: { claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride } } } }
}
