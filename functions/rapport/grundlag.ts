import pakke from '../../package.json' with { type: 'json' }
import type { Deps } from '../deps.ts'
import type { GemtRegistrering } from '../domain/dagbog/gemt.ts'
import { type Forloeb, lukketEfter } from '../domain/forloeb/forloeb.ts'
import { type FagligtDokument, isGaeldende } from '../domain/rapport/fagligtDokument.ts'
import type { Modtager } from '../domain/rapport/modtager.ts'
import type { Rapportgrundlag } from '../domain/rapport/saml/grundlag.ts'
import type { Stand } from '../domain/rettelse.ts'
import { samletPlan } from '../domain/samvaer/planlagte.ts'
import { gaeldendeOf, type Gemt } from '../domain/statistik/indhold.ts'
import { samvaerslisteOf, samvaerstalOf } from '../domain/statistik/samvaer.ts'
import { assembleStatistik } from '../domain/statistik/statistik.ts'
import { toDato } from '../domain/tid.ts'
import type { Rapportdata } from '../store/rapport.ts'

/** All that a rapport rests on, save the pictures drawn from it. */
export type Materiale = Omit<Rapportgrundlag, 'figurer'>

export const SOFTWAREVERSION: string = pakke.version

/** What the parties are called everywhere; only the socialcenter is one of several. */
export const NAVNE = {
  program: 'Spædbarnsprojektet',
  doegncenter: 'Døgncentret',
  familieplejecenter: 'Familieplejecentret',
}

/** The days the rapport covers: to the end of the forløb, or to today while it runs. */
export function vindueOf(forloeb: Forloeb, today: string): { fra: string; til: string } {
  const sidste = lukketEfter(forloeb) ?? forloeb.slut
  const til = sidste < today ? sidste : today
  return { fra: forloeb.start, til: til < forloeb.start ? forloeb.start : til }
}

async function readDagbog(deps: Deps, id: string, fra: string, til: string): Promise<GemtRegistrering[]> {
  const registreringer: GemtRegistrering[] = []
  for await (const registrering of deps.dagboeger.each(id, fra, til)) registreringer.push(registrering)
  return registreringer
}

/** Every observation of the professionals that stands, from the diary's day pages as from elsewhere. */
const readObservationer = async (deps: Deps, id: string) =>
  standing(await deps.dagboeger.observationer(id)).map(({ forfatter: _f, tid: _t, ...observation }) => observation)

/** What is struck out is no part of the rapport, its figures or its hashes. */
const standing = <T extends Stand>(noter: readonly T[]): Omit<T, keyof Stand>[] =>
  noter.flatMap(({ udgave: _, udgaaet, ...note }) => (udgaaet ? [] : [note]))

/** Longer than a request may take: what was being saved when the rapport was locked is looked at too. */
const OVERLAP_MS = 2 * 60_000

/** Entries written, corrected or struck out since an instant, of the days the rapport covers. */
export async function readRettede(
  deps: Deps,
  forloeb: Forloeb,
  siden: string,
  nu: string,
): Promise<GemtRegistrering[]> {
  const { fra, til } = vindueOf(forloeb, toDato(nu))
  const since = new Date(Date.parse(siden) - OVERLAP_MS).toISOString()
  const fundne: GemtRegistrering[] = []
  let start: Record<string, unknown> | undefined
  do {
    const side = await deps.dagboeger.changedSince(forloeb.id, since, 1000, start)
    fundne.push(...side.registreringer)
    start = side.naeste
  } while (start)
  return fundne.filter(({ dato }) => dato >= fra && dato <= til)
}

/** What the rapport rests on beside the diary. */
export async function readKilder(deps: Deps, { id }: Forloeb, data: Rapportdata) {
  const [observationer, { trin }, samvaersaftaler] = await Promise.all([
    readObservationer(deps, id),
    deps.forloeb.plan(id),
    deps.samvaersaftaler.list(id),
  ])
  return { observationer, plan: trin, samvaersaftaler, ...writtenOf(data) }
}

/** Gathers what there is now: diary, statistics, samvær, tests, documents and the written sections. */
export async function gatherMateriale(
  deps: Deps,
  forloeb: Forloeb,
  data: Rapportdata,
  { nu, modtagerRolle }: { nu: string; modtagerRolle: Modtager },
): Promise<Materiale> {
  const { fra, til } = vindueOf(forloeb, toDato(nu))
  const [registreringer, kilder, visitation] = await Promise.all([
    readDagbog(deps, forloeb.id, fra, til),
    readKilder(deps, forloeb, data),
    deps.visitationer.get(forloeb.visitationId),
  ])
  const { plan, samvaersaftaler } = kilder
  const { barn } = forloeb
  const foedt = { foedselsdato: barn.foedselsdato ?? forloeb.start, terminsdato: barn.termin, koen: barn.koen }
  // The stored rows tell what is not known as null; the figures read null as not told.
  const gemte = registreringer as unknown as Gemt[]
  const planlagt = samletPlan(samvaersaftaler, { fra, til })
  const statistik = assembleStatistik({ registreringer: gemte, fra, til, barn: foedt, planlagt, nu })
  const linjer = samvaerslisteOf(gaeldendeOf(gemte).haendelser, planlagt, { fra, til }, Date.parse(nu))
  const { barn: _, ...rest } = forloeb
  return {
    forloeb: { barn, start: rest.start, slut: rest.slut, plejefamilienavn: rest.plejefamilienavn, team: rest.team },
    navne: { ...NAVNE, socialcenter: visitation?.organisationsnavn ?? 'Socialcentret' },
    opgave: plan.find(({ art }) => art === 'formoede')?.referat,
    statistik: barn.foedselsdato
      ? statistik
      : { ...statistik, vaekst: statistik.vaekst.map((punkt) => ({ ...punkt, z: null })) },
    registreringer,
    samvaer: { linjer, tal: samvaerstalOf(linjer) },
    ...kilder,
    fravalg: [],
    bilag: [],
    version: (data.laase.at(-1)?.version ?? 0) + 1,
    udkast: true,
    modtagerRolle,
    nu,
    softwareversion: SOFTWAREVERSION,
  }
}

/** Udviklingsbeskrivelse and psykologisk undersøgelse, as far as they stand. */
export const gaeldendeDokumenter = ({ dokumenter }: Pick<Rapportdata, 'dokumenter'>): FagligtDokument[] =>
  dokumenter.map(({ dokument }) => dokument).filter(isGaeldende)

/** What people wrote, without the marks of how it was stored. */
function writtenOf(
  data: Rapportdata,
): Pick<Materiale, 'afsnit' | 'proever' | 'dokumenter' | 'bemaerkninger' | 'fremlaeggelser'> {
  return {
    afsnit: data.afsnit.map(({ udkast: _, ...afsnit }) => afsnit),
    proever: standing(data.proever).map(({ proeve }) => proeve),
    dokumenter: gaeldendeDokumenter(data),
    bemaerkninger: standing(data.bemaerkninger)
      .filter(({ fra }) => fra !== 'doegncentret')
      .map(({ af: _af, tid: _tid, ...rest }) => rest),
    fremlaeggelser: data.fremlaeggelser.map(({ af: _af, tid: _tid, ...rest }) => rest),
  }
}
