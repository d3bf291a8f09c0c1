import { describe, expect, test } from 'vitest'
import type { ZodType } from 'zod'
import { Field } from '../../forms/field.tsx'
import { parseForm } from '../../forms/form.ts'
import { detaljeFelter } from '../../functions/domain/dagbog/detaljer.ts'
import { feltOf } from '../../functions/domain/felt.ts'
import { isListefelt, parseLinjer } from '../../functions/domain/plejefamilie/linjer.ts'
import { plejefamilieFelter } from '../../functions/domain/plejefamilie/schema.ts'
import { visitationFelter } from '../../functions/domain/visitation/felter.ts'

const shapes: Record<string, Record<string, ZodType>> = {
  visitation: visitationFelter,
  plejefamilie: plejefamilieFelter,
  ...detaljeFelter,
}

/** One right way to fill in a field by its kind; undefined where the answer depends on the field's own rule. */
function answerOf(schema: ZodType, name: string): Record<string, string | string[]> | undefined {
  const { art, valg = {} } = feltOf(schema, name)
  const [first] = Object.keys(valg)
  const answers: Partial<Record<typeof art, Record<string, string | string[]>>> = {
    langtekst: { [name]: 'Roligt barn.' },
    dato: { [`${name}-dag`]: '2', [`${name}-maaned`]: '3', [`${name}-aar`]: '2026' },
    tidspunkt: { [`${name}-dato`]: '2026-03-12', [`${name}-kl`]: '7.30' },
    valg: { [name]: first! },
    flervalg: { [name]: [first!] },
    jaNej: { [name]: 'ja' },
    cpr: { [name]: '020326-1234' },
    telefon: { [name]: '12 34 56 78' },
    email: { [name]: 'navn@eksempel.dk' },
  }
  return answers[art]
}

describe.each(Object.entries(shapes))('%s', (_, shape) => {
  test.each(Object.keys(shape))('%s can be asked', (name) => {
    const schema = shape[name]!
    expect(String(<Field name={name} schema={schema} />)).toContain(feltOf(schema, name).label.replaceAll('&', '&amp;'))
  })

  test('a right answer is taken, field by field', () => {
    for (const [name, schema] of Object.entries(shape).filter(([name]) => !isListefelt(name))) {
      const krop = answerOf(schema, name)
      expect(parseForm(krop ? { [name]: schema } : {}, krop ?? {}, { kendt: { stilling: 'foedt' } }).fejl).toEqual([])
    }
  })

  test('an empty form is answered field by field in Danish', () => {
    for (const { besked } of parseForm(shape, {}).fejl)
      expect(besked).not.toMatch(/invalid|expected|required|\d{4}-\d{2}/i)
  })
})

test('a list written line by line is read by its own reader, and its line is named when it is wrong', () => {
  const shape = { rejseminutter: plejefamilieFelter.rejseminutter }
  const laes = { rejseminutter: (text: string) => parseLinjer('rejseminutter', text) }
  expect(parseForm(shape, { rejseminutter: '8900; 35' }, { laes }).vaerdier.rejseminutter).toEqual([
    { sted: '8900', minutter: 35 },
  ])
  expect(parseForm(shape, { rejseminutter: '8900; langt' }, { laes }).fejl[0]?.besked).toContain('Linje 1')
})
