import type { Deps } from '../deps.ts'
import { DomaeneFejl, ikkeFundet } from '../domain/fejl.ts'
import { forfatterOf } from '../domain/forfatter.ts'
import type { Forloeb } from '../domain/forloeb/forloeb.ts'
import { dataforskelOf, type Kildeforskel } from '../domain/rapport/dataforskel.ts'
import { diffVersioner, type Afsnitsdiff } from '../domain/rapport/diff.ts'
import type { Fravalg } from '../domain/rapport/fagligtDokument.ts'
import { frosneAfsnit, lockRapport } from '../domain/rapport/laas.ts'
import { openForloeb } from '../http/adgang.ts'
import { Konflikt } from '../store/db.ts'
import type { Laasraekke, Rapportdata } from '../store/rapport.ts'
import type { Anmodning } from '../store/revisionslog.ts'
import { versionOf } from './afsnit.ts'
import { handlingOf, logOf } from './emne.ts'
import { drawFigurer } from './figurer.tsx'
import { bilagOf, datasaetOf, type Frossen, putFrossen, readFrossen } from './frossen.ts'
import { gatherMateriale } from './grundlag.ts'
import { readTilstand } from './tilstand.ts'
import type { VersionSvar } from './svar.ts'

/**
 * Freezes text and data under one hash. The content is written first, then the lock in one transaction over the versions
 * that were read: of two who lock at once, or of a lock and a late change, one is told so.
 */
export async function lock(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  { fravalg }: { fravalg: Fravalg[] },
): Promise<VersionSvar> {
  const forloeb = await openForloeb(deps, anmodning, forloebId, 'rapport.laas')
  const data = await deps.rapporter.read(forloebId)
  const version = (data.laase.at(-1)?.version ?? 0) + 1
  const { nu } = anmodning
  const raa = await gatherMateriale(deps, forloeb, data, { nu, modtagerRolle: 'socialraadgiver' })
  const bilag = bilagOf(raa, deps.hash)
  const materiale = { ...raa, version, udkast: false, fravalg, bilag }
  const datasaet = datasaetOf(materiale, deps.hash)
  const { afsnit, dokumenter } = materiale
  const laasning = lockRapport(
    { version, afsnit, dokumenter, fravalg, datasaet, bilag, laastAf: forfatterOf(anmodning), nu },
    deps.hash,
  )
  if ('mangler' in laasning) throw new DomaeneFejl('rapport.mangler', laasning.mangler)
  if (laasning.laas.samletHash === data.laase.at(-1)?.samletHash) throw new DomaeneFejl('rapport.laast')
  const { afsnit: frosne, ...hoved } = laasning.laas
  const objekt = await putFrossen(deps, forloebId, version, {
    afsnit: frosne,
    materiale,
    figurer: drawFigurer(materiale),
  })
  const laas: Laasraekke = {
    ...hoved,
    afsnit: frosne.map(({ navn, version }) => ({ navn, version })),
    revision: data.revision,
    objekt,
  }
  await deps.rapporter
    .lock(forloebId, data, laas, logOf(anmodning, 'rapport.laas', forloebId, String(version)))
    .catch(asConflict)
  return versionOf(laas, data)
}

function asConflict(error: unknown): never {
  throw error instanceof Konflikt ? new DomaeneFejl('version.konflikt') : error
}

/** The locked versions with their hashes, oldest first. */
export async function listVersioner(deps: Deps, anmodning: Anmodning, forloebId: string) {
  const forloeb = await openForloeb(deps, anmodning, forloebId, 'rapport.laes')
  await deps.revisionslog.read(anmodning, handlingOf('rapport.laes', forloebId))
  const data = await deps.rapporter.read(forloebId)
  const { version, tilstand, siden } = await readTilstand(deps, forloeb, data, anmodning.nu)
  return { versioner: data.laase.map((laas) => versionOf(laas, data)), version, tilstand, siden }
}

/** What changed from one version to another; `til` may be the draft that is being written. */
export async function readForskel(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  { fra, til }: { fra: number; til: number },
): Promise<{ afsnit: Afsnitsdiff[]; data: Dataforskel }> {
  const forloeb = await openForloeb(deps, anmodning, forloebId, 'rapport.laes')
  await deps.revisionslog.read(anmodning, handlingOf('rapport.laes', forloebId, `${fra}-${til}`))
  const data = await deps.rapporter.read(forloebId)
  const udgave = async (version: number) =>
    (await frossenOf(deps, data, version)) ?? kladdeOf(deps, anmodning, { forloeb, data }, version)
  const [a, b] = await Promise.all([udgave(fra), udgave(til)])
  return { afsnit: diffVersioner(a, b), data: forskelOf(a, b) }
}

async function frossenOf(deps: Deps, data: Rapportdata, version: number): Promise<Frossen | undefined> {
  const laas = data.laase.find((one) => one.version === version)
  return laas && readFrossen(deps, laas)
}

/** The draft as it would be locked now; only under the number it will get. */
async function kladdeOf(
  deps: Deps,
  { nu }: Anmodning,
  { forloeb, data }: { forloeb: Forloeb; data: Rapportdata },
  version: number,
): Promise<Frossen> {
  const nyeste = await readTilstand(deps, forloeb, data, nu)
  if (nyeste.tilstand !== 'kladde' || nyeste.version !== version) throw ikkeFundet()
  const raa = await gatherMateriale(deps, forloeb, data, { nu, modtagerRolle: 'socialraadgiver' })
  return { afsnit: frosneAfsnit(raa.afsnit), materiale: { ...raa, bilag: bilagOf(raa, deps.hash) }, figurer: [] }
}

interface Dataforskel {
  nye: number
  rettede: number
  udgaaede: number
  kilder: Kildeforskel[]
  bilag: { navn: string; aendret: boolean }[]
}

/** The data behind the text: what was written, corrected or struck out since, and the annexes whose hash is another. */
function forskelOf(a: Frossen, b: Frossen): Dataforskel {
  const kilder = dataforskelOf(a.materiale, b.materiale)
  const sum = (art: 'nye' | 'rettede' | 'udgaaede') => kilder.reduce((total, kilde) => total + kilde[art], 0)
  const hashes = new Map(a.materiale.bilag.map(({ navn, sha256 }) => [navn, sha256]))
  return {
    nye: sum('nye'),
    rettede: sum('rettede'),
    udgaaede: sum('udgaaede'),
    kilder,
    bilag: b.materiale.bilag.map(({ navn, sha256 }) => ({ navn, aendret: hashes.get(navn) !== sha256 })),
  }
}
