import type { Kendt } from '../../../functions/domain/dagbog/retter.ts'
import { type Registreringstype, typeTekst } from '../../../functions/domain/dagbog/typer.ts'
import type { Forklaring, IkkeHaendelse, TolketHaendelse } from '../../../functions/domain/tolk/typer.ts'
import { toLokal } from '../../../functions/domain/tid.ts'
import { writeDato, writeMaengde, writeVarighed } from '../../text.ts'

/** What a detail is called, taken from the schema by the server and carried by the page. */
export type Detaljeord = Partial<
  Record<Registreringstype, Record<string, { label: string; valg?: Record<string, string> }>>
>

const kl = (lokal: string) => lokal.slice(11, 16).replace(':', '.')
const isClock = (lokal: string | null): lokal is string => lokal !== null && lokal.length > 10

/** "8.30–10.15", "til 6.30", "uden tid"; another day than the page's is told. */
export function tidOrd({ start, slut }: Pick<TolketHaendelse, 'start' | 'slut'>, dato: string): string {
  const day = (start ?? slut ?? dato).slice(0, 10)
  const clock = isClock(start)
    ? isClock(slut)
      ? `${kl(start)}–${kl(slut)}`
      : kl(start)
    : isClock(slut)
      ? `til ${kl(slut)}`
      : 'uden klokkeslæt'
  return day === dato ? clock : `${clock} (${writeDato(day, dato)})`
}

const minutes = (a: string, b: string) => (Date.parse(`${b}:00Z`) - Date.parse(`${a}:00Z`)) / 60_000

const DOEGNDEL: Record<string, string> = {
  nat: 'om natten',
  morgen: 'om morgenen',
  formiddag: 'om formiddagen',
  middag: 'ved middag',
  eftermiddag: 'om eftermiddagen',
  aften: 'om aftenen',
}

/** What an event says besides its name and time. */
export function indholdOrd(h: TolketHaendelse, ord: Detaljeord): string {
  const { start, slut, maengde, enhed, antal, status, detaljer = {} } = h
  return [
    isClock(start) && isClock(slut) && slut > start ? writeVarighed(minutes(start, slut)) : '',
    maengde === null ? '' : maengde === 0 && !enhed ? 'intet' : writeMaengde(maengde, enhed ?? '').trim(),
    antal === undefined ? '' : `antal ${antal}`,
    status ?? '',
    ...Object.entries(detaljer).flatMap(([navn, vaerdi]) => detaljeOrd(navn, vaerdi, ord[h.type]?.[navn])),
  ]
    .filter(Boolean)
    .join(' · ')
}

function detaljeOrd(
  navn: string,
  vaerdi: unknown,
  ord: { label: string; valg?: Record<string, string> } | undefined,
): string[] {
  if (navn === 'cirka') return ['omtrent']
  if (navn === 'doegndel') return [DOEGNDEL[String(vaerdi)] ?? String(vaerdi)]
  if (navn === 'vindueSlut' && typeof vaerdi === 'string') return [`senest ${kl(vaerdi)}`]
  if (navn === 'vindueStart' && typeof vaerdi === 'string') return [`tidligst ${kl(vaerdi)}`]
  if (!ord || vaerdi === null || vaerdi === undefined) return []
  if (vaerdi === true || vaerdi === false) return [vaerdi ? ord.label.toLowerCase() : `ikke ${ord.label.toLowerCase()}`]
  const words = [vaerdi]
    .flat()
    .map((one) => ord.valg?.[String(one)] ?? String(one))
    .join(', ')
    .toLowerCase()
  return [ord.valg ? words : `${ord.label.toLowerCase()} ${words}`]
}

/** "Måltid 10.30 · 120 ml". */
export const haendelseOrd = (h: TolketHaendelse, dato: string, ord: Detaljeord): string =>
  [`${typeTekst[h.type]} ${tidOrd(h, dato)}`, indholdOrd(h, ord)].filter(Boolean).join(' · ')

/** A stored entry in the same words. */
export const asTolket = (r: Kendt): TolketHaendelse => ({
  type: r.type as Registreringstype,
  start: r.start ? toLokal(r.start) : r.dato,
  slut: r.slut && toLokal(r.slut),
  maengde: r.maengde,
  enhed: r.enhed,
  note: r.note,
  ...(r.antal !== null && { antal: r.antal }),
  ...(r.status && { status: r.status }),
  detaljer: r.detaljer,
  forklaring: [],
})

const FELTORD: Record<string, string> = {
  start: 'tidspunkt',
  slut: 'slut',
  maengde: 'mængde',
  enhed: 'enhed',
  antal: 'antal',
  note: 'note',
  retter: 'det, der rettes',
  status: 'status',
  dato: 'dag',
}

/** What the words gave: "søvn", "tidspunkt", "mængde". */
export const feltOrd = (felt: string, type: Registreringstype): string =>
  felt === 'type' ? typeTekst[type].toLowerCase() : (FELTORD[felt] ?? 'detalje')

export interface Stykke {
  tekst: string
  /** What the words were read as; none: passed over. */
  som?: string
}

type Mark = Forklaring & { som: string }

/** The sentence cut into words that gave something and words that did not. */
export function cutTekst(tekst: string, haendelser: readonly TolketHaendelse[]): Stykke[] {
  const marks = haendelser.flatMap(({ forklaring, type }) =>
    forklaring.map((one): Mark => ({ ...one, som: feltOrd(one.felt, type) })),
  )
  const stykker: Stykke[] = []
  let at = 0
  for (const group of joined(marks.filter(({ fra, til }) => fra >= 0 && til > fra && til <= tekst.length))) {
    if (group.fra > at) stykker.push({ tekst: tekst.slice(at, group.fra) })
    stykker.push({ tekst: tekst.slice(group.fra, group.til), som: [...new Set(group.som)].join(' og ') })
    at = group.til
  }
  if (at < tekst.length) stykker.push({ tekst: tekst.slice(at) })
  return stykker
}

/** Words that gave several values are marked once. */
function joined(marks: Mark[]): { fra: number; til: number; som: string[] }[] {
  const groups: { fra: number; til: number; som: string[] }[] = []
  for (const { fra, til, som } of marks.sort((a, b) => a.fra - b.fra || b.til - a.til)) {
    const last = groups.at(-1)
    if (last && fra < last.til) Object.assign(last, { til: Math.max(last.til, til), som: [...last.som, som] })
    else groups.push({ fra, til, som: [som] })
  }
  return groups
}

const HVORFOR: Record<IkkeHaendelse['art'], string> = {
  naegtelse: 'det skete ikke',
  planlagt: 'en plan',
  vane: 'en vane',
  andenPerson: 'det handler om andre',
  besked: 'en besked',
  ulaest: 'ikke læst, fordi beskeden er så lang: send det for sig',
}

/** "en plan for mandag 16. marts kl. 10.00": why it is no event of the day. */
export function hvorforIkke({ art, start, who }: IkkeHaendelse, dato: string): string {
  if (art === 'planlagt' && start)
    return `en plan for ${start.slice(0, 10) === dato ? 'i dag' : writeDato(start.slice(0, 10), dato)}${isClock(start) ? ` kl. ${kl(start)}` : ''}`
  return art === 'andenPerson' && who ? `det handler om ${who}` : HVORFOR[art]
}
