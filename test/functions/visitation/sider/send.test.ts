import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { genPdf } from '../../../fixtures/genFiler.ts'
import { type Besoeg, dato, startBesoeg } from './besoeg.ts'

let b: Besoeg
beforeAll(async () => {
  b = await startBesoeg()
})
afterAll(() => b.close())

describe('documents', () => {
  test('go straight to the store without JavaScript and come back to the page, under a name that tells nothing', async () => {
    const id = await b.createDraft()
    const back = await b.upload(id, 'boernefagligUndersoegelse')
    expect(back).toMatch(new RegExp(`^http://localhost:3000/visitationer/${id}/dokumenter\\?sendt=`))
    await expect
      .poll(async () => (await b.get(id)).bilag.map(({ tilstand, filnavn }) => [tilstand, filnavn]))
      .toEqual([['godkendt', 'Børnefaglig undersøgelse.pdf']])
    const { html } = await b.open('socialcenter', `/visitationer/${id}/dokumenter`)
    expect(html).toContain('Modtaget')
    expect(html).not.toContain('mit eget navn')
  })

  test('are fetched through our own address, by those who may, and not before they are checked', async () => {
    const id = await b.createReady()
    await b.upload(id, 'handleplan')
    await expect.poll(async () => (await b.get(id)).bilag[0]!.tilstand).toBe('godkendt')
    await b.open('socialcenter', `/visitationer/${id}/indsend`, {})
    const path = `/visitationer/${id}/dokumenter/${(await b.get(id)).bilag[0]!.id}/hent`
    const { status, goTo } = await b.open('familieplejecenter', path)
    expect(status).toBe(303)
    expect(new Uint8Array(await (await fetch(goTo)).arrayBuffer())).toEqual(genPdf())
    for (const name of ['smaaboernsteam', 'socialcenter2', 'plejefamilie1', 'doegncenter'])
      expect([name, (await b.open(name, path)).status]).toEqual([name, 404])
    const page = await b.open('socialcenter', `/visitationer/${id}/dokumenter/andet`, { indholdstype: 'image/png' })
    const waiting = page.goTo.replace('/fil', '/hent')
    expect((await b.open('socialcenter', waiting)).status).toBe(409)
  })

  test('a file that is not what it claims is refused in words', async () => {
    const id = await b.createDraft()
    await b.upload(id, 'handleplan', new TextEncoder().encode('<html>'))
    await expect.poll(async () => (await b.get(id)).bilag[0]!.tilstand).toBe('afvist')
    const { html } = await b.open('socialcenter', `/visitationer/${id}/dokumenter`)
    expect(html).toContain((await b.get(id)).bilag[0]!.besked)
  })

  test('a script is given the form for exactly the type and where to go after', async () => {
    const id = await b.createDraft()
    const cookie = await b.world.deps.sessions.create(
      {
        sub: 's',
        navn: 'S',
        rolle: 'socialcenter',
        organisation: 'socialcenter-nord',
        organisationsnavn: 'N',
        scopes: [],
      },
      'id',
      b.world.deps.now(),
    )
    const csrf = (await b.world.deps.sessions.get(cookie, b.world.deps.now()))!.csrf
    const send = async (indholdstype: string, token = csrf) => {
      const body = new URLSearchParams({ _csrf: token, indholdstype, stoerrelse: '1000' }).toString()
      return b.world.fetch(`/visitationer/${id}/dokumenter/handleplan`, {
        method: 'POST',
        body,
        headers: {
          cookie: `__Host-session=${cookie}`,
          accept: 'application/json',
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': `${body.length}`,
        },
      })
    }
    const answer = await send('image/png')
    const { upload, naeste } = (await answer.json()) as { upload: { fields: Record<string, string> }; naeste: string }
    expect([
      answer.status,
      upload.fields['Content-Type'],
      naeste.startsWith(`/visitationer/${id}/dokumenter?sendt=`),
    ]).toEqual([201, 'image/png', true])
    expect((await send('text/html')).status).toBe(422)
    expect((await send('image/png', 'forkert')).status).toBe(403)
  })

  test('can be promised for a later day; a day that has passed is not taken, and what was typed stays', async () => {
    const id = await b.createDraft()
    const path = `/visitationer/${id}/dokumenter/handleplan/eftersendes`
    const wrong = await b.open('socialcenter', path, dato('dato', 1, 1, 2026))
    expect([
      wrong.status,
      wrong.html.includes('href="#handleplan-dato"'),
      /id="handleplan-dato-aar"[^>]+value="2026"/.test(wrong.html),
    ]).toEqual([422, true, true])
    expect((await b.open('socialcenter', path, dato('dato', 26, 3, 2026))).status).toBe(303)
    expect((await b.get(id)).eftersendes).toEqual([{ art: 'handleplan', dato: '2026-03-26' }])
  })
})

