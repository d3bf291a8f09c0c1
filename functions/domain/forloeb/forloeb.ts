import * as z from 'zod'
import { Dato } from '../dato.ts'
import { felt } from '../felt.ts'
import { midtvejsOf, slutOf } from '../forloebsplan/regler.ts'
import type { Emne } from '../roller.ts'
import { addDage } from '../tid.ts'
import { type Deltager, samarbejdsparter } from '../visitation/deltagere.ts'
import { aflastereOf, Aflastning, aflastningsdage } from './aflastning.ts'
import { Tilkoeb, tilkoebGivesAccess } from './tilkoeb.ts'

export const forloebsstatusTekst = { planlagt: 'Planlagt', aktiv: 'I gang', afsluttet: 'Afsluttet' } as const
export type Forloebsstatus = keyof typeof forloebsstatusTekst

/** The three slots at Døgncentret (S1-46). */
export const teamTekst = {
  socialraadgiver: 'Socialrådgiver',
  paedagog: 'Pædagogisk konsulent',
  psykolog: 'Psykolog',
} as const
export type Teamplads = keyof typeof teamTekst

export const Person = z.object({
  sub: z.string(),
  navn: felt(z.string(), { label: 'Navn', art: 'tekst', klasse: 'personlig' }),
})

/** The child as the forløb knows it; the CPR number itself stays with the visitation. */
const Barn = z.object({
  navn: felt(z.string().optional(), { label: 'Barnets navn', art: 'tekst', klasse: 'personlig' }),
  foedt: z.boolean(),
  foedselsdato: Dato.optional(),
  termin: Dato.optional(),
  koen: z.enum(['pige', 'dreng', 'ukendt']).optional(),
  cprMaskeret: z.string().optional(),
})

/** A forløb as stored and read back. */
export const Forloeb = z.object({
  id: z.string().min(1),
  visitationId: z.string().min(1),
  matchId: z.string().optional(),
  barn: Barn,
  plejefamilieId: z.string().min(1),
  /** Never shown to parents, Vuggestedet or anyone else outside the table of roles (B8). */
  plejefamilienavn: felt(z.string(), { label: 'Plejefamilie', art: 'tekst', klasse: 'adresseBeskyttet' }),
  adresseHemmelig: z.boolean(),
  /** Stays with other families. */
  aflastning: z.array(Aflastning).optional(),
  start: Dato,
  midtvejs: Dato,
  slut: Dato,
  /** The day it really ended. */
  afsluttet: Dato.optional(),
  /** Why the end is not three months after the start (S1-40). */
  slutBegrundelse: z.string().optional(),
  /** Why it was begun before the formøde was held (S1-54). */
  udenFormoede: z.string().optional(),
  /** When the rapport was last locked: from then on the diary takes additions only. */
  rapportLaast: z.iso.datetime().optional(),
  status: z.enum(Object.keys(forloebsstatusTekst) as [Forloebsstatus, ...Forloebsstatus[]]),
  /** The organisation of each part; what each may see is decided by `emneOfForloeb`. */
  socialcenter: z.string().min(1),
  familieplejecenter: z.string().min(1),
  doegncenter: z.string().nullable(),
  smaaboernsteam: z.string().nullable(),
  vuggested: z.string().nullable(),
  /** Familieplejekonsulent; undefined until one is put on it. */
  konsulent: Person.optional(),
  team: z.object({ socialraadgiver: Person.optional(), paedagog: Person.optional(), psykolog: Person.optional() }),
  tilkoeb: Tilkoeb,
  vuggestedStatus: z.enum(['ikkeRelevant', 'tilbudt', 'aktiv', 'afsluttet', 'afslaaet']),
  version: z.int().min(1),
  oprettet: z.iso.datetime(),
  aendret: z.iso.datetime(),
})
export type Forloeb = z.output<typeof Forloeb>

/** Start, midway and end from the start date. */
export const datoerFromStart = (start: string): Pick<Forloeb, 'start' | 'midtvejs' | 'slut'> => ({
  start,
  midtvejs: midtvejsOf(start),
  slut: slutOf(start),
})

/** Days after the end in which a plejefamilie may still read and correct (B5). */
export const LAESEVINDUE_DAGE = 14

/** Last day of the diary once the forløb has ended; undefined while it runs. */
export const lukketEfter = ({
  status,
  slut,
  afsluttet,
}: Pick<Forloeb, 'status' | 'slut' | 'afsluttet'>): string | undefined =>
  status === 'afsluttet' ? (afsluttet ?? slut) : undefined

/** Slots of the team nobody fills, while the add-on stands (S1-46: warn). */
export const ledigeTeampladser = ({ team, tilkoeb }: Pick<Forloeb, 'team' | 'tilkoeb'>): Teamplads[] =>
  tilkoeb.status === 'accepteret' ? (Object.keys(teamTekst) as Teamplads[]).filter((plads) => !team[plads]) : []

type Parter = Pick<Forloeb, Deltager['part']>

/** The organisations of the visitation's parts, carried over when the forløb is made. */
export function parterOf(organisation: string, deltagere: readonly Deltager[]): Parter {
  const of = (part: Deltager['part']) => deltagere.find((en) => en.part === part)?.organisation
  return {
    socialcenter: organisation,
    familieplejecenter: of('familieplejecenter') ?? samarbejdsparter.familieplejecenter,
    doegncenter: of('doegncenter') ?? null,
    smaaboernsteam: of('smaaboernsteam') ?? null,
    vuggested: of('vuggested') ?? null,
  }
}

/** Who belongs to the forløb on a day, as the access table asks. */
export function emneOfForloeb(forloeb: Forloeb, today: string): Emne {
  const { socialcenter, familieplejecenter, plejefamilieId, doegncenter, smaaboernsteam, vuggested } = forloeb
  const sidste = lukketEfter(forloeb)
  const isBestilt = ['bestilt', 'accepteret'].includes(forloeb.tilkoeb.status)
  return {
    socialcenter,
    familieplejecenter,
    plejefamilieId,
    aflastningsfamilier: aflastereOf(forloeb, today, LAESEVINDUE_DAGE),
    plejefamilieAdgang: sidste === undefined || today <= addDage(sidste, LAESEVINDUE_DAGE),
    ...(doegncenter && isBestilt && { doegncenter }),
    doegncenterAdgang: tilkoebGivesAccess(forloeb, today),
    ...(smaaboernsteam && { smaaboernsteam }),
    ...(vuggested && { vuggested }),
  }
}

/** The forløb as a family that only had the child for a while may meet it: no day before or after. */
export function asSeenBy(forloeb: Forloeb, organisation: string, today: string): Forloeb {
  if (organisation === forloeb.plejefamilieId) return forloeb
  const dage = aflastningsdage(forloeb, organisation, today, LAESEVINDUE_DAGE)
  if (!dage) return forloeb
  const sidste = lukketEfter(forloeb) ?? today
  const start = dage.foerste > forloeb.start ? dage.foerste : forloeb.start
  return dage.sidste < sidste
    ? { ...forloeb, start, status: 'afsluttet', afsluttet: dage.sidste }
    : { ...forloeb, start }
}
