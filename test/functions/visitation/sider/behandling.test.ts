import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Besoeg, startBesoeg } from './besoeg.ts'

let b: Besoeg
beforeAll(async () => {
  b = await startBesoeg()
})
afterAll(() => b.close())

const moede = {
  'tidspunkt-dato': '2026-03-11',
  'tidspunkt-kl': '10',
  deltagere: 'Signe og Karen (opdigtede)',
  opgave: 'Observation af samspil',
}

describe('the queue', () => {
  test('stands most urgent first, tells why, and can be cut by state', async () => {
    const late = await b.createSent({
      termin: '2026-06-20',
      oensketStart: '2026-06-20',
      morsCpr: '0101900007',
      bekendtSiden: '2026-03-01',
    })
    const soon = await b.createSent({
      termin: '2026-03-20',
      oensketStart: '2026-03-20',
      morsCpr: '0101900008',
      bekendtSiden: '2026-01-30',
    })
    const { html } = await b.open('familieplejecenter', '/visitationer')
    expect(html.indexOf(soon)).toBeLessThan(html.indexOf(late))
    expect(html).toContain('Termin om 8 dage · kendt i 41 dage')
    expect(html).toContain('2 dokumenter mangler')
    await b.open('familieplejecenter', `/visitationer/${soon}/moede`, moede)
    const cut = await b.open('familieplejecenter', '/visitationer?status=moedeAfholdt')
    expect([cut.html.includes(soon), cut.html.includes(late)]).toEqual([true, false])
  })

  test('a draft is not in it', async () => {
    const id = await b.createReady()
    expect((await b.open('familieplejecenter', '/visitationer')).html).not.toContain(id)
  })
})

