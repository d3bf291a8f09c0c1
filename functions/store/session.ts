import { createHash, randomBytes } from 'node:crypto'
import type { Aktoer } from '../domain/roller.ts'
import type { Db, Row } from './db.ts'

export interface Session {
  aktoer: Aktoer
  csrf: string
  idToken: string
  oprettet: number
  /** Epoch seconds; checked here too, since a store deletes expired rows late. */
  udloeber: number
}

/** Seconds: idle, and at most after login. A family writes at night and should not be sent to login between two bottles. */
const LEVETID = { medarbejder: { idle: 2 * 3600, max: 12 * 3600 }, plejefamilie: { idle: 12 * 3600, max: 14 * 86_400 } }

export const levetidOf = (aktoer: Aktoer) =>
  aktoer.rolle === 'plejefamilie' ? LEVETID.plejefamilie : LEVETID.medarbejder

const keyOf = (cookie: string) => `session#${createHash('sha256').update(cookie).digest('hex')}`
const seconds = (now: Date) => Math.floor(now.getTime() / 1000)

export type SessionStore = ReturnType<typeof createSessionStore>

/** Server-side sessions: the cookie holds an opaque value, the table only its hash. */
export function createSessionStore(db: Db) {
  async function save(cookie: string, session: Session): Promise<void> {
    await db.put('session', {
      pk: keyOf(cookie),
      sk: '-',
      personPk: `person#${session.aktoer.sub}`,
      personSk: String(session.oprettet),
      ...session,
    })
  }

  return {
    async create(aktoer: Aktoer, idToken: string, now: Date): Promise<string> {
      const cookie = randomBytes(32).toString('base64url')
      const oprettet = seconds(now)
      await save(cookie, {
        aktoer,
        idToken,
        csrf: randomBytes(24).toString('base64url'),
        oprettet,
        udloeber: oprettet + levetidOf(aktoer).idle,
      })
      return cookie
    },

    /** The live session, its end pushed forward by use; undefined when unknown or expired. */
    async get(cookie: string, now: Date): Promise<Session | undefined> {
      const row = await db.get('session', keyOf(cookie), '-')
      if (!row) return undefined
      const session = row as unknown as Session
      if (session.udloeber <= seconds(now)) return undefined
      const { idle, max } = levetidOf(session.aktoer)
      const udloeber = Math.min(seconds(now) + idle, session.oprettet + max)
      if (udloeber - session.udloeber > idle / 20) await save(cookie, { ...strip(row), udloeber })
      return { ...strip(row), udloeber }
    },

    async close(cookie: string): Promise<void> {
      await db.transact([{ table: 'session', remove: { pk: keyOf(cookie), sk: '-' } }])
    },

    /** State between going to login and coming back: ten minutes, used once. */
    async putLogin(state: string, data: LoginState, now: Date): Promise<void> {
      await db.put('session', { pk: `login#${state}`, sk: '-', ...data, udloeber: seconds(now) + 600 })
    },
    async takeLogin(state: string, now: Date): Promise<LoginState | undefined> {
      const row = await db.get('session', `login#${state}`, '-')
      if (!row || (row.udloeber as number) <= seconds(now)) return undefined
      await db.transact([{ table: 'session', remove: { pk: row.pk, sk: '-' }, exists: true }])
      return row as unknown as LoginState
    },
  }
}

export interface LoginState {
  verifier: string
  nonce: string
  retur: string
}

function strip(row: Row): Session {
  const { aktoer, csrf, idToken, oprettet, udloeber } = row as unknown as Session
  return { aktoer, csrf, idToken, oprettet, udloeber }
}
