import type { Deps } from '../deps.ts'
import { ikkeFundet } from '../domain/fejl.ts'
import type { Forloeb } from '../domain/forloeb/forloeb.ts'
import type { RapportDokument } from '../domain/rapport/dokument.ts'
import { filnavnOf } from '../domain/rapport/filnavn.ts'
import type { Modtager } from '../domain/rapport/modtager.ts'
import { type Fund, redactDokument } from '../domain/rapport/redact.ts'
import { assembleRapport } from '../domain/rapport/saml/assemble.ts'
import type { Rapportgrundlag } from '../domain/rapport/saml/grundlag.ts'
import { hasRolle } from '../domain/roller.ts'
import { toDato } from '../domain/tid.ts'
import { openForloeb } from '../http/adgang.ts'
import type { Laasraekke, Rapportdata } from '../store/rapport.ts'
import type { Anmodning } from '../store/revisionslog.ts'
import { navneFor } from './beskyttet.ts'
import { handlingOf } from './emne.ts'
import { drawFigurer } from './figurer.tsx'
import { readFrossen } from './frossen.ts'
import { gatherMateriale } from './grundlag.ts'
import { renderDocx } from './render/docx.ts'
import { renderPdf } from './render/pdf.ts'
import { nyesteFremlagte, readTilstand } from './tilstand.ts'

export type Filtype = 'pdf' | 'docx'

export const MEDIETYPE: Record<Filtype, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

export interface Rapportfil {
  filnavn: string
  bytes: Uint8Array
}

export interface Opslag {
  version?: number | undefined
  /** Leaves out the day tables, also for those who may read the diary. */
  udenDage?: boolean
}

export interface Laest {
  forloeb: Forloeb
  laas: Laasraekke | undefined
  dokument: RapportDokument
  registreringer: Rapportgrundlag['registreringer']
}

/** The rapport as its reader may see it: the draft for those who write it, a locked version for them and those it was presented to. Locked and not changed since, the locked one is what stands. */
export async function readDokumentet(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  { version, udenDage = false }: Opslag,
): Promise<Laest> {
  const forloeb = await openForloeb(deps, anmodning, forloebId, 'rapport.fremlagt')
  const data = await deps.rapporter.read(forloebId)
  const laas = readable(anmodning, data, version ?? (await standingVersion(deps, anmodning, forloeb, data)))
  const tilladelse = hasRolle(anmodning.aktoer, 'rapport.laes') ? 'rapport.laes' : 'rapport.fremlagt'
  await deps.revisionslog.read(anmodning, handlingOf(tilladelse, forloebId, laas ? String(laas.version) : 'kladde'))
  const grundlag = laas
    ? await grundlagOfLaast(deps, data, laas)
    : await grundlagOfKladde(deps, anmodning, forloeb, data)
  const { dokument } = await dokumentFor(deps, forloeb, {
    ...grundlag,
    modtagerRolle: anmodning.aktoer.rolle,
    udenDage: udenDage || !hasRolle(anmodning.aktoer, 'dagbog.laes'),
  })
  return { forloeb, laas, dokument, registreringer: grundlag.registreringer }
}

/** The same as a file. */
export async function renderRapport(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  { version, type }: { version?: number | undefined; type: Filtype },
): Promise<Rapportfil> {
  const { dokument, laas } = await readDokumentet(deps, anmodning, forloebId, { version })
  const bytes = await render(deps, dokument, type)
  const dato = toDato(laas?.laastTid ?? anmodning.nu)
  return { filnavn: filnavnOf('rapport', { ...(laas && { version: laas.version }), dato, endelse: type }), bytes }
}

/** The newest lock while nothing was changed since: to those who write it too, that is the rapport. */
async function standingVersion(
  deps: Deps,
  { aktoer, nu }: Anmodning,
  forloeb: Forloeb,
  data: Rapportdata,
): Promise<number | undefined> {
  if (!hasRolle(aktoer, 'rapport.laes') || data.laase.at(-1)?.revision !== data.revision) return undefined
  const { tilstand, version } = await readTilstand(deps, forloeb, data, nu)
  return tilstand === 'laast' ? version : undefined
}

/** The locked version asked for, or undefined for the draft; what may not be read does not exist. */
export function readable(
  { aktoer }: Anmodning,
  data: Rapportdata,
  version: number | undefined,
): Laasraekke | undefined {
  const isWriter = hasRolle(aktoer, 'rapport.laes')
  const fremlagte = new Set(data.fremlaeggelser.map((f) => f.version))
  const wanted = version ?? (isWriter ? undefined : nyesteFremlagte(data))
  if (wanted === undefined && isWriter) return undefined
  const laas = data.laase.find((one) => one.version === wanted)
  if (!laas || !(isWriter || fremlagte.has(laas.version))) throw ikkeFundet()
  return laas
}

async function grundlagOfKladde(
  deps: Deps,
  { nu, aktoer }: Anmodning,
  forloeb: Forloeb,
  data: Rapportdata,
): Promise<Rapportgrundlag> {
  const materiale = await gatherMateriale(deps, forloeb, data, { nu, modtagerRolle: aktoer.rolle })
  return { ...materiale, version: (data.laase.at(-1)?.version ?? 0) + 1, figurer: drawFigurer(materiale) }
}

/** The frozen content; only the front page's line of who has received it is of today (S1-60). */
export async function grundlagOfLaast(
  deps: Deps,
  { fremlaeggelser }: Rapportdata,
  laas: Laasraekke,
): Promise<Rapportgrundlag> {
  const { materiale, figurer } = await readFrossen(deps, laas)
  const kendte = fremlaeggelser.filter(({ version }) => version <= laas.version)
  return { ...materiale, fremlaeggelser: kendte.map(({ af: _af, tid: _tid, ...rest }) => rest), figurer }
}

/** The document as this recipient may see it: put together for the role, then every text gone through. */
export async function dokumentFor(
  deps: Deps,
  forloeb: Forloeb,
  grundlag: Rapportgrundlag & { modtagerRolle: Modtager },
): Promise<{ dokument: RapportDokument; fund: Fund[] }> {
  const navne = await navneFor(deps, forloeb, grundlag)
  return redactDokument(assembleRapport(grundlag), { modtagerRolle: grundlag.modtagerRolle, ...navne })
}

export async function render(deps: Deps, dokument: RapportDokument, type: Filtype): Promise<Uint8Array> {
  const fonts = await deps.skrifter()
  return type === 'pdf' ? renderPdf(dokument, { fonts }) : renderDocx(dokument, { fonts })
}
