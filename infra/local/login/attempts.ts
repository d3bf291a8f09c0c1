const WINDOW_MS = 60_000
const ALLOWED = 5
/** Made-up names must not fill the memory. */
const REMEMBERED = 10_000

/** Counts wrong passwords by name: after five within a minute the name has to wait, with the right password too. */
export function createAttempts(now: () => number) {
  const wrong = new Map<string, number[]>()
  const recent = (name: string) => (wrong.get(name) ?? []).filter((at) => at > now() - WINDOW_MS)
  return {
    isBlocked: (name: string): boolean => recent(name).length >= ALLOWED,
    noteWrong: (name: string): void => {
      if (wrong.size >= REMEMBERED) wrong.clear()
      wrong.set(name, [...recent(name), now()])
    },
    clear: (name: string): void => void wrong.delete(name),
  }
}

export type Attempts = ReturnType<typeof createAttempts>
