import * as z from 'zod'
import type { Deps } from '../deps.ts'
import { DomaeneFejl, ikkeFundet } from '../domain/fejl.ts'
import { forfatterOf } from '../domain/forfatter.ts'
import { type Dokumentart, FagligtDokument, isGaeldende, maySign } from '../domain/rapport/fagligtDokument.ts'
import { Begrundelse } from '../domain/rettelse.ts'
import { fieldError, openForloeb } from '../http/adgang.ts'
import { parse } from '../http/route.ts'
import type { GemtDokument } from '../store/rapport.ts'
import type { Anmodning } from '../store/revisionslog.ts'
import { openArbejde } from './arbejde.ts'
import { logOf, skrevetOf } from './emne.ts'

export const DokumentInd = z.strictObject({
  /** The version that was read; 0 for the first. */
  version: z.int().min(0),
  dato: FagligtDokument.shape.dato,
  tekst: FagligtDokument.shape.tekst,
})
export type DokumentInd = z.infer<typeof DokumentInd>

export const DokumentUdstregning = z.strictObject({
  version: z.int('Skriv den version, du har læst').min(1, 'Skriv den version, du har læst'),
  begrundelse: Begrundelse,
})
type DokumentUdstregning = z.infer<typeof DokumentUdstregning>

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
  const { data } = await openArbejde(deps, anmodning, forloebId, art)
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
  if (former && isGaeldende(former) && former.tekst === tekst && former.dato === dato) return former
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
  if (!isGaeldende(former)) throw fieldError('version', 'Dokumentet er streget ud')
  const underskrift = { ...forfatterOf(anmodning), tid: anmodning.nu }
  return write(deps, anmodning, forloebId, parse(FagligtDokument, { ...former, version: version + 1, underskrift }))
}

/** Takes the document out of the rapport with a reason; what it said stays, and it may be written anew. */
export async function strikeDokument(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  art: Dokumentart,
  { version, begrundelse }: DokumentUdstregning,
): Promise<FagligtDokument> {
  const former = await openDokument(deps, anmodning, forloebId, art)
  if (!former) throw ikkeFundet()
  if (former.version !== version) throw new DomaeneFejl('version.konflikt')
  if (!isGaeldende(former)) return former
  const { navn, rolle } = anmodning.aktoer
  const { underskrift: _, ...rest } = former
  const udgaaet = { begrundelse, navn, rolle, tid: anmodning.nu }
  return write(deps, anmodning, forloebId, parse(FagligtDokument, { ...rest, version: version + 1, udgaaet }))
}

/** What the document said before, oldest first. */
export async function readDokumentudgaver(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  art: Dokumentart,
): Promise<GemtDokument[]> {
  await openArbejde(deps, anmodning, forloebId, art)
  return deps.rapporter.dokumentudgaver(forloebId, art)
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
  const former = (await deps.rapporter.read(forloebId)).dokumenter.find((one) => one.dokument.art === dokument.art)
  if ((former?.dokument.version ?? 0) !== dokument.version - 1) throw new DomaeneFejl('version.konflikt')
  await deps.rapporter.saveDokument(forloebId, former, { dokument, ...skrevetOf(anmodning) }, log)
  return dokument
}
