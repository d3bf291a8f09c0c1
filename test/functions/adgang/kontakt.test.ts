import { afterAll, beforeAll, expect, test } from 'vitest'
import { logChange } from '../../../functions/store/revisionslog.ts'
import { genForloeb } from '../../fixtures/genForloeb.ts'
import { aktoerOf, startWorld, type World } from '../../world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

/** Every address on the page a person can be reached at. */
const linksOf = async (response: Promise<Response>) =>
  [...(await (await response).text()).matchAll(/href="((?:tel|mailto):[^"]+)"/g)].map(([, href]) => href)

const DOEGNCENTRET = ['tel:00000001', 'mailto:kontakt@doegncentret.example']

test('Døgncentret is reached from every footer, the new visitation, the statement and an error page', async () => {
  expect(await linksOf(world.page('revisor', '/log'))).toEqual(DOEGNCENTRET)
  const ny = (await world.page('socialcenter', '/visitationer/ny')).headers.get('location')!
  expect(await linksOf(world.page('socialcenter', ny))).toEqual([...DOEGNCENTRET, ...DOEGNCENTRET])
  expect(await linksOf(world.fetch('/tilgaengelighed'))).toEqual([...DOEGNCENTRET, ...DOEGNCENTRET])
  expect(await linksOf(world.page('leder', '/visitationer/findes-ikke'))).toEqual(DOEGNCENTRET)
})

test('a family rings its own consultant where the number is known, and otherwise the house', async () => {
  const { sub, navn } = aktoerOf('familieplejecenter')
  const [kendt, ukendt] = [
    genForloeb({ konsulent: { sub, navn } }),
    genForloeb({ id: '11111111-1111-4111-8111-111111111112', konsulent: { sub: 'ukendt', navn: 'En anden' } }),
  ]
  for (const forloeb of [kendt, ukendt]) {
    const handling = { tilladelse: 'forloeb.ret', emne: 'forloeb', emneId: forloeb.id, sagId: forloeb.id } as const
    await world.deps.forloeb.create(
      forloeb,
      logChange({ aktoer: aktoerOf('leder'), id: 't', nu: world.clock.now }, handling),
    )
  }
  expect(new Set(await linksOf(world.page('plejefamilie1', '/')))).toEqual(
    new Set(['tel:00000013', 'tel:00000002', 'mailto:kontakt@familieplejecentret.example', ...DOEGNCENTRET]),
  )
})
