import { addDage, isDato, ugedagOf } from '../tid.ts'
import { DELORD, type Doegndel, MAANEDER, UGEDAGE } from './ordbog/tidsord.ts'
import type { Laest } from './klok.ts'
import { ORDENSTAL } from './ordbog/talord.ts'
import { nAt, type Tegn } from './tegn.ts'

/** A day and/or part of the day as said. `frem` = ahead of the diary's date, thus a plan; `videre` = an evening told of in an earlier sentence. */
export type Dag = { dato?: string; del?: Doegndel; frem?: boolean; hver?: boolean; bar?: boolean; videre?: boolean }

const led = (n: number, dag: Dag): Laest<Dag> => ({ led: dag, n })

/** Reads "i nat", "i går aftes", "her til morgen", "i tirsdags", "d. 10/3", "den 10. marts", "på mandag". */
export function readDag(tegn: readonly Tegn[], i: number, dato: string): Laest<Dag> | null {
  if (tegn[i]?.art !== 'ord') return readDato(tegn, i, dato)
  const n = (k: number) => nAt(tegn, i + k)
  if (n(0) === 'aftes') return led(1, { dato: addDage(dato, -1), del: 'aften' })
  return readNatTil(n, dato) ?? readI(n, dato) ?? readDato(tegn, i, dato) ?? readUgedag(n, dato) ?? readBar(n)
}

type Ord = (k: number) => string

/** natten til onsdag, natten til i dag */
function readNatTil(n: Ord, dato: string): Laest<Dag> | null {
  if (n(0) !== 'natten' || n(1) !== 'til') return null
  if (n(2) === 'i' && n(3) === 'dag') return led(4, { dato, del: 'nat' })
  const dag = UGEDAGE[n(2)]
  return dag ? led(3, { dato: dag === ugedagOf(dato) ? dato : lastUgedag(dato, dag), del: 'nat' }) : null
}

function readI(n: Ord, dato: string): Laest<Dag> | null {
  if (n(0) !== 'i') return null
  if (n(1) === 'dag') return led(2, { dato })
  if (/^(19|20)\d\d$/.test(n(1)) || MAANEDER[n(1)]) return led(2, { hver: true })
  if (n(1) === 'går' || n(1) === 'gaar') return readPart(n, 2, addDage(dato, -1))
  if (/^forg[åa]+rs$|^forgårs$/.test(n(1))) return readPart(n, 2, addDage(dato, -2))
  if (n(1) === 'morgen' || n(1) === 'overmorgen')
    return led(2, { dato: addDage(dato, n(1) === 'morgen' ? 1 : 2), frem: true })
  if (n(1) === 'aftes') return led(2, { dato: addDage(dato, -1), del: 'aften' })
  if (n(1) === 'aften') return led(2, { dato, del: 'aften' })
  const del = DELORD[n(1)]
  if (del) return led(2, { del })
  const dag = UGEDAGE[n(1)]
  return dag && n(1).endsWith('s') ? readPart(n, 2, lastUgedag(dato, dag)) : null
}

function readPart(n: Ord, k: number, dato: string): Laest<Dag> {
  const skip = n(k) === 'i' || n(k) === 'om' ? 1 : 0
  const del = DELORD[n(k + skip)]
  if (!del) return led(k, { dato })
  return led(k + skip + 1, { dato: del === 'nat' && !skip ? addDage(dato, 1) : dato, del })
}

/** The latest such weekday before the date. */
const lastUgedag = (dato: string, dag: number): string => addDage(dato, -((ugedagOf(dato) - dag + 7) % 7 || 7))
const nextUgedag = (dato: string, dag: number): string => addDage(dato, (dag - ugedagOf(dato) + 7) % 7 || 7)

