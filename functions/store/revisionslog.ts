import { ulid } from 'ulid'
import { type Aktoer, TILLADELSER, type Tilladelse } from '../domain/roller.ts'
import { addMaaneder } from '../domain/tid.ts'
import type { Change, Db, Row } from './db.ts'

/** Who did what to which case, when and for which purpose; never content of the case. */
export interface Loglinje {
  id: string
  tid: string
  aktoer: string
  navn: string
  rolle: string
  organisation: string
  handling: Tilladelse
  formaal: string
  /** visitation, forloeb, dagbog … */
  emne: string
  emneId: string
  sagId: string
  anmodningId: string
}

export interface Handling {
  tilladelse: Tilladelse
  emne: string
  emneId: string
  /** The case it belongs to: visitation id, plejefamilie id or forløb id. */
  sagId: string
}

export interface Anmodning {
  aktoer: Aktoer
  id: string
  nu: string
}

const month = (tid: string) => tid.slice(0, 7)

/** The log line as a change, to stand in the same transaction as what it tells of. */
export function logChange({ aktoer, id, nu }: Anmodning, handling: Handling): Change {
  const linje: Loglinje = {
    id: ulid(Date.parse(nu)),
    tid: nu,
    aktoer: aktoer.sub,
    navn: aktoer.navn,
    rolle: aktoer.rolle,
    organisation: aktoer.organisation,
    handling: handling.tilladelse,
    formaal: TILLADELSER[handling.tilladelse].formaal,
    emne: handling.emne,
    emneId: handling.emneId,
    sagId: handling.sagId,
    anmodningId: id,
  }
  const sk = `${nu}#${linje.id}`
  return {
    table: 'revisionslog',
    isNew: true,
    put: {
      pk: `sag#${handling.sagId}#${month(nu)}`,
      sk,
      aktoerPk: `aktoer#${aktoer.sub}#${month(nu)}`,
      aktoerSk: sk,
      ...linje,
    },
  }
}

export type Revisionslog = ReturnType<typeof createRevisionslog>

export function createRevisionslog(db: Db) {
  return {
    /** Before a read is answered: no line, no answer. */
    async read(anmodning: Anmodning, handling: Handling): Promise<void> {
      await db.transact([logChange(anmodning, handling)])
    },
    /** A page of the lines of one case or of one person, newest first; a month is a partition, and a page runs over months. */
    async page(af: { sagId: string } | { aktoer: string }, { fra, til, limit }: Logvindue): Promise<Logside> {
      const rows: Row[] = []
      for (let m = month(til); m >= month(fra) && rows.length <= limit; m = month(addMaaneder(`${m}-01`, -1))) {
        const range = { ...partitionOf(af, m), fra, til, baglaens: true, limit: limit + 1 }
        for await (const row of db.each({ table: 'revisionslog', ...range })) {
          if (sortOf(row, af) !== til) rows.push(row)
          if (rows.length > limit) break
        }
      }
      const last = rows.length > limit && rows[limit - 1]
      return { linjer: rows.slice(0, limit).map(toLinje), ...(last && { naeste: { til: sortOf(last, af) } }) }
    },
  }
}

export interface Logvindue {
  /** Instants (UTC); `til` may also be the mark a page ended with. */
  fra: string
  til: string
  limit: number
}

export interface Logside {
  linjer: Loglinje[]
  /** What `til` is for the next page. */
  naeste?: { til: string }
}

const partitionOf = (af: { sagId: string } | { aktoer: string }, m: string) =>
  'aktoer' in af ? { index: 'aktoer', pk: `aktoer#${af.aktoer}#${m}` } : { pk: `sag#${af.sagId}#${m}` }

const sortOf = (row: Row, af: object): string => String('aktoer' in af ? row['aktoerSk'] : row['sk'])

const toLinje = ({ pk: _pk, sk: _sk, aktoerPk: _a, aktoerSk: _b, ...linje }: Row): Loglinje =>
  linje as unknown as Loglinje
