import type { GemtRegistrering } from './gemt.ts'

type Tid = Pick<GemtRegistrering, 'id' | 'type' | 'start' | 'slut' | 'udgaaet'>

/** Kinds that can't be two at once; asleep and crying, or eating, at the same time is a slip as well. */
const UDELUKKER: Record<string, readonly string[]> = {
  soevn: ['soevn', 'graad', 'maaltid', 'bad'],
  graad: ['graad', 'soevn'],
  maaltid: ['soevn'],
  bad: ['soevn'],
  samvaer: ['samvaer'],
}

const within = (point: string, { start, slut }: Tid) => start !== null && slut !== null && point > start && point < slut

const crosses = (a: Tid, b: Tid) =>
  a.slut !== null && b.slut !== null
    ? a.start! < b.slut && b.start! < a.slut
    : within(a.start!, b) || within(b.start!, a)

const isSame = (a: Tid, b: Tid) => a.type === b.type && a.start === b.start

/** Entries that say something else about the same time. They are shown, never refused: the family knows best. */
export function overlapOf<T extends Tid>(ny: Tid, andre: readonly T[]): T[] {
  if (ny.start === null || ny.udgaaet) return []
  return andre.filter((other) => {
    if (other.id === ny.id || other.udgaaet || other.start === null) return false
    return isSame(ny, other) || ((UDELUKKER[ny.type]?.includes(other.type) ?? false) && crosses(ny, other))
  })
}
