import type { Deps } from '../deps.ts'
import { AFSNIT, AFSNIT_IDER, type AfsnitId, mayWriteAfsnit } from '../domain/rapport/afsnit.ts'
import { checkLaas, sortAfsnit } from '../domain/rapport/laas.ts'
import type { AfsnitInd } from '../domain/rapport/rapport.ts'
import { ikkeFundet, type Fejlkode } from '../domain/fejl.ts'
import { forfatterOf } from '../domain/forfatter.ts'
import type { Forloeb } from '../domain/forloeb/forloeb.ts'
import { redactJson } from '../domain/rapport/redact.ts'
import { hasRolle } from '../domain/roller.ts'
import { openForloeb } from '../http/adgang.ts'
import { Konflikt } from '../store/db.ts'
import type { GemtAfsnit, Rapportdata } from '../store/rapport.ts'
import type { Anmodning } from '../store/revisionslog.ts'
import { navneFor } from './beskyttet.ts'
import { handlingOf, logOf } from './emne.ts'
import { gaeldendeDokumenter } from './grundlag.ts'
import { readFrossen } from './frossen.ts'
import { nyesteFremlagte, readTilstand } from './tilstand.ts'
import type { RapportSvar, SektionSvar } from './svar.ts'

/** The draft for those who write it; for the others the newest version presented to them. */
export async function readRapport(deps: Deps, anmodning: Anmodning, forloebId: string): Promise<RapportSvar> {
  const forloeb = await openForloeb(deps, anmodning, forloebId, 'rapport.fremlagt')
  const data = await deps.rapporter.read(forloebId)
  const isWriter = hasRolle(anmodning.aktoer, 'rapport.laes')
  if (!isWriter && nyesteFremlagte(data) === undefined) throw ikkeFundet()
  await deps.revisionslog.read(anmodning, handlingOf(isWriter ? 'rapport.laes' : 'rapport.fremlagt', forloebId))
  if (isWriter) return draftOf(deps, anmodning, forloeb, data)
  const laas = data.laase.find(({ version }) => version === nyesteFremlagte(data))!
  const { afsnit, materiale } = await readFrossen(deps, laas)
  const navne = await navneFor(deps, forloeb, materiale)
  const svar: RapportSvar = {
    forloebId,
    version: laas.version,
    tilstand: 'laast',
    siden: [],
    afsnit: afsnit.map(({ navn, titel, tekst, version }) => ({
      ...sektion(navn, titel),
      tekst,
      version,
      tilstand: 'klar',
    })),
    mangler: [],
    versioner: [versionOf(laas, data)],
    bemaerkninger: [],
    fremlaeggelser: data.fremlaeggelser.filter(({ version }) => version === laas.version).map(udenSkriver),
  }
  return redactJson(svar, { modtagerRolle: anmodning.aktoer.rolle, ...navne })
}

const udenSkriver = <T extends { af: unknown; tid: unknown }>({ af: _af, tid: _tid, ...rest }: T) => rest

export const versionOf = (
  laas: Rapportdata['laase'][number],
  { fremlaeggelser }: Pick<Rapportdata, 'fremlaeggelser'>,
) => ({
  version: laas.version,
  laastTid: laas.laastTid,
  laastAf: laas.laastAf.navn,
  tekstHash: laas.tekstHash,
  datasaetHash: laas.datasaetHash,
  samletHash: laas.samletHash,
  bilag: laas.bilag,
  fravalg: laas.fravalg,
  fremlagt: fremlaeggelser
    .filter(({ version }) => version === laas.version)
    .map(({ dato, modtagere }) => ({ dato, modtagere })),
})

const sektion = (navn: string, titel: string | undefined): SektionSvar => ({
  navn,
  titel: navn in AFSNIT ? AFSNIT[navn as AfsnitId].titel : (titel ?? 'Andet'),
  art: navn in AFSNIT ? AFSNIT[navn as AfsnitId].art : 'blandet',
  tekst: '',
  tilstand: 'kladde',
  version: 0,
  forfatter: null,
  gemt: null,
})

const sektionOf = (afsnit: GemtAfsnit): SektionSvar => ({
  ...sektion(afsnit.navn, afsnit.titel),
  tekst: afsnit.tekst,
  tilstand: afsnit.tilstand,
  version: afsnit.version,
  forfatter: { navn: afsnit.forfatter.navn, rolle: afsnit.forfatter.rolle },
  gemt: afsnit.gemt,
})