describe('sending', () => {
  test('names what is missing, each as a link to its question, and keeps the draft', async () => {
    const id = await b.createDraft({ stilling: 'ufoedt' })
    const { goTo } = await b.open('socialcenter', `/visitationer/${id}/indsend`, {})
    expect(goTo).toBe(`/visitationer/${id}/gennemse?send=1#fejl`)
    const { html } = await b.open('socialcenter', goTo)
    expect(html).toContain(`href="/visitationer/${id}/trin/termin?retur=gennemse#felt-termin"`)
    expect(html).toContain(`href="/visitationer/${id}/dokumenter#handleplan"`)
    expect(html).not.toMatch(/fx \d{4}-\d{2}-\d{2}/)
    expect((await b.get(id)).status).toBe('kladde')
  })

  test('twice gives one receipt', async () => {
    const id = await b.createReady()
    const twice = [
      await b.open('socialcenter', `/visitationer/${id}/indsend`, {}),
      await b.open('socialcenter', `/visitationer/${id}/indsend`, {}),
    ]
    expect(twice.map(({ goTo }) => goTo)).toEqual(Array(2).fill(`/visitationer/${id}/kvittering`))
    const { kvitteringsnummer, version } = await b.get(id)
    const { html } = await b.open('socialcenter', `/visitationer/${id}/kvittering`)
    expect(html).toContain(kvitteringsnummer)
    expect(html).toContain('torsdag 26. marts')
    await b.open('socialcenter', `/visitationer/${id}/indsend`, {})
    expect((await b.get(id)).version).toBe(version)
  })

  test('says in plain words when the child is outside the target group, and does not stop it', async () => {
    const id = await b.createReady({ foersteGangIFamiliepleje: 'nej' })
    const { html } = await b.open('socialcenter', `/visitationer/${id}/gennemse`)
    expect(html).toContain('Uden for målgruppen')
    expect((await b.open('socialcenter', `/visitationer/${id}/indsend`, {})).goTo).toContain('/kvittering')
  })

  test('a CPR number is shown masked everywhere but in its own box', async () => {
    const id = await b.createReady()
    const pages = ['', '/gennemse', '/samtale?felt=slut'].map((sti) =>
      b.open('socialcenter', `/visitationer/${id}${sti}`),
    )
    for (const { html } of await Promise.all(pages)) expect(html).not.toContain('0101900009')
    expect((await b.open('socialcenter', `/visitationer/${id}/trin/navn`)).html).toContain('0101900009')
  })
})

describe('after sending', () => {
  test('the answers are closed, documents are not', async () => {
    const id = await b.createSent()
    for (const sti of ['/trin/navn', '/gennemse', '/samtale'])
      expect([sti, (await b.open('socialcenter', `/visitationer/${id}${sti}`)).goTo]).toEqual([
        sti,
        `/visitationer/${id}`,
      ])
    expect((await b.open('socialcenter', `/visitationer/${id}/dokumenter`)).status).toBe(200)
  })

  test('the birth is told once; the same case goes on with the termin kept', async () => {
    const id = await b.createSent()
    const wrong = await b.open('socialcenter', `/visitationer/${id}/foedsel`, dato('foedselsdato', 1, 12, 2026))
    expect([wrong.status, wrong.html.includes('Fødselsdatoen ligger i fremtiden')]).toEqual([422, true])
    const form = { ...dato('foedselsdato', 11, 3, 2026), koen: 'dreng' }
    expect((await b.open('socialcenter', `/visitationer/${id}/foedsel`, form)).goTo).toBe(
      `/visitationer/${id}?gemt=foedsel`,
    )
    const { svar, status } = await b.get(id)
    expect([status, svar]).toMatchObject([
      'indsendt',
      { stilling: 'foedt', foedselsdato: '2026-03-11', oprindeligTermin: '2026-04-04' },
    ])
    const again = await b.world.api('socialcenter', 'POST', `/api/visitationer/${id}/foedsel`, {
      foedselsdato: '2026-03-11',
    })
    const other = await b.world.api('socialcenter', 'POST', `/api/visitationer/${id}/foedsel`, {
      foedselsdato: '2026-03-10',
    })
    expect([again.status, other.status, (await b.get(id)).svar.oprindeligTermin]).toEqual([200, 409, '2026-04-04'])
  })

  test('withdrawing needs a reason', async () => {
    const id = await b.createSent()
    const none = await b.open('socialcenter', `/visitationer/${id}/traek-tilbage`, { begrundelse: ' ' })
    expect([none.status, none.html.includes('Skriv en begrundelse')]).toEqual([422, true])
    await b.open('socialcenter', `/visitationer/${id}/traek-tilbage`, { begrundelse: 'Familien er flyttet' })
    expect(await b.get(id)).toMatchObject({
      status: 'trukketTilbage',
      afgoerelse: { begrundelse: 'Familien er flyttet' },
    })
  })
})
