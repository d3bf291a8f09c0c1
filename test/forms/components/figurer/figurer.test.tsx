import { Resvg } from '@resvg/resvg-js'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { describe, expect, it } from 'vitest'
import { Doegnraster, doegnrasterTabel } from '../../../../forms/components/figurer/Doegnraster.tsx'
import { Doegnstribe, doegnstribeTabel } from '../../../../forms/components/figurer/Doegnstribe.tsx'
import { renderSvg } from '../../../../forms/components/figurer/figur.tsx'
import { Maengdekurve, maengdekurveTabel } from '../../../../forms/components/figurer/Maengdekurve.tsx'
import { Samvaerslinje, samvaerslinjeTabel } from '../../../../forms/components/figurer/Samvaerslinje.tsx'
import { DataTabel, type Tabel } from '../../../../forms/components/figurer/tabel.tsx'
import { MAALESTOK, Ugesoejler, ugesoejlerTabel } from '../../../../forms/components/figurer/Ugesoejler.tsx'
import { Vaekstkurve, vaekstkurveTabel } from '../../../../forms/components/figurer/Vaekstkurve.tsx'
import { doegnbillederOf } from '../../../../functions/domain/statistik/doegnbillede.ts'
import { gaeldendeOf } from '../../../../functions/domain/statistik/indhold.ts'
import { samvaerslisteOf } from '../../../../functions/domain/statistik/samvaer.ts'
import { NOEGLETAL } from '../../../../functions/domain/statistik/schema.ts'
import { assembleStatistik } from '../../../../functions/domain/statistik/statistik.ts'
import { genDagbog, genSamvaersaftaler } from '../../../fixtures/genDagbog.ts'

const gen = { seed: 5, fra: '2026-03-01', dage: 92 }
const vindue = { fra: gen.fra, til: '2026-05-31' }
const nu = '2026-06-05T10:00:00Z'
const dagbog = genDagbog(gen)
const planlagt = genSamvaersaftaler(gen)
const barn = { foedselsdato: '2026-02-08', terminsdato: '2026-03-05', koen: 'pige' as const }
const tal = assembleStatistik({ registreringer: dagbog, ...vindue, barn, planlagt, nu })
const dage = doegnbillederOf(dagbog, vindue, nu)
const linjer = samvaerslisteOf(gaeldendeOf(dagbog).haendelser, planlagt, vindue, Date.parse(nu))
const enDag = dage.find(({ samvaer }) => samvaer.length)!

type Tegning = (id: string, bredde: number) => JSX.Element
const TEGNINGER: [string, Tegning][] = [
  ['Doegnstribe', (id, bredde) => <Doegnstribe id={id} bredde={bredde} dag={enDag} />],
  ['Doegnraster', (id, bredde) => <Doegnraster id={id} bredde={bredde} dage={dage} />],
  ['Ugesoejler', (id, bredde) => <Ugesoejler id={id} bredde={bredde} uger={tal.uger} tal="soevnMin" />],
  [
    'Vaekstkurve',
    (id, bredde) => <Vaekstkurve id={id} bredde={bredde} punkter={tal.vaekst} maal="vaegt" koen="pige" />,
  ],
  ['Maengdekurve', (id, bredde) => <Maengdekurve id={id} bredde={bredde} doegn={tal.doegn} />],
  ['Samvaerslinje', (id, bredde) => <Samvaerslinje id={id} bredde={bredde} linjer={linjer} {...vindue} />],
]

const all = (svg: string, pattern: RegExp) => [...svg.matchAll(pattern)].map(([, value]) => value!)
const count = (svg: string, pattern: RegExp) => (svg.match(pattern) ?? []).length

