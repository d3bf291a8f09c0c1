import * as z from 'zod'
import { type TableName, tables } from '../store/tables.ts'

/** The header that only the front can add: what lacks it has gone round the firewall. */
export const FRONT_HEADER = 'x-fra-forsiden'

const list = z.string().transform((text) => text.split(',').filter(Boolean))
const json = z.string().transform((text): unknown => JSON.parse(text))

/** What a function is told about its surroundings; infra/stacks sets these names, and only those a function needs. */
const DataEnv = z.object({
  BUCKET: z.string().default(''),
  /** Signs cursors and makes the keyed look-up of a child; changing it loses the look-ups made before. */
  SECRET: z.string().min(16),
})

const Kontakt = z.object({ navn: z.string(), telefon: z.string().optional(), email: z.email().optional() })

const HttpEnv = DataEnv.extend({
  /** Public address, without a trailing slash. */
  ORIGIN: z.url(),
  FORM_ORIGINS: list,
  /** Value of the front's header. */
  FRONT_KEY: z.string().min(16),
  ISSUER: z.url(),
  JWKS_URI: z.url(),
  AUDIENCE: list,
  MACHINES: json.pipe(z.record(z.string(), z.string())),
  CLIENT_ID: z.string(),
  CLIENT_SECRET: z.string().optional(),
  LOGOUT_ENDPOINT: z.url().optional(),
  MAIL_FROM: z.string().optional(),
  POSTKASSER: json.pipe(z.record(z.string(), z.email())).prefault('{}'),
  KONTAKTER: json.pipe(z.record(z.string(), Kontakt)).prefault('{}'),
  DEMO: z.enum(['ja', 'nej']).default('nej'),
})
export type HttpEnv = z.infer<typeof HttpEnv>

type Source = Record<string, string | undefined>

/** Read once, at cold start; a missing name stops the function before its first request, without repeating any value. */
function read<T extends z.ZodType>(schema: T, source: Source): z.infer<T> {
  const result = schema.safeParse(source)
  if (result.success) return result.data
  throw new Error(`environment: ${result.error.issues.map(({ path }) => path.join('.')).join(', ')}`)
}

export const readDataEnv = (source: Source) => read(DataEnv, source)
export const readHttpEnv = (source: Source) => read(HttpEnv, source)

export const tableVariable = (table: TableName) => `TABEL_${table.toUpperCase()}`

/** Physical table names; a table outside the function's row in infra/functions.ts has none. */
export function tableNames(source: Source): (table: TableName) => string {
  const names = new Map(Object.keys(tables).map((table) => [table, source[tableVariable(table as TableName)]]))
  return (table) => {
    const name = names.get(table)
    if (!name) throw new Error(`the table ${table} is not in this function's row`)
    return name
  }
}
