import { Dag, type Forfatter, GemtRegistrering, Version } from '../domain/dagbog/gemt.ts'
import { dayChanges, pkOf, rowOf, seenOf, skOf } from './dagbogsraekker.ts'
import type { Change, Db, Row } from './db.ts'
import { createKommentarer } from './kommentar.ts'
import { createObservationer } from './observation.ts'
import { skiftChanges, udgaveSk } from './udgaver.ts'

/** The first id of every entry points at its row and keeps the hash of what was sent. */
interface Pointer {
  sk: string
  hash: string
}

export type DagbogStore = ReturnType<typeof createDagbogStore>

/** Entries, days, versions and comments of one forløb: one partition, read by date. */
export function createDagbogStore(db: Db) {
  async function pointer(forloebId: string, id: string): Promise<Pointer | undefined> {
    const row = await db.get('dagbog', pkOf(forloebId), `id#${id}`)
    return row && { sk: row.peger as string, hash: row.hash as string }
  }

  async function get(forloebId: string, id: string): Promise<GemtRegistrering | undefined> {
    const at = await pointer(forloebId, id)
    const row = at && (await db.get('dagbog', pkOf(forloebId), at.sk))
    return row && GemtRegistrering.parse(row)
  }

  return {
    get,
    pointer,

    /** All or none; throws Konflikt when an id is taken. */
    async create(entries: { registrering: GemtRegistrering; hash: string }[], log: Change): Promise<void> {
      const changes = entries.flatMap(({ registrering, hash }) => [
        { table: 'dagbog', isNew: true, put: rowOf(registrering) } satisfies Change,
        pointerChange(registrering, hash),
      ])
      await db.transact([
        ...changes,
        ...dayChanges(entries.map(({ registrering }) => ({ registrering, sign: 1 }))),
        log,
      ])
    },

    /** Keeps the former version and moves the row when its time changed; Konflikt when another came first. */
    async correct(
      former: GemtRegistrering,
      next: GemtRegistrering,
      rettelse: { begrundelse: string; af: Forfatter; tid: string },
      log: Change,
    ) {
      const at = pkOf(former.forloebId)
      const kept = { ...former, begrundelse: rettelse.begrundelse, rettetAf: rettelse.af, rettet: rettelse.tid }
      await db.transact([
        ...skiftChanges({
          table: 'dagbog',
          sk: skOf(former),
          put: rowOf(next),
          gemt: { pk: at, sk: udgaveSk('v', former.id, former.version), ...kept },
          seen: seenOf(former),
        }),
        { table: 'dagbog', exists: true, update: { pk: at, sk: `id#${former.id}`, set: { peger: skOf(next) } } },
        ...dayChanges([
          { registrering: former, sign: -1 },
          { registrering: next, sign: 1 },
        ]),
        log,
      ])
    },

    async versions(forloebId: string, id: string): Promise<Version[]> {
      const rows = await db.all({ table: 'dagbog', pk: pkOf(forloebId), begynder: `v#${id}#` })
      return rows.map((row) => Version.parse(row))
    },

    /** A range of dates, oldest first; `start` continues where a page ended. */
    async page(forloebId: string, fra: string, til: string, limit: number, start?: Record<string, unknown>) {
      const rows: Row[] = []
      let next = start
      do {
        const page = await db.query({
          ...rangeOf(forloebId, fra, til),
          limit: limit - rows.length,
          ...(next && { start: next }),
        })
        rows.push(...page.rows)
        next = page.naeste
      } while (next && rows.length < limit)
      return { registreringer: rows.map((row) => GemtRegistrering.parse(row)), naeste: next }
    },

    async *each(forloebId: string, fra: string, til: string): AsyncGenerator<GemtRegistrering> {
      for await (const row of db.each(rangeOf(forloebId, fra, til))) yield GemtRegistrering.parse(row)
    },

    /** Changed at or after an instant, in the order of change. */
    async changedSince(forloebId: string, siden: string, limit: number, start?: Record<string, unknown>) {
      const page = await db.query({
        table: 'dagbog',
        index: 'aendret',
        pk: pkOf(forloebId),
        fra: siden,
        limit,
        ...(start && { start }),
      })
      return { registreringer: page.rows.map((row) => GemtRegistrering.parse(row)), naeste: page.naeste }
    },

    async days(forloebId: string, fra: string, til: string): Promise<Dag[]> {
      const rows = await db.all({ table: 'dagbog', pk: pkOf(forloebId), fra: `dag#${fra}`, til: `dag#${til}` })
      return rows.map((row) => Dag.parse(row))
    },

    async markGennemset(
      registrering: GemtRegistrering,
      gennemset: { af: string; navn: string; tid: string },
      log: Change,
    ): Promise<void> {
      await db.transact([
        {
          table: 'dagbog',
          update: { pk: pkOf(registrering.forloebId), sk: skOf(registrering), set: { gennemset } },
          expect: { version: registrering.version },
          condition: { expression: 'attribute_not_exists(gennemset)' },
        },
        {
          table: 'dagbog',
          update: { pk: pkOf(registrering.forloebId), sk: `dag#${registrering.dato}`, set: {}, add: { ulaeste: -1 } },
        },
        log,
      ])
    },

    async markDag(
      forloebId: string,
      dato: string,
      gennemset: { af: string; navn: string; tid: string },
      log: Change,
    ): Promise<void> {
      await db.transact([
        { table: 'dagbog', update: { pk: pkOf(forloebId), sk: `dag#${dato}`, set: { dato, gennemset } } },
        log,
      ])
    },

    ...createKommentarer(db),
    ...createObservationer(db),
  }
}

const rangeOf = (forloebId: string, fra: string, til: string) => ({
  table: 'dagbog' as const,
  pk: pkOf(forloebId),
  fra: `r#${fra}`,
  til: `r#${til}#~~`,
})

const pointerChange = (registrering: GemtRegistrering, hash: string): Change => ({
  table: 'dagbog',
  isNew: true,
  put: { pk: pkOf(registrering.forloebId), sk: `id#${registrering.id}`, peger: skOf(registrering), hash },
})
