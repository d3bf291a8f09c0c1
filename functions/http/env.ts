import type { Aktoer } from '../domain/roller.ts'
import type { Session } from '../store/session.ts'

/** What the middleware leaves for those after it. */
export interface Env {
  Variables: {
    anmodningId: string
    secureHeadersNonce?: string
    aktoer: Aktoer
    session: Session
  }
}
