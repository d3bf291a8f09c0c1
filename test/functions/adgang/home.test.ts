import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readHome } from '../../../functions/adgang/home.ts'
import type { Visitationsstatus } from '../../../functions/domain/visitation/status.ts'
import { logChange } from '../../../functions/store/revisionslog.ts'
import { genVisitation, ufoedtSvar } from '../../fixtures/genVisitation.ts'
import { aktoerOf, startWorld, type World } from '../../world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

const anmodning = (name: string) => ({ aktoer: aktoerOf(name), id: 'test', nu: world.clock.now })

async function save(status: Visitationsstatus, termin: string): Promise<string> {
  const id = randomUUID()
  const { organisation, organisationsnavn } = aktoerOf('socialcenter')
  const one = genVisitation({
    id,
    status,
    organisation,
    organisationsnavn,
    svar: { ...ufoedtSvar(), termin, oensketStart: termin },
  })
  const log = { tilladelse: 'visitation.opret', emne: 'visitation', emneId: id, sagId: id } as const
  await world.deps.visitationer.create(one, logChange(anmodning('socialcenter'), log))
  return id
}

test('the sender meets its open visitationer: first those it must go on with, then the most urgent', async () => {
  const sen = await save('indsendt', '2026-06-20')
  await save('forloeb', '2026-03-20')
  const snart = await save('moedeAfholdt', '2026-03-25')
  await save('afvist', '2026-03-20')
  const kladde = await save('kladde', '2026-08-01')
  await save('trukketTilbage', '2026-03-20')
  const retur = await save('returneret', '2026-05-01')
  const { visitationer } = await readHome(world.deps, anmodning('socialcenter'))
  expect(visitationer.map(({ id }) => id)).toEqual([retur, kladde, snart, sen])
  expect((await readHome(world.deps, anmodning('socialcenter2'))).visitationer).toEqual([])
  const html = await (await world.page('socialcenter', '/')).text()
  expect(html.match(/href="\/visitationer\/[0-9a-f]/g)).toHaveLength(4)
})
