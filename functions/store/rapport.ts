import * as z from 'zod'
import { type Dokumentart, FagligtDokument } from '../domain/rapport/fagligtDokument.ts'
import { Proeve } from '../domain/rapport/proeve.ts'
import { Afsnit, Bemaerkning, Forfatter, Fremlaeggelse, Laas } from '../domain/rapport/rapport.ts'
import { rettetSpor, stand } from '../domain/rettelse.ts'
import type { Change, Db, Row } from './db.ts'
import { seenUdgave, skiftChanges, udgaveSk } from './udgaver.ts'

const written = { af: Forfatter, tid: z.string() }

/** `udkast` names the open form that wrote last, so that its own autosaves are no conflict with each other. */
export const GemtAfsnit = Afsnit.extend({ udkast: z.string().optional() })
export type GemtAfsnit = z.infer<typeof GemtAfsnit>
export const GemtBemaerkning = Bemaerkning.extend({ ...written, ...stand })
export type GemtBemaerkning = z.infer<typeof GemtBemaerkning>
export const Bemaerkningsudgave = GemtBemaerkning.extend(rettetSpor)
export type Bemaerkningsudgave = z.infer<typeof Bemaerkningsudgave>
export const GemtFremlaeggelse = Fremlaeggelse.extend(written)
export type GemtFremlaeggelse = z.infer<typeof GemtFremlaeggelse>
export const GemtProeve = z.object({ proeve: Proeve, ...written, ...stand })
export type GemtProeve = z.infer<typeof GemtProeve>
export const Proeveudgave = GemtProeve.extend(rettetSpor)
export type Proeveudgave = z.infer<typeof Proeveudgave>
export const GemtDokument = z.object({ dokument: FagligtDokument, ...written })
export type GemtDokument = z.infer<typeof GemtDokument>

/**
 * The row of a locked version: hashes, and where the frozen content lies (it can be larger than a row may be).
 * `revision` is the draft's counter at the lock: as long as it stands there, nothing was changed since.
 */
export const Laasraekke = Laas.omit({ afsnit: true }).extend({
  afsnit: z.array(z.object({ navn: z.string(), version: z.int() })),
  revision: z.int(),
  objekt: z.object({ noegle: z.string(), sha256: z.string(), stoerrelse: z.int() }),
})
export type Laasraekke = z.infer<typeof Laasraekke>

export interface Rapportdata {
  revision: number
  afsnit: GemtAfsnit[]
  laase: Laasraekke[]
  /** Struck-out ones too, as with the remarks. */
  proever: GemtProeve[]
  proeveudgaver: Proeveudgave[]
  dokumenter: GemtDokument[]
  bemaerkninger: GemtBemaerkning[]
  bemaerkningsudgaver: Bemaerkningsudgave[]
  fremlaeggelser: GemtFremlaeggelse[]
}

const pkOf = (forloebId: string) => `forloeb#${forloebId}`
const udgaverPk = (forloebId: string) => `udgaver#${forloebId}`
const laasSk = (version: number) => `laas#${String(version).padStart(5, '0')}`
const afsnitSk = (navn: string) => `afsnit#${navn}`
const proeveSk = ({ proeve }: GemtProeve) => `proeve#${proeve.id}`
const kommentarSk = ({ tid, id }: GemtBemaerkning) => `kommentar#${tid}#${id}`

export type RapportStore = ReturnType<typeof createRapportStore>

