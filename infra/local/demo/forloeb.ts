import { addDage } from '../../../functions/domain/tid.ts'
import { uuidOf } from '../../../functions/http/idempotency.ts'
import { PLEJEFAMILIE1, PLEJEFAMILIE2 } from '../login/demo.ts'

export const DEMO_FORLOEB = ['liam', 'alma', 'noah'].map((name) => uuidOf(`demo-forloeb-${name}`)) as [
  string,
  string,
  string,
]

export interface DemoForloeb {
  id: string
  navn: string
  koen: 'dreng' | 'pige'
  start: string
  familie: { id: string; navn: string }
  skriver: string
  /** Who writes in a family that has no log-in of its own. */
  skrivernavn?: string
  dage: number
  /** Days nobody wrote. */
  huller?: number[]
  afsluttet?: string
}

/** Two that run, with thirty days written, and one that has ended, with ninety (contract: the demo data). */
export function demoForloeb(today: string, tredjeFamilie: string): DemoForloeb[] {
  const [liam, alma, noah] = DEMO_FORLOEB
  const ended = addDage(today, -20)
  const begun = addDage(ended, -91)
  return [
    {
      id: liam,
      navn: 'Liam (opdigtet)',
      koen: 'dreng',
      start: addDage(today, -32),
      dage: 32,
      huller: [9, 21],
      familie: { id: PLEJEFAMILIE1, navn: 'Familien Demosen (opdigtet)' },
      skriver: 'plejefamilie1',
    },
    {
      id: alma,
      navn: 'Alma (opdigtet)',
      koen: 'pige',
      start: addDage(today, -32),
      dage: 32,
      huller: [14, 15],
      familie: { id: PLEJEFAMILIE2, navn: 'Familien Prøvegaard (opdigtet)' },
      skriver: 'plejefamilie2',
    },
    {
      id: noah,
      navn: 'Noah (opdigtet)',
      koen: 'dreng',
      start: begun,
      dage: 92,
      huller: [37, 61],
      familie: { id: tredjeFamilie, navn: 'Familien Eksempel (opdigtet)' },
      skriver: 'plejefamilie2',
      skrivernavn: 'Else Eksempel',
      afsluttet: ended,
    },
  ]
}
