import { addDage, ugedagOf } from './tid.ts'

/** Easter Sunday (Gauss/Meeus, Gregorian calendar). */
export function paaskedagOf(aar: number): string {
  const [a, b, c] = [aar % 19, Math.floor(aar / 100), aar % 100]
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const n = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return `${aar}-${String(Math.floor(n / 31)).padStart(2, '0')}-${String((n % 31) + 1).padStart(2, '0')}`
}

/** Days from Easter Sunday. Store bededag has not been a holiday since 2024. */
const EFTER_PAASKE = {
  Skærtorsdag: -3,
  Langfredag: -2,
  Påskedag: 0,
  '2. påskedag': 1,
  'Kristi himmelfartsdag': 39,
  Pinsedag: 49,
  '2. pinsedag': 50,
} as const
const STORE_BEDEDAG = 26
const SIDSTE_STORE_BEDEDAG = 2023

const FASTE = { Nytårsdag: '01-01', Juledag: '12-25', '2. juledag': '12-26' } as const
/** Not holidays by law, but the offices are closed. */
const LUKKET = { Grundlovsdag: '06-05', Juleaftensdag: '12-24', Nytårsaftensdag: '12-31' } as const

/** Danish public holidays of a year: date → name. */
export function helligdageOf(aar: number): Map<string, string> {
  const paaske = paaskedagOf(aar)
  const dage = new Map<string, string>(Object.entries(FASTE).map(([navn, dag]) => [`${aar}-${dag}`, navn]))
  for (const [navn, efter] of Object.entries(EFTER_PAASKE)) dage.set(addDage(paaske, efter), navn)
  if (aar <= SIDSTE_STORE_BEDEDAG) dage.set(addDage(paaske, STORE_BEDEDAG), 'Store bededag')
  return dage
}

/** Why no meeting is proposed on the date, or undefined on a working day. */
export function lukketFordi(dato: string): string | undefined {
  const fast = Object.entries(LUKKET).find(([, dag]) => dato.slice(5) === dag)?.[0]
  const helligdag = helligdageOf(Number(dato.slice(0, 4))).get(dato) ?? fast
  return helligdag ?? { 6: 'lørdag', 7: 'søndag' }[ugedagOf(dato)]
}

export const isArbejdsdag = (dato: string): boolean => lukketFordi(dato) === undefined

/** The date itself when it is a working day, else the last working day before it. */
export function arbejdsdagSenest(dato: string): string {
  let dag = dato
  while (!isArbejdsdag(dag)) dag = addDage(dag, -1)
  return dag
}
