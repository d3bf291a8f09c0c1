import * as z from 'zod'
import type { Deps } from '../deps.ts'
import { DomaeneFejl, ikkeFundet } from '../domain/fejl.ts'
import { fagligDatoFejl } from '../domain/forloeb/faglig.ts'
import type { Forloeb } from '../domain/forloeb/forloeb.ts'
import { type Dokumentart, FagligtDokument, maySign } from '../domain/rapport/fagligtDokument.ts'
import { needsGroenlandskKontrol, Proeve } from '../domain/rapport/proeve.ts'
import { FOERSTE, mayRette, nextUdgave, type NoteRettelse, rettelseOf, sporOf } from '../domain/rettelse.ts'
import type { Rolle } from '../domain/roller.ts'
import { alderOf } from '../domain/vaekst/alder.ts'
import { toDato } from '../domain/tid.ts'
import { fieldError, openForloeb } from '../http/adgang.ts'
import { parse } from '../http/route.ts'
import { Konflikt } from '../store/db.ts'
import type { GemtProeve, Rapportdata } from '../store/rapport.ts'
import type { Anmodning } from '../store/revisionslog.ts'
import { handlingOf, logOf, skrevetOf } from './emne.ts'

const { instrument, andetNavn, standardiseretPsykologisk, version, dato, resultat, groenlandskBaggrund } = Proeve.shape

/** A test as it is sent: ages are worked out, and it was made by the one who writes it. */
export const ProeveInd = z.strictObject({
  id: z.uuid().optional(),
  instrument,
  andetNavn,
  standardiseretPsykologisk,
  version,
  dato,
  resultat,
  groenlandskBaggrund,
})
export type ProeveInd = z.infer<typeof ProeveInd>

export const DokumentInd = z.strictObject({
  /** The version that was read; 0 for the first. */
  version: z.int().min(0),
  dato: FagligtDokument.shape.dato,
  tekst: FagligtDokument.shape.tekst,
})
export type DokumentInd = z.infer<typeof DokumentInd>

/** Tests and documents of a forløb, for the professionals at Døgncentret. */
export async function readFaglige(deps: Deps, anmodning: Anmodning, forloebId: string): Promise<Rapportdata> {
  await openForloeb(deps, anmodning, forloebId, 'rapport.laes')
  await deps.revisionslog.read(anmodning, handlingOf('rapport.laes', forloebId))
  return deps.rapporter.read(forloebId)
}

export async function createProeve(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  input: ProeveInd & { id: string },
): Promise<Proeve> {
  const forloeb = await openForloeb(deps, anmodning, forloebId, 'proeve.skriv')
  const { aktoer } = anmodning
  const proeve = proeveOf(forloeb, anmodning, { ...input, udfoertAf: aktoer.navn, udfoerendeRolle: aktoer.rolle })
  await deps.rapporter
    .addProeve(
      forloebId,
      { proeve, ...skrevetOf(anmodning), ...FOERSTE },
      logOf(anmodning, 'proeve.skriv', forloebId, proeve.id),
    )
    .catch(asRepeated)
  return proeve
}

/** The test with the ages of its day; what does not hold together is told at its field. */
function proeveOf(forloeb: Forloeb, anmodning: Anmodning, input: ProeveInd & { id: string } & Udfoerer): Proeve {
  ensureDato(forloeb, input.dato, anmodning)
  const { foedselsdato, termin } = forloeb.barn
  if (!foedselsdato) throw fieldError('dato', 'Barnets fødselsdato mangler på forløbet')
  return parse(Proeve, { ...input, ...alderOf({ foedselsdato, terminsdato: termin }, input.dato) })
}
type Udfoerer = { udfoertAf: string; udfoerendeRolle: Rolle }

export const ProeveRettelse = rettelseOf(ProeveInd.omit({ id: true }))