/** Every section in reading order, also those nobody has begun. */
export const sektionerOf = ({ afsnit }: Pick<Rapportdata, 'afsnit'>): SektionSvar[] =>
  sortAfsnit([
    ...afsnit.map(sektionOf),
    ...AFSNIT_IDER.filter((navn) => !afsnit.some((a) => a.navn === navn)).map((navn) => sektion(navn, undefined)),
  ])

async function draftOf(deps: Deps, anmodning: Anmodning, forloeb: Forloeb, data: Rapportdata): Promise<RapportSvar> {
  const { version, tilstand, siden } = await readTilstand(deps, forloeb, data, anmodning.nu)
  return {
    forloebId: forloeb.id,
    version,
    tilstand,
    siden,
    afsnit: sektionerOf(data),
    mangler: manglerOf(anmodning, data),
    versioner: data.laase.map((laas) => versionOf(laas, data)),
    bemaerkninger: data.bemaerkninger.map(({ af, ...rest }) => ({ ...rest, af: { navn: af.navn, rolle: af.rolle } })),
    fremlaeggelser: data.fremlaeggelser.map(udenSkriver),
  }
}

/** What still stands between the draft and the lock. */
export const manglerOf = (anmodning: Anmodning, data: Rapportdata) =>
  checkLaas({
    afsnit: data.afsnit,
    dokumenter: gaeldendeDokumenter(data),
    fravalg: [],
    laastAf: { ...forfatterOf(anmodning), rolle: 'socialraadgiver' },
  })

export type AfsnitPatch = Omit<AfsnitInd, 'tilstand'> & {
  tilstand?: AfsnitInd['tilstand'] | undefined
  udkast?: string
}

export interface Afsnitsudfald {
  navn: string
  status: 200 | 403 | 409
  code?: Fejlkode
  version?: number
  /** On a conflict: what stands there now, to be read beside one's own text. */
  gaeldende?: SektionSvar
}

/** Saves section by section, each only on top of the version that was read: nothing is ever overwritten unseen. */
export async function saveAfsnit(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  patches: AfsnitPatch[],
): Promise<Afsnitsudfald[]> {
  await openForloeb(deps, anmodning, forloebId, 'rapport.skriv')
  const udfald: Afsnitsudfald[] = []
  for (const patch of patches) udfald.push(await saveOne(deps, anmodning, forloebId, patch))
  return udfald
}

async function saveOne(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  patch: AfsnitPatch,
): Promise<Afsnitsudfald> {
  const { navn } = patch
  if (!mayWriteAfsnit(anmodning.aktoer.rolle, navn)) return { navn, status: 403, code: 'adgang.rolle' }
  const former = await deps.rapporter.afsnit(forloebId, navn)
  if (former && isSame(former, patch)) return { navn, status: 200, version: former.version }
  if (!isOnTop(former, patch)) return conflict(navn, former)
  const next: GemtAfsnit = {
    ...patch,
    forloebId,
    tilstand: patch.tilstand ?? former?.tilstand ?? 'kladde',
    titel: patch.titel ?? former?.titel,
    version: (former?.version ?? 0) + 1,
    forfatter: forfatterOf(anmodning),
    gemt: anmodning.nu,
  }
  try {
    await deps.rapporter.saveAfsnit(former, next, logOf(anmodning, 'rapport.skriv', forloebId, navn))
    return { navn, status: 200, version: next.version }
  } catch (error) {
    if (!(error instanceof Konflikt)) throw error
    return conflict(navn, await deps.rapporter.afsnit(forloebId, navn))
  }
}

const conflict = (navn: string, former: GemtAfsnit | undefined): Afsnitsudfald => ({
  navn,
  status: 409,
  code: 'version.konflikt',
  gaeldende: former ? sektionOf(former) : sektion(navn, undefined),
})

/** The version that was read is the one that stands, or the one that stands came from this very form. */
const isOnTop = (former: GemtAfsnit | undefined, { version, udkast }: AfsnitPatch): boolean =>
  version === (former?.version ?? 0) || (udkast !== undefined && former?.udkast === udkast)

const isSame = (former: GemtAfsnit, patch: AfsnitPatch): boolean =>
  former.tekst === patch.tekst &&
  (patch.tilstand ?? former.tilstand) === former.tilstand &&
  (patch.titel ?? former.titel) === former.titel
