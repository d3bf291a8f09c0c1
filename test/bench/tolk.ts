import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { tolk } from '../../functions/domain/tolk/tolk.ts'
import type { Kontekst, TolketHaendelse } from '../../functions/domain/tolk/typer.ts'

export type Besked = {
  id: string
  tekst: string
  dato: string
  nu: string
  haendelser: Partial<TolketHaendelse>[]
  spoergsmaal?: string
  ikkeHaendelser?: unknown[]
  kontekst?: Kontekst
}
type Tal = { rigtige: number; fundne: number; ventede: number }

export const readSaet = (name: string): Besked[] =>
  readFileSync(new URL(`../fixtures/tolk/${name}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Besked)

/** What must be right for an event to count: type, start, end, amount, unit. */
export const exact = (h: Partial<TolketHaendelse>): string =>
  [h.type, h.start ?? null, h.slut ?? null, h.maengde ?? null, h.enhed ?? null].join('|')

export type Maalt = {
  perType: Map<string, Tal>
  samlet: Tal
  helt: number
  beskeder: number
  falske: number
  spurgt: number
  skalSpoerge: number
  overfloedige: number
  fejl: { id: string; tekst: string; mangler: string[]; forMeget: string[]; spoergsmaal: boolean }[]
  medianMs: number
}

/** Precision, recall and the rest over labelled messages. */
export function measure(saet: readonly Besked[]): Maalt {
  const m: Maalt = {
    perType: new Map(),
    samlet: { rigtige: 0, fundne: 0, ventede: 0 },
    helt: 0,
    beskeder: saet.length,
    falske: 0,
    spurgt: 0,
    skalSpoerge: 0,
    overfloedige: 0,
    fejl: [],
    medianMs: 0,
  }
  const tider: number[] = []
  for (const b of saet) {
    const t0 = performance.now()
    const svar = tolk(b)
    tider.push(performance.now() - t0)
    count(m, b, svar.haendelser, svar.spoergsmaal.length > 0)
  }
  m.medianMs = tider.sort((a, b) => a - b)[Math.floor(tider.length / 2)] ?? 0
  return m
}

function count(m: Maalt, b: Besked, found: readonly TolketHaendelse[], asked: boolean): void {
  const rest = b.haendelser.map((h) => ({ key: exact(h), type: h.type! }))
  const forMeget: string[] = []
  for (const h of found) {
    const hit = rest.findIndex((r) => r.key === exact(h))
    add(m, h.type, { rigtige: hit >= 0 ? 1 : 0, fundne: 1, ventede: 0 })
    if (hit >= 0) rest.splice(hit, 1)
    else forMeget.push(exact(h))
  }
  for (const h of b.haendelser) add(m, h.type!, { rigtige: 0, fundne: 0, ventede: 1 })
  if (!b.haendelser.length) m.falske += found.length
  if (b.spoergsmaal) m.skalSpoerge++
  if (b.spoergsmaal && asked) m.spurgt++
  if (!b.spoergsmaal && asked) m.overfloedige++
  if (!rest.length && !forMeget.length) m.helt++
  if (rest.length || forMeget.length || (b.spoergsmaal && !asked))
    m.fejl.push({
      id: b.id,
      tekst: b.tekst,
      mangler: rest.map((r) => r.key),
      forMeget,
      spoergsmaal: !!b.spoergsmaal && !asked,
    })
}

function add(m: Maalt, type: string, tal: Tal): void {
  const own = m.perType.get(type) ?? { rigtige: 0, fundne: 0, ventede: 0 }
  m.perType.set(type, own)
  for (const sum of [own, m.samlet]) for (const key of ['rigtige', 'fundne', 'ventede'] as const) sum[key] += tal[key]
}

export const precision = (t: Tal): number => (t.fundne ? t.rigtige / t.fundne : 1)
export const recall = (t: Tal): number => (t.ventede ? t.rigtige / t.ventede : 1)
export const f1 = (t: Tal): number =>
  precision(t) + recall(t) ? (2 * precision(t) * recall(t)) / (precision(t) + recall(t)) : 0

/** Size of the grammar as the browser gets it, in bytes. */
export async function bundleSize(): Promise<number> {
  const entry = new URL('../../functions/domain/tolk/tolk.ts', import.meta.url).pathname
  const built = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    platform: 'browser',
    charset: 'utf8',
  })
  return gzipSync(built.outputFiles[0]!.contents).length
}

const SAET = [...Array.from({ length: 28 }, (_, i) => `udvikling${i + 1}`), 'test2', 'test3', 'test4', 'test5']
const pct = (v: number): string => `${(v * 100).toFixed(1)} %`

function report(name: string, m: Maalt): void {
  console.log(`\n${name}: ${m.beskeder} beskeder, ${m.samlet.ventede} hændelser`)
  console.log(
    `  præcision ${pct(precision(m.samlet))}  genkaldelse ${pct(recall(m.samlet))}  F1 ${pct(f1(m.samlet))}  helt rigtige ${pct(m.helt / m.beskeder)}`,
  )
  console.log(
    `  hændelser fra beskeder uden: ${m.falske}  spørgsmål stillet ${m.spurgt}/${m.skalSpoerge} (andre ${m.overfloedige})  median ${m.medianMs.toFixed(2)} ms`,
  )
  const rows = [...m.perType].sort((a, b) => b[1].ventede - a[1].ventede)
  console.log(`  ${rows.map(([type, t]) => `${type} ${(f1(t) * 100).toFixed(0)}% (${t.ventede})`).join('  ')}`)
}

const TEGN = 10_000
const MOENSTRE = [
  'a1,',
  '1 ',
  'kl ',
  'i i i ',
  'fik ',
  'hun sov, ',
  'flaske 120 ',
  'sov 9-10 og 11 og 12 ',
  'sovv vågnede flakse kl 7.30 ',
]

/** The slowest of texts of 10,000 characters made of one pattern each, in ms of the processor; the first is cold. */
function slowest(): [ms: number, pattern: string] {
  const costs = MOENSTRE.map((pattern): [number, string] => {
    const tekst = pattern.repeat(Math.ceil(TEGN / pattern.length)).slice(0, TEGN)
    const before = process.cpuUsage()
    tolk({ tekst, dato: '2026-03-12', nu: '2026-03-12T20:00' })
    const { user, system } = process.cpuUsage(before)
    return [(user + system) / 1000, pattern]
  })
  return costs.reduce((a, b) => (b[0] > a[0] ? b : a))
}

/** Prints the figures of every labelled set; `FEJL=1` lists what was wrong in the development sets (never in the test set). */
export async function run(): Promise<void> {
  const [ms, pattern] = slowest()
  for (const name of SAET) {
    const saet = readSaet(name)
    if (!saet.length) continue
    const m = measure(saet)
    report(name, m)
    if (process.env['FEJL'] && !name.startsWith('test'))
      for (const f of m.fejl)
        console.log(
          `   ${f.id} ${f.tekst}\n      mangler ${f.mangler.join('  ') || '-'}\n      for meget ${f.forMeget.join('  ') || '-'}${f.spoergsmaal ? '\n      intet spørgsmål' : ''}`,
        )
  }
  console.log(`\nlangsomst for 10.000 tegn, koldt: ${ms.toFixed(0)} ms ("${pattern}")`)
  console.log(`størrelse ${(await bundleSize()) / 1000} kB gzip`)
}

if (import.meta.url === `file://${process.argv[1]}`) await run()
