import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GemtRegistrering } from '../../functions/domain/dagbog/gemt.ts'
import { addDage, toDato } from '../../functions/domain/tid.ts'
import { findAxeViolations } from './browser.ts'
import { fillLogin, LIAM, openStand, type Stand } from './dagbog.ts'

const WAIT = { timeout: 30_000 }
let stand: Stand
beforeAll(async () => {
  stand = await openStand()
}, 120_000)
afterAll(() => stand?.close())

const sti = () => `${stand.product.origin}/forloeb/${LIAM}/chat`
const today = () => toDato(Date.now())

/** Entries that came of a message. */
async function saved(tekst: string): Promise<GemtRegistrering[]> {
  const found: GemtRegistrering[] = []
  for await (const r of stand.product.deps.dagboeger.each(LIAM, addDage(today(), -3), addDage(today(), 1)))
    if (r.oprindeligTekst === tekst) found.push(r)
  return found
}

async function openChat(page: Page): Promise<void> {
  await page.goto(sti())
  await page.locator('html[data-hentet]').waitFor()
}
const skriv = async (page: Page, tekst: string) => {
  await page.getByLabel('Hvad er der sket?').fill(tekst)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
}
const kort = (page: Page) => page.locator('[data-ture] .forstaaet')
/** The same sentence each time would be hard to find again: a note makes it its own. */
const sentence = (note: string) =>
  `sov fra halv ni til kvart over ti i går, 120 ml kl 10.30 i går og en stor ble i går (${note})`

test("the issue's own sentence on a phone: three cards, one corrected, all saved, seen in the diary", async () => {
  const { page, context } = await stand.device('plejefamilie1')
  await openChat(page)
  const tekst = 'sov fra halv ni til kvart over ti, 120 ml kl 10.30 og en stor ble'
  await skriv(page, tekst)
  expect(await kort(page).count()).toBe(3)
  expect(await page.getByRole('status').filter({ hasText: 'Jeg forstod 3 ting' }).count()).toBe(1)
  expect(await page.locator('.boble-mig mark').first().textContent()).toContain('→')
  const maaltid = kort(page).nth(1)
  await maaltid.getByText('Ret', { exact: false }).first().click()
  await maaltid.getByLabel('Mængde').fill('110')
  await maaltid.getByLabel('Kl.', { exact: true }).focus()
  await expect.poll(() => maaltid.locator('.forstaaet-indhold').textContent()).toContain('110 ml')
  await page.getByRole('button', { name: 'Gem alle 3' }).click()
  await page.getByRole('status').filter({ hasText: '3 gemt' }).waitFor(WAIT)
  const rows = await saved(tekst)
  expect(rows.map(({ type, kilde }) => [type, kilde]).sort()).toEqual([
    ['ble', 'samtale'],
    ['maaltid', 'samtale'],
    ['soevn', 'samtale'],
  ])
  const { dato } = rows.find(({ type }) => type === 'maaltid')!
  await page.goto(`${stand.product.origin}/forloeb/${LIAM}/dagbog/${dato}`)
  expect(await page.locator('.dagliste').textContent()).toContain('110 ml')
  await page.goto(sti())
  expect(await page.locator('[data-historik]').textContent()).toContain(tekst)
  await context.close()
})