/** A rapport: sections with their own versions, what is examined and observed beside it, and the locked versions. */
export function createRapportStore(db: Db) {
  const row = (forloebId: string, sk: string, content: object): Row => ({ pk: pkOf(forloebId), sk, ...content })
  const add = (forloebId: string, sk: string, content: object): Change => ({
    table: 'rapport',
    isNew: true,
    put: row(forloebId, sk, content),
  })
  /** Whatever a lock rests on counts one up, so that a lock never freezes what it has not read. */
  const bump = (forloebId: string): Change => ({
    table: 'rapport',
    update: { pk: pkOf(forloebId), sk: 'hoved', set: {}, add: { revision: 1 } },
  })
  const bumpOf = (forloebId: string, { fra }: GemtBemaerkning) => (fra === 'doegncentret' ? [] : [bump(forloebId)])
  const skift = (sk: string, put: Row, gemt: Row) =>
    skiftChanges({ table: 'rapport', sk, put, gemt, seen: seenUdgave(gemt.udgave as number) })

  return {
    /** Everything of one forløb: a small partition, read in one go. */
    async read(forloebId: string): Promise<Rapportdata> {
      return toData(await db.all({ table: 'rapport', pk: pkOf(forloebId) }))
    },

    async afsnit(forloebId: string, navn: string): Promise<GemtAfsnit | undefined> {
      const found = await db.get('rapport', pkOf(forloebId), afsnitSk(navn))
      return found && GemtAfsnit.parse(contentOf(found))
    },

    /** The section's next version; Konflikt when another wrote first. */
    async saveAfsnit(former: GemtAfsnit | undefined, next: GemtAfsnit, log: Change): Promise<void> {
      const put = row(next.forloebId, afsnitSk(next.navn), next)
      await db.transact([
        { table: 'rapport', put, ...(former ? { expect: { version: former.version } } : { isNew: true }) },
        bump(next.forloebId),
        log,
      ])
    },

    async addProeve(forloebId: string, gemt: GemtProeve, log: Change): Promise<void> {
      await db.transact([add(forloebId, proeveSk(gemt), gemt), bump(forloebId), log])
    },

    /** The next version of a test, the former kept; Konflikt when another came first. */
    async correctProeve(forloebId: string, former: Proeveudgave, next: GemtProeve, log: Change): Promise<void> {
      const gemt = row(forloebId, udgaveSk('proeveudgave', former.proeve.id, former.udgave), former)
      await db.transact([...skift(proeveSk(former), row(forloebId, proeveSk(next), next), gemt), bump(forloebId), log])
    },

    /** The document's next version, the former kept; Konflikt when another wrote first. */
    async saveDokument(
      forloebId: string,
      former: GemtDokument | undefined,
      next: GemtDokument,
      log: Change,
    ): Promise<void> {
      const { art, version } = next.dokument
      const put = row(forloebId, `dokument#${art}`, { ...next, version })
      const changes: Change[] = former
        ? skiftChanges({
            table: 'rapport',
            sk: put.sk,
            put,
            gemt: { pk: udgaverPk(forloebId), sk: udgaveSk('dokument', art, former.dokument.version), ...former },
            seen: { expect: { version: former.dokument.version } },
          })
        : [{ table: 'rapport', put, isNew: true }]
      await db.transact([...changes, bump(forloebId), log])
    },

    /** Former versions of a document in order; they are long, so they are read only when asked for. */
    async dokumentudgaver(forloebId: string, art: Dokumentart): Promise<GemtDokument[]> {
      const rows = await db.all({ table: 'rapport', pk: udgaverPk(forloebId), begynder: `dokument#${art}#` })
      return rows.map((one) => GemtDokument.parse(one))
    },

    /** Remarks of family and parents belong to the rapport; the professionals' comments only accompany it. */
    async addBemaerkning(forloebId: string, gemt: GemtBemaerkning, log: Change): Promise<void> {
      await db.transact([add(forloebId, kommentarSk(gemt), gemt), ...bumpOf(forloebId, gemt), log])
    },

    async correctBemaerkning(
      forloebId: string,
      former: Bemaerkningsudgave,
      next: GemtBemaerkning,
      log: Change,
    ): Promise<void> {
      const gemt = row(forloebId, udgaveSk('kommentarudgave', former.id, former.udgave), former)
      const put = row(forloebId, kommentarSk(next), next)
      await db.transact([...skift(kommentarSk(former), put, gemt), ...bumpOf(forloebId, next), log])
    },

    async addFremlaeggelse(forloebId: string, gemt: GemtFremlaeggelse, log: Change): Promise<void> {
      const version = {
        table: 'rapport',
        exists: true,
        check: { pk: pkOf(forloebId), sk: laasSk(gemt.version) },
      } as const
      await db.transact([add(forloebId, `fremlaeggelse#${gemt.id}`, gemt), version, log])
    },

    /**
     * The lock, all or nothing: the sections are the versions that were read, nothing else was changed, nobody locked
     * the same version, and the forløb knows that its diary takes additions only from now on.
     */
    async lock(
      forloebId: string,
      data: Pick<Rapportdata, 'revision' | 'afsnit'>,
      laas: Laasraekke,
      log: Change,
    ): Promise<void> {
      const at = { pk: pkOf(forloebId), sk: 'hoved' }
      await db.transact([
        add(forloebId, laasSk(laas.version), laas),
        {
          table: 'rapport',
          check: at,
          ...(data.revision === 0 ? { isNew: true } : { expect: { revision: data.revision } }),
        },
        ...data.afsnit.map(
          ({ navn, version }): Change => ({
            table: 'rapport',
            check: { pk: pkOf(forloebId), sk: afsnitSk(navn) },
            expect: { version },
          }),
        ),
        {
          table: 'forloeb',
          exists: true,
          update: { ...at, set: { rapportLaast: laas.laastTid, aendret: laas.laastTid }, add: { version: 1 } },
        },
        log,
      ])
    },
  }
}

const contentOf = ({ pk: _pk, sk: _sk, ...content }: Row): Record<string, unknown> => content

function toData(rows: Row[]): Rapportdata {
  const of = <T extends z.ZodType>(kind: string, schema: T): z.output<T>[] =>
    rows.filter(({ sk }) => sk.startsWith(`${kind}#`)).map((row) => schema.parse(contentOf(row)))
  return {
    revision: (rows.find(({ sk }) => sk === 'hoved')?.revision as number | undefined) ?? 0,
    afsnit: of('afsnit', GemtAfsnit),
    laase: of('laas', Laasraekke),
    proever: of('proeve', GemtProeve),
    proeveudgaver: of('proeveudgave', Proeveudgave),
    dokumenter: of('dokument', GemtDokument),
    bemaerkninger: of('kommentar', GemtBemaerkning),
    bemaerkningsudgaver: of('kommentarudgave', Bemaerkningsudgave),
    fremlaeggelser: of('fremlaeggelse', GemtFremlaeggelse),
  }
}
