import type { TableDefinition } from './table-definition.ts'

/**
 * One table a room keeps the rights of each function readable (a function gets the tables of its row, nothing more).
 * | question | answered by |
 * | the queue, most urgent first · my visitationer · duplicate child | visitation: koe · afsender · barn |
 * | one centre's register, the input of the matching | plejefamilie: register |
 * | my forløb · what is due on a day | forloeb: mine · forfalder |
 * | a day, a range, changes since | dagbog: main key · aendret |
 * | who saw this case · what did this person see | revisionslog: main key · aktoer |
 */
export const tables = {
  visitation: {
    pk: 'pk',
    sk: 'sk',
    indexes: {
      koe: { pk: 'koePk', sk: 'koeSk' },
      afsender: { pk: 'afsenderPk', sk: 'afsenderSk' },
      barn: { pk: 'barnPk', sk: 'barnSk' },
    },
  },
  plejefamilie: { pk: 'pk', sk: 'sk', indexes: { register: { pk: 'registerPk', sk: 'registerSk' } } },
  forloeb: {
    pk: 'pk',
    sk: 'sk',
    indexes: { mine: { pk: 'minePk', sk: 'mineSk' }, forfalder: { pk: 'forfalderPk', sk: 'forfalderSk' } },
  },
  dagbog: { pk: 'pk', sk: 'sk', indexes: { aendret: { pk: 'aendretPk', sk: 'aendretSk' } }, stream: true },
  rapport: { pk: 'pk', sk: 'sk' },
  session: { pk: 'pk', sk: 'sk', indexes: { person: { pk: 'personPk', sk: 'personSk' } }, ttl: 'udloeber' },
  idempotens: { pk: 'pk', sk: 'sk', ttl: 'udloeber' },
  revisionslog: { pk: 'pk', sk: 'sk', indexes: { aktoer: { pk: 'aktoerPk', sk: 'aktoerSk' } } },
} as const satisfies Record<string, TableDefinition>

export type TableName = keyof typeof tables
