import { addDage, addMaaneder } from '../tid.ts'

/** The kinds of step, what people call them, and what a step ends as. */
export const trinarter = {
  smaaboernsteam: { titel: 'Småbørnsteamet er orienteret', slags: 'opgave' },
  formoede: { titel: 'Formøde', slags: 'moede' },
  startmoede: { titel: 'Startmøde i plejefamilien', slags: 'moede' },
  besoeg: { titel: 'Besøg i plejefamilien', slags: 'moede' },
  midtvejsmoede: { titel: 'Midtvejsmøde', slags: 'moede' },
  rapport: { titel: 'Rapport', slags: 'dokument' },
  udviklingsbeskrivelse: { titel: 'Udviklingsbeskrivelse', slags: 'dokument' },
  psykologiskUndersoegelse: { titel: 'Psykologisk undersøgelse', slags: 'dokument' },
  afslutningsmoede: { titel: 'Afslutningsmøde', slags: 'moede' },
} as const
export type Trinart = keyof typeof trinarter
export type Trinslags = (typeof trinarter)[Trinart]['slags']

/** Numbers that an authority may set otherwise. */
export interface Planregler {
  maaneder: number
  midtvejsdage: number
  startmoedeSenest: number
  besoegHver: number
  besoegTolerance: number
}
export const planregler: Planregler = {
  maaneder: 3,
  midtvejsdage: 49,
  startmoedeSenest: 14,
  besoegHver: 14,
  besoegTolerance: 4,
}

interface Ramme {
  start: string
  slut: string
  oprettet: string
}
type Part = 'familieplejecenter' | 'doegncenter'

/** When a step is due by the rule (`dato`), and the days it may be held without breaking it. */
interface Tid {
  dato: string
  tidligst: string
  senest: string
}

interface Planregel {
  art: Trinart
  ansvarlig: Part
  kilde: string
  /** Repeated steps are numbered. */
  flere?: true
  regel: (regler: Planregler) => string
  tider: (ramme: Ramme, regler: Planregler) => Tid[]
}

/** By a day: any day from `tidligst` on keeps the rule. */
const senest = (dato: string, tidligst: string): Tid => ({
  dato,
  tidligst: tidligst < dato ? tidligst : dato,
  senest: dato,
})

const dokument = (art: Trinart): Planregel => ({
  art,
  ansvarlig: 'doegncenter',
  kilde: 'S1-59',
  regel: ({ maaneder }) => `Fremlægges på afslutningsmødet efter ${maaneder} måneder`,
  tider: ({ start, slut }) => [senest(slut, start)],
})

function besoegstider({ start, slut }: Ramme, { besoegHver, besoegTolerance }: Planregler): Tid[] {
  const tider: Tid[] = []
  for (let dato = addDage(start, besoegHver); dato < slut; dato = addDage(dato, besoegHver))
    tider.push({ dato, tidligst: addDage(dato, -besoegTolerance), senest: addDage(dato, besoegTolerance) })
  return tider
}

/** The clock of a forløb, one row a rule of the seed. */
export const planskema: readonly Planregel[] = [
  {
    art: 'smaaboernsteam',
    ansvarlig: 'familieplejecenter',
    kilde: 'S1-66',
    regel: () => 'Småbørnsteamet inddrages i alle sager med børn i målgruppen',
    tider: ({ oprettet }) => [senest(oprettet, oprettet)],
  },
  {
    art: 'formoede',
    ansvarlig: 'familieplejecenter',
    kilde: 'S1-54',
    regel: () => 'Holdes inden start med alle involverede medarbejdere',
    tider: ({ start, oprettet }) => [senest(addDage(start, -1), oprettet)],
  },
  {
    art: 'startmoede',
    ansvarlig: 'familieplejecenter',
    kilde: 'S1-57',
    regel: ({ startmoedeSenest }) => `Holdes i starten af forløbet, senest efter ${startmoedeSenest} dage`,
    tider: ({ start }, { startmoedeSenest }) => [senest(addDage(start, startmoedeSenest), start)],
  },
  {
    art: 'besoeg',
    ansvarlig: 'familieplejecenter',
    kilde: 'S1-45',
    flere: true,
    regel: ({ besoegHver, besoegTolerance }) =>
      `Cirka hver ${besoegHver}. dag, ${besoegTolerance} dage før eller efter`,
    tider: besoegstider,
  },
  {
    art: 'midtvejsmoede',
    ansvarlig: 'familieplejecenter',
    kilde: 'S1-58',
    regel: ({ midtvejsdage }) => `Efter ${midtvejsdage / 7} uger`,
    tider: ({ start }, { midtvejsdage }) => [senest(addDage(start, midtvejsdage), addDage(start, 1))],
  },
  dokument('rapport'),
  dokument('udviklingsbeskrivelse'),
  dokument('psykologiskUndersoegelse'),
  {
    art: 'afslutningsmoede',
    ansvarlig: 'familieplejecenter',
    kilde: 'S1-59',
    regel: ({ maaneder }) => `Efter ${maaneder} måneder`,
    tider: ({ start, slut }) => [senest(slut, start)],
  },
]

/** End of a forløb: calendar months from the start, clamped to the month's last day (S1-40). */
export const slutOf = (start: string, { maaneder }: Planregler = planregler): string => addMaaneder(start, maaneder)

/** Day of the midtvejsmøde (S1-58). */
export const midtvejsOf = (start: string, { midtvejsdage }: Planregler = planregler): string =>
  addDage(start, midtvejsdage)
