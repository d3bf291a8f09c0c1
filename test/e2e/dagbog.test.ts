import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GemtRegistrering } from '../../functions/domain/dagbog/gemt.ts'
import { addDage, toDato } from '../../functions/domain/tid.ts'
import { DEMO_FORLOEB } from '../../infra/local/demo/forloeb.ts'
import { findAxeViolations } from './browser.ts'
import { fillLogin, LIAM, openDagbog, openStand, type Stand } from './dagbog.ts'

/** Long enough for a slow machine; an answer comes as soon as it is there. */
const WAIT = { timeout: 30_000 }
let stand: Stand
const today = () => toDato(Date.now())
beforeAll(async () => {
  stand = await openStand()
}, 120_000)
afterAll(() => stand?.close())

const origin = () => stand.product.origin
const entries = async (test: (r: GemtRegistrering) => boolean): Promise<GemtRegistrering[]> => {
  const found: GemtRegistrering[] = []
  for await (const r of stand.product.deps.dagboeger.each(LIAM, addDage(today(), -40), addDage(today(), 1)))
    if (test(r)) found.push(r)
  return found
}
const withNote = (note: string) => entries((r) => r.note === note || r.tekst === note)
const usendt = (page: Page) => page.locator('[data-usendt]')

/** The note is the mark by which an entry is found again. */
async function saveBottle(page: Page, note: string): Promise<void> {
  await page.getByRole('link', { name: 'Flaske', exact: true }).click()
  await page.getByRole('dialog').getByText('Flere oplysninger').click()
  await page.getByRole('dialog').getByLabel('Note').fill(note)
  await page.getByRole('dialog').locator('.chip').first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Gem' }).click()
}

