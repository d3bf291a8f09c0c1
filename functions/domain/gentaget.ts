import { DomaeneFejl } from './fejl.ts'
import { canonicalJson } from './kanonisk.ts'

/**
 * What is saved under a client's own id, when the same is sent once more. Other content under the id is a conflict, so
 * that nothing is lost without a word; what has been corrected since its first `udgave` stands.
 */
export function asGentaget<T extends object>(saved: T, sent: object, udgave = 1): T {
  const differs = ([key, value]: [string, unknown]) =>
    value !== undefined && canonicalJson((saved as Record<string, unknown>)[key]) !== canonicalJson(value)
  if (udgave === 1 && Object.entries(sent).some(differs)) throw new DomaeneFejl('idempotens.konflikt')
  return saved
}