test('with the keyboard only: Enter sends, a question is answered, the card saved and taken back', async () => {
  const { page, context } = await stand.device('plejefamilie1')
  await openChat(page)
  await page.getByLabel('Hvad er der sket?').focus()
  await page.keyboard.type('han fik 95 ml')
  await page.keyboard.press('Enter')
  await page.getByText('Hvad var klokken ved måltidet?').waitFor()
  expect(await page.getByLabel('Hvad er der sket?').inputValue()).toBe('')
  await page.getByRole('button', { name: 'Lige nu' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Hvad var klokken ved måltidet? Lige nu').waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Gem')
  await page.keyboard.press('Enter')
  await page.getByRole('status').filter({ hasText: '1 gemt' }).waitFor(WAIT)
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Fortryd')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await saved('han fik 95 ml'))[0]?.udgaaet, WAIT).toBe(true)
  await context.close()
})

test('a closed browser loses nothing; logging out takes it off the device', async () => {
  const { page, context } = await stand.device('plejefamilie1')
  await openChat(page)
  await skriv(page, sentence('lukket'))
  await kort(page)
    .nth(0)
    .getByRole('button', { name: /^Gem ikke/ })
    .click()
  await page.getByLabel('Hvad er der sket?').fill('halvt skrevet')
  await page.waitForTimeout(800)
  await page.close()
  const again = await context.newPage()
  await openChat(again)
  expect(await kort(again).count()).toBe(3)
  expect(await kort(again).nth(0).textContent()).toContain('Gemmes ikke')
  expect(await again.getByLabel('Hvad er der sket?').inputValue()).toBe('halvt skrevet')
  await again.getByRole('button', { name: 'Menu' }).click()
  await again.getByRole('button', { name: 'Log ud' }).click()
  await again.waitForLoadState()
  await again.goto(sti())
  await fillLogin(again, 'plejefamilie1')
  await openChat(again)
  expect(await kort(again).count()).toBe(0)
  expect(await again.getByLabel('Hvad er der sket?').inputValue()).toBe('')
  await context.close()
})

test('without a network: opened, understood, kept, counted, and sent once when it is back', async () => {
  const { page, context } = await stand.device('plejefamilie1')
  await openChat(page)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.reload()
  await page.locator('html[data-hentet]').waitFor()
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), WAIT).toBe(true)
  await context.setOffline(true)
  await page.reload()
  await page.locator('html[data-klar]').waitFor()
  const tekst = sentence('uden net')
  await skriv(page, tekst)
  expect(await kort(page).count()).toBe(3)
  await page.getByRole('button', { name: 'Gem alle 3' }).click()
  await kort(page).getByText('Gemt på telefonen').nth(2).waitFor(WAIT)
  expect(await page.locator('[data-usendt]').textContent()).toContain('3 usendte')
  await page.waitForTimeout(800)
  await page.reload()
  await kort(page).getByText('Gemt på telefonen').nth(2).waitFor(WAIT)
  expect(await saved(tekst)).toHaveLength(0)
  await context.setOffline(false)
  await expect.poll(async () => (await saved(tekst)).length, { timeout: 60_000 }).toBe(3)
  await expect.poll(() => page.locator('[data-usendt]').isHidden(), WAIT).toBe(true)
  await context.close()
}, 120_000)

test('a question to Døgncentret is answered in the same place', async () => {
  const { page, context } = await stand.device('plejefamilie1')
  await openChat(page)
  await skriv(page, 'Kan I ringe i morgen?')
  await page.getByLabel('Besked til Døgncentret').waitFor()
  await page.getByRole('button', { name: 'Send til Døgncentret' }).click()
  await page.getByText('Sendt til Døgncentret').waitFor(WAIT)
  const other = await stand.device('paedagog')
  await other.page.goto(`${stand.product.origin}/forloeb/${LIAM}/beskeder`)
  expect(await other.page.locator('main').textContent()).toContain('Kan I ringe i morgen?')
  await other.page.getByLabel('Skriv til plejefamilien').fill('Ja, klokken ti.')
  await other.page.getByRole('button', { name: 'Send' }).click()
  await other.page.waitForURL(/#skriv$/)
  expect(await findAxeViolations(other.page)).toEqual([])
  await page.goto(sti())
  await page.getByText('Ja, klokken ti.').waitFor()
  await context.close()
  await other.context.close()
})

test('without JavaScript the same sentence is saved by plain forms', async () => {
  const { page, context } = await stand.device('plejefamilie1', { javaScriptEnabled: false })
  await page.goto(sti())
  const tekst = sentence('uden script')
  await skriv(page, tekst)
  expect(await kort(page).count()).toBe(3)
  expect(await findKeyboardTrap(page)).toBe('opdater')
  await page.getByRole('button', { name: 'Gem alle 3' }).click()
  await page.waitForURL(/chat\?dato=/)
  expect(await saved(tekst)).toHaveLength(3)
  await context.close()
})

/** What Enter in a card's input would press. */
const findKeyboardTrap = (page: Page) =>
  page.locator('form[data-chat] button[type=submit]').first().getAttribute('value')

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each([
    ['phone', {}],
    ['narrow phone at 320 px', { viewport: { width: 320, height: 600 } }],
    ['desktop', { viewport: { width: 1280, height: 900 }, isMobile: false, hasTouch: false, deviceScaleFactor: 1 }],
  ])('%s: accessible, nothing sideways, thumbs hit', async (_, options) => {
    const { page, context } = await stand.device('plejefamilie1', { colorScheme, ...options })
    await openChat(page)
    await skriv(page, 'han fik 95 ml. skal til læge på mandag kl 10. Kan I ringe i morgen?')
    await skriv(page, 'rettelse: flasken kl. 11 var 90 ml, ikke 120')
    await page.locator('.kortret summary').first().click()
    expect(await findAxeViolations(page, colorScheme === 'light' ? 'all' : 'colours')).toEqual([])
    const sideways = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    expect(await page.evaluate(sideways)).toBe(0)
    const low = await page
      .locator('main button, main .form-input, main .form-select, main summary')
      .evaluateAll((all) =>
        all
          .filter(
            (one) =>
              one.checkVisibility() && !one.classList.contains('sr-only') && one.getBoundingClientRect().height < 44,
          )
          .map(({ className }) => className),
      )
    expect(low).toEqual([])
    await context.close()
  })
})
