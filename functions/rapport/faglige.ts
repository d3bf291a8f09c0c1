import * as z from 'zod'
import type { Deps } from '../deps.ts'
import { DomaeneFejl, ikkeFundet } from '../domain/fejl.ts'
import { fagligDatoFejl } from '../domain/forloeb/faglig.ts'
import type { Forloeb } from '../domain/forloeb/forloeb.ts'
import { type Dokumentart, FagligtDokument, maySign } from '../domain/rapport/fagligtDokument.ts'
import { Proeve } from '../domain/rapport/proeve.ts'
import { alderOf } from '../domain/vaekst/alder.ts'
import { toDato } from '../domain/tid.ts'
import { fieldError, openForloeb } from '../http/adgang.ts'
import { parse } from '../http/route.ts'
import { Konflikt } from '../store/db.ts'
import type { Rapportdata } from '../store/rapport.ts'
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
  ensureDato(forloeb, input.dato, anmodning)
  const { foedselsdato, termin } = forloeb.barn
  if (!foedselsdato)
    throw new DomaeneFejl('felter.ugyldige', [{ felt: 'dato', besked: 'Barnets fødselsdato mangler på forløbet' }])
  const { aktoer } = anmodning
  const proeve = parse(Proeve, {
    ...input,
    ...alderOf({ foedselsdato, terminsdato: termin }, input.dato),
    udfoertAf: aktoer.navn,
    udfoerendeRolle: aktoer.rolle,
  })
  await deps.rapporter
    .addProeve(forloebId, { proeve, ...skrevetOf(anmodning) }, logOf(anmodning, 'proeve.skriv', forloebId, proeve.id))
    .catch(asRepeated)
  return proeve
}

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
