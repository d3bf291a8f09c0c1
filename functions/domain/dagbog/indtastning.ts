import type { GemtRegistrering } from './gemt.ts'
import { type Enhed, type Registreringstype, TYPER, typeTekst } from './typer.ts'

/** How one kind of event is asked for on the phone: what stands first, what is offered, what follows from the choice. */
export interface Indtastning {
  noegle: string
  type: Registreringstype
  /** On the large button. */
  knap: string
  /** Over the half page. */
  titel: string
  /** Units the amount is given in, the usual first; none: no amount is asked. */
  enheder: readonly Enhed[]
  maengdeLabel?: string
  /** Amounts offered until the family has its own. */
  forslag: readonly number[]
  /** Details shown at once; the rest stand under "Flere oplysninger". */
  foerst: readonly string[]
  /** Details that follow from the button itself. */
  fast: Readonly<Record<string, unknown>>
  /** `ja`: runs until it is stopped · `valg`: only when asked to run · `nej`: a point in time. */
  loeber: 'ja' | 'valg' | 'nej'
  /** How often the thing happened may be told. */
  antal?: boolean
}

const PLAIN = { enheder: [], forslag: [], foerst: [], fast: {}, loeber: 'nej' } as const

const of = (noegle: string, type: Registreringstype, over: Partial<Indtastning> = {}): Indtastning => ({
  ...PLAIN,
  noegle,
  type,
  knap: typeTekst[type],
  titel: typeTekst[type],
  ...over,
})

/** The seven large buttons in the order of the page; the eighth is "Mere". */
export const HURTIGE: readonly Indtastning[] = [
  of('sov', 'soevn', { knap: 'Sov', loeber: 'ja', foerst: ['sted'] }),
  of('flaske', 'maaltid', {
    knap: 'Flaske',
    titel: 'Flaske',
    enheder: ['ml'],
    maengdeLabel: 'Hvor meget?',
    forslag: [60, 90, 120],
    fast: { maade: 'flaske' },
    loeber: 'valg',
  }),
  of('mad', 'maaltid', {
    knap: 'Mad',
    titel: 'Mad',
    enheder: ['g', 'portion', 'ml', 'min'],
    maengdeLabel: 'Hvor meget?',
    forslag: [],
    foerst: ['maade', 'udfald'],
    loeber: 'valg',
  }),
  of('ble', 'ble', { knap: 'Ble', foerst: ['vaad', 'affoering'], antal: true }),
  of('graad', 'graad', { knap: 'Gråd', loeber: 'ja', foerst: ['intensitet'] }),
  of('bad', 'bad', { knap: 'Bad' }),
  of('medicin', 'medicin', {
    knap: 'Medicin',
    enheder: ['ml', 'mg', 'dråber'],
    maengdeLabel: 'Hvor meget?',
    foerst: ['praeparat'],
  }),
]

const MERE: Partial<Record<Registreringstype, Partial<Indtastning>>> = {
  opvaagning: { foerst: ['aarsag'], antal: true },
  troest: { foerst: ['maade', 'virkning'], loeber: 'valg' },
  maaling: { enheder: ['g', 'cm', '°C'], maengdeLabel: 'Hvad viste den?', foerst: ['maal'] },
  samvaer: { foerst: ['med', 'stoette'], loeber: 'valg' },
  helbred: { foerst: ['art', 'resultat'] },
  symptom: { foerst: ['art'], antal: true },
  abstinens: { foerst: ['tegn'], antal: true, enheder: ['point'], maengdeLabel: 'Score oplyst af andre' },
  aktivitet: { foerst: ['art'], loeber: 'valg' },
  observation: { foerst: ['omraade'] },
  haendelse: { foerst: ['alvor', 'kontaktet'] },
}

/** Everything else, behind "Mere". */
export const FLERE: readonly Indtastning[] = TYPER.flatMap((type) => (MERE[type] ? [of(type, type, MERE[type])] : []))

const ALLE = [...HURTIGE, ...FLERE]

export const indtastningOf = (noegle: string): Indtastning | undefined => ALLE.find((one) => one.noegle === noegle)

type Kendt = Pick<GemtRegistrering, 'type' | 'enhed' | 'detaljer'>

/** The way of asking that fits an entry, also one that came by chat or API. */
export function indtastningFor({ type, enhed, detaljer }: Kendt): Indtastning | undefined {
  if (type === 'beskrivelse') return undefined
  if (type === 'maaltid')
    return indtastningOf(detaljer.maade === 'flaske' || (!detaljer.maade && enhed === 'ml') ? 'flaske' : 'mad')
  return ALLE.find((one) => one.type === type)
}

/** The last amounts of this kind, each once, newest first; what is usual fills up. */
export function senesteMaengder(
  { noegle, enheder, forslag }: Indtastning,
  registreringer: readonly GemtRegistrering[],
  antal = 3,
): number[] {
  const own = registreringer
    .filter(
      (r) =>
        !r.udgaaet &&
        r.maengde !== null &&
        r.maengde > 0 &&
        r.enhed === enheder[0] &&
        indtastningFor(r)?.noegle === noegle,
    )
    .sort((a, b) => ((a.start ?? '') < (b.start ?? '') ? 1 : -1))
    .map(({ maengde }) => maengde!)
  return [...new Set([...own, ...forslag])].slice(0, antal).sort((a, b) => a - b)
}
