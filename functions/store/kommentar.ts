import { type GemtRegistrering, Kommentar, nyeOf } from '../domain/dagbog/gemt.ts'
import { pkOf, skOf } from './dagbogsraekker.ts'
import type { Change, Db } from './db.ts'

const kommentarSk = ({ registreringId, tid, id }: Kommentar) => `k#${registreringId}#${tid}#${id}`
/** Not struck out; rows from before that was possible say nothing of it. */
const STAAR = 'attribute_not_exists(udgaaet) OR attribute_type(udgaaet, :nul)'
const AABENT = `attribute_type(besvaret, :nul) AND (${STAAR})`
const setSk = (sub: string, regId = '') => `kset#${sub}#${regId}`

/** What is said about the entries of a diary, and how far each person has read it. */
export const createKommentarer = (db: Db) => {
  /** Comments in the order written: on one entry, or all of the forløb by entry. */
  async function kommentarer(forloebId: string, regId?: string): Promise<Kommentar[]> {
    const begynder = regId === undefined ? 'k#' : `k#${regId}#`
    const rows = await db.all({ table: 'dagbog', pk: pkOf(forloebId), begynder })
    return rows.map((row) => Kommentar.parse(row))
  }

  return {
    kommentarer,

    /** What professionals said and this person of the family has not seen. */
    async nyeKommentarer(forloebId: string, sub: string): Promise<Kommentar[]> {
      const [alle, rows] = await Promise.all([
        kommentarer(forloebId),
        db.all({ table: 'dagbog', pk: pkOf(forloebId), begynder: setSk(sub) }),
      ])
      return nyeOf(alle, new Map(rows.map(({ sk, tid }) => [String(sk).slice(setSk(sub).length), String(tid)])))
    },

    async addKommentar(
      registrering: GemtRegistrering,
      kommentar: Kommentar,
      answered: Kommentar[],
      log: Change,
    ): Promise<void> {
      const at = pkOf(registrering.forloebId)
      const open = (kommentar.art === 'spoergsmaal' ? 1 : 0) - answered.length
      await db.transact([
        { table: 'dagbog', isNew: true, put: { pk: at, sk: kommentarSk(kommentar), ...kommentar } },
        ...answered.map(
          (question): Change => ({
            table: 'dagbog',
            update: { pk: at, sk: kommentarSk(question), set: { besvaret: kommentar.tid } },
            condition: { expression: AABENT, values: { ':nul': 'NULL' } },
          }),
        ),
        {
          table: 'dagbog',
          exists: true,
          update: { pk: at, sk: skOf(registrering), set: {}, add: { kommentarer: 1, aabneSpoergsmaal: open } },
        },
        {
          table: 'dagbog',
          update: {
            pk: at,
            sk: `dag#${registrering.dato}`,
            set: { dato: registrering.dato },
            add: { aabneSpoergsmaal: open },
          },
        },
        log,
      ])
    },

    /** Struck out once; a question that waited for an answer waits no more. */
    async strikeKommentar(
      registrering: GemtRegistrering,
      kommentar: Kommentar,
      udgaaet: NonNullable<Kommentar['udgaaet']>,
      log: Change,
    ): Promise<void> {
      const at = pkOf(registrering.forloebId)
      const isOpen = kommentar.art === 'spoergsmaal' && kommentar.besvaret === null
      const add = { aabneSpoergsmaal: -1 }
      const counters: Change[] = [
        { table: 'dagbog', exists: true, update: { pk: at, sk: skOf(registrering), set: {}, add } },
        { table: 'dagbog', update: { pk: at, sk: `dag#${registrering.dato}`, set: {}, add } },
      ]
      await db.transact([
        {
          table: 'dagbog',
          exists: true,
          update: { pk: at, sk: kommentarSk(kommentar), set: { udgaaet } },
          condition: {
            expression: isOpen ? AABENT : STAAR,
            values: { ':nul': 'NULL' },
          },
        },
        ...(isOpen ? counters : []),
        log,
      ])
    },

    /** Entry → time of the last comment seen on it. */
    async markKommentarer(
      forloebId: string,
      sub: string,
      set: ReadonlyMap<string, string>,
      log: Change,
    ): Promise<void> {
      const puts = [...set].map(
        ([regId, tid]): Change => ({ table: 'dagbog', put: { pk: pkOf(forloebId), sk: setSk(sub, regId), tid } }),
      )
      await db.transact([...puts, log])
    },
  }
}
