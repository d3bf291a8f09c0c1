import { DomaeneFejl } from '../domain/fejl.ts'
import { statusAfter, type Visitationshandling } from '../domain/visitation/status.ts'
import type { Visitation } from '../domain/visitation/visitation.ts'

/** The state after an action, or the error that says why it can't be done now. */
export function goTo(visitation: Visitation, action: Visitationshandling): Visitation['status'] {
  const status = statusAfter(visitation.status, action)
  if (!status) throw new DomaeneFejl(action === 'ret' ? 'visitation.laast' : 'visitation.handling')
  return status
}
