/** Half-open stretch of elapsed time in ms. */
export interface Interval {
  start: number
  slut: number
}

/** Sorted and merged: overlapping, touching and doubled intervals become one. */
export function mergeIntervaller(intervaller: readonly Interval[]): Interval[] {
  const merged: Interval[] = []
  for (const { start, slut } of [...intervaller].sort((a, b) => a.start - b.start || a.slut - b.slut)) {
    const last = merged.at(-1)
    if (last && start <= last.slut) last.slut = Math.max(last.slut, slut)
    else merged.push({ start, slut })
  }
  return merged
}

/** The parts inside the frame. */
export const clipIntervaller = (intervaller: readonly Interval[], ramme: Interval): Interval[] =>
  intervaller
    .map(({ start, slut }) => ({ start: Math.max(start, ramme.start), slut: Math.min(slut, ramme.slut) }))
    .filter(({ start, slut }) => start < slut)

const MINUT = 60_000

/** Elapsed minutes of merged intervals. */
export const minutterOf = (intervaller: readonly Interval[]): number =>
  intervaller.reduce((sum, { start, slut }) => sum + (slut - start), 0) / MINUT

export const laengsteMinutter = (intervaller: readonly Interval[]): number =>
  intervaller.reduce((max, { start, slut }) => Math.max(max, slut - start), 0) / MINUT
