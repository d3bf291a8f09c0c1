/** The only access table: role × permission × relation. Everything not in it is refused (seed rows S1-13, -14, -39, -43, -48, -52). */
export const ROLLER = [
  'socialcenter',
  'familieplejekonsulent',
  'familieplejeleder',
  'plejefamilie',
  'socialraadgiver',
  'paedagog',
  'psykolog',
  'vuggested',
  'smaaboernsteam',
  'revisor',
  'maskine',
] as const
export type Rolle = (typeof ROLLER)[number]

export const rolleTekst: Record<Rolle, string> = {
  socialcenter: 'Socialcenter',
  familieplejekonsulent: 'Familieplejekonsulent',
  familieplejeleder: 'Leder, Familieplejecentret',
  plejefamilie: 'Plejefamilie',
  socialraadgiver: 'Socialrådgiver, Døgncentret',
  paedagog: 'Pædagogisk konsulent, Døgncentret',
  psykolog: 'Psykolog, Døgncentret',
  vuggested: 'Vuggestedet',
  smaaboernsteam: 'Småbørnsteamet',
  revisor: 'Revisor',
  maskine: 'Fagsystem',
}

/** `Psykolog, Døgncentret` → `psykolog`: where everybody is of the same house. */
export const fagTekst = (rolle: Rolle): string => rolleTekst[rolle].split(',')[0]!.toLowerCase()

/** Who acts: from verified claims only. */
export interface Aktoer {
  sub: string
  navn: string
  rolle: Rolle
  /** Organisation id; for a plejefamilie its own id, so that all adults of the family share the diary. */
  organisation: string
  organisationsnavn: string
  scopes: string[]
}

/** What a case tells about who belongs to it; made by `emneOf…` beside each aggregate. */
export interface Emne {
  socialcenter?: string
  familieplejecenter?: string
  plejefamilieId?: string
  /** False once the family's reading window (the forløb + 14 days) is over. */
  plejefamilieAdgang?: boolean
  /** Other families that have the child for a while, or had it lately. */
  aflastningsfamilier?: readonly string[]
  /** Set only while Døgncentret's help is ordered or accepted. */
  doegncenter?: string
  /** True only while the tilkøb stands (S1-14). */
  doegncenterAdgang?: boolean
  smaaboernsteam?: string
  vuggested?: string
}

const is = (id: string | undefined, aktoer: Aktoer) => id !== undefined && id === aktoer.organisation

const relationer = {
  /** No object yet, or a list that is itself cut to the actor's own. */
  uden: () => true,
  afsender: (aktoer, emne) => is(emne.socialcenter, aktoer),
  modtager: (aktoer, emne) => is(emne.familieplejecenter, aktoer),
  familien: (aktoer, emne) => is(emne.plejefamilieId, aktoer) && emne.plejefamilieAdgang !== false,
  /** Who writes the diary: the family, and one that has the child while the first rests. */
  skriverne: (aktoer, emne) =>
    (is(emne.plejefamilieId, aktoer) && emne.plejefamilieAdgang !== false) ||
    (emne.aflastningsfamilier?.includes(aktoer.organisation) ?? false),
  tilkoeb: (aktoer, emne) => is(emne.doegncenter, aktoer) && emne.doegncenterAdgang === true,
  doegncenter: (aktoer, emne) => is(emne.doegncenter, aktoer),
  teamet: (aktoer, emne) => is(emne.smaaboernsteam, aktoer),
  vuggested: (aktoer, emne) => is(emne.vuggested, aktoer),
} satisfies Record<string, (aktoer: Aktoer, emne: Emne) => boolean>
export type Relation = keyof typeof relationer

type Raekke = Partial<Record<Rolle, Relation>>
const fpc = (relation: Relation = 'modtager'): Raekke => ({
  familieplejekonsulent: relation,
  familieplejeleder: relation,
})
const dc = (relation: Relation = 'tilkoeb'): Raekke => ({
  socialraadgiver: relation,
  paedagog: relation,
  psykolog: relation,
})

