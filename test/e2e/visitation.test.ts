import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, ConsoleMessage, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { addDage, toDato } from '../../functions/domain/tid.ts'
import { DEMO_PASSWORD } from '../../infra/local/login/demo.ts'
import { type Product, startProduct } from '../../infra/local/product.ts'
import { genPdf } from '../fixtures/genFiler.ts'
import { ufoedtSvar } from '../fixtures/genVisitation.ts'
import { findAxeViolations, launchBrowser, openContext, PHONE } from './browser.ts'
import { clientOf } from './tokens.ts'

const dir = mkdtempSync(join(tmpdir(), 'spaedbarn-visitation-'))
const pdf = join(dir, 'Sagen om Liam 010190-1234.pdf')
const today = toDato(Date.now())
let product: Product
let browser: Browser
let page: Page
let consoleErrors: string[] = []

beforeAll(async () => {
  writeFileSync(pdf, genPdf())
  ;[product, browser] = await Promise.all([
    startProduct({ port: 0, dataDir: join(dir, 'data'), seed: 'none' }),
    launchBrowser(),
  ])
})
afterEach(async () => {
  await page.context().close()
  const trouble = consoleErrors.splice(0)
  if (trouble.length > 0) throw new Error(trouble.join('\n'))
})
afterAll(async () => {
  await browser.close()
  await product.close()
  rmSync(dir, { recursive: true, force: true })
})

/** A form that comes back with errors is answered 422, which Chromium writes too. */
const isTrouble = (message: ConsoleMessage) => message.type() === 'error' && !message.text().includes('status of 422')

async function logIn(name: string, options: BrowserContextOptions = {}): Promise<void> {
  const context = await openContext(browser, options)
  page = await context.newPage()
  page.on('console', (message) => isTrouble(message) && consoleErrors.push(message.text()))
  await page.goto(`${product.origin}/`)
  await page.getByLabel('Brugernavn').fill(name)
  await page.getByLabel('Adgangskode').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Log ind', exact: true }).click()
  await page.waitForURL(`${product.origin}/`)
}

async function changeUser(name: string): Promise<void> {
  await page.context().close()
  await logIn(name)
}

const press = (name: string | RegExp) => page.getByRole('button', { name }).click()
const choose = (name: string) => page.getByLabel(name, { exact: true }).first().check()
const within = (question: string) => page.getByRole('group', { name: question })
const choice = (question: string, answer: string) => within(question).getByLabel(answer, { exact: true }).check()

async function fillDato(question: string, dato: string): Promise<void> {
  const [aar, maaned, dag] = dato.split('-') as [string, string, string]
  const group = within(question)
  await group.getByLabel('Dag').fill(dag)
  await group.getByLabel('Måned').fill(maaned)
  await group.getByLabel('År').fill(aar)
}

/** Step → what a familierådgiver fills in; steps not named here are passed by. */
const answers: Record<string, () => Promise<void>> = {
  stilling: () => choose('Nej, barnet er ikke født endnu'),
  termin: () => fillDato('Terminsdato', addDage(today, 60)),
  navn: () => page.getByLabel('Mors navn').fill('Maja Prøvegaard (opdigtet)'),
  bekendt: () => fillDato('Hvornår blev socialcentret bekendt med situationen?', addDage(today, -20)),
  foersteGang: () => choose('Ja'),
  perspektiv: () => choose('Ja'),
  maalgrupper: async () => {
    await choose('Barn af forældre med misbrug')
    const follow = within('Ventes barnet at få abstinenser?')
    if (await follow.isVisible()) await follow.getByLabel('Ja', { exact: true }).check()
  },
  retsgrundlag: () =>
    page
      .getByLabel(/med samtykke/i)
      .first()
      .check(),
  hemmelighed: () => choose('Nej'),
  observation: () => choice('Er der behov for professionel observation af barnet?', 'Nej'),
  vuggested: () => choose('Nej'),
  undersoegelse: () => choose('Nej, det er ikke nødvendigt'),
  fku: () => choose('Ja, den er bestilt eller lavet'),
  start: () => fillDato('Hvornår ønskes anbringelsen at begynde?', addDage(today, 62)),
  kommune: async () => void (await page.getByLabel('Handlekommune').selectOption({ label: 'Aarhus' })),
  kontakt: async () => {
    await page.getByLabel('Kontaktpersonens navn').fill('Signe Demosen (opdigtet)')
    await page.getByLabel('Telefon').fill('00 00 00 01')
  },
}

const stepNow = () => /\/trin\/(\w+)/.exec(page.url())?.[1]

/** Goes through the form page by page until the documents. */
async function fillForm(): Promise<string[]> {
  const seen: string[] = []
  for (let step = stepNow(); step; step = stepNow()) {
    seen.push(step)
    expect(seen.length).toBeLessThan(40)
    await answers[step]?.()
    const before = page.url()
    await press('Gem og fortsæt')
    await page.waitForURL((url) => url.href !== before)
  }
  return seen
}

