import type { Deps } from '../../deps.ts'
import type { GemtRegistrering, Kommentar, Version } from '../../domain/dagbog/gemt.ts'
import type { Besked } from '../../domain/dagbog/besked.ts'
import { feltOf } from '../../domain/felt.ts'
import type { Forloeb } from '../../domain/forloeb/forloeb.ts'
import type { RapportDokument } from '../../domain/rapport/dokument.ts'
import type { Modtager } from '../../domain/rapport/modtager.ts'
import { assembleRapport } from '../../domain/rapport/saml/assemble.ts'
import type { GemtObservation } from '../../domain/rapport/observation.ts'
import { type RettetSpor, withTidligere } from '../../domain/rettelse.ts'
import { rolleTekst } from '../../domain/roller.ts'
import type { Aftale } from '../../domain/samvaer/aftale.ts'
import { feltnavne, schemaOf } from '../../domain/visitation/felter.ts'
import type { Visitation } from '../../domain/visitation/visitation.ts'
import { svarTekst } from '../../domain/visitation/visning.ts'
import type { GemtBemaerkning, GemtProeve, Rapportdata } from '../../store/rapport.ts'
import { fagligtRapportDokument } from '../fagligFil.ts'
import { grundlagOfLaast } from '../fil.ts'
import { gatherMateriale, type Materiale } from '../grundlag.ts'

/** The case before anything is taken out: documents to be set as PDF, and data as JSON; names hold no person. */
export interface Sagsindhold {
  dokumenter: Record<string, RapportDokument>
  data: Record<string, unknown>
  materiale: Materiale
}

/** Everything of the case that a party may ask for. The draft and the professionals' comments to each other are internal. */
export async function gatherSag(
  deps: Deps,
  forloeb: Forloeb,
  { data, visitation }: { data: Rapportdata; visitation: Visitation | undefined },
  { nu, modtager }: { nu: string; modtager: Modtager },
): Promise<Sagsindhold> {
  const materiale = await gatherMateriale(deps, forloeb, data, { nu, modtagerRolle: modtager })
  const { statistik, samvaer, plan, fremlaeggelser } = materiale
  return {
    materiale,
    dokumenter: { ...(await rapportOf(deps, data, modtager)), ...fagligeOf(materiale, modtager) },
    data: {
      ...(visitation && { 'data/visitation.json': visitationOf(visitation) }),
      'data/dagbog.json': await dagbogOf(deps, forloeb.id, materiale.registreringer),
      'data/statistik.json': statistik,
      'data/beskeder.json': (await deps.beskeder.list(forloeb.id)).map(beskedOf),
      'data/samvaer.json': samvaer,
      'data/samvaersaftaler.json': (await deps.samvaersaftaler.list(forloeb.id)).map(aftaleOf),
      'data/plan.json': plan,
      ...(await noterOf(deps, forloeb.id, data)),
      'data/fremlaeggelser.json': fremlaeggelser,
    },
  }
}

/** The visitation as people read it: question and answer, CPR numbers masked. */
const visitationOf = ({ oprettet, svar }: Visitation) => ({
  oprettet,
  svar: feltnavne
    .filter((navn) => svar[navn] !== undefined)
    .map((navn) => ({ spoergsmaal: feltOf(schemaOf(navn), navn).label, svar: svarTekst(navn, svar[navn]) })),
})

const beskedOf = ({ tekst, tid, forfatter }: Besked) => ({ tekst, tid, skrevetAf: rolleTekst[forfatter.rolle] })

