import { Aftale } from '../../../../functions/domain/samvaer/aftale.ts'

/** What a form or program sends for weekly supported samvær on Wednesdays. */
export const genAftaleInput = (over: object = {}) => ({
  art: 'fast',
  med: 'mor',
  hyppighed: 'ugentlig',
  ugedage: ['onsdag'],
  fraKl: '10:30',
  tilKl: '12:00',
  sted: 'Familiehuset (opdigtet)',
  stoette: 'stoettet',
  besluttetAf: 'aftale',
  besluttet: '2026-02-01',
  fra: '2026-02-02',
  slut: '2026-05-02',
  ...over,
})

export const genAftale = (over: Partial<Aftale> = {}): Aftale =>
  Aftale.parse({
    ...genAftaleInput(),
    id: '33333333-3333-4333-8333-333333333333',
    forloebId: '11111111-1111-4111-8111-111111111111',
    version: 1,
    oprettet: '2026-02-01T09:00:00.000Z',
    oprettetAf: 'test',
    aendret: '2026-02-01T09:00:00.000Z',
    ...over,
  })
