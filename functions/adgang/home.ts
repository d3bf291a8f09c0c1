import type { Dag, GemtRegistrering } from '../domain/dagbog/gemt.ts'
import { asSeenBy, emneOfForloeb, type Forloeb } from '../domain/forloeb/forloeb.ts'
import type { Trin } from '../domain/forloebsplan/forloebsplan.ts'
import { fristOf, nextStep } from '../domain/forloebsplan/opfoelgning.ts'
import { venterPaa } from '../domain/matching/match.ts'
import { may, type Rolle, type Tilladelse } from '../domain/roller.ts'
import type { Gemt } from '../domain/statistik/indhold.ts'
import { type Flag, flagsOf, vigtighedOf } from '../domain/statistik/opmaerksomhed.ts'
import { addDage, toDato } from '../domain/tid.ts'
import { emneOfVisitation } from '../domain/visitation/afledt.ts'
import { hastOf } from '../domain/visitation/hast.ts'
import { isAfsluttet, mayGo } from '../domain/visitation/status.ts'
import { isStoetteAktuel } from '../domain/visitation/stoette.ts'
import type { Visitation } from '../domain/visitation/visitation.ts'
import type { Deps } from '../deps.ts'
import type { Anmodning } from '../store/revisionslog.ts'

/** One forløb as the home page tells of it. */
export interface ForloebKort {
  forloeb: Forloeb
  naesteTrin?: Trin
  forsinket: boolean
  ulaeste: number
  spoergsmaal: number
  /** Comments this person has not seen. */
  nyeKommentarer: number
  /** The child is, or was lately, with this family for a while only. */
  aflastning: boolean
  /** What must be looked at today, on days not read yet. */
  flag: Flag[]
  /** The last day with anything written; undefined when the actor may not read the diary. */
  sidsteDag?: string
}

export interface Home {
  rolle: Rolle
  today: string
  visitationer: Visitation[]
  forloeb: ForloebKort[]
  tilbud: { id: string; titel: string; tekst: string }[]
}

/** Cases shown on the home page; the lists behind have the rest. */
const MAX = 25
/** A sender's newest visitationer, open and closed, among which the open ones are found. */
const SENESTE = 100
/** Days the home page looks back for unread entries. */
const DAGE = 120

/** Days the home page looks back for what must be looked at. */
const FLAGDAGE = 7

/** Steps a family takes part in. */
const MEETS_FAMILY: readonly Trin['art'][] = ['startmoede', 'besoeg', 'midtvejsmoede', 'afslutningsmoede']

/** What waits for this person; the line is written before anything is shown. */
export async function readHome(deps: Deps, anmodning: Anmodning): Promise<Home> {
  const { aktoer, nu } = anmodning
  const today = toDato(nu)
  const [visitationer, forloeb, tilbud] = await Promise.all([
    visitationerOf(deps, anmodning, today),
    forloebOf(deps, anmodning, today),
    tilbudOf(deps, anmodning),
  ])
  await deps.revisionslog.read(anmodning, {
    tilladelse: 'forloeb.liste',
    emne: 'forside',
    emneId: 'forside',
    sagId: aktoer.organisation,
  })
  const kort = await Promise.all(forloeb.map((one) => kortOf(deps, anmodning, one, today)))
  return {
    rolle: aktoer.rolle,
    today,
    visitationer,
    tilbud,
    forloeb: kort.sort((a, b) => Number(b.forsinket) - Number(a.forsinket)),
  }
}

/** Matches that wait for this side's yes or no. */
async function tilbudOf(deps: Deps, { aktoer }: Anmodning): Promise<Home['tilbud']> {
  const part =
    aktoer.rolle === 'plejefamilie' ? 'plejefamilie' : aktoer.rolle === 'socialcenter' ? 'socialcenter' : undefined
  if (!part) return []
  const open =
    part === 'plejefamilie'
      ? await deps.match.openOfFamilie(aktoer.organisation)
      : await deps.match.openOfSocialcenter(aktoer.organisation)
  const titel =
    part === 'plejefamilie' ? 'Vil I tage imod et spædbarn?' : 'Familieplejecentret foreslår en plejefamilie'
  return open
    .filter((match) => venterPaa(match).includes(part))
    .map(({ id }) => ({ id, titel, tekst: 'Læs om matchet, og svar ja eller nej' }))
}

