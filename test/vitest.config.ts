import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Vitest's failure report uses what Node 20 lacks. */
const groupable = Map as unknown as { groupBy?: <K, V>(items: Iterable<V>, key: (item: V) => K) => Map<K, V[]> }
groupable.groupBy ??= (items, key) => {
  const groups = new Map()
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  return groups
}

const shared = { environment: 'node' as const, testTimeout: 20_000, hookTimeout: 60_000 }

/** unit: pure code, no process started · service: against the embedded servers · e2e: the running product in Chromium. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    // A browser test mostly waits: two files at once also on a machine with two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          // Pure code leaves nothing behind for the next file.
          isolate: false,
          include: [
            'test/functions/domain/**/*.test.{ts,tsx}',
            'test/forms/**/*.test.{ts,tsx}',
            'test/house/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'service',
          // Each file starts a world of its own; the code it loads keeps nothing between them.
          isolate: false,
          include: ['test/functions/**/*.test.{ts,tsx}', 'test/infra/**/*.test.ts'],
          exclude: ['test/functions/domain/**'],
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: 'test/e2e/demo-data.ts',
          // A shared build machine may pause for seconds; a browser test gets another try there, never on a desk.
          retry: process.env.CI ? 3 : 0,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
