import type { Rolle } from '../../../functions/domain/roller.ts'

/** A person who can log in at the embedded provider. */
export interface LoginUser {
  brugernavn: string
  password: string
  sub: string
  navn: string
  rolle: Rolle
  organisation: string
  organisationsnavn: string
}

/** A program that gets tokens with its own secret. */
export interface MachineClient {
  clientId: string
  navn: string
  scopes: string[]
  organisation: string
  organisationsnavn: string
}

export const DEMO_PASSWORD = 'demo'

export const PLEJEFAMILIE1 = '5f0a1c3e-0000-4000-8000-0000000000f1'
export const PLEJEFAMILIE2 = '5f0a1c3e-0000-4000-8000-0000000000f2'

const sub = (n: number) => `5f0a1c3e-0000-4000-8000-0000000001${String(n).padStart(2, '0')}`

const organisationer = {
  'socialcenter-nord': 'Socialcenter Nord (demo)',
  'socialcenter-syd': 'Socialcenter Syd (demo)',
  familieplejecentret: 'Familieplejecentret (demo)',
  [PLEJEFAMILIE1]: 'Familien Demosen',
  [PLEJEFAMILIE2]: 'Familien Prøvegaard',
  doegncentret: 'Døgncentret (demo)',
  vuggestedet: 'Vuggestedet (demo)',
  smaaboernsteamet: 'Småbørnsteamet (demo)',
  revisionen: 'Revisionen (demo)',
} as const

type Organisation = keyof typeof organisationer

/** All persons are invented; their family names say so. */
const personer: [brugernavn: string, navn: string, rolle: Rolle, organisation: Organisation][] = [
  ['socialcenter', 'Signe Demosen', 'socialcenter', 'socialcenter-nord'],
  ['socialcenter2', 'Søren Prøvegaard', 'socialcenter', 'socialcenter-syd'],
  ['familieplejecenter', 'Karen Demosen', 'familieplejekonsulent', 'familieplejecentret'],
  ['konsulent2', 'Kåre Prøvegaard', 'familieplejekonsulent', 'familieplejecentret'],
  ['leder', 'Lone Demosen', 'familieplejeleder', 'familieplejecentret'],
  ['plejefamilie1', 'Mette Demosen', 'plejefamilie', PLEJEFAMILIE1],
  ['plejefar1', 'Morten Demosen', 'plejefamilie', PLEJEFAMILIE1],
  ['plejefamilie2', 'Pia Prøvegaard', 'plejefamilie', PLEJEFAMILIE2],
  ['doegncenter', 'Dorthe Demosen', 'socialraadgiver', 'doegncentret'],
  ['paedagog', 'Peter Prøvegaard', 'paedagog', 'doegncentret'],
  ['psykolog', 'Astrid Demosen', 'psykolog', 'doegncentret'],
  ['vuggested', 'Vibeke Prøvegaard', 'vuggested', 'vuggestedet'],
  ['smaaboernsteam', 'Tine Demosen', 'smaaboernsteam', 'smaaboernsteamet'],
  ['revisor', 'Rasmus Prøvegaard', 'revisor', 'revisionen'],
]

export const demoUsers: LoginUser[] = personer.map(([brugernavn, navn, rolle, organisation], index) => ({
  brugernavn,
  password: DEMO_PASSWORD,
  sub: sub(index + 1),
  navn,
  rolle,
  organisation,
  organisationsnavn: organisationer[organisation],
}))

export const demoClients: MachineClient[] = [
  {
    clientId: 'rapportklient',
    navn: 'Rapportklient (demo)',
    scopes: ['dagbog:laes'],
    organisation: 'doegncentret',
    organisationsnavn: organisationer.doegncentret,
  },
]