async function visitationerOf(deps: Deps, { aktoer }: Anmodning, today: string): Promise<Visitation[]> {
  if (aktoer.rolle === 'vuggested') {
    const keep = (one: Visitation) => may(aktoer, 'stoette.laes', emneOfVisitation(one)) && isStoetteAktuel(one)
    return (await deps.visitationer.stoette(aktoer.organisation, { limit: MAX, keep })).visitationer
  }
  if (aktoer.rolle === 'socialcenter') return openOfAfsender(deps, aktoer.organisation, today)
  if (!['familieplejekonsulent', 'familieplejeleder', 'smaaboernsteam'].includes(aktoer.rolle)) return []
  const keep = (visitation: Visitation) => may(aktoer, 'visitation.laes', emneOfVisitation(visitation))
  return (await deps.visitationer.queue('familieplejecentret', { limit: MAX, keep })).visitationer
}

/** A sender's open visitationer: first those it must go on with itself, then the most urgent. */
async function openOfAfsender(deps: Deps, organisation: string, today: string): Promise<Visitation[]> {
  const { visitationer } = await deps.visitationer.ofAfsender(organisation, { limit: SENESTE })
  const orden = (one: Visitation) => `${mayGo(one.status, 'ret') ? 0 : 1}${hastOf(one, today).noegle}`
  return visitationer
    .filter(({ status }) => !isAfsluttet(status))
    .sort((a, b) => (orden(a) < orden(b) ? -1 : 1))
    .slice(0, MAX)
}

async function forloebOf(deps: Deps, { aktoer }: Anmodning, today: string): Promise<Forloeb[]> {
  const keep = (one: Forloeb) => {
    const emne = emneOfForloeb(one, today)
    return may(aktoer, 'forloeb.laes', emne) || may(aktoer, 'dagbog.skriv', emne)
  }
  const { forloeb } = await deps.forloeb.ofOrganisation(aktoer.organisation, { limit: MAX, keep })
  return forloeb.map((one) => (aktoer.rolle === 'plejefamilie' ? asSeenBy(one, aktoer.organisation, today) : one))
}

async function kortOf(deps: Deps, { aktoer, nu }: Anmodning, forloeb: Forloeb, today: string): Promise<ForloebKort> {
  const mayDo = (tilladelse: Tilladelse) => may(aktoer, tilladelse, emneOfForloeb(forloeb, today))
  const [{ trin }, dage] = await Promise.all([
    deps.forloeb.plan(forloeb.id),
    mayDo('dagbog.laes')
      ? deps.dagboeger.days(forloeb.id, addDage(today, -DAGE), addDage(today, 1))
      : Promise.resolve<Dag[]>([]),
  ])
  const mine = aktoer.rolle === 'plejefamilie' ? trin.filter(({ art }) => MEETS_FAMILY.includes(art)) : trin
  const naesteTrin = forloeb.status === 'afsluttet' ? undefined : nextStep(mine)
  const sidsteDag = dage.filter(({ haendelser, beskrivelser }) => haendelser + beskrivelser > 0).at(-1)?.dato
  return {
    forloeb,
    ...(naesteTrin && { naesteTrin }),
    forsinket: naesteTrin !== undefined && fristOf(naesteTrin, today) === 'forsinket',
    ulaeste: sum(dage, 'ulaeste'),
    spoergsmaal: sum(dage, 'aabneSpoergsmaal'),
    aflastning: aktoer.rolle === 'plejefamilie' && aktoer.organisation !== forloeb.plejefamilieId,
    nyeKommentarer:
      aktoer.rolle === 'plejefamilie' && mayDo('dagbog.laes')
        ? (await deps.dagboeger.nyeKommentarer(forloeb.id, aktoer.sub)).length
        : 0,
    flag: mayDo('dagbog.gennemse') && forloeb.status === 'aktiv' ? await flagOf(deps, nu, forloeb, dage) : [],
    ...(sidsteDag && { sidsteDag }),
  }
}

/** Fever, incident, no diary …: gone from here when the day has been read. */
async function flagOf({ dagboeger }: Deps, nu: string, { id, start }: Forloeb, dage: Dag[]): Promise<Flag[]> {
  const today = toDato(nu)
  const seneste = Array.from({ length: FLAGDAGE }, (_, i) => addDage(today, i + 1 - FLAGDAGE)).filter((d) => d >= start)
  const registreringer: GemtRegistrering[] = []
  for await (const one of dagboeger.each(id, seneste[0] ?? today, today)) registreringer.push(one)
  const laeste = new Set(dage.filter(({ ulaeste }) => ulaeste === 0).map(({ dato }) => dato))
  return flagsOf(registreringer as unknown as Gemt[], seneste, nu).filter(
    (flag) => vigtighedOf(flag) === 'straks' && !laeste.has(flag.dato),
  )
}

const sum = (dage: Dag[], key: 'ulaeste' | 'aabneSpoergsmaal') => dage.reduce((total, dag) => total + dag[key], 0)
