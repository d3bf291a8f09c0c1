import { BROEKER } from './ordbog/talord.ts'
import { correctOrd, isKendt } from './stavning.ts'
import { tabel } from './ordbog/tabel.ts'
import { opslag } from './opslag.ts'
import { ANDRE, BARNET } from './ordbog/rammeord.ts'
import { EMOJI } from './ordbog/haendelsesord.ts'
import { KLOKKEORD } from './ordbog/tidsord.ts'
import { VARIANTER } from './ordbog/varianter.ts'

/** How a number was written decides whether it can be a clock ("8.15"), a decimal ("8,15") or thousands ("5.120"). */
type Taltegn = {
  v: number
  form: 'heltal' | 'komma' | 'punktum' | 'kolon'
  cifre: string
  h: number
  m: number
  brud: boolean
}

/** So much of a text is read at a time: more than a page; the writer is told what was not read. */
const MAX_TEGN = 450

/** So many unknown words of one message are compared with the vocabulary. */
const MAX_RETTET = 200

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
const ALTID_PUNKT = new Set(
  'supp p o n pr kl ca d pga evt omkr f eks bl.a nr klk m tlf inkl vedr dvs str osv mv'.split(' '),
)
const NOGENGANG_PUNKT = new Set('min fl bl aff temp tp tmp vgt lgd ho sek dr ang st resp sundhedspl eft'.split(' '))
const ENHED_PUNKT = new Set('ml g cm kg dl mg gr t'.split(' '))
const BROEKTAL = new Set(['1/2', '1/4', '3/4', '1/3', '2/3'])

export function toTegn(tekst: string): Tegn[] {
  const tegn: Tegn[] = []
  const rettet: Rettet = new Map()
  for (const match of tekst.matchAll(TOKEN)) {
    if (tegn.length >= MAX_TEGN) break
    pushTegn(tegn, match, tekst, rettet)
  }
  for (const [i, t] of tegn.entries()) t.n = SAMMENHAENG[t.r]?.(t, (k) => nAt(tegn, i + k)) ?? t.n
  return joinPunkter(tegn, tekst).filter((t, i, all) => !t.emoji || !isTrailing(all, i))
}

type Laesning = (t: Tegn, n: (k: number) => string) => string | undefined

/** Short words that are another word in company: "å" after "til" or "med", "grad" without a number, "et" for "ikke". */
const SAMMENHAENG = tabel<Laesning>([
  [(t, n) => (t.n === 'og' && /^(til|mig|for|ved|med|plejer)$/.test(n(-1)) ? 'at' : undefined), 'å'],
  [(_t, n) => (/^\d/.test(n(-1)) ? undefined : 'græd'), 'grad'],
  [(_t, n) => (/^\d/.test(n(1)) ? 'ho' : undefined), 'hoved'],
  [(_t, n) => (/^h[au]n$/.test(n(-1)) && /^[.!?\n]?$/.test(n(-2)) ? 'kiggede' : undefined), 'så'],
  [
    (_t, n) =>
      /^(kunne|ville|kan|vil|ska|er|gad|sov|har)$/.test(n(-1)) &&
      /^(drikke|grædt|tage|drukket|spist|have|sovet|den|ha|vågen|sove|spise)$/.test(n(1))
        ? 'ikke'
        : undefined,
    'et',
  ],
])

/** An emoji at the end of a sentence that tells of an event, or has three words, is a smile, not another event. */
function isTrailing(tegn: readonly Tegn[], i: number): boolean {
  const next = tegn[i + 1]
  if (next && !next.emoji && next.art !== 'skil') return false
  for (let k = i - 1; k >= Math.max(0, i - 12) && (k > i - 3 || !/^[.!?\n]/.test(tegn[k]!.n)); k--)
    if (!tegn[k]!.emoji && opslag(tegn[k]!.n)) return true
  return tegn.slice(Math.max(0, i - 3), i).filter((t) => t.art === 'ord').length > 2
}

type Rettet = Map<string, string>
const LETTER = /^\p{L}/u