describe('with a network', () => {
  test('a bottle takes three taps and can be taken back', async () => {
    const { page } = await stand.device('plejefamilie1')
    await openDagbog(page, origin())
    const before = (await entries((r) => r.type === 'maaltid')).length
    await page.getByRole('link', { name: 'Flaske', exact: true }).tap()
    await page.getByRole('dialog').locator('.chip').nth(1).tap()
    await page.getByRole('dialog').getByRole('button', { name: 'Gem' }).tap()
    await page.getByText('Gemt: Flaske').waitFor()
    expect((await entries((r) => r.type === 'maaltid')).length).toBe(before + 1)
    await page.getByRole('button', { name: 'Fortryd' }).tap()
    await page.locator('.toast-linje').waitFor({ state: 'detached' })
    expect((await entries((r) => r.type === 'maaltid' && !r.udgaaet)).length).toBe(before)
    await page.context().close()
  })

  test('a time that can not be read is put right in the half page, and nothing is left behind', async () => {
    const { page, context } = await stand.device('plejefamilie1')
    await openDagbog(page, origin())
    await page.getByRole('link', { name: 'Bad', exact: true }).tap()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('klokken').fill('25.99')
    await dialog.getByRole('button', { name: 'Gem' }).tap()
    await dialog.getByText('Klokkeslættet kan ikke læses').waitFor()
    expect(await usendt(page).textContent()).toContain('1 usendt')
    await dialog.getByLabel('klokken').fill('0.10')
    await dialog.getByRole('button', { name: 'Gem' }).tap()
    await page.getByText('Gemt: Bad og pleje 00.10').waitFor()
    expect([await dialog.count(), await usendt(page).isHidden()]).toEqual([0, true])
    await context.close()
  })

  test('a sleep begun on one phone is stopped on another', async () => {
    const one = await stand.device('plejefamilie1')
    await openDagbog(one.page, origin())
    await one.page.getByRole('button', { name: 'Sover nu' }).click()
    await one.page.getByText('Sover siden').first().waitFor()
    await one.context.close()
    const other = await stand.device('plejefar1')
    await openDagbog(other.page, origin())
    await other.page.getByRole('button', { name: /^Stop/ }).click()
    await other.page.getByText('Stoppet: Søvn').waitFor()
    expect(await other.page.locator('.igang').count()).toBe(0)
    await other.context.close()
  })

  test('a correction keeps what was written, and the other adult is not overwritten', async () => {
    const { page, context } = await stand.device('plejefamilie1')
    await openDagbog(page, origin())
    await saveBottle(page, 'rettes')
    await page.getByText('Gemt: Flaske').waitFor()
    const [r] = await withNote('rettes')
    const sti = `${origin()}/forloeb/${LIAM}/dagbog/${r!.dato}/ret/${r!.id}`
    const second = await context.newPage()
    await page.goto(sti)
    await second.goto(sti)
    const correct = async (at: Page, ml: string) => {
      await at.getByLabel('Hvor meget?').fill(ml)
      await at.getByLabel('Hvorfor retter du?').fill('Mængden var forkert')
      await at.getByRole('button', { name: 'Gem rettelsen' }).click()
    }
    await correct(page, '77')
    await page.waitForURL(/dagbog\/[\d-]+\?rettet=/)
    await correct(second, '66')
    await second.getByText('En anden har rettet imens').waitFor()
    expect(await second.getByLabel('Hvor meget?').inputValue()).toBe('66')
    const [now] = await withNote('rettes')
    expect(now).toMatchObject({ maengde: 77, version: 2 })
    await context.close()
  })

  test('a text half written survives the end of the session', async () => {
    const { page, context } = await stand.device('plejefamilie1')
    await openDagbog(page, origin())
    const note = 'En rolig dag med en lang gåtur'
    await page.getByLabel('Hvordan var dagen?').fill(note)
    await page.waitForTimeout(800)
    await context.clearCookies()
    await page.getByRole('button', { name: 'Gem teksten' }).click()
    await page.getByText('Log ind igen for at sende').waitFor()
    expect(await withNote(note)).toHaveLength(0)
    await usendt(page).click()
    if (await page.getByLabel('Brugernavn').isVisible()) await fillLogin(page, 'plejefamilie1')
    await page.waitForURL(/dagbog/)
    await expect.poll(async () => (await withNote(note)).length, WAIT).toBe(1)
    await context.close()
  })

  test('a correction half written is there again after the login', async () => {
    const { page, context } = await stand.device('plejefamilie1')
    const [r] = await entries(({ type, udgaaet }) => type === 'maaling' && !udgaaet)
    await page.goto(`${origin()}/forloeb/${LIAM}/dagbog/${r!.dato}/ret/${r!.id}`)
    await page.locator('html[data-klar]').waitFor()
    await page.getByLabel('Hvorfor retter du?').fill('Jeg glemte noget vigtigt')
    await page.waitForTimeout(800)
    await context.clearCookies()
    await page.getByRole('button', { name: 'Gem rettelsen' }).click()
    await page.getByLabel('Brugernavn').waitFor()
    await fillLogin(page, 'plejefamilie1')
    await page.waitForURL(/\/ret\//)
    await page.getByText('er hentet frem igen').waitFor()
    expect(await page.getByLabel('Hvorfor retter du?').inputValue()).toBe('Jeg glemte noget vigtigt')
    await context.close()
  })
})

describe('without a network', () => {
  test('the page opens, takes entries, counts them, and sends them once when the network is back', async () => {
    const { page, context } = await stand.device('plejefamilie1')
    await openDagbog(page, origin())
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await page.reload()
    await page.locator('html[data-klar]').waitFor()
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), WAIT).toBe(true)
    await page.locator('html[data-hentet]').waitFor()
    await context.setOffline(true)
    await saveBottle(page, 'uden net 1')
    await page.getByText('Gemt på telefonen').waitFor()
    expect(await usendt(page).textContent()).toContain('1 usendt')
    await page.reload()
    await page.getByText('Ingen forbindelse. Du ser dagen').waitFor()
    expect(await usendt(page).textContent()).toContain('1 usendt')
    await page.locator('html[data-klar]').waitFor()
    await saveBottle(page, 'uden net 2')
    await expect.poll(() => usendt(page).textContent(), WAIT).toContain('2 usendte')
    const days = await stand.product.deps.dagboeger.days(LIAM, addDage(today(), -13), addDage(today(), -3))
    await page.goto(`${origin()}/forloeb/${LIAM}/dagbog/${days.find(({ haendelser }) => haendelser > 5)!.dato}`)
    await page.getByText('Ingen forbindelse. Du ser dagen').waitFor()
    expect(await page.locator('.dagliste li').count()).toBeGreaterThan(5)
    expect(await withNote('uden net 1')).toHaveLength(0)
    await context.setOffline(false)
    await expect.poll(() => usendt(page).isHidden(), WAIT).toBe(true)
    const [first, second] = [await withNote('uden net 1'), await withNote('uden net 2')]
    expect([first.length, second.length]).toEqual([1, 1])
    expect(first[0]!.kilde).toBe('offline')

    await openDagbog(page, origin())
    await context.setOffline(true)
    await saveBottle(page, 'sendt fra forsiden')
    await page.getByText('Gemt på telefonen').waitFor()
    await page.close()
    await context.setOffline(false)
    const home = await context.newPage()
    await home.goto(`${origin()}/`)
    await expect.poll(async () => (await withNote('sendt fra forsiden')).length, WAIT).toBe(1)
    await context.close()
  })

  test('a sleep begun and stopped, and the same button and field twice, without a network; the app opens on the diary', async () => {
    const { page, context } = await stand.device('plejefamilie2')
    const alma = DEMO_FORLOEB[1]
    const began = new Date().toISOString()
    await page.goto(`${origin()}/forloeb/${alma}/dagbog`)
    await page.locator('html[data-hentet]').waitFor()
    await page.reload()
    await page.locator('html[data-hentet]').waitFor()
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Sover nu' }).click()
    await page.locator('[data-usendtliste]').getByText('Sover').waitFor()
    const tekster = ['en tekst', 'en tekst mere']
    for (const n of [2, 3]) {
      await page.getByRole('button', { name: 'Afføring nu' }).click()
      await expect.poll(() => usendt(page).textContent(), WAIT).toContain(`${n} usendte`)
    }
    for (const [i, tekst] of tekster.entries()) {
      await page.getByLabel('Hvordan var dagen?').fill(tekst)
      await page.getByRole('button', { name: 'Gem teksten' }).click()
      await expect.poll(() => usendt(page).textContent(), WAIT).toContain(`${4 + i} usendte`)
    }
    await page.goto(`${origin()}/`)
    await page.waitForURL(/dagbog/)
    await page.locator('html[data-klar]').waitFor()
    await page.getByRole('button', { name: 'Afføring nu' }).click()
    await expect.poll(() => usendt(page).textContent(), WAIT).toContain('6 usendte')
    await page.locator('[data-usendtliste]').getByRole('button', { name: 'Stop' }).click()
    await expect.poll(() => usendt(page).textContent(), WAIT).toContain('7 usendte')
    await context.setOffline(false)
    await expect.poll(() => usendt(page).isHidden(), WAIT).toBe(true)
    const found: GemtRegistrering[] = []
    for await (const r of stand.product.deps.dagboeger.each(alma, addDage(today(), -1), today())) found.push(r)
    const slept = found.filter((r) => r.type === 'soevn' && r.kilde === 'offline' && r.version === 2)
    expect(slept).toHaveLength(1)
    expect(slept[0]!.slut).not.toBeNull()
    const offline = found.filter(({ kilde, oprettet }) => kilde === 'offline' && oprettet >= began)
    expect(offline.filter(({ type }) => type === 'ble')).toHaveLength(3)
    expect(offline.flatMap(({ tekst }) => tekst ?? []).toSorted()).toEqual(tekster)
    await context.close()
  })

  test('the table of any day opens, says what is wrong, and its lines wait and are sent like all else', async () => {
    const { page, context } = await stand.device('plejefamilie1')
    await openDagbog(page, origin())
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await page.reload()
    await page.locator('html[data-hentet]').waitFor()
    await context.setOffline(true)
    const dato = addDage(today(), -2)
    await page.goto(`${origin()}/forloeb/${LIAM}/dagbog/${dato}`)
    await page.getByRole('link', { name: 'Skriv hele dagen' }).click()
    await page.getByText('Linjerne gemmes på telefonen').waitFor()
    await page.locator('html[data-klar]').waitFor()
    const linje = (n: number, navn: string) => page.getByLabel(`Linje ${n}, ${navn}`, { exact: true })
    await linje(1, 'klokken').fill('4.61')
    await linje(1, 'hvad').selectOption('Bad og pleje')
    await linje(3, 'hvad').selectOption('Flaske')
    await linje(3, 'mængde').fill('85')
    await linje(3, 'note').fill('fra tabellen')
    const gem = page.getByRole('button', { name: 'Gem dagen' })
    await gem.click()
    await page.getByText('Linje 1: Klokkeslættet kan ikke læses').waitFor()
    expect(await findAxeViolations(page)).toEqual([])
    expect(await usendt(page).isHidden()).toBe(true)
    await linje(1, 'klokken').fill('4.51')
    await gem.click()
    await page.waitForURL(new RegExp(`${dato}$`))
    await expect.poll(() => usendt(page).textContent(), WAIT).toContain('2 usendte')
    expect(await page.locator('[data-usendtliste] li').count()).toBe(2)
    await context.setOffline(false)
    await expect.poll(() => usendt(page).isHidden(), WAIT).toBe(true)
    expect(await withNote('fra tabellen')).toMatchObject([{ dato, maengde: 85, start: null, kilde: 'offline' }])
    expect(await entries((r) => r.type === 'bad' && r.dato === dato && r.kilde === 'offline')).toHaveLength(1)
    await context.close()
  })

  test('what lies on the device can not be read, and logging out destroys it', async () => {
    const { page, context } = await stand.device('plejefamilie1')
    await openDagbog(page, origin())
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await page.reload()
    await page.locator('html[data-klar]').waitFor()
    const dump = () =>
      page.evaluate(async () => {
        const db = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open('dagbog')
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error as Error)
        })
        const all = (name: string) =>
          new Promise<unknown[]>((resolve) => {
            const request = db.transaction(name).objectStore(name).getAll()
            request.onsuccess = () => resolve(request.result as unknown[])
          })
        const [noegler, sider] = [await all('noegler'), await all('sider')]
        db.close()
        const text = sider.map((row) => new TextDecoder('latin1').decode((row as { data: ArrayBuffer }).data)).join('')
        return {
          noegler: noegler.length,
          udtraekkelig: noegler.map((row) => (row as { noegle: CryptoKey }).noegle.extractable),
          sider: sider.length,
          klartekst: /Liam|Flaske|plejefamilie/i.test(text),
        }
      })
    await expect.poll(async () => (await dump()).sider, WAIT).toBeGreaterThan(2)
    expect(await dump()).toMatchObject({ noegler: 1, udtraekkelig: [false], klartekst: false })
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('button', { name: 'Log ud' }).click()
    await page.waitForURL(/idp/)
    await expect.poll(dump, WAIT).toMatchObject({ noegler: 0, sider: 0 })
    await context.close()
  })

  test('ten days without contact warn with a date, fourteen destroy the key and are told; what can be sent is sent', async () => {
    const { page, context } = await stand.device('plejefamilie1')
    // A name of its own, so that the test can be tried again.
    const naaede = `nåede det ${Date.now()}`
    const inDays = (dage: number) => page.clock.setFixedTime(Date.now() + dage * 86_400_000)
    await openDagbog(page, origin())
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await page.reload()
    await page.locator('html[data-klar]').waitFor()
    const writeOffline = async (note: string) => {
      await context.setOffline(true)
      await saveBottle(page, note)
      await page.getByText('Gemt på telefonen').waitFor()
      expect(await page.locator('[data-frist]').count()).toBe(0)
    }
    await writeOffline(naaede)
    await inDays(11)
    await page.reload()
    await page.getByText('Ikke sendt: 1 registrering').waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
    const until = new Date(Date.now() + 14 * 86_400_000)
    const dag = until.toLocaleDateString('da-DK', { day: 'numeric', month: 'long', timeZone: 'Europe/Copenhagen' })
    expect(await page.locator('[data-frist="varsel"]').textContent()).toContain('slettes')
    expect(await page.locator('[data-frist="varsel"]').textContent()).toContain(dag)
    expect(await findAxeViolations(page)).toEqual([])

    await inDays(15)
    await context.setOffline(false)
    await page.reload()
    await expect.poll(async () => (await withNote(naaede)).length, WAIT).toBe(1)
    expect(await page.locator('[data-frist]').count()).toBe(0)

    await inDays(0)
    await openDagbog(page, origin())
    await writeOffline('nåede det ikke')
    await inDays(15)
    await page.reload()
    await page.getByText('Slettet fra telefonen: 1 registrering').waitFor()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Ingen forbindelse')
    await inDays(0)
    await context.setOffline(false)
    await openDagbog(page, origin())
    const tabt = page.locator('[data-frist="tabt"]')
    expect(await tabt.textContent()).toContain('Skriv det igen, hvis du husker det')
    expect(await findAxeViolations(page)).toEqual([])
    await tabt.getByRole('button', { name: 'Det har jeg set' }).tap()
    await page.reload()
    await page.locator('html[data-klar]').waitFor()
    expect([await tabt.count(), await usendt(page).isHidden(), await withNote('nåede det ikke')]).toEqual([0, true, []])
    await context.close()
  })

  test('entries whose access has ended are kept and shown', async () => {
    const { page, context } = await stand.device('plejefamilie1')
    await openDagbog(page, origin())
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await page.reload()
    await page.locator('html[data-klar]').waitFor()
    await context.setOffline(true)
    await saveBottle(page, 'efter lukning')
    await page.getByText('Gemt på telefonen').waitFor()
    await context.route(`**/forloeb/${LIAM}/dagbog/synk`, (route) => route.fulfill({ status: 404, body: '{}' }))
    await context.setOffline(false)
    await expect.poll(() => page.getByText('adgangen er lukket').count(), WAIT).toBe(1)
    expect(await usendt(page).textContent()).toContain('1 usendt')
    await page.goto(`${origin()}/usendte`)
    await page.getByText('efter lukning').waitFor()
    await context.close()
  })
})