describe.each(TEGNINGER)('%s', (_, tegn) => {
  const svg = renderSvg(tegn('figur-1', 720))

  it('is named and described for those who can not see it', () => {
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="figur-1-titel figur-1-beskrivelse"/)
    const [titel] = all(svg, /<title id="figur-1-titel">([^<]+)</g)
    const [beskrivelse] = all(svg, /<desc id="figur-1-beskrivelse">([^<]+)</g)
    expect(titel!.length).toBeGreaterThan(5)
    expect(beskrivelse).toMatch(/\d/)
    expect(svg).not.toMatch(/undefined|NaN|null|\[object/)
  })

  it('has ids of its own and points at nothing outside itself', () => {
    const ids = all(svg, / id="([^"]+)"/g)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every((id) => id.startsWith('figur-1-'))).toBe(true)
    for (const ref of all(svg, /url\(#([^)]+)\)/g)) expect(ids).toContain(ref)
    expect(svg).not.toMatch(/href|class=|style=|<image|<script|<foreignObject/)
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toContain('http')
  })

  it.each([360, 720])('renders %i units wide, its drawing and text inside the frame and large enough', (bredde) => {
    const text = renderSvg(tegn('b', bredde))
    const image = new Resvg(text, { fitTo: { mode: 'original' } })
    expect(image.width).toBe(bredde)
    const box = image.getBBox()!
    expect(box.x).toBeGreaterThanOrEqual(-1)
    expect(box.x + box.width).toBeLessThanOrEqual(bredde + 1)
    expect(all(text, /font-size="([\d.]+)"/g).every((size) => Number(size) >= 10)).toBe(true)
  })

  it('is the same each time', () => expect(renderSvg(tegn('figur-1', 720))).toBe(svg))
})

describe('the pictures tell the truth', () => {
  it('a day nobody wrote is dotted, a day without samvær is not', () => {
    const [tom] = doegnbillederOf([], { fra: '2026-03-12', til: '2026-03-12' }, nu)
    const svg = renderSvg(<Doegnstribe id="t" dag={tom!} />)
    expect(count(svg, /ikke registreret<\/text>/g)).toBe(4)
    expect(renderSvg(<Doegnstribe id="t" dag={enDag} />)).not.toContain('ikke registreret')
  })

  it('the raster has a dotted row for each unwritten day and holds 92 days on an A4 page', () => {
    const svg = renderSvg(<Doegnraster id="r" dage={dage} />)
    const unwritten = dage.filter(({ erSkrevet }) => !erSkrevet).length
    expect(unwritten).toBeGreaterThan(0)
    expect(count(svg, /url\(#r-prikker\)/g)).toBe(unwritten + 1)
    const [width, height] = all(svg, /viewBox="0 0 ([\d. ]+)"/g)[0]!
      .split(' ')
      .map(Number) as [number, number]
    expect(height / width).toBeLessThan(247 / 170)
    expect(svg.length).toBeLessThan(120_000)
  })

  it('a week without data has no bar but a dotted place and n = 0', () => {
    const uger = assembleStatistik({ registreringer: [], ...vindue, barn, nu }).uger
    const svg = renderSvg(<Ugesoejler id="u" uger={uger} tal="ml" />)
    expect(count(svg, /url\(#u-prikker\)/g)).toBe(14)
    expect(ugesoejlerTabel(uger, 'ml').raekker[0]).toEqual(['Uge 1', '0 af 7', '–', '–', '–', '–'])
  })

  it('the feeding line breaks where a day is missing', () => {
    const missing = tal.doegn.filter(({ ml }) => ml === null).length
    const svg = renderSvg(<Maengdekurve id="m" doegn={tal.doegn} />)
    expect(count(svg, /<circle/g)).toBe(tal.doegn.length - missing + 1)
    expect(count(all(svg, /<path d="([^"]*)" fill="none" stroke/g)[0]!, /M/g)).toBeGreaterThan(1)
  })

  it('the growth curve shows each measurement at corrected age and at age since birth', () => {
    const vaegte = tal.vaekst.filter(({ maal }) => maal === 'vaegt')
    const svg = renderSvg(<Vaekstkurve id="v" punkter={tal.vaekst} maal="vaegt" koen="pige" />)
    expect(count(svg, /r="4.4"/g)).toBe(vaegte.length)
    expect(count(svg, /r="3.6"/g)).toBe(vaegte.length)
    expect(svg).toContain('korrigeret alder')
  })

  it('the samvær line has a square for each agreement', () => {
    expect(count(renderSvg(<Samvaerslinje id="s" linjer={linjer} {...vindue} />), /width="8" height="8"/g)).toBe(
      planlagt.length,
    )
  })
})

describe('the table beside each picture', () => {
  const tabeller: [string, Tabel, number][] = [
    ['Doegnstribe', doegnstribeTabel(enDag), 5],
    ['Doegnraster', doegnrasterTabel(dage), 92],
    ['Ugesoejler', ugesoejlerTabel(tal.uger, 'soevnMin'), 14],
    ['Vaekstkurve', vaekstkurveTabel(tal.vaekst, 'vaegt'), 7],
    ['Maengdekurve', maengdekurveTabel(tal.doegn), 92],
    ['Samvaerslinje', samvaerslinjeTabel(linjer), linjer.length],
  ]

  it.each(tabeller)('%s: a row for each thing, a cell for each column', (_, tabel, rows) => {
    expect(tabel.raekker).toHaveLength(rows)
    for (const row of tabel.raekker) expect(row).toHaveLength(tabel.kolonner.length)
  })

  it('is a real table with caption and headers', () => {
    const html = String(<DataTabel {...ugesoejlerTabel(tal.uger, 'graadMin')} />)
    expect(html).toContain('<caption>Gråd og uro pr. døgn (minutter)</caption>')
    expect(count(html, /scope="col"/g)).toBe(6)
    expect(count(html, /scope="row"/g)).toBe(14)
  })

  it('every figure has a way to be shown', () => expect(Object.keys(MAALESTOK).sort()).toEqual([...NOEGLETAL].sort()))
})