/** A test corrected with a reason, or struck out; it was still made by the one who made it. */
export async function retProeve(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  id: string,
  input: NoteRettelse<Omit<ProeveInd, 'id'>>,
): Promise<GemtProeve> {
  const forloeb = await openForloeb(deps, anmodning, forloebId, 'proeve.skriv')
  const former = (await deps.rapporter.read(forloebId)).proever.find(({ proeve }) => proeve.id === id)
  if (!former) throw ikkeFundet()
  if (!mayRetteProeve(anmodning.aktoer, former)) throw new DomaeneFejl('adgang.rolle')
  const { udfoertAf, udfoerendeRolle } = former.proeve
  const { indhold } = input
  const proeve = indhold && proeveOf(forloeb, anmodning, { ...indhold, id, udfoertAf, udfoerendeRolle })
  const next = nextUdgave(former, input, proeve && { proeve })
  const spor = sporOf(anmodning, input.begrundelse)
  const log = logOf(anmodning, 'proeve.skriv', forloebId, id)
  await deps.rapporter.correctProeve(forloebId, { ...former, ...spor }, next, log)
  return next
}

/** A psychological test is a psykolog's alone (S1-52). */
export const mayRetteProeve = (
  aktoer: Anmodning['aktoer'],
  { proeve, af }: Pick<GemtProeve, 'proeve' | 'af'>,
): boolean => (needsGroenlandskKontrol(proeve) ? aktoer.rolle === 'psykolog' : mayRette(aktoer, af))

/** The same id sent twice is saved once; what was first saved stands. */
function asRepeated(error: unknown): void {
  if (!(error instanceof Konflikt && error.index === 0)) throw error
}

function ensureDato(forloeb: Forloeb, dato: string, { nu }: Anmodning): void {
  const besked = fagligDatoFejl(forloeb, dato, toDato(nu))
  if (besked) throw fieldError('dato', besked)
}

const TILLADELSE = {
  udviklingsbeskrivelse: 'proeve.skriv',
  psykologiskUndersoegelse: 'psykologisk.underskriv',
} as const

/** The document with what it needs to be shown, for those who write the rapport. */
export async function readDokument(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  art: Dokumentart,
): Promise<FagligtDokument> {
  const data = await readFaglige(deps, anmodning, forloebId)
  const found = data.dokumenter.find(({ dokument }) => dokument.art === art)
  if (!found) throw ikkeFundet()
  return found.dokument
}

/** The next version of a document; a signed one that is changed must be signed again. */
export async function saveDokument(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  art: Dokumentart,
  { version, dato, tekst, id }: DokumentInd & { id: string },
): Promise<FagligtDokument> {
  const former = await openDokument(deps, anmodning, forloebId, art)
  if (version !== (former?.version ?? 0)) throw new DomaeneFejl('version.konflikt')
  if (former?.tekst === tekst && former.dato === dato) return former
  return write(
    deps,
    anmodning,
    forloebId,
    parse(FagligtDokument, { id: former?.id ?? id, art, dato, tekst, version: version + 1 }),
  )
}

/** Signs the version that was read. */
export async function signDokument(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  art: Dokumentart,
  { version }: { version: number },
): Promise<FagligtDokument> {
  const former = await openDokument(deps, anmodning, forloebId, art)
  if (!former) throw ikkeFundet()
  if (former.version !== version) throw new DomaeneFejl('version.konflikt')
  if (former.underskrift) return former
  const { sub, navn, rolle } = anmodning.aktoer
  const underskrift = { sub, navn, rolle, tid: anmodning.nu }
  return write(deps, anmodning, forloebId, parse(FagligtDokument, { ...former, version: version + 1, underskrift }))
}

async function openDokument(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  art: Dokumentart,
): Promise<FagligtDokument | undefined> {
  await openForloeb(deps, anmodning, forloebId, 'rapport.laes')
  if (!maySign(anmodning.aktoer.rolle, art)) throw new DomaeneFejl('adgang.rolle')
  const data = await deps.rapporter.read(forloebId)
  return data.dokumenter.find(({ dokument }) => dokument.art === art)?.dokument
}

async function write(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  dokument: FagligtDokument,
): Promise<FagligtDokument> {
  const log = logOf(anmodning, TILLADELSE[dokument.art], forloebId, dokument.art)
  await deps.rapporter.saveDokument(forloebId, { dokument, ...skrevetOf(anmodning) }, log)
  return dokument
}
