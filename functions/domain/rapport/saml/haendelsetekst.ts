import { detaljeFelter } from '../../dagbog/detaljer.ts'
import type { GemtRegistrering } from '../../dagbog/gemt.ts'
import { type Registreringstype, typeTekst } from '../../dagbog/typer.ts'
import { type Dataklasse, type Felt, felter } from '../../felt.ts'
import { klokTekst, talTekst } from '../dansk.ts'
import { BESKYTTET } from '../redact.ts'

type Klasser = ReadonlySet<Dataklasse>

/** `06.30–07.10`, `06.30`, `til 07.10` or that the time is not known: nothing is invented. */
export function tidTekst({ start, slut }: Pick<GemtRegistrering, 'start' | 'slut'>): string {
  if (start && slut) return `${klokTekst(start)}–${klokTekst(slut)}`
  if (start) return klokTekst(start)
  return slut ? `til ${klokTekst(slut)}` : 'tid ikke oplyst'
}

export const STATUSTEKST = {
  afholdt: 'Afholdt',
  aflyst: 'Aflyst',
  udeblevet: 'Udeblevet',
  afbrudt: 'Afbrudt',
  flyttet: 'Flyttet',
} as const

/** What an entry says, in words, cut to the classes the reader may see. */
export function haendelseTekst(r: GemtRegistrering, klasser: Klasser): string {
  if (r.type === 'beskrivelse') return r.tekst ?? ''
  return [
    r.status ? STATUSTEKST[r.status] : '',
    r.maengde === null ? '' : `${talTekst(r.maengde, Number.isInteger(r.maengde) ? 0 : 1)} ${r.enhed ?? ''}`.trim(),
    r.antal === null ? '' : `antal ${r.antal}`,
    ...detaljerTekst(r.type, r.detaljer, klasser),
    r.detaljer.cirka === true ? 'omtrentlig tid' : '',
    r.note ?? '',
  ]
    .filter((del) => del !== '')
    .join('; ')
}

export const typeNavn = (r: GemtRegistrering): string =>
  r.type === 'beskrivelse' ? 'Dagens beskrivelse' : typeTekst[r.type]

/** Details in the order of the schema, with the schema's own words. */
function detaljerTekst(type: Registreringstype, detaljer: Record<string, unknown>, klasser: Klasser): string[] {
  return Object.entries(detaljeFelter[type]).flatMap(([navn, schema]) => {
    const vaerdi = detaljer[navn]
    const felt = felter.get(schema)
    if (vaerdi === undefined || vaerdi === null || vaerdi === '' || !felt) return []
    if (felt.klasse && !klasser.has(felt.klasse)) return [`${felt.label}: ${BESKYTTET}`]
    return [detaljeTekst(felt, vaerdi)]
  })
}

function detaljeTekst({ label, art, valg, enhed }: Felt, vaerdi: unknown): string {
  if (art === 'jaNej') return vaerdi === true ? label : `${label}: nej`
  if (art === 'tal') return talDetalje(label.toLowerCase(), talTekst(Number(vaerdi)), enhed)
  const ord = (Array.isArray(vaerdi) ? vaerdi : [vaerdi]).map((v) => valg?.[String(v)] ?? String(v)).join(', ')
  return art === 'valg' ? ord : `${label}: ${ord}`
}

/** "12 minutter om at falde i søvn", but "tilbudt mængde 130 ml": a label that is itself the unit follows its number. */
const talDetalje = (label: string, tal: string, enhed: string | undefined): string =>
  label.startsWith('minutter ') ? `${tal} ${label}` : `${label} ${tal}${enhed ? ` ${enhed}` : ''}`