async function begin(): Promise<string> {
  await page.goto(`${product.origin}/visitationer`)
  await page.getByRole('link', { name: 'Ny visitation' }).click()
  await press('Begynd visitationen')
  await page.waitForURL(/\/trin\/stilling/)
  return /visitationer\/([\da-f-]+)/.exec(page.url())![1]!
}

const slot = (name: RegExp) => page.getByRole('region', { name })

/** Sends what is ready; gives the receipt's number. */
async function sendIt(): Promise<string> {
  await page.getByRole('link', { name: 'Fortsæt til gennemse svar' }).click()
  await page.getByText('I målgruppen', { exact: true }).waitFor()
  await press('Send visitation')
  await page.waitForURL(/\/kvittering/)
  return (await page.locator('.kvittering-nummer').textContent())!
}

async function isInQueue(nummer: string): Promise<void> {
  await changeUser('familieplejecenter')
  await page.goto(`${product.origin}/visitationer`)
  const row = page.getByRole('row').filter({ hasText: nummer })
  expect(await row.textContent()).toContain('Termin om 60 dage · kendt i 20 dage')
  await row.getByRole('link').click()
  await page.getByRole('heading', { level: 1, name: 'Ufødt barn, mor: Maja Prøvegaard (opdigtet)' }).waitFor()
}