function readUgedag(n: Ord, dato: string): Laest<Dag> | null {
  const k = /^(på|sidste|natten|næste|til)$/.test(n(0)) ? 1 : 0
  const dag = UGEDAGE[n(k)]
  if (!dag) return null
  if (/^(på|næste|til)$/.test(n(0))) return led(2, { dato: nextUgedag(dato, dag), frem: true })
  const told = dag === ugedagOf(dato) && !k ? dato : lastUgedag(dato, dag)
  return readPart(n, k + 1, told)
}

/** d. 10/3, den 10. marts, 10. marts 2026, mandag den 9/3, 2026-03-10. */
function readDato(tegn: readonly Tegn[], i: number, dato: string): Laest<Dag> | null {
  let k = i
  if (UGEDAGE[nAt(tegn, k)]) k++
  if (tegn[k]?.n === 'den' || tegn[k]?.r === 'd') k++
  const t = tegn[k]
  if (t?.art === 'dato') {
    const iso = t.n.includes('/') ? fromSlash(t.n, dato) : t.n
    return iso && isDato(iso) ? asDag(k + 1 - i, iso, dato) : null
  }
  const dotted = k > i && t?.tal?.form === 'punktum' ? /^(\d{1,2})\.(\d{1,2})$/.exec(t.tal.cifre) : null
  const written = dotted && toIso(Number(dotted[1]), Number(dotted[2]), 0, dato)
  if (written && Number(dotted[2]) <= 12) return asDag(k + 1 - i, written, dato)
  const day = t?.art === 'tal' && t.tal!.form === 'heltal' ? t.tal!.v : t?.art === 'ord' ? (ORDENSTAL[t.n] ?? 0) : 0
  if (day < 1 || day > 31) return null
  const month = MAANEDER[nAt(tegn, k + 1)]
  // "d. 24. kl 8.45"
  if (!month && k > i && t!.art === 'tal' && nAt(tegn, k + 1) === '.')
    return asDag(k + 2 - i, `${dato.slice(0, 8)}${String(day).padStart(2, '0')}`, dato)
  if (!month) return null
  const year = tegn[k + 2]?.tal?.cifre.length === 4 ? tegn[k + 2]!.tal!.v : 0
  const iso = toIso(day, month, year, dato)
  return iso ? asDag(k + (year > 2000 ? 3 : 2) - i, iso, dato) : null
}

const asDag = (n: number, iso: string, dato: string): Laest<Dag> =>
  led(n, iso > dato ? { dato: iso, frem: true } : { dato: iso })

function fromSlash(text: string, dato: string): string | null {
  const [day, month, year] = text.split(/[/-]/).map(Number)
  return toIso(day!, month!, year ? (year < 100 ? 2000 + year : year) : 0, dato)
}

/** Without a year: the one that brings the date nearest to the diary's date. */
function toIso(day: number, month: number, year: number, dato: string): string | null {
  const own = Number(dato.slice(0, 4))
  const years = year > 2000 ? [year] : [own, own - 1, own + 1]
  const all = years.map((y) => `${y}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`).filter(isDato)
  return (
    all.sort((a, b) => Math.abs(Date.parse(a) - Date.parse(dato)) - Math.abs(Date.parse(b) - Date.parse(dato)))[0] ??
    null
  )
}

/** om natten, til morgen, hele formiddagen, sidste nat, "Aften:", "8 morgen"; a bare part of the day is only a hint. */
function readBar(n: Ord): Laest<Dag> | null {
  if (n(0) === 'hver' && (DELORD[n(1)] || UGEDAGE[n(1)] || n(1) === 'dag')) return led(2, { hver: true })
  const k = /^(til|midt|tidligt|sent|tidlig|denne|sen|over|ved|af|ud|om|sidste|forrige|hele|henad)$/.test(n(0)) ? 1 : 0
  const skip = k && /^(på|om|ad)$/.test(n(1)) ? 1 : 0
  const del = DELORD[n(k + skip)]
  return del ? led(k + skip + 1, { del, bar: true }) : null
}
