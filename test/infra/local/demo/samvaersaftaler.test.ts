import { expect, test } from 'vitest'
import { samletPlan } from '../../../../functions/domain/samvaer/planlagte.ts'
import { AftaleInput } from '../../../../functions/domain/samvaer/aftale.ts'
import { genSamvaersaftaler } from '../../../../infra/local/demo/genDagbog.ts'
import { demoAftaler } from '../../../../infra/local/demo/samvaersaftaler.ts'

test('the demo agreements are ones the product would take, and plan what the invented diary writes against', () => {
  const aftaler = demoAftaler('f', '2026-03-16', 'demo')
  for (const aftale of aftaler) {
    const sent = Object.fromEntries(Object.entries(aftale).filter(([navn]) => navn in AftaleInput.shape))
    expect(AftaleInput.safeParse(sent).error?.issues).toBeUndefined()
  }
  const plan = samletPlan(aftaler, { fra: '2026-03-16', til: '2026-04-14' }).map(({ start, slut, med }) => ({
    start,
    slut,
    med,
  }))
  expect(plan).toEqual(genSamvaersaftaler({ fra: '2026-03-16', dage: 30 }))
})