/** Permission → purpose written in the revisionslog, and who has it in which relation. */
export const TILLADELSER = {
  'visitation.opret': { formaal: 'Oprette visitation', roller: { socialcenter: 'uden' } },
  'visitation.liste': {
    formaal: 'Se egne visitationer',
    roller: { socialcenter: 'uden', ...fpc('uden'), smaaboernsteam: 'uden' },
  },
  'visitation.laes': {
    formaal: 'Behandle visitation',
    roller: { socialcenter: 'afsender', ...fpc(), smaaboernsteam: 'teamet' },
  },
  'visitation.ret': { formaal: 'Udfylde visitation', roller: { socialcenter: 'afsender' } },
  'visitation.behandl': { formaal: 'Behandle visitation', roller: fpc() },
  /** The mother's support, apart from the child's case (S1-16). */
  'stoette.liste': { formaal: 'Se mødre, der er tilbudt støtte', roller: { vuggested: 'uden' } },
  'stoette.laes': {
    formaal: 'Se tilbud om støtte til mor',
    roller: { vuggested: 'vuggested', socialcenter: 'afsender', ...fpc() },
  },
  'stoette.svar': { formaal: 'Svare på tilbud om støtte til mor', roller: { vuggested: 'vuggested' } },
  'bilag.hent': { formaal: 'Læse dokument', roller: { socialcenter: 'afsender', ...fpc() } },
  'match.se': { formaal: 'Finde plejefamilie', roller: fpc() },
  'match.vaelg': { formaal: 'Vælge plejefamilie', roller: fpc() },
  'match.fravig': { formaal: 'Vælge plejefamilie trods et krav', roller: { familieplejeleder: 'modtager' } },
  'match.ophaev': { formaal: 'Ophæve match', roller: fpc() },
  'match.liste': { formaal: 'Se match, der venter på svar', roller: { socialcenter: 'uden', plejefamilie: 'uden' } },
  'match.laes': { formaal: 'Se match', roller: { socialcenter: 'afsender', plejefamilie: 'familien', ...fpc() } },
  'match.svar': { formaal: 'Svare på match', roller: { socialcenter: 'afsender', plejefamilie: 'familien' } },
  'plejefamilie.liste': { formaal: 'Se plejefamilier', roller: fpc('uden') },
  'plejefamilie.opret': { formaal: 'Oprette plejefamilie', roller: fpc('uden') },
  'plejefamilie.laes': { formaal: 'Se plejefamilie', roller: { ...fpc(), plejefamilie: 'familien' } },
  'plejefamilie.navn': { formaal: 'Se navn på foreslået plejefamilie', roller: fpc() },
  'plejefamilie.eksport': { formaal: 'Hente register som fil', roller: fpc('uden') },
  'plejefamilie.ret': { formaal: 'Rette plejefamilie', roller: fpc() },
  'plejefamilie.bekraeft': { formaal: 'Bekræfte ledig plads', roller: { ...fpc(), plejefamilie: 'familien' } },
  'forloeb.liste': {
    formaal: 'Se egne forløb',
    roller: {
      socialcenter: 'uden',
      ...fpc('uden'),
      plejefamilie: 'uden',
      ...dc('uden'),
      smaaboernsteam: 'uden',
      vuggested: 'uden',
    },
  },
  'forloeb.laes': {
    formaal: 'Se forløb',
    roller: {
      socialcenter: 'afsender',
      ...fpc(),
      plejefamilie: 'familien',
      ...dc('doegncenter'),
      smaaboernsteam: 'teamet',
    },
  },
  /** Who the plejefamilie is; Døgncentret learns it when it has said yes. */
  'forloeb.familie': {
    formaal: 'Se, hvem plejefamilien er',
    roller: { socialcenter: 'afsender', ...fpc(), plejefamilie: 'familien', ...dc() },
  },
  'forloeb.ret': { formaal: 'Koordinere forløb', roller: fpc() },
  'tilkoeb.bestil': { formaal: 'Bestille observation', roller: fpc() },
  'tilkoeb.svar': { formaal: 'Svare på bestilling', roller: { socialraadgiver: 'doegncenter' } },
  'team.ret': { formaal: 'Sætte team', roller: { socialraadgiver: 'tilkoeb', ...fpc() } },
  'dagbog.laes': {
    formaal: 'Læse dagbog',
    roller: { ...fpc(), plejefamilie: 'familien', ...dc(), maskine: 'tilkoeb' },
  },
  /** One day at a time, as its page shows it. */
  'dagbog.dag': {
    formaal: 'Læse dagbog',
    roller: { ...fpc(), plejefamilie: 'skriverne', ...dc(), maskine: 'tilkoeb' },
  },
  'dagbog.skriv': { formaal: 'Skrive dagbog', roller: { plejefamilie: 'skriverne' } },
  'dagbog.tolk': { formaal: 'Forstå dagbogstekst', roller: { ...fpc(), plejefamilie: 'familien', ...dc() } },
  'besked.laes': { formaal: 'Læse beskeder om barnet', roller: { plejefamilie: 'familien', ...dc() } },
  'besked.skriv': { formaal: 'Skrive besked om barnet', roller: { plejefamilie: 'familien', ...dc() } },
  'dagbog.ret': { formaal: 'Rette i dagbog', roller: { plejefamilie: 'skriverne' } },
  'dagbog.kommenter': { formaal: 'Kommentere dagbog', roller: { plejefamilie: 'skriverne', ...dc() } },
  'dagbog.gennemse': { formaal: 'Gennemgå dagbog', roller: dc() },
  'observation.skriv': { formaal: 'Skrive faglig observation', roller: dc() },
  'proeve.skriv': { formaal: 'Registrere test', roller: { paedagog: 'tilkoeb', psykolog: 'tilkoeb' } },
  'psykologisk.underskriv': { formaal: 'Underskrive psykologisk undersøgelse', roller: { psykolog: 'tilkoeb' } },
  'samvaer.aftal': { formaal: 'Aftale samvær', roller: { ...fpc(), socialraadgiver: 'tilkoeb' } },
  'samvaer.laes': { formaal: 'Se samvær', roller: { ...fpc(), plejefamilie: 'familien', ...dc(), maskine: 'tilkoeb' } },
  'statistik.laes': {
    formaal: 'Se tal fra dagbogen',
    roller: { ...fpc(), plejefamilie: 'familien', ...dc(), maskine: 'tilkoeb' },
  },
  'rapport.laes': { formaal: 'Læse rapport', roller: dc() },
  'rapport.fremlagt': { formaal: 'Læse fremlagt rapport', roller: { socialcenter: 'afsender', ...fpc(), ...dc() } },
  'rapport.skriv': { formaal: 'Skrive rapport', roller: dc() },
  'rapport.bemaerk': { formaal: 'Skrive bemærkning til rapport', roller: { plejefamilie: 'familien', ...dc() } },
  'rapport.laas': { formaal: 'Låse rapport', roller: { socialraadgiver: 'tilkoeb' } },
  'aktindsigt.lav': { formaal: 'Aktindsigt', roller: { familieplejeleder: 'modtager' } },
  'log.laes': { formaal: 'Kontrol af opslag', roller: { plejefamilie: 'familien', ...fpc(), revisor: 'uden' } },
} as const satisfies Record<string, { formaal: string; roller: Raekke }>
export type Tilladelse = keyof typeof TILLADELSER

/** True when the role may do this to some object: decides 403 on routes without an object. */
export function hasRolle(aktoer: Aktoer, tilladelse: Tilladelse): boolean {
  return (TILLADELSER[tilladelse].roller as Raekke)[aktoer.rolle] !== undefined
}

/** True when the actor stands in the required relation to this very object. */
export function may(aktoer: Aktoer, tilladelse: Tilladelse, emne: Emne): boolean {
  const relation = (TILLADELSER[tilladelse].roller as Raekke)[aktoer.rolle]
  return relation !== undefined && relationer[relation](aktoer, emne)
}
