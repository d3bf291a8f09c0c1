import * as z from 'zod'
import { type Aktoer, ROLLER } from '../../domain/roller.ts'

/** Claims as the embedded provider and Amazon Cognito write them; role and organisation are custom attributes. */
const Claims = z.object({
  sub: z.string().min(1),
  name: z.string().optional(),
  client_id: z.string().optional(),
  scope: z.string().default(''),
  'custom:rolle': z.enum(ROLLER).optional(),
  'custom:organisation': z.string().optional(),
  'custom:organisationsnavn': z.string().optional(),
})

/** The actor of verified claims, or undefined when they name no role. `maskiner`: client id → organisation. */
export function aktoerOf(payload: unknown, maskiner: Record<string, string> = {}): Aktoer | undefined {
  const parsed = Claims.safeParse(payload)
  if (!parsed.success) return undefined
  const claims = parsed.data
  const isMachine =
    claims.client_id !== undefined && (claims.sub === claims.client_id || claims['custom:rolle'] === 'maskine')
  const rolle = isMachine ? 'maskine' : claims['custom:rolle']
  const organisation = claims['custom:organisation'] ?? (isMachine ? maskiner[claims.client_id!] : undefined)
  if (!rolle || !organisation) return undefined
  return {
    sub: claims.sub,
    navn: claims.name ?? claims.client_id ?? '',
    rolle,
    organisation,
    organisationsnavn: claims['custom:organisationsnavn'] ?? organisation,
    scopes: claims.scope
      .split(' ')
      .map((scope) => scope.replace(/^.*\//, ''))
      .filter(Boolean),
  }
}