describe('a device in trouble', () => {
  test('a clock three hours ahead writes the right time', async () => {
    const { page, context } = await stand.device('plejefamilie1')
    await context.addInitScript(() => {
      const ahead = 3 * 3_600_000
      const RealDate = Date
      const wrong = () => RealDate.now() + ahead
      globalThis.Date = class extends RealDate {
        constructor(...given: unknown[]) {
          super(...((given.length > 0 ? given : [wrong()]) as [number]))
        }
        static override now = wrong
      } as DateConstructor
      Object.defineProperty(performance, 'timeOrigin', { value: performance.timeOrigin + ahead })
    })
    await openDagbog(page, origin())
    const known = new Set((await entries(({ type }) => type === 'ble')).map(({ id }) => id))
    await page.getByRole('button', { name: 'Afføring nu' }).click()
    await page.getByText('Gemt: Ble').waitFor()
    const [saved] = await entries((r) => r.type === 'ble' && !known.has(r.id))
    expect(Math.abs(Date.parse(saved!.start!) - Date.now())).toBeLessThan(3 * 60_000)
    await context.close()
  })

  test('a full device says so and keeps the text; with a network the form goes straight', async () => {
    const { page, context } = await stand.device('plejefamilie1')
    await openDagbog(page, origin())
    await page.evaluate(() => {
      IDBObjectStore.prototype.add = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await context.setOffline(true)
    await saveBottle(page, 'fuld telefon')
    await page.getByText('Der er ikke plads på telefonen').waitFor()
    expect(await page.getByRole('dialog').getByLabel('Note').inputValue()).toBe('fuld telefon')
    await context.setOffline(false)
    await page.getByRole('dialog').getByRole('button', { name: 'Gem' }).click()
    await page.waitForURL(/gemt=/)
    expect(await withNote('fuld telefon')).toHaveLength(1)
    await context.close()
  })
})

describe('without JavaScript', () => {
  test('log, stop, correct by plain forms', async () => {
    const { page, context } = await stand.device('plejefamilie1', { javaScriptEnabled: false })
    await page.goto(`${origin()}/forloeb/${LIAM}/dagbog`)
    await page.getByRole('link', { name: 'Flaske', exact: true }).click()
    await page.locator('.chip').first().click()
    await page.getByRole('button', { name: 'Gem', exact: true }).click()
    await page.getByText('Gemt: Flaske').waitFor()
    await page.getByRole('button', { name: 'Græder nu' }).click()
    await page.getByText('Græder siden').first().waitFor()
    await page.getByRole('button', { name: /^Stop.*Græder/s }).click()
    await page.getByText('Stoppet: Gråd').waitFor()
    await page
      .getByRole('link', { name: /^Ret Gråd/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Gem rettelsen' }).click()
    expect(await page.getByRole('alert').textContent()).toContain('hvorfor du retter')
    await context.close()
  })
})

describe('for everyone', () => {
  test.each([
    ['light', { colorScheme: 'light' }, 'all'],
    ['dark', { colorScheme: 'dark' }, 'colours'],
    ['200 %', { viewport: { width: 195, height: 422 } }, 'all'],
  ] as const)('no breach of accessibility: %s', async (_, options, look) => {
    const { page, context } = await stand.device('plejefamilie1', options)
    const base = `/forloeb/${LIAM}/dagbog/${addDage(today(), -1)}`
    for (const sti of ['', '/ny/flaske', '/ny/maaling', '/mere', '/hele-dagen']) {
      await page.goto(`${origin()}${base}${sti}`)
      expect({ sti, brud: await findAxeViolations(page, look) }).toEqual({ sti, brud: [] })
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    }
    await openDagbog(page, origin())
    await page.getByRole('link', { name: 'Ble', exact: true }).click()
    expect(await findAxeViolations(page, look)).toEqual([])
    await context.close()
  })

  test('the review is used from the keyboard', async () => {
    const { page, context } = await stand.device('paedagog', {
      viewport: { width: 1280, height: 900 },
      isMobile: false,
    })
    await page.goto(`${origin()}/forloeb/${LIAM}/gennemgang`)
    await page.getByRole('link', { name: /^Begynd ved/ }).click()
    expect(await findAxeViolations(page)).toEqual([])
    const dato = page.url().slice(-10)
    const unread = async () => (await stand.product.deps.dagboeger.days(LIAM, dato, dato))[0]!.ulaeste
    const before = await unread()
    await page.keyboard.press('g')
    await expect.poll(unread, WAIT).toBe(before - 1)
    await page.keyboard.press('j')
    await page.keyboard.press('g')
    await expect.poll(unread, WAIT).toBe(before - 2)
    await page.getByLabel('Skriv til familien').fill('Hvordan faldt han i søvn bagefter?')
    await page.getByRole('button', { name: 'Stil spørgsmål' }).click()
    await page.getByText('Hvordan faldt han i søvn bagefter?').waitFor()
    const family = await stand.device('plejefamilie1')
    await openDagbog(family.page, origin(), `/${dato}`)
    await family.page.getByText('1 spørgsmål venter på dit svar').waitFor()
    await family.page.getByLabel('Dit svar').fill('Hurtigt, på min arm')
    await family.page.getByRole('button', { name: 'Svar', exact: true }).click()
    await family.page.getByText('Hurtigt, på min arm').waitFor()
    expect(await family.page.getByText('venter på dit svar').count()).toBe(0)
    await family.context.close()
    await context.close()
  })
})
