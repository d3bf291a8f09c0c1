/** A piece of JSON Schema as the product's OpenAPI document writes it. */
export interface Skema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  properties?: Record<string, Skema>
  required?: string[]
  items?: Skema
  prefixItems?: Skema[]
  anyOf?: Skema[]
  oneOf?: Skema[]
  allOf?: Skema[]
  format?: string
  pattern?: string
  minimum?: number
  maximum?: number
}

/** The same numbers for the same seed, so that a find can be repeated. */
export function createTerning(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** What was sent must never come back in an error: this word is put wherever a text may stand. */
export const MAERKE = 'ZQXMAERKE'

const ONDE: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1e308,
  -0.1,
  2 ** 60,
  '',
  ' ',
  MAERKE,
  `${MAERKE}\u0000\u0007`,
  `${MAERKE}\ud800`,
  `<script>${MAERKE}</script>`,
  `=cmd|'${MAERKE}'!A1`,
  MAERKE.repeat(20_000),
  '2026-02-31',
  '2026-03-29T02:30:00+01:00',
  '9999-99-99T99:99:99Z',
  '-271821-04-20',
  '../../etc/passwd',
  '00000000-0000-4000-8000-000000000000',
  [],
  [[]],
  {},
  { [MAERKE]: MAERKE },
  { __proto__: null, constructor: { prototype: { rolle: 'leder' } } },
]

type Terning = () => number
const pick = <T>(list: readonly T[], roll: Terning): T => list[Math.floor(roll() * list.length)]!

const TEKSTER: Record<string, readonly string[]> = {
  date: ['2026-11-20', '2026-03-29', '2020-02-29'],
  'date-time': ['2026-11-20T08:15:00+01:00', '2026-10-25T02:30:00+01:00', '2026-11-21T23:59:00Z'],
  uuid: ['9b2f7c1e-64c5-4b1e-9a53-5f1f5c1f7a01', '9b2f7c1e-64c5-4b1e-9a53-5f1f5c1f7a02'],
  email: [`${MAERKE.toLowerCase()}@eksempel.dk`],
}

/** A body much like the schema's, wrong in about one place of thirty. */
export function makeKrop(skema: Skema, alle: Record<string, Skema>, roll: Terning, dybde = 0): unknown {
  if (roll() < 0.03) return pick(ONDE, roll)
  if (dybde > 12) return null
  const next = (one: Skema) => makeKrop(one, alle, roll, dybde + 1)
  if (skema.$ref) return next(alle[skema.$ref.split('/').at(-1)!] ?? {})
  if ('const' in skema) return skema.const
  if (skema.enum) return pick(skema.enum, roll)
  const parts = skema.anyOf ?? skema.oneOf
  if (parts) return next(pick(parts, roll))
  if (skema.allOf) return Object.assign({}, ...skema.allOf.map(next))
  return makeValue(skema, roll, next)
}

function makeValue(skema: Skema, roll: Terning, next: (one: Skema) => unknown): unknown {
  const type = Array.isArray(skema.type) ? pick(skema.type, roll) : skema.type
  if (type === 'object' || skema.properties) return makeObject(skema, roll, next)
  if (type === 'array') return Array.from({ length: Math.floor(roll() * 4) }, () => next(skema.items ?? {}))
  if (type === 'integer' || type === 'number')
    return Math.floor((skema.minimum ?? -5) + roll() * Math.min(400, (skema.maximum ?? 400) - (skema.minimum ?? -5)))
  if (type === 'boolean') return roll() < 0.5
  if (type === 'null') return null
  return pick(TEKSTER[skema.format ?? ''] ?? [MAERKE, `Opdigtet ${MAERKE}`, '12.30', 'a'], roll)
}

function makeObject(skema: Skema, roll: Terning, next: (one: Skema) => unknown): Record<string, unknown> {
  const made: Record<string, unknown> = {}
  for (const [name, one] of Object.entries(skema.properties ?? {}))
    if (skema.required?.includes(name) ? roll() < 0.95 : roll() < 0.5) made[name] = next(one)
  if (roll() < 0.08) made[`${MAERKE}felt`] = MAERKE
  return made
}

/** Bodies that are no JSON of any schema. */
export const RAA: readonly (string | Uint8Array)[] = [
  '',
  '{',
  'null',
  '[]',
  '"tekst"',
  `{"${MAERKE}":`,
  '{"a":1}{"b":2}',
  '['.repeat(50_000),
  `{"a":${'9'.repeat(20_000)}}`,
  new Uint8Array([0xff, 0xfe, 0x00, 0x80]),
  `{"tekst":"${'æ'.repeat(4_000_000)}"}`,
]
