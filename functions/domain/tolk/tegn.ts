import { BROEKER } from './ordbog/talord.ts'
import { opslag } from './opslag.ts'
import { EMOJI } from './ordbog/haendelsesord.ts'
import { VARIANTER } from './ordbog/varianter.ts'
import { correctOrd, isKendt } from './stavning.ts'

/** How a number was written decides whether it can be a clock ("8.15"), a decimal ("8,15") or thousands ("5.120"). */
type Taltegn = {
  v: number
  form: 'heltal' | 'komma' | 'punktum' | 'kolon'
  cifre: string
  h: number
  m: number
  brud: boolean
}

/** So many unknown words of one message are compared with the vocabulary. */
const MAX_RETTET = 300

/** A token: `n` is the known word it was read as, `r` the letters as written (lower case). */
export type Tegn = {
  art: 'ord' | 'tal' | 'skil' | 'dato'
  n: string
  r: string
  fra: number
  til: number
  tal?: Taltegn
  stort?: boolean
  emoji?: boolean
  luft: boolean
}

/** The word read at a place, '' beyond the ends. */
export const nAt = (tegn: readonly Tegn[], i: number): string => tegn[i]?.n ?? ''

const TOKEN =
  /\d{4}-\d{2}-\d{2}(?!\d)|\d-i-\d|(?<![\d.,:/])\d{1,2}\/\d{1,2}(?:[-/]\d{2,4})?(?![\d/])|\d{1,9}(?:[.,:]\d{1,4})?(?!\d)|\d+|[½¼¾⅓⅔]|°\s?[cC]?(?![\p{L}])|\p{L}+(?:['’-]\p{L}+)*|\p{Extended_Pictographic}|[\n\r\u2028]+|[^\s]/gu

/** Short words whose full stop belongs to them; the second set ends a sentence when a capital letter follows. */
const ALTID_PUNKT = new Set('p o n kl ca d pga evt omkr f eks bl.a nr klk m tlf inkl vedr dvs'.split(' '))
const NOGENGANG_PUNKT = new Set('min fl bl aff temp tp tmp vgt lgd ho sek dr ang st resp sundhedspl eft'.split(' '))
const ENHED_PUNKT = new Set('ml g cm kg dl mg gr t'.split(' '))
const BROEKTAL = new Set(['1/2', '1/4', '3/4', '1/3', '2/3'])

export function toTegn(tekst: string): Tegn[] {
  const tegn: Tegn[] = []
  const rettet = new Map<string, string>()
  for (const match of tekst.matchAll(TOKEN)) pushTegn(tegn, match, tekst, rettet)
  for (const [i, t] of tegn.entries()) if (t.n === 'og' && t.r !== 'og' && tegn[i - 1]?.n === 'til') t.n = 'at'
  for (const [i, t] of tegn.entries()) if (t.r === 'grad' && tegn[i - 1]?.art !== 'tal') t.n = 'græd'
  for (const [i, t] of tegn.entries())
    if (
      t.r === 'et' &&
      /^(vil|ville|gad|kan|kunne|har|er|sov|ska)$/.test(nAt(tegn, i - 1)) &&
      /^(ha|have|spise|sove|drikke|tage|sovet|grædt|spist|drukket|vågen|den)$/.test(nAt(tegn, i + 1))
    )
      t.n = 'ikke'
  for (const [i, t] of tegn.entries()) {
    const short = KORT_BLE[t.r]
    const before = nAt(tegn, i - 1)
    if (short && (before === 'ble' || (/^[+&/,]$/.test(before) && /^(våd|afføring)$/.test(nAt(tegn, i - 2)))))
      t.n = short
  }
  return joinPunkter(tegn, tekst).filter((t, i, all) => !t.emoji || !isTrailing(all, i))
}

/** An emoji at the end of a sentence that tells of an event is a smile, not another event. */
function isTrailing(tegn: readonly Tegn[], i: number): boolean {
  const next = tegn[i + 1]
  if (next && !next.emoji && next.art !== 'skil') return false
  for (let k = i - 1; k >= Math.max(0, i - 12) && !/[.!?\n]/.test(tegn[k]!.n); k--)
    if (!tegn[k]!.emoji && opslag(tegn[k]!.n)) return true
  return false
}

/** "bl v+a": the letters of a nappy. */
const KORT_BLE: Readonly<Record<string, string>> = { v: 'våd', t: 'våd', a: 'afføring', l: 'afføring' }

type Base = Pick<Tegn, 'r' | 'fra' | 'til' | 'luft'>
const LETTER = /^\p{L}/u

function pushTegn(tegn: Tegn[], match: RegExpMatchArray, tekst: string, rettet: Map<string, string>): void {
  const r = match[0]
  const fra = match.index!
  const base: Base = { fra, til: fra + r.length, r, luft: fra === 0 || tekst.charCodeAt(fra - 1) <= 32 }
  const first = r.charCodeAt(0)
  if (first >= 48 && first <= 57) pushCifre(tegn, base)
  else if (LETTER.test(r)) pushOrd(tegn, base, rettet)
  else pushSymbol(tegn, base)
}

const ISO = /^\d{4}-\d{2}-\d{2}$/

function pushCifre(tegn: Tegn[], base: Base): void {
  const { r } = base
  if (r === '1813' && !/^(kl|klokken)$/.test(tegn.at(-1)?.n ?? '')) tegn.push({ ...base, art: 'ord', n: 'lægevagten' })
  else if (r.includes('i')) tegn.push({ ...base, art: 'ord', n: 'vaccine' })
  else if (BROEKTAL.has(r))
    tegn.push({ ...base, art: 'tal', n: r, tal: plainTal(Number(r[0]) / Number(r[2]), r, true) })
  else if (r.includes('/') || ISO.test(r)) tegn.push({ ...base, art: 'dato', n: r })
  else if (r.length <= 14 && !/^\d{10}/.test(r)) tegn.push({ ...base, art: 'tal', n: r, tal: readTaltegn(r) })
}

function pushSymbol(tegn: Tegn[], base: Base): void {
  const { r } = base
  const broek = BROEKER[r]
  const emoji = EMOJI[r]
  if (broek) tegn.push({ ...base, art: 'tal', n: r, tal: plainTal(broek, r, true) })
  else if (r[0] === '°') tegn.push({ ...base, art: 'ord', n: '°c' })
  else if (emoji) tegn.push({ ...base, art: 'ord', n: emoji, emoji: true })
  else if (/^[\n\r\u2028]/.test(r)) tegn.push({ ...base, art: 'skil', n: '\n' })
  else if (!/^\p{Extended_Pictographic}/u.test(r))
    tegn.push({ ...base, art: 'skil', n: /[–—‒−-]/.test(r) ? '-' : /[×*]/.test(r) ? 'x' : r })
}

const plainTal = (v: number, cifre: string, brud = false): Taltegn => ({ v, form: 'heltal', cifre, h: -1, m: -1, brud })

function readTaltegn(r: string): Taltegn {
  const [, hele, skil, rest] = /^(\d+)(?:([.,:])(\d+))?$/.exec(r)!
  const h = Number(hele)
  if (!skil) return { v: h, form: 'heltal', cifre: r, h: -1, m: -1, brud: false }
  const clock = rest!.length === 2 && Number(rest) < 60 && h <= 24
  const thousands = skil === '.' && rest!.length === 3
  return {
    v: thousands ? h * 1000 + Number(rest) : Number(`${hele}.${rest}`),
    form: skil === ',' ? 'komma' : skil === ':' ? 'kolon' : 'punktum',
    cifre: r,
    h: clock ? h : -1,
    m: clock ? Number(rest) : -1,
    brud: false,
  }
}

function pushOrd(tegn: Tegn[], base: Base, rettet: Map<string, string>): void {
  const r = base.r.toLowerCase().replaceAll('’', "'")
  const stort = base.r !== r && base.r[0] !== base.r[0]!.toLowerCase()
  if (r.includes('-') && !isKendt(r)) {
    const parts = r.split('-')
    const last = parts.at(-1)!
    if (opslag(last) && !parts.every((part) => isKendt(part) || part.length < 3)) {
      tegn.push({ ...base, r, art: 'ord', n: last, stort })
      return
    }
    if (parts.every((part) => isKendt(part) || part.length < 3)) {
      let fra = base.fra
      for (const [i, part] of parts.entries()) {
        if (i) tegn.push({ ...base, fra: fra - 1, til: fra, r: '-', art: 'skil', n: '-', luft: false })
        tegn.push({
          ...base,
          fra,
          til: fra + part.length,
          r: part,
          art: 'ord',
          n: VARIANTER[part] ?? part,
          stort,
          luft: i === 0 && base.luft,
        })
        fra += part.length + 1
      }
      return
    }
  }
  const initial = !tegn.length || /[.!?\n:]/.test(tegn.at(-1)!.n)
  const known = lookupOrd(r, stort && !initial && base.r !== base.r.toUpperCase(), rettet)
  if (known.startsWith('i_')) {
    tegn.push(
      { ...base, til: base.fra + 1, r: 'i', art: 'ord', n: 'i' },
      { ...base, fra: base.fra + 1, r: r.slice(1), art: 'ord', n: known.slice(2), luft: false },
    )
  } else tegn.push({ ...base, r, art: 'ord', n: known, stort })
}

function lookupOrd(r: string, name: boolean, rettet: Map<string, string>): string {
  const variant = VARIANTER[r]
  if (variant !== undefined) return variant
  if (isKendt(r)) return r
  const cached = rettet.get(r)
  if (cached !== undefined) return cached
  const n = rettet.size > MAX_RETTET ? r : correctOrd(r, name)
  rettet.set(r, n)
  return n
}

/** Takes the full stop of abbreviations and ordinals out of the stream; what is left ends sentences. */
function joinPunkter(tegn: Tegn[], tekst: string): Tegn[] {
  return tegn.filter((t, i) => {
    if (t.n !== '.' || i === 0) return true
    const before = tegn[i - 1]!
    const after = tegn[i + 1]
    if (before.art === 'tal')
      return !(
        after &&
        (/^(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/.test(after.n) ||
          (tegn[i - 2]?.n === 'hver' && !after.stort))
      )
    if (before.art !== 'ord' || t.luft) return true
    if (ALTID_PUNKT.has(before.r)) return false
    const capital = !after || after.n === '\n' || after.stort === true
    if (NOGENGANG_PUNKT.has(before.r)) return capital
    if (ENHED_PUNKT.has(before.r) && !capital && after?.art === 'ord') return false
    return !(before.til === t.fra && tekst[t.til] && /\p{Ll}/u.test(tekst[t.til]!) && before.n.length < 3)
  })
}
