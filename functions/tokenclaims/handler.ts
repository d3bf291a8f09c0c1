import { addClaims, type TokenEvent } from './claims.ts'

/** Amazon Cognito asks before it issues a token (pre token generation, event version 2). */
export const handler = async (event: TokenEvent): Promise<TokenEvent> => addClaims(event)
