import type { GemtRegistrering } from '../domain/dagbog/gemt.ts'
import type { Change, Row } from './db.ts'

export const pkOf = (forloebId: string) => `forloeb#${forloebId}`
/** Entries without a known time come last on their day. */
export const skOf = ({ dato, start, slut, id }: GemtRegistrering) => `r#${dato}#${start ?? slut ?? '~'}#${id}`

export const rowOf = (registrering: GemtRegistrering): Row => ({
  pk: pkOf(registrering.forloebId),
  sk: skOf(registrering),
  aendretPk: pkOf(registrering.forloebId),
  aendretSk: `${registrering.aendret}#${registrering.id}`,
  ...withoutEmpty(registrering),
})

/** What is not there is not stored: a third less to move in the 90-day pull. Reading back fills the defaults. */
const withoutEmpty = (registrering: GemtRegistrering) =>
  Object.fromEntries(
    Object.entries(registrering).filter(
      ([key, value]) =>
        value !== null &&
        value !== false &&
        !((key === 'detaljer' || key === 'billeder') && Object.keys(value as object).length === 0),
    ),
  )

/** The row must be as it was read: nothing corrected, said or shown in the meantime. */
export const seenOf = ({
  version,
  kommentarer,
  aabneSpoergsmaal,
  billeder,
}: GemtRegistrering): Pick<Change, 'expect' | 'condition'> =>
  billeder.length > 0
    ? { expect: { version, kommentarer, aabneSpoergsmaal, billeder } }
    : {
        expect: { version, kommentarer, aabneSpoergsmaal },
        condition: { expression: 'attribute_not_exists(billeder)' },
      }

/** One update per touched day: counters of what stands and what is unread; a change makes the day unread again. */
export function dayChanges(entries: { registrering: GemtRegistrering; sign: 1 | -1 }[]): Change[] {
  const days = new Map<string, { pk: string; dato: string; add: Record<string, number> }>()
  for (const { registrering, sign } of entries) {
    const { dato, forloebId, type, udgaaet, gennemset } = registrering
    const day = days.get(dato) ?? {
      pk: pkOf(forloebId),
      dato,
      add: { haendelser: 0, beskrivelser: 0, ulaeste: 0, aabneSpoergsmaal: 0 },
    }
    const kind = type === 'beskrivelse' ? 'beskrivelser' : 'haendelser'
    day.add[kind]! += udgaaet ? 0 : sign
    day.add.ulaeste! += gennemset ? 0 : sign
    day.add.aabneSpoergsmaal! += sign * registrering.aabneSpoergsmaal
    days.set(dato, day)
  }
  return [...days.values()].map(({ pk, dato, add }) => ({
    table: 'dagbog',
    update: { pk, sk: `dag#${dato}`, set: { dato, gennemset: null }, add },
  }))
}