describe('from login to the queue', () => {
  test('by the form with JavaScript: saved while writing, files with progress, one receipt', async () => {
    await logIn('socialcenter')
    const id = await begin()
    await answers['stilling']!()
    await press('Gem og fortsæt')
    await answers['termin']!()
    await page.getByText(/^Gemt kl\./).waitFor()
    expect((await product.deps.visitationer.get(id))!.svar.termin).toBe(addDage(today, 60))
    await press('Gem og fortsæt')

    await page.goto(`${product.origin}/visitationer/${id}/trin/maalgrupper`)
    await choose('Barn af forældre med misbrug')
    await within('Ventes barnet at få abstinenser?').waitFor()
    await page.goto(`${product.origin}/visitationer/${id}/trin/navn`)
    expect(await fillForm()).not.toContain('foedsel')

    for (const name of [/børnefaglig undersøgelse/, /handleplan/i]) {
      await slot(name)
        .getByLabel(/Vælg fil/)
        .setInputFiles(pdf)
      await slot(name)
        .getByRole('button', { name: /Send filen/ })
        .click()
      await slot(name).getByText('Modtaget').waitFor()
    }
    expect(await page.content()).not.toContain('Liam')
    const nummer = await sendIt()
    await page.goBack()
    await page.reload()
    expect(await page.getByRole('button', { name: 'Send visitation' }).count()).toBe(0)

    await isInQueue(nummer)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Handleplan.pdf' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('Handleplan.pdf')
  })

  test('by the form without JavaScript, on a phone, with a real PDF and one to follow', async () => {
    await logIn('socialcenter', { ...PHONE, javaScriptEnabled: false })
    await begin()
    const seen = await fillForm()
    expect(seen.filter((step) => step === 'maalgrupper')).toHaveLength(2)
    const first = slot(/børnefaglig undersøgelse/)
    await first.getByLabel(/Hvad slags fil/).selectOption({ label: 'PDF' })
    await first.getByRole('button', { name: /Vælg fil/ }).click()
    await page.locator('input[type=file]').setInputFiles(pdf)
    await press('Send filen')
    await page.waitForURL(/\/dokumenter\?sendt=/)
    await expect
      .poll(async () => (await page.reload(), slot(/børnefaglig undersøgelse/).textContent()))
      .toContain('Modtaget')
    const second = slot(/handleplan/i)
    await second.getByText(/Dokumentet er ikke klar/).click()
    await second.getByLabel('Dag').fill('1')
    await second.getByRole('button', { name: /Gem datoen/ }).click()
    await page.waitForURL(/#fejl$/)
    expect(await page.getByRole('alert').textContent()).toContain('Datoen mangler måned og år')
    await fillDato('Eftersendes senest', addDage(today, 10))
    await press(/Gem datoen for handleplan/)
    await slot(/handleplan/i)
      .getByText(/Eftersendes senest/)
      .first()
      .waitFor()
    await isInQueue(await sendIt())
  })
})

describe('the conversation', () => {
  test('with JavaScript adds to a live log, takes taps, is put right and left for the form', async () => {
    await logIn('socialcenter', PHONE)
    await page.goto(`${product.origin}/visitationer/ny`)
    await press('Svar i en samtale')
    await page.evaluate(() => Object.assign(globalThis, { same: true }))
    const log = page.getByRole('log', { name: 'Spørgsmål og svar' })
    await press('Nej, barnet er ikke født endnu')
    await log.getByText('Terminsdato').waitFor()
    expect(await page.evaluate(() => [document.activeElement?.getAttribute('name'), 'same' in globalThis])).toEqual([
      'termin-dag',
      true,
    ])
    await page.getByLabel('Dag').fill('31')
    await page.getByLabel('Måned').fill('2')
    await page.getByLabel('År').fill('2027')
    await press('Svar')
    await page.getByRole('alert').getByText('Datoen findes ikke').waitFor()
    expect(await page.getByLabel('Dag').inputValue()).toBe('31')
    await fillDato('Terminsdato', addDage(today, 60))
    await press('Svar')
    await log.getByText('Barnets navn eller kælenavn').waitFor()
    await page.getByRole('link', { name: 'Spring over' }).click()
    await page.getByLabel('Mors navn').fill('Lea Prøvegaard (opdigtet)')
    await press('Svar')
    await page.getByLabel('Mors CPR-nummer').waitFor()

    await page.getByRole('link', { name: 'Ret er barnet født?' }).click()
    expect(
      await page.getByRole('button', { name: 'Nej, barnet er ikke født endnu' }).getAttribute('aria-pressed'),
    ).toBe('true')
    await page.getByRole('link', { name: 'Behold svaret' }).click()
    await page.getByLabel('Mors CPR-nummer').waitFor()
    await page.getByRole('link', { name: 'Skift til skema' }).click()
    expect(await page.getByLabel('Mors navn').inputValue()).toBe('Lea Prøvegaard (opdigtet)')
  })

  test('without JavaScript is a page for each question, and takes up where it was left', async () => {
    await logIn('socialcenter', { ...PHONE, javaScriptEnabled: false })
    await page.goto(`${product.origin}/visitationer/ny`)
    await press('Svar i en samtale')
    await press('Ja, barnet er født')
    await fillDato('Barnets fødselsdato', addDage(today, -10))
    await press('Svar')
    await page.getByLabel('Barnets CPR-nummer').waitFor()
    const [url] = page.url().split('?')
    await page.goto(`${product.origin}/visitationer`)
    await page.goto(url!)
    expect(await page.locator('#nu').textContent()).toBe('Hvornår blev socialcentret bekendt med situationen?')
  })
})

describe('every page', () => {
  const kladde = {
    stilling: 'ufoedt',
    termin: addDage(today, 60),
    morsNavn: 'Maja Prøvegaard (opdigtet)',
    maalgrupper: ['misbrug'],
  }
  const LOOKS = [
    ['light', 'all'],
    ['dark', 'colours'],
  ] as const
  const sizes = [
    ['phone', PHONE],
    ['desktop', {}],
  ] as const

  /** A draft and a sent case with a document, made by the pages' own services. */
  async function createCases(): Promise<[draft: string, sent: string]> {
    const client = await clientOf(product.origin, join(dir, 'data'), 'socialcenter')
    const call = async (path: string, body: unknown) =>
      ((await (await client('POST', path, body)).json()) as { id: string }).id
    const draft = await call('/api/visitationer', kladde)
    const sent = await call('/api/visitationer', ufoedtSvar(today))
    const eftersendes = ['boernefagligUndersoegelse', 'handleplan'].map((art) => ({ art, dato: addDage(today, 5) }))
    await call(`/api/visitationer/${sent}/indsend`, { eftersendes })
    return [draft, sent]
  }

  test.each(sizes)('%s: no axe violation in light and dark, nothing sideways', async (size, options) => {
    const [draft, sent] = await createCases()
    const own = (id: string, ...stier: string[]) => stier.map((sti) => `/visitationer/${id}${sti}`)
    const places: [name: string, paths: string[]][] = [
      [
        'socialcenter',
        [
          '/visitationer',
          '/visitationer/ny',
          ...own(
            draft,
            '',
            '/trin/maalgrupper',
            '/trin/kontakt',
            '/trin/moede',
            '/dokumenter',
            '/gennemse?send=1',
            '/samtale',
            '/samtale?felt=maalgrupper',
            '/samtale?felt=dokumenter',
            '/samtale?felt=slut',
            '/traek-tilbage',
          ),
          ...own(sent, '', '/kvittering', '/dokumenter', '/foedsel'),
        ],
      ],
      ['familieplejecenter', ['/visitationer', ...own(sent, '', '/moede', '/afgoerelse')]],
      ['smaaboernsteam', ['/visitationer', ...own(sent, '')]],
    ]
    const trouble: string[] = []
    for (const [name, paths] of places) {
      await page?.context().close()
      // Colours must have arrived when they are measured.
      await logIn(name, { ...options, reducedMotion: 'reduce' })
      for (const path of paths) {
        expect((await page.goto(product.origin + path))!.status()).toBe(200)
        // The same page on a desktop has the same names, roles and colours, and alle-sider.test.ts looks at the others'
        // pages: there only the width is looked at.
        for (const [colorScheme, look] of size === 'phone' && name === 'socialcenter' ? LOOKS : []) {
          await page.emulateMedia({ colorScheme })
          trouble.push(...(await findAxeViolations(page, look)).map((what) => `${path} ${colorScheme}: ${what}`))
        }
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        if (sideways > 0) trouble.push(`${path}: ${sideways} px sideways`)
      }
    }
    expect(trouble).toEqual([])
  })
})