/** A token of the text, its meaning still to be filled in. */
function pushTegn(tegn: Tegn[], match: RegExpMatchArray, tekst: string, rettet: Rettet): void {
  const r = match[0]
  const fra = match.index!
  const luft = fra === 0 || tekst.charCodeAt(fra - 1) <= 32
  const t: Tegn = { art: 'ord', n: r, r, fra, til: fra + r.length, luft }
  const first = r.charCodeAt(0)
  if (first >= 48 && first <= 57) readCifre(tegn, t)
  else if (LETTER.test(r)) pushOrd(tegn, t, rettet)
  else readSymbol(t)
  if (t.n) tegn.push(t)
}

const ISO = /^\d{4}-\d{2}-\d{2}$/

function readCifre(tegn: Tegn[], t: Tegn): void {
  const { r } = t
  if (r === '1813' && !/^(kl|klokken)$/.test(tegn.at(-1)?.n ?? '')) t.n = 'lægevagten'
  else if (r.includes('i')) t.n = 'vaccine'
  else if (BROEKTAL.has(r)) setTal(t, plainTal(Number(r[0]) / Number(r[2]), r, true))
  else if (r.includes('/') || ISO.test(r)) t.art = 'dato'
  else if (r.length <= 14 && !/^\d{10}/.test(r)) setTal(t, readTaltegn(r))
  else t.n = ''
}

function setTal(t: Tegn, tal: Taltegn): void {
  t.art = 'tal'
  t.tal = tal
}

function readSymbol(t: Tegn): void {
  const { r } = t
  const broek = BROEKER[r]
  if (broek) return setTal(t, plainTal(broek, r, true))
  if (r[0] === '°') t.n = '°c'
  else if (EMOJI[r]) {
    t.n = EMOJI[r]
    t.emoji = true
  } else {
    t.art = 'skil'
    t.n = /^\p{Extended_Pictographic}/u.test(r)
      ? ','
      : /^[\n\r\u2028]/.test(r)
        ? '\n'
        : /[–—‒−-]/.test(r)
          ? '-'
          : /[×*]/.test(r)
            ? 'x'
            : r
  }
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

function pushOrd(tegn: Tegn[], t: Tegn, rettet: Rettet): void {
  const r = t.r.toLowerCase().replaceAll('’', "'")
  const stort = t.r !== r && t.r[0] !== r[0]
  const initial = !tegn.length || /[.!?\n:]/.test(tegn.at(-1)!.n)
  const name = stort && !initial && t.r !== t.r.toUpperCase()
  t.r = r
  t.stort = stort
  if (r.includes('-') && !isKendt(r)) return pushBindestreg(tegn, t, r.split('-'), rettet)
  t.n = lookupOrd(r, name, rettet)
  const [first, second] = t.n.split('_')
  if (!second) return
  tegn.push({ ...t, r: first!, n: first! })
  Object.assign(t, { r: second, n: second, luft: false })
}

/** "tisse-ble", "sov-spiste": each part is a word. */
function pushBindestreg(tegn: Tegn[], t: Tegn, parts: string[], rettet: Rettet): void {
  let { fra } = t
  for (const [i, r] of parts.entries()) {
    const part = { ...t, fra, til: fra + r.length, r, n: lookupOrd(r, !!t.stort, rettet), luft: !i && t.luft }
    if (i < parts.length - 1) tegn.push(part)
    else Object.assign(t, part)
    fra += r.length + 1
  }
}

function lookupOrd(r: string, name: boolean, rettet: Rettet): string {
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
  const small = /\d\. [a-zæøå]/.test(tekst)
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
    if (ENHED_PUNKT.has(before.r) && !capital && after?.art === 'ord')
      return (
        small ||
        BARNET.has(after.n) ||
        after.n in ANDRE ||
        (opslag(after.n)?.type ?? 'maaltid') !== 'maaltid' ||
        (KLOKKEORD.has(after.n) && tegn[nAt(tegn, i + 2) === '.' ? i + 4 : i + 3]?.art === 'tal')
      )
    return !(before.til === t.fra && tekst[t.til] && /\p{Ll}/u.test(tekst[t.til]!) && before.n.length < 3)
  })
}
