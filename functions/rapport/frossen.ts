import type { Deps } from '../deps.ts'
import { DomaeneFejl } from '../domain/fejl.ts'
import { canonicalJson } from '../domain/kanonisk.ts'
import type { Figur } from '../domain/rapport/dokument.ts'
import { verifyLaas } from '../domain/rapport/laas.ts'
import type { Bilagslinje, Laas } from '../domain/rapport/rapport.ts'
import type { Laasraekke } from '../store/rapport.ts'
import type { Materiale } from './grundlag.ts'

/** The content of a locked version as it lies in the document store: text, data and pictures of that day. */
export interface Frossen {
  afsnit: Laas['afsnit']
  materiale: Materiale
  figurer: Figur[]
}

/** Kind of annex → what it holds; names and numbers only, never a person (B8). */
const BILAG = {
  'dagbog.json': ['dagbog', ({ registreringer }: Materiale) => registreringer],
  'statistik.json': ['statistik', ({ statistik }: Materiale) => statistik],
  'samvaer.json': ['samvær', ({ samvaer }: Materiale) => samvaer],
  'samvaersaftaler.json': ['aftaler om samvær', ({ samvaersaftaler }: Materiale) => samvaersaftaler],
  'plan.json': ['plan', ({ plan }: Materiale) => plan],
  'proever.json': ['prøver', ({ proever }: Materiale) => proever],
  'observationer.json': ['observationer', ({ observationer }: Materiale) => observationer],
  'dokumenter.json': ['dokumenter', ({ dokumenter }: Materiale) => dokumenter],
  'bemaerkninger.json': ['bemærkninger', ({ bemaerkninger }: Materiale) => bemaerkninger],
} as const

/** The annexes with their hashes, each over its canonical JSON. */
export const bilagOf = (materiale: Materiale, hash: Deps['hash']): Bilagslinje[] =>
  Object.entries(BILAG).map(([navn, [art, of]]) => {
    const tekst = canonicalJson(of(materiale))
    return { navn, art, stoerrelse: Buffer.byteLength(tekst), sha256: hash(tekst) }
  })

/** What the data hash covers: all that is not written in the sections, each entry with its version and own hash. */
export function datasaetOf(materiale: Materiale, hash: Deps['hash']) {
  const {
    forloeb,
    navne,
    opgave,
    plan,
    statistik,
    registreringer,
    samvaer,
    samvaersaftaler,
    proever,
    observationer,
    dokumenter,
    bemaerkninger,
  } = materiale
  const kilder = registreringer.map((r) => ({ id: r.id, version: r.version, sha256: hash(canonicalJson(r)) }))
  return {
    forloeb,
    navne,
    opgave,
    plan,
    statistik,
    kilder,
    samvaer,
    samvaersaftaler,
    proever,
    observationer,
    dokumenter,
    bemaerkninger,
  }
}

const noegleOf = (forloebId: string, version: number, sha256: string) =>
  `rapport/${forloebId}/${version}-${sha256.slice(0, 16)}.json`

/** Written under the hash of its bytes, so that two who lock at once never overwrite each other's content. */
export async function putFrossen(
  deps: Deps,
  forloebId: string,
  version: number,
  frossen: Frossen,
): Promise<Laasraekke['objekt']> {
  const bytes = Buffer.from(canonicalJson(frossen))
  const sha256 = deps.hash(bytes)
  const noegle = noegleOf(forloebId, version, sha256)
  await deps.lager.put(noegle, bytes, 'application/json')
  return { noegle, sha256, stoerrelse: bytes.byteLength }
}

/** The frozen content for those who read it, refused when its hashes don't add up. */
export async function readFrossen(deps: Deps, laas: Laasraekke): Promise<Frossen> {
  const frossen = await openFrossen(deps, laas)
  return brudteDele(deps, laas, frossen).length > 0 ? refuse(deps, laas) : frossen
}

/** The same to compare with, refused when it is not byte for byte what was locked. */
export async function openFrossen(deps: Deps, laas: Laasraekke): Promise<Frossen> {
  const bytes = await deps.lager.read(laas.objekt.noegle)
  if (deps.hash(bytes) !== laas.objekt.sha256) return refuse(deps, laas)
  return JSON.parse(Buffer.from(bytes).toString('utf8')) as Frossen
}

function refuse(deps: Deps, { version }: Laasraekke): never {
  deps.writeLog({ niveau: 'fejl', besked: 'låst rapport svarer ikke til sit aftryk', version })
  throw new DomaeneFejl('intern')
}

const brudteDele = (deps: Deps, laas: Laasraekke, { afsnit, materiale }: Frossen) =>
  verifyLaas({ ...laas, afsnit } as Laas, datasaetOf(materiale, deps.hash), deps.hash)
