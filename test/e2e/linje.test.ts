import { writeFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toDato } from '../../functions/domain/tid.ts'
import { PLEJEFAMILIE1 } from '../../infra/local/login/demo.ts'
import { genPdf } from '../fixtures/genFiler.ts'
import { foedtSvar } from '../fixtures/genVisitation.ts'
import { openStand, type Stand } from './dagbog.ts'
import { clientOf } from './tokens.ts'
import { fillVisitation } from './udfyld.ts'

const DESKTOP = { viewport: { width: 1280, height: 900 }, isMobile: false, hasTouch: false, deviceScaleFactor: 1 }
let stand: Stand
let pdf: string

beforeAll(async () => {
  stand = await openStand()
  pdf = join(mkdtempSync(join(tmpdir(), 'pdf-')), 'plan.pdf')
  writeFileSync(pdf, genPdf())
})
afterAll(() => stand.close())

const textOf = (page: Page) => page.locator('main').innerText()

async function sendVisitation(page: Page, today: string): Promise<string> {
  await page.goto(`${stand.product.origin}/visitationer/ny`)
  await page.locator('button[name=vej][value=skema]').click()
  await fillVisitation(page, {
    ...foedtSvar(today),
    barnetsNavn: 'Ella (opdigtet)',
    barnetsCpr: undefined,
    oensketStart: today,
    adresseHemmelig: false,
    behovForObservation: true,
  })
  await page.waitForURL('**/dokumenter**')
  for (const art of ['boernefagligUndersoegelse', 'handleplan']) {
    await page.locator(`#${art} input[type=file]`).first().setInputFiles(pdf)
    await page
      .locator(`#${art}`)
      .getByRole('button', { name: /Send filen/ })
      .first()
      .click()
    await expect.poll(() => page.locator(`#${art}`).innerText(), { timeout: 20_000 }).toMatch(/Modtaget/)
  }
  await page.getByRole('link', { name: 'Fortsæt til gennemse svar' }).click()
  await page.getByRole('button', { name: 'Send visitation' }).click()
  await page.waitForURL(/kvittering/)
  expect(await textOf(page)).toMatch(/SB-\d{4}-[0-9A-F]{8}/)
  return /visitationer\/([0-9a-f-]+)/.exec(page.url())![1]!
}

async function chooseFamily(page: Page, id: string): Promise<void> {
  await page.goto(`${stand.product.origin}/visitationer`)
  expect(await textOf(page)).toContain('Ella (opdigtet)')
  await page.goto(`${stand.product.origin}/visitationer/${id}/match`)
  await page.locator(`a[href$="${PLEJEFAMILIE1}/vaelg"]`).first().click()
  await page.getByLabel('Hvorfor vælger du denne familie?').fill('De har erfaring og en ledig plads')
  await page.getByRole('button', { name: /reservér pladsen/ }).click()
  await page.waitForLoadState()
}

async function sayYes(page: Page): Promise<void> {
  await page.goto(`${stand.product.origin}/`)
  await page.locator('main a[href^="/match/"]').first().click()
  await page.getByLabel('Ja', { exact: true }).check()
  await page.getByRole('button', { name: 'Send svar' }).click()
  await page.waitForLoadState()
}

test('the whole line in the browser: form with documents → match → two yes → diary → review → the pull', async () => {
  const { origin } = stand.product
  const today = toDato(Date.now())
  const center = (await stand.device('socialcenter', DESKTOP)).page
  const id = await sendVisitation(center, today)

  const consultant = (await stand.device('familieplejecenter', DESKTOP)).page
  await chooseFamily(consultant, id)
  const family = (await stand.device('plejefamilie1')).page
  await sayYes(family)
  await sayYes(center)

  await family.goto(`${origin}/`)
  const card = family.locator('article', { hasText: 'Ella (opdigtet)' })
  await card.getByRole('link', { name: 'Skriv i dagbogen' }).click()
  await family.waitForURL('**/dagbog/**')
  const forloebId = /forloeb\/([0-9a-f-]+)/.exec(family.url())![1]!
  await family.getByLabel('Hvordan var dagen?').fill('Ella sov godt og kiggede efter mig, da hun vågnede.')
  await family.getByRole('button', { name: 'Gem teksten' }).click()
  await expect
    .poll(
      async () => (await (await stand.product.deps.dagboeger.page(forloebId, today, today, 10)).registreringer).length,
      { timeout: 20_000 },
    )
    .toBe(1)

  const adviser = (await stand.device('doegncenter', DESKTOP)).page
  await adviser.goto(`${origin}/forloeb/${forloebId}`)
  await adviser.getByRole('button', { name: 'Ja, vi tager opgaven' }).click()
  await adviser.goto(`${origin}/forloeb/${forloebId}/gennemgang/${today}`)
  expect(await textOf(adviser)).toContain('Ella sov godt')
  await adviser
    .getByRole('button', { name: /dagen.*gennemset|gennemset.*dagen|hele dagen/i })
    .first()
    .click()
  await adviser.waitForLoadState()

  const machine = await clientOf(origin, stand.dataDir, 'rapportklient')
  const { data } = (await (await machine('GET', `/api/forloeb/${forloebId}/dagbog`)).json()) as {
    data: { tekst: string; gennemset: unknown }[]
  }
  expect(data.map(({ tekst }) => tekst)).toEqual(['Ella sov godt og kiggede efter mig, da hun vågnede.'])
  expect(data[0]!.gennemset).not.toBeNull()

  const log = (await stand.device('plejefamilie1')).page
  await log.goto(`${origin}/log/forloeb/${forloebId}`)
  const seen = await textOf(log)
  expect(seen).toContain('Socialrådgiver, Døgncentret')
  expect(seen).not.toContain('Dorthe')
}, 180_000)