/** Tests, observations and remarks with what was corrected or struck out; who did it is told by role. */
async function noterOf(deps: Deps, forloebId: string, data: Rapportdata): Promise<Record<string, unknown>> {
  const [observationer, udgaver] = await Promise.all([
    deps.dagboeger.observationer(forloebId),
    deps.dagboeger.observationsudgaver(forloebId),
  ])
  const ord = data.bemaerkninger.filter(({ fra }) => fra !== 'doegncentret')
  return {
    'data/proever.json': withTidligere(data.proever.map(proeveOf), data.proeveudgaver.map(proeveOf)),
    'data/observationer.json': withTidligere(observationer.map(observationOf), udgaver.map(observationOf)),
    'data/bemaerkninger.json': withTidligere(ord.map(bemaerkningOf), data.bemaerkningsudgaver.map(bemaerkningOf)),
  }
}

type Spor = Partial<RettetSpor>
const udenNavn = <T extends Spor>({ rettetAf, ...note }: T) => ({
  ...note,
  ...(rettetAf && { rettetAf: rolleTekst[rettetAf.rolle] }),
})
const proeveOf = ({ proeve, af: _af, tid: _tid, ...rest }: GemtProeve & Spor) => ({ ...proeve, ...udenNavn(rest) })
const observationOf = ({ forfatter: _f, tid: _tid, ...rest }: GemtObservation & Spor) => udenNavn(rest)
const bemaerkningOf = ({ af: _af, tid: _tid, ...rest }: GemtBemaerkning & Spor) => udenNavn(rest)

const aftaleOf = ({ forloebId: _f, oprettetAf: _o, ...aftale }: Aftale) => aftale

/** Every locked version: what was changed from one to the next belongs to the case. */
async function rapportOf(
  deps: Deps,
  data: Rapportdata,
  modtagerRolle: Modtager,
): Promise<Record<string, RapportDokument>> {
  const dokumenter: Record<string, RapportDokument> = {}
  for (const laas of data.laase) {
    const grundlag = await grundlagOfLaast(deps, data, laas)
    dokumenter[`rapport-v${laas.version}.pdf`] = assembleRapport({ ...grundlag, modtagerRolle })
  }
  return dokumenter
}

const fagligeOf = (materiale: Materiale, modtager: Modtager): Record<string, RapportDokument> =>
  Object.fromEntries(
    materiale.dokumenter
      .filter(({ underskrift }) => underskrift)
      .map((dokument) => [
        `${dokument.art.replace(/[A-Z]/gu, (c) => `-${c.toLowerCase()}`)}.pdf`,
        fagligtRapportDokument(dokument, materiale, modtager),
      ]),
  )

/** Entries with their earlier versions and comments; who wrote is told by role. */
async function dagbogOf(deps: Deps, forloebId: string, registreringer: readonly GemtRegistrering[]) {
  const ud: object[] = []
  for (const r of registreringer) {
    const versioner = r.version > 1 ? await deps.dagboeger.versions(forloebId, r.id) : []
    const kommentarer = r.kommentarer > 0 ? await deps.dagboeger.kommentarer(forloebId, r.id) : []
    ud.push({
      ...udenPersoner(r),
      ...(versioner.length > 0 && { tidligereVersioner: versioner.map(versionOf) }),
      ...(kommentarer.length > 0 && { kommentarer: kommentarer.map(kommentarOf) }),
    })
  }
  return ud
}

function udenPersoner({
  forloebId: _,
  forfatter,
  gennemset,
  kommentarer: _k,
  aabneSpoergsmaal: _a,
  ...rest
}: GemtRegistrering) {
  const udfyldt = Object.entries(rest).filter(([, value]) => value !== null)
  return {
    ...Object.fromEntries(udfyldt),
    skrevetAf: rolleTekst[forfatter.rolle],
    ...(gennemset && { gennemset: gennemset.tid }),
  }
}

const versionOf = ({ begrundelse, rettet, rettetAf: _, ...r }: Version) => ({ ...udenPersoner(r), begrundelse, rettet })

const kommentarOf = ({ art, tekst, tid, forfatter, udgaaet }: Kommentar) => ({
  art,
  tekst,
  tid,
  skrevetAf: rolleTekst[forfatter.rolle],
  ...(udgaaet && { udgaaet: udenNavn(udgaaet) }),
})
