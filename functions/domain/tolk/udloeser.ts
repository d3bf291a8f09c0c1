import { opslag } from './opslag.ts'
import { nAt, type Tegn } from './tegn.ts'
import type { Laest } from './klok.ts'
import { BARNET, BESTEMMERE, OMSTAENDIGHED } from './ordbog/rammeord.ts'
import { UDLOESERE, type Udloeser } from './ordbog/haendelsesord.ts'

/** A trigger found in the text. `omst` = told as circumstance ("efter luren"), no event of its own unless it has a clock. */
export type Fundet = Udloeser & { ord: string; omst?: string; infinitiv: boolean; barn?: boolean }

/** Words that may stand inside a phrase: "faldt først i søvn", "slog sig i hovedet". */
const FYLD = new Set([
  ...BESTEMMERE,
  ...BARNET,
  ...'del alting nu først hurtigt lidt igen sig endelig straks også meget langsomt helt så ind lige selv dog stille roligt næsten pludselig til min mit lille flasken maden mælken alt noget ned'.split(
    ' ',
  ),
])

const FRASER = new Map<string, { ord: string[]; udloeser: Udloeser }[]>()
for (const [form, udloeser] of UDLOESERE) {
  if (!form.includes('_')) continue
  const ord = form.split('_')
  FRASER.set(
    ord[0]!,
    [...(FRASER.get(ord[0]!) ?? []), { ord, udloeser }].sort((a, b) => b.ord.length - a.ord.length),
  )
}

export function readUdloeser(tegn: readonly Tegn[], i: number): Laest<Fundet> | null {
  const t = tegn[i]!
  if (t.art !== 'ord') return null
  const phrase = matchFrase(tegn, i)
  if (phrase && !isElsewhere(tegn, i, phrase)) {
    const barn = tegn.slice(i, i + phrase.n).some((x) => /^(han|hun|barnet)$/.test(x.n))
    return { led: { ...found(tegn, i, phrase.udloeser, phrase.ord.join('_')), ...(barn && { barn }) }, n: phrase.n }
  }
  const own = opslag(t.n)
  return own && !isForeign(tegn, i) ? { led: found(tegn, i, own, t.n), n: 1 } : null
}

/** What falls is a thing, or the belly is the mother's. */
const isElsewhere = (tegn: readonly Tegn[], i: number, { udloeser: { type, rolle }, n }: Frase): boolean =>
  (type === 'haendelse' && TABT.test(nAt(tegn, i - 1))) ||
  (rolle === 'mave' &&
    tegn.slice(Math.max(0, i - 4), i + n).some((t) => /^(trillede|rullede|min|hans|hendes)$/.test(t.n)))

/** Things that fall without harm. */
const TABT = /^(sut(ten)?|nap(pen)?|flasken|bamsen?|(nusse)?klud(en)?|dynen|bleen|legetøjet|ml|portion|det)$/

type Frase = { ord: string[]; udloeser: Udloeser; n: number }

function matchFrase(tegn: readonly Tegn[], i: number): Frase | null {
  for (const { ord, udloeser } of FRASER.get(tegn[i]!.n) ?? []) {
    let k = i + 1
    let w = 1
    for (let skipped = 0; w < ord.length; k++) {
      if (tegn[k]?.n === ord[w]) w++
      else if (FYLD.has(nAt(tegn, k)) && skipped < 4) skipped++
      else break
    }
    if (w === ord.length) return { ord, udloeser, n: k - i }
  }
  return null
}

/** Homographs: "bad om", "ble lagt" (blev), "te kl" is handled as a variant, "lang tid". */
function isForeign(tegn: readonly Tegn[], i: number): boolean {
  const [n, next, before] = [tegn[i]!.n, nAt(tegn, i + 1), nAt(tegn, i - 1)]
  if (n === 'op') return !(i === 0 || tegn[i - 1]!.art === 'skil') || tegn[i + 1]?.art !== 'tal'
  if (n === 'skift') return before === 'på'
  if (n === 'bad') return /^(dem|om|mig|os)$/.test(next)
  if (n === 'lang') return !/^(og|er|var|cm)$/.test(before) || /^(tid|tur|nat)$/.test(next)
  if (/^urolige?$/.test(n)) return /^(mave|dag|periode|søvn|natten|start|lur|nat)$/.test(next)
  if (/^ta(get|ger)$|^tog$/.test(n) && /^g(ram)?$/.test(nAt(tegn, i + 2))) return nAt(tegn, i + 3) === 'på'
  if (/^dråber?$/.test(n)) return opslag(next)?.type === 'maaltid'
  if (n.startsWith('vaske')) return isTing(tegn, i + 1)
  if (opslag(n)?.rolle === 'flaske' && [1, 2, 3].some((k) => VASK.test(nAt(tegn, i - k)))) return true
  if (n === 'slugte') return true
  if (n === 'bryst') return /^mi[tn]$/.test(before)
  if (n === 'uro') return /^(sin|hans|hendes)$/.test(before)
  if (n.startsWith('virke')) return /^(den|det|fint|ikke)$/.test(next)
  if (n.startsWith('brænd')) return /^(af|på|sammen)$/.test(next)
  if (/^(put|lagde|lægge)/.test(n)) return tegn.slice(i, i + 6).some((t) => t.n === 'munden')
  return false
}

/** "vasket alle flaskerne", "kogt flasker": cleaned things. */
const VASK = /^(vask|kog|skold|steril|rens)/
const isTing = (tegn: readonly Tegn[], i: number): boolean =>
  tegn.slice(i, i + 3).some((t) => opslag(t.n)?.rolle === 'flaske')

/** "vejet af sygeplejersken på ambulatoriet": who did it and where, in the words before. */
function isAgent(tegn: readonly Tegn[], i: number): boolean {
  for (let k = i - 1; k >= i - 4 && tegn[k]?.art === 'ord'; k--)
    if (tegn[k]!.n === 'af') return !nAt(tegn, k - 1).startsWith('besøg')
  return false
}

function found(tegn: readonly Tegn[], i: number, udloeser: Udloeser, ord: string): Fundet {
  let k = i - 1
  for (
    let steps = 0;
    steps < 3 &&
    tegn[k] &&
    (BESTEMMERE.has(tegn[k]!.n) ||
      /^(lange|lidt|meget|god|sidste|store|første|endelig|megen|lille|at|jeg|vi|hun|han|barnet)$/.test(tegn[k]!.n));
    steps++
  )
    k--
  const before = nAt(tegn, k)
  const infinitiv = tegn[i - 1]?.n === 'at' || /^(kunne|ville|kan|vil|skal|skulle|må|gad)$/.test(nAt(tegn, i - 1))
  const agent = udloeser.type === 'helbred' && isAgent(tegn, i)
  const each = udloeser.type === 'ble' && before === 'ved' && /^hvert?$/.test(nAt(tegn, i - 1))
  const omst = agent
    ? 'af'
    : (OMSTAENDIGHED.has(before) || each) && udloeser.type !== 'observation'
      ? before
      : undefined
  return { ...udloeser, ord, infinitiv, ...(omst && { omst }) }
}
