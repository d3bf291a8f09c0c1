import type { Kontakter } from '../../forms/kontakter.ts'
import type { Aktoer } from '../domain/roller.ts'
import type { Cursors } from '../store/cursor.ts'
import type { Idempotens } from '../store/idempotens.ts'
import type { Revisionslog } from '../store/revisionslog.ts'
import type { SessionStore } from '../store/session.ts'

/** One line of the technical log: names and numbers only, never content or persons. */
export type WriteLog = (line: { niveau: 'info' | 'fejl'; besked: string; [key: string]: string | number }) => void

/** What every function needs at its door; each noun adds its own stores. */
export interface HttpDeps {
  now: () => Date
  writeLog: WriteLog
  verifyToken: (token: string) => Promise<Aktoer>
  sessions: SessionStore
  revisionslog: Revisionslog
  idempotens: Idempotens
  cursors: Cursors
  /** Logical asset name → hashed public path. */
  aktiver: Record<string, string>
  config: Config
}

export interface Config {
  /** Public address of the product, without a trailing slash. */
  origin: string
  /** Origins that forms may post to besides our own: the document store. */
  formOrigins: () => string[]
  /** True where all data is invented: the pages say so. */
  demo: boolean
  /** Organisation → the address it shares, which is told that there is something to see. */
  postkasser: Readonly<Record<string, string>>
  /** Who people may call and write to. */
  kontakter: Kontakter
}
