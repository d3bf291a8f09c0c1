import type { Child } from 'hono/jsx'
import * as z from 'zod'
import { describe, expect, test } from 'vitest'
import { Field, Fields } from '../../forms/field.tsx'
import { felt } from '../../functions/domain/felt.ts'
import { eksempelShape as shape } from './sampleShape.ts'

const html = (node: Child): string => String(node)
const names = Object.keys(shape) as (keyof typeof shape)[]

/** Every opening tag that has the attribute, as text. */
const tagsWith = (page: string, attribute: RegExp): string[] =>
  (page.match(/<[a-z]+ [^>]*>/g) ?? []).filter((tag) => attribute.test(tag))

describe('every kind of field', () => {
  test.each(names)('%s: what the inputs point at is there, and every input has a label', (name) => {
    const page = html(<Field name={name} schema={shape[name]} fejl={[{ felt: name, besked: 'Ret det' }]} />)
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    for (const [, target] of page.matchAll(/(?:for|aria-describedby)="([^"]+)"/g)) {
      for (const one of target!.split(' ')) expect(ids).toContain(one)
    }
    for (const tag of tagsWith(page, /^<(input|select|textarea)/)) {
      const [, id] = / id="([^"]+)"/.exec(tag) ?? []
      expect(page).toContain(`for="${id}"`)
    }
  })

  test.each(names)('%s: an error is said in words, tied to the input, and reached from the summary', (name) => {
    const page = html(<Field name={name} schema={shape[name]} fejl={[{ felt: name, besked: 'Ret det' }]} />)
    expect(page).toContain('<span class="sr-only">Fejl: </span>Ret det')
    expect(page).toMatch(new RegExp(`aria-describedby="[^"]*felt-${name}-fejl`))
    expect(tagsWith(page, new RegExp(` id="felt-${name}"`))).toHaveLength(1)
  })

  test.each(names)('%s: without an error nothing is marked wrong', (name) => {
    const page = html(<Field name={name} schema={shape[name]} fejl={[{ felt: 'andet', besked: 'Ret det' }]} />)
    expect(page).not.toMatch(/aria-invalid|form-error|Ret det/)
  })
})

describe('values', () => {
  test('a date is split in three', () => {
    const page = html(<Field name="foedt" schema={shape.foedt} value="2026-03-02" />)
    expect(page).toMatch(/name="foedt-dag"[^>]*value="2"/)
    expect(page).toMatch(/name="foedt-maaned"[^>]*value="3"/)
    expect(page).toMatch(/name="foedt-aar"[^>]*value="2026"/)
  })

  test('an instant is shown in Danish time', () => {
    const page = html(<Field name="start" schema={shape.start} value="2026-03-12T23:05:00.000Z" />)
    expect(page).toMatch(/name="start-dato"[^>]*value="2026-03-13"/)
    expect(page).toMatch(/name="start-kl"[^>]*value="00.05"/)
  })

  test('numbers have a decimal comma, and zero is shown', () => {
    expect(html(<Field name="maengde" schema={shape.maengde} value={3.5} />)).toContain('value="3,5"')
    expect(html(<Field name="maengde" schema={shape.maengde} value={0} />)).toContain('value="0"')
  })

  test('what was chosen is marked', () => {
    const radio = html(<Field name="maade" schema={shape.maade} value="amning" />)
    expect(tagsWith(radio, / checked/)).toEqual([expect.stringContaining('value="amning"')])
    const select = html(<Field name="kommune" schema={shape.kommune} value="c" />)
    expect(tagsWith(select, / selected/)).toEqual([expect.stringContaining('value="c"')])
    const ticks = html(<Field name="tegn" schema={shape.tegn} value={['gaben']} />)
    expect(tagsWith(ticks, / checked/)).toEqual([expect.stringContaining('value="gaben"')])
    const no = html(<Field name="vaad" schema={shape.vaad} value={false} />)
    expect(tagsWith(no, / checked/)).toEqual([expect.stringContaining('value="nej"')])
  })

  test('what was typed goes before the value, also when it was taken away', () => {
    expect(html(<Field name="maengde" schema={shape.maengde} value={3.5} raa={{ maengde: 'meget' }} />)).toContain(
      'value="meget"',
    )
    expect(
      tagsWith(html(<Field name="tegn" schema={shape.tegn} value={['gaben']} raa={{ navn: 'x' }} />), / checked/),
    ).toEqual([])
  })

  test('what people write can never become part of the page', () => {
    const page = html(<Field name="navn" schema={shape.navn} raa={{ navn: '"><script>alert(1)</script>' }} />)
    expect(page).not.toContain('<script>')
  })
})

describe('how it is asked', () => {
  test('few answers are shown openly, many are a list', () => {
    expect(html(<Field name="maade" schema={shape.maade} />)).toContain('type="radio"')
    expect(html(<Field name="kommune" schema={shape.kommune} />)).toContain('<select')
  })

  test('"Ved ikke" only where it may be left open', () => {
    const must = felt(z.boolean(), { label: 'Bor barnet hjemme?', art: 'jaNej' })
    expect(html(<Field name="vaad" schema={shape.vaad} />)).toContain('Ved ikke')
    expect(html(<Field name="hjemme" schema={must} />)).not.toContain('Ved ikke')
  })

  test('the minority is marked: (frivilligt)', () => {
    expect(html(<Field name="note" schema={shape.note} />)).toContain('(frivilligt)')
    expect(html(<Field name="navn" schema={shape.navn} />)).not.toContain('(frivilligt)')
  })

  test('sensitive text is not remembered by the browser, and no field has a placeholder', () => {
    for (const name of ['navn', 'note', 'cpr'] as const)
      expect(html(<Field name={name} schema={shape[name]} />)).toContain('autocomplete="off"')
    expect(html(<Fields shape={shape} />)).not.toContain('placeholder')
  })

  test('fields that do not apply are left out, and names get their prefix', () => {
    const hidden = felt(z.string(), { label: 'Skjult', art: 'tekst', vis: ({ maade }) => maade === 'flaske' })
    const page = (maade: string) => html(<Fields shape={{ hidden }} values={{ maade }} prefix="detaljer." />)
    expect(page('flaske')).toContain('name="detaljer.hidden"')
    expect(page('amning')).not.toContain('Skjult')
  })
})
