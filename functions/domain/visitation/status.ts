/** Where a visitation is; documents missing is derived, not a state. */
export const statusTekst = {
  kladde: 'Kladde',
  indsendt: 'Sendt til Familieplejecentret',
  moedeAfholdt: 'Visitationsmøde afholdt',
  iMatchning: 'Vi finder en plejefamilie',
  matchet: 'Plejefamilie valgt – venter på svar',
  forloeb: 'Forløb oprettet',
  returneret: 'Sendt tilbage til socialcentret',
  afvist: 'Afvist',
  trukketTilbage: 'Trukket tilbage',
} as const
export type Visitationsstatus = keyof typeof statusTekst
export const statusser = Object.keys(statusTekst) as [Visitationsstatus, ...Visitationsstatus[]]

/** Who may do it: the sender (socialcenter), the owner (Familieplejecentret), or the system when others have answered. */
type Part = 'afsender' | 'modtager' | 'system'

interface Handling {
  tekst: string
  part: Part
  /** A reason must be written. */
  grund?: true
  gang: Partial<Record<Visitationsstatus, Visitationsstatus>>
}

const fra = <const F extends Visitationsstatus>(til: Visitationsstatus, ...froms: F[]) =>
  Object.fromEntries(froms.map((status) => [status, til])) as Partial<Record<Visitationsstatus, Visitationsstatus>>

/** Open before anyone has been offered the child. */
const TIDLIGE = ['indsendt', 'moedeAfholdt', 'iMatchning'] as const

/** The whole machine: action → from → to. A meeting may also be recorded after the search has begun (S1-69 asks for it before the match is confirmed). */
export const handlinger = {
  ret: { tekst: 'Ret svar', part: 'afsender', gang: { kladde: 'kladde', returneret: 'returneret' } },
  indsend: { tekst: 'Send visitation', part: 'afsender', gang: fra('indsendt', 'kladde', 'returneret') },
  eftersend: {
    tekst: 'Eftersend dokument',
    part: 'afsender',
    gang: {
      kladde: 'kladde',
      returneret: 'returneret',
      indsendt: 'indsendt',
      moedeAfholdt: 'moedeAfholdt',
      iMatchning: 'iMatchning',
      matchet: 'matchet',
      forloeb: 'forloeb',
    },
  },
  registrerFoedsel: {
    tekst: 'Barnet er født',
    part: 'afsender',
    gang: { indsendt: 'indsendt', moedeAfholdt: 'moedeAfholdt', iMatchning: 'iMatchning', matchet: 'matchet' },
  },
  traekTilbage: {
    tekst: 'Træk visitationen tilbage',
    part: 'afsender',
    grund: true,
    gang: fra('trukketTilbage', 'kladde', 'returneret', ...TIDLIGE, 'matchet'),
  },
  holdMoede: {
    tekst: 'Gem visitationsmøde',
    part: 'modtager',
    gang: { indsendt: 'moedeAfholdt', moedeAfholdt: 'moedeAfholdt', iMatchning: 'iMatchning', matchet: 'matchet' },
  },
  accepter: { tekst: 'Optag i projektet', part: 'modtager', gang: fra('iMatchning', ...TIDLIGE) },
  returner: { tekst: 'Send tilbage', part: 'modtager', grund: true, gang: fra('returneret', ...TIDLIGE) },
  afvis: { tekst: 'Afvis', part: 'modtager', grund: true, gang: fra('afvist', ...TIDLIGE) },
  match: { tekst: 'Vælg plejefamilie', part: 'modtager', grund: true, gang: fra('matchet', ...TIDLIGE) },
  frigoer: { tekst: 'Ophæv match', part: 'system', gang: fra('iMatchning', 'matchet') },
  opretForloeb: { tekst: 'Opret forløb', part: 'system', gang: fra('forloeb', 'matchet') },
} as const satisfies Record<string, Handling>
export type Visitationshandling = keyof typeof handlinger

/** The state an action leads to, or undefined when it may not be done there. */
export const statusAfter = (from: Visitationsstatus, action: Visitationshandling): Visitationsstatus | undefined =>
  (handlinger[action] as Handling).gang[from]

export const mayGo = (from: Visitationsstatus, action: Visitationshandling): boolean =>
  statusAfter(from, action) !== undefined

/** What a part may do now, in the order of the table. */
export const handlingerOf = (from: Visitationsstatus, part: Part): Visitationshandling[] =>
  (Object.keys(handlinger) as Visitationshandling[]).filter(
    (action) => handlinger[action].part === part && mayGo(from, action),
  )

export const needsGrund = (action: Visitationshandling): boolean => (handlinger[action] as Handling).grund === true

/** Nobody waits for anybody any more. */
const AFSLUTTEDE = ['forloeb', 'afvist', 'trukketTilbage'] as const satisfies Visitationsstatus[]
export const isAfsluttet = (status: Visitationsstatus): boolean => AFSLUTTEDE.some((one) => one === status)

/** How a sent visitation leaves the queue, as Familieplejecentret looks them up. */
export const lukkede = ['returneret', ...AFSLUTTEDE] as const satisfies Visitationsstatus[]

/** In the queue of Familieplejecentret: sent and not closed. */
export const isAaben = (status: Visitationsstatus): boolean => [...TIDLIGE, 'matchet'].includes(status)
