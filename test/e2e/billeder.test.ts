import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GemtRegistrering } from '../../functions/domain/dagbog/gemt.ts'
import { addDage, toDato } from '../../functions/domain/tid.ts'
import { logChange } from '../../functions/store/revisionslog.ts'
import { genFoto, segmentsIn } from '../fixtures/genBillede.ts'
import { findAxeViolations } from './browser.ts'
import { aktoerOf } from '../world.ts'
import { LIAM, openDagbog, openStand, type Stand } from './dagbog.ts'

const WAIT = { timeout: 30_000 }
let stand: Stand
beforeAll(async () => {
  stand = await openStand()
}, 120_000)
afterAll(() => stand?.close())

const withPhotos = async () => {
  const today = toDato(Date.now())
  const found: GemtRegistrering[] = []
  for await (const r of stand.product.deps.dagboeger.each(LIAM, addDage(today, -1), addDage(today, 1)))
    if (r.billeder.length > 0) found.push(r)
  return found
}

/** The first photo arrives, but the phone never hears of it. Tells how often it was sent. */
async function loseFirstAnswer(page: Page): Promise<() => number> {
  let tries = 0
  await page.route(/\/billeder\/[^/]+\/[^/]+$/, async (route) => {
    if (route.request().method() !== 'POST' || ++tries > 1) return route.continue()
    await route.fetch()
    return route.abort()
  })
  return () => tries
}

const onlineAgain = (page: Page) => page.evaluate(() => void dispatchEvent(new Event('online')))

test('a photo picked without a network waits sealed on the phone, and stands small and clean in the day afterwards', async () => {
  const { page, context } = await stand.device('plejefamilie1')
  const usendt = page.locator('[data-usendt]')
  await openDagbog(page, stand.product.origin)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.reload()
  await page.locator('html[data-hentet]').waitFor()
  await context.setOffline(true)
  await page.getByRole('link', { name: 'Bad', exact: true }).tap()
  const dialog = page.getByRole('dialog')
  const buffer = Buffer.from(await genFoto({ width: 2400, height: 1200, orientation: 6 }))
  await dialog.getByLabel('Tilføj billede').setInputFiles([{ name: 'Liam.jpg', mimeType: 'image/jpeg', buffer }])
  await dialog.getByText('skjulte oplysninger er fjernet').waitFor()
  await dialog.getByLabel('Hvad ser man på billede 1?').fill('Liam i karret')
  expect(await findAxeViolations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Gem' }).tap()
  await expect.poll(() => usendt.textContent(), WAIT).toContain('2 usendte')
  await page.reload()
  await page.getByText('Ingen forbindelse. Du ser dagen').waitFor()
  expect(await usendt.textContent()).toContain('2 usendte')
  const tries = await loseFirstAnswer(page)
  await context.setOffline(false)
  await expect.poll(() => onlineAgain(page).then(() => usendt.isHidden()), WAIT).toBe(true)
  expect(tries()).toBe(2)
  const small = page.locator('.dagliste .billeder img')
  await expect.poll(() => small.evaluate((image: HTMLImageElement) => image.naturalHeight), WAIT).toBe(320)
  expect(await small.getAttribute('alt')).toBe('Liam i karret')
  const [entry, ...others] = await withPhotos()
  expect([others, entry!.billeder.length, entry!.type]).toEqual([[], 1, 'bad'])

  await small.click()
  const large = page.locator('figure.billede img')
  await expect.poll(() => large.evaluate((image: HTMLImageElement) => image.naturalHeight), WAIT).toBe(1600)
  const src = (await large.getAttribute('src'))!
  const bytes = new Uint8Array(await (await page.request.get(`${stand.product.origin}${src}`)).body())
  expect(segmentsIn(bytes).map(([marker]) => marker)).not.toContain(0xe1)
  await page.locator('html[data-klar]').waitFor()
  expect(await findAxeViolations(page)).toEqual([])
  await context.close()
})

test('a photo at the text of the day is still chosen when something else is saved first', async () => {
  const { page, context } = await stand.device('plejefamilie1')
  await openDagbog(page, stand.product.origin)
  const tekst = page.locator('.dagtekst form')
  const buffer = Buffer.from(await genFoto())
  await tekst.getByLabel('Tilføj billede').setInputFiles([{ name: 'a.jpg', mimeType: 'image/jpeg', buffer }])
  await tekst.getByLabel('Hvad ser man på billede 1?').fill('På gåtur')
  await tekst.getByLabel('Hvordan var dagen?').fill('Vi gik en tur')
  await page.getByRole('button', { name: 'Afføring nu' }).click()
  await page.getByText('Gemt: Ble').waitFor()
  await tekst.getByRole('button', { name: 'Gem teksten' }).click()
  await page.locator('.dagtekst .ramme img[alt="På gåtur"]').waitFor(WAIT)
  expect((await withPhotos()).find((r) => r.tekst === 'Vi gik en tur')!.billeder).toHaveLength(1)
  await context.close()
})

test('on a full phone the entry is saved all the same, and the page says that the photo was not', async () => {
  const { page, context } = await stand.device('plejefamilie1')
  await openDagbog(page, stand.product.origin)
  await page.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  const before = await withPhotos()
  await page.getByRole('link', { name: 'Bad', exact: true }).tap()
  const buffer = Buffer.from(await genFoto())
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Tilføj billede').setInputFiles([{ name: 'a.jpg', mimeType: 'image/jpeg', buffer }])
  await dialog.getByText('skjulte oplysninger er fjernet').waitFor()
  await dialog.getByRole('button', { name: 'Gem' }).tap()
  await page.waitForURL(/gemt=/)
  await page.getByText('Telefonen er fuld, så billedet kom ikke med. Resten er gemt.').waitFor()
  expect(await withPhotos()).toEqual(before)
  await context.close()
})

// The last one: from here on the family has two.
test('for both children in one go: the entry and its photo stand at each', async () => {
  const { forloeb, dagboeger } = stand.product.deps
  const liam = (await forloeb.get(LIAM))!
  const tvilling = { ...liam, id: randomUUID(), barn: { ...liam.barn, navn: 'Alma (opdigtet)' } }
  const handling = { tilladelse: 'forloeb.ret', emne: 'forloeb', emneId: tvilling.id, sagId: tvilling.id } as const
  const anmodning = { aktoer: aktoerOf('leder'), id: 'test', nu: new Date().toISOString() }
  await forloeb.create(tvilling, logChange(anmodning, handling))
  const { page, context } = await stand.device('plejefamilie1')
  await openDagbog(page, stand.product.origin)
  await page.getByRole('link', { name: 'Bad', exact: true }).tap()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Alma (opdigtet)').check()
  const buffer = Buffer.from(await genFoto())
  await dialog.getByLabel('Tilføj billede').setInputFiles([{ name: 'a.jpg', mimeType: 'image/jpeg', buffer }])
  await dialog.getByLabel('Hvad ser man på billede 1?').fill('Begge i karret')
  await dialog.getByRole('button', { name: 'Gem' }).tap()
  await page.locator('.dagliste img[alt="Begge i karret"]').waitFor(WAIT)
  const today = toDato(Date.now())
  const hosAlma: GemtRegistrering[] = []
  for await (const r of dagboeger.each(tvilling.id, addDage(today, -1), today)) hosAlma.push(r)
  expect(hosAlma.map(({ type, billeder }) => [type, billeder.length])).toEqual([['bad', 1]])
  await page.goto(`${stand.product.origin}/forloeb/${tvilling.id}/dagbog`)
  await expect.poll(() => page.locator('img[alt="Begge i karret"]').count(), WAIT).toBe(1)
  await context.close()
})
