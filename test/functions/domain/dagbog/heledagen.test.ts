import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { linjenavn, tabellinjerOf } from '../../../../functions/domain/dagbog/heledagen.ts'
import { uuidOfHash } from '../../../../functions/domain/id.ts'

const read = (krop: Record<string, string>) => tabellinjerOf((name) => krop[name] ?? '')

test('empty lines are skipped, the others keep their place and say what is wrong at their own field', () => {
  const linjer = read({
    'kl-0': '6.30',
    'hvad-0': 'flaske',
    'maengde-0': '110',
    'note-3': 'glemt at vælge',
    'hvad-11': 'bad',
    'maengde-11': '2',
  })
  expect(linjer).toMatchObject([
    { i: 0, indtastning: { noegle: 'flaske' }, krop: { 'start-kl': '6.30', 'slut-kl': '', maengde: '110', note: '' } },
    { i: 3, fejl: { felt: 'hvad-3', besked: 'Linje 4: Vælg, hvad der skete' } },
    { i: 11, fejl: { felt: 'maengde-11', besked: 'Linje 12: Skriv det i noten; der er ingen mængde her' } },
  ])
  expect(read({ 'kl-12': '6.30', 'hvad-12': 'bad' })).toEqual([])
})

test('each line of a form has an id of its own, the same each time and a valid one', () => {
  const idOf = (i: number) => uuidOfHash(createHash('sha256').update(linjenavn('7a1f', i)).digest('hex'))
  expect(new Set([0, 1, 2, 11].map(idOf)).size).toBe(4)
  expect(idOf(0)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
})
