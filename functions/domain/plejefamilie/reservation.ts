import type { Plejefamilie } from './schema.ts'

/** What an event does to the places of a family: promised (reserveret) and with a child (brugt). */
const flytninger = {
  reserver: { reserverede: 1, brugte: 0 },
  frigoer: { reserverede: -1, brugte: 0 },
  anbring: { reserverede: -1, brugte: 1 },
} as const

/** The next version with the places moved. `aendret` stays: it dates what the family has told us, not our use of it. */
export function movePladser(familie: Plejefamilie, flytning: keyof typeof flytninger): Plejefamilie {
  const { reserverede, brugte } = flytninger[flytning]
  return {
    ...familie,
    version: familie.version + 1,
    reserveredePladser: Math.max(0, familie.reserveredePladser + reserverede),
    brugtePladser: familie.brugtePladser + brugte,
  }
}
