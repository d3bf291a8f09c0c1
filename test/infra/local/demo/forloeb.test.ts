import { expect, test } from 'vitest'
import { datoOf } from '../../../../functions/domain/dagbog/registrering.ts'
import { demoForloeb } from '../../../../infra/local/demo/forloeb.ts'
import { genDagbog } from '../../../../infra/local/demo/genDagbog.ts'

/** The contract's minimum, whatever day the demo is started on. */
test.each(['2026-11-22', '2026-03-30', '2027-01-01', '2026-05-15'])('days with something written on %s', (today) => {
  const dage = demoForloeb(today, 'f3').map(({ id, start, dage, huller = [] }) => {
    const datoer = genDagbog({ seed: id, fra: start, dage, huller, perDag: 22 }).map(datoOf)
    expect(datoer.every((dato) => dato < today)).toBe(true)
    return new Set(datoer).size
  })
  expect(dage).toEqual([30, 30, 90])
})