describe('the case on one page', () => {
  test('warns of another visitation of the same child', async () => {
    const first = await b.createSent({ morsCpr: '0101900001', termin: '2026-05-01' })
    const alone = await b.open('familieplejecenter', `/visitationer/${first}`)
    const second = await b.createSent({ morsCpr: '0101900001', termin: '2026-05-01' }, 'socialcenter2')
    const { html } = await b.open('familieplejecenter', `/visitationer/${second}`)
    expect(alone.html).not.toContain('anden visitation')
    expect(html).toContain('anden visitation')
    expect(html).toContain(`href="/visitationer/${first}"`)
  })

  test('shows answers, rules, participants and history, and offers what the state allows', async () => {
    const id = await b.createSent()
    const { html } = await b.open('familieplejecenter', `/visitationer/${id}`)
    for (const text of [
      'Mor ønsker samvær to gange om ugen.',
      'Barnet er ikke født endnu',
      'Småbørnsteamet',
      'Er altid med',
      'Visitationen er sendt',
      'href="tel:00000001"',
    ])
      expect(html).toContain(text)
    for (const sti of ['moede', 'afgoerelse', 'match']) expect(html).toContain(`href="/visitationer/${id}/${sti}"`)
  })

  test('is read by Småbørnsteamet without documents and without buttons', async () => {
    const id = await b.createSent()
    const { status, html } = await b.open('smaaboernsteam', `/visitationer/${id}`)
    expect(status).toBe(200)
    expect(html).toContain('Mor ønsker samvær to gange om ugen.')
    expect(html).not.toMatch(/\/moede"|\/afgoerelse"|\/hent"|Eftersendes senest/)
  })

  test('a returned case is read by Familieplejecentret, never edited', async () => {
    const id = await b.createSent()
    await b.open('familieplejecenter', `/visitationer/${id}/afgoerelse`, {
      handling: 'returner',
      begrundelse: 'Terminen er ikke dokumenteret',
    })
    const { html } = await b.open('familieplejecenter', `/visitationer/${id}`)
    expect(html).not.toContain('/trin/')
    const own = await b.open('socialcenter', `/visitationer/${id}`)
    expect(own.html).toContain('Terminen er ikke dokumenteret')
    expect(own.html).toContain(`/visitationer/${id}/trin/`)
  })
})

describe('the meeting', () => {
  test('is written down and shown to both; errors keep what was typed', async () => {
    const id = await b.createSent()
    const wrong = await b.open('familieplejecenter', `/visitationer/${id}/moede`, { ...moede, 'tidspunkt-kl': '25' })
    expect([wrong.status, wrong.html.includes('Observation af samspil</textarea>')]).toEqual([422, true])
    expect((await b.open('familieplejecenter', `/visitationer/${id}/moede`, moede)).goTo).toBe(
      `/visitationer/${id}?gemt=moede`,
    )
    expect(await b.get(id)).toMatchObject({ status: 'moedeAfholdt', moede: { tidspunkt: '2026-03-11T09:00:00.000Z' } })
    for (const name of ['familieplejecenter', 'socialcenter']) {
      const { html } = await b.open(name, `/visitationer/${id}`)
      expect(html).toContain('onsdag 11. marts kl. 10.00')
      expect(html).toContain('Observation af samspil')
    }
  })
})

describe('the decision', () => {
  const decide = (id: string, form: Record<string, string>) =>
    b.open('familieplejecenter', `/visitationer/${id}/afgoerelse`, form)

  test('accepting a child in the target group needs no reason', async () => {
    const id = await b.createSent()
    expect((await decide(id, { handling: 'accepter' })).goTo).toBe(`/visitationer/${id}?gemt=afgoerelse`)
    expect(await b.get(id)).toMatchObject({ status: 'iMatchning', afgoerelse: { udfald: 'optaget' } })
    expect((await decide(id, { handling: 'accepter' })).status).not.toBe(500)
    expect((await b.get(id)).status).toBe('iMatchning')
  })

  test.each(['returner', 'afvis'])('to %s needs a reason', async (handling) => {
    const id = await b.createSent()
    const { status, html } = await decide(id, { handling, begrundelse: '' })
    expect([
      status,
      html.includes('Skriv en begrundelse'),
      new RegExp(`value="${handling}"[^>]* checked`).test(html),
    ]).toEqual([422, true, true])
    expect((await b.get(id)).status).toBe('indsendt')
    await decide(id, { handling, begrundelse: 'Barnet bor i en anden kommune' })
    expect((await b.get(id)).afgoerelse?.begrundelse).toBe('Barnet bor i en anden kommune')
    const [queue, ...others] = await Promise.all(
      ['', '?status=returneret', '?status=afvist', '?status=trukketTilbage'].map((query) =>
        b.open('familieplejecenter', `/visitationer${query}`),
      ),
    )
    const found = others.map(({ html }) => html.includes(id))
    expect([queue!.html.includes(id), ...found]).toEqual([false, handling === 'returner', handling === 'afvis', false])
  })

  test('who has seen the case is told those who receive it, without names, and nobody else', async () => {
    const id = await b.createSent()
    const { html } = await b.open('familieplejecenter', `/visitationer/${id}`)
    expect(html).toContain(`href="/log/visitationer/${id}"`)
    const log = await b.open('familieplejecenter', `/log/visitationer/${id}`)
    expect([log.status, log.html.includes('Socialcenter')]).toEqual([200, true])
    expect((await b.open('smaaboernsteam', `/log/visitationer/${id}`)).status).not.toBe(200)
    expect((await b.open('plejefamilie1', `/log/visitationer/${id}`)).status).toBe(404)
  })

  test('outside the target group accepting needs one too', async () => {
    const id = await b.createSent({ foersteGangIFamiliepleje: 'nej' })
    expect((await decide(id, { handling: 'accepter' })).status).toBe(422)
    await decide(id, { handling: 'accepter', begrundelse: 'Søskende er i projektet' })
    expect(await b.get(id)).toMatchObject({ status: 'iMatchning', afgoerelse: { udfald: 'optagetUdenfor' } })
  })

  test('none chosen is asked for', async () => {
    const id = await b.createSent()
    const { status, html } = await decide(id, {})
    expect([status, html.includes('href="#felt-handling"')]).toEqual([422, true])
  })
})
