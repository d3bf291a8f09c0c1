import { toLokal } from '../tid.ts'
import type { TolketHaendelse } from '../tolk/typer.ts'
import type { GemtRegistrering } from './gemt.ts'

/** What the chat knows of an entry that may be corrected. */
export type Kendt = Pick<
  GemtRegistrering,
  | 'id'
  | 'version'
  | 'type'
  | 'dato'
  | 'start'
  | 'slut'
  | 'maengde'
  | 'enhed'
  | 'antal'
  | 'note'
  | 'status'
  | 'detaljer'
  | 'udgaaet'
  | 'kilde'
>

/** The wrong value as told: "ikke 120". The number may be an amount or an hour. */
type Retter = { start?: string; amount?: number }

export const retterOf = ({ detaljer }: Pick<TolketHaendelse, 'detaljer'>): Retter | undefined =>
  detaljer?.['retter'] as Retter | undefined

const lokalOf = (instant: string | null): string | null => (instant ? toLokal(instant) : null)
const hourOf = (lokal: string | null): number => (lokal ? Number(lokal.slice(11, 13)) % 12 : Number.NaN)
const minutesApart = (a: string, b: string): number =>
  Math.abs(Date.parse(`${a}:00Z`) - Date.parse(`${b}:00Z`)) / 60_000

/** How well an entry fits what is corrected; each line is one reason. */
function fitOf(h: TolketHaendelse, { start, amount }: Retter, kendt: Kendt, dato: string): number {
  const from = lokalOf(kendt.start)
  const to = lokalOf(kendt.slut)
  const told = [h.start, start].filter((one): one is string => typeof one === 'string' && one.length > 10)
  const near = from ? Math.min(...told.map((one) => minutesApart(one, from)), 1440) : 1440
  return (
    (told.includes(from ?? '') ? 8 : 0) +
    (h.slut !== null && h.slut === to ? 4 : 0) +
    (amount !== undefined && kendt.maengde === amount ? 6 : 0) +
    (amount !== undefined && (hourOf(from) === amount % 12 || hourOf(to) === amount % 12) ? 3 : 0) +
    (kendt.dato === (told[0]?.slice(0, 10) ?? dato) ? 2 : 0) +
    (1440 - near) / 1440 +
    (isSameMaal(h, kendt) ? 1 : 0)
  )
}

/** A length can't correct a weight, nor porridge a bottle. */
const isSameMaal = (h: TolketHaendelse, kendt: Kendt): boolean =>
  h.enhed !== null && kendt.enhed !== null
    ? h.enhed === kendt.enhed
    : ['maal', 'maade'].every(
        (navn) => !h.detaljer?.[navn] || !kendt.detaljer[navn] || h.detaljer[navn] === kendt.detaljer[navn],
      )

/** Earlier entries a correction may mean: the most likely first, of the same kind, the newest of equals. */
export function findRettede(h: TolketHaendelse, kendte: readonly Kendt[], dato: string): Kendt[] {
  const retter = retterOf(h) ?? {}
  return kendte
    .filter((one) => one.type === h.type && !one.udgaaet && isSameMaal(h, one))
    .map((kendt) => ({ kendt, fit: fitOf(h, retter, kendt, dato) }))
    .sort((a, b) => b.fit - a.fit || ((a.kendt.start ?? a.kendt.dato) < (b.kendt.start ?? b.kendt.dato) ? 1 : -1))
    .map(({ kendt }) => kendt)
}

/** The earlier entry with what the correction says laid over it; what was not mentioned stays. */
export function layOver(kendt: Kendt, h: TolketHaendelse): TolketHaendelse {
  const hasStart = h.start !== null && h.start.length > 10
  const antal = h.antal ?? kendt.antal
  const status = h.status ?? kendt.status
  return {
    ...h,
    start: hasStart ? h.start : (lokalOf(kendt.start) ?? h.start ?? kendt.dato),
    slut: h.slut ?? lokalOf(kendt.slut),
    maengde: h.maengde ?? kendt.maengde,
    enhed: h.maengde === null ? kendt.enhed : (h.enhed ?? kendt.enhed),
    note: h.note ?? kendt.note,
    ...(antal !== null && { antal }),
    ...(status !== null && { status }),
    detaljer: { ...kendt.detaljer, ...h.detaljer },
  }
}
