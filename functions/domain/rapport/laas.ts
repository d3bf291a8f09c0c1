import { AFSNIT, AFSNIT_IDER, type AfsnitId, OBLIGATORISKE } from './afsnit.ts'
import { DOKUMENTARTER, type Dokumentart, type FagligtDokument, type Fravalg } from './fagligtDokument.ts'
import { canonicalJson } from '../kanonisk.ts'
import type { Forfatter } from '../dagbog/gemt.ts'
import type { Afsnit, Bilagslinje, Laas } from './rapport.ts'

/** SHA-256 as lower-case hex; an argument, because the domain has no crypto of its own. */
export type Hash = (tekst: string) => string

export interface Laaseanmodning {
  version: number
  afsnit: readonly Afsnit[]
  dokumenter: readonly FagligtDokument[]
  fravalg: readonly Fravalg[]
  /** All the data the rapport rests on: entries, samvær, tests, statistics. */
  datasaet: unknown
  bilag: readonly Bilagslinje[]
  laastAf: Forfatter
  nu: string
}

export interface Mangel {
  felt: string
  besked: string
}

/** What stands between the draft and the lock; empty when it may be locked. */
export function checkLaas({
  afsnit,
  dokumenter,
  fravalg,
  laastAf,
}: Pick<Laaseanmodning, 'afsnit' | 'dokumenter' | 'fravalg' | 'laastAf'>): Mangel[] {
  return [
    ...(laastAf.rolle === 'socialraadgiver'
      ? []
      : [{ felt: 'laastAf', besked: 'Rapporten låses af Døgncentrets socialrådgiver' }]),
    ...OBLIGATORISKE.filter((id) => tekstOf(afsnit, id) === '').map((id) => ({
      felt: `afsnit.${id}`,
      besked: `Skriv ${bestemt[id] ?? AFSNIT[id].titel}`,
    })),
    ...(Object.keys(DOKUMENTARTER) as Dokumentart[]).flatMap((art) => checkDokument(art, dokumenter, fravalg)),
  ]
}

const bestemt: Partial<Record<AfsnitId, string>> = { konklusion: 'konklusionen', anbefalinger: 'anbefalingerne' }

/** A text of blanks and signs only says nothing, so it counts as empty. */
const tekstOf = (afsnit: readonly Afsnit[], navn: AfsnitId): string =>
  (afsnit.find((a) => a.navn === navn)?.tekst ?? '').replace(/[^\p{L}\d]/gu, '')

function checkDokument(
  art: Dokumentart,
  dokumenter: readonly FagligtDokument[],
  fravalg: readonly Fravalg[],
): Mangel[] {
  if (dokumenter.some((d) => d.art === art && d.underskrift)) return []
  if (fravalg.some((f) => f.art === art)) return []
  const titel = DOKUMENTARTER[art].titel
  const findes = dokumenter.some((d) => d.art === art)
  return [
    {
      felt: `dokumenter.${art}`,
      besked: findes
        ? `${titel} mangler underskrift`
        : `${titel} mangler. Tilføj dokumentet, eller skriv, hvorfor det ikke laves`,
    },
  ]
}

/** The locked version, or what is missing. Text, data set and annexes are frozen by their hashes. */
export function lockRapport(anmodning: Laaseanmodning, hash: Hash): { laas: Laas } | { mangler: Mangel[] } {
  const mangler = checkLaas(anmodning)
  if (mangler.length > 0) return { mangler }
  const { version, laastAf, nu, bilag, fravalg } = anmodning
  const afsnit = frosneAfsnit(anmodning.afsnit)
  return {
    laas: {
      version,
      laastAf,
      laastTid: nu,
      afsnit,
      fravalg: [...fravalg],
      bilag: [...bilag],
      ...hashesOf({ afsnit, datasaet: anmodning.datasaet, bilag, fravalg }, hash),
    },
  }
}

/** The sections as a lock keeps them, in reading order. */
export function frosneAfsnit(afsnit: readonly Afsnit[]): Laas['afsnit'] {
  return sortAfsnit(afsnit).map(({ navn, titel, tekst, version, forfatter }) => ({
    navn,
    titel: navn in AFSNIT ? AFSNIT[navn as AfsnitId].titel : (titel ?? navn),
    tekst,
    version,
    forfatter: forfatter.navn,
  }))
}

/** Sections in reading order, the free ones by number after the tabled ones before the konklusion. */
export function sortAfsnit<T extends { navn: string }>(afsnit: readonly T[]): T[] {
  const plads = ({ navn }: T) => {
    const i = (AFSNIT_IDER as string[]).indexOf(navn)
    return i >= 0 ? i : AFSNIT_IDER.indexOf('konklusion') - 1 + Number(navn.slice('ekstra-'.length)) / 100
  }
  return [...afsnit].sort((a, b) => plads(a) - plads(b))
}

type Frosset = { afsnit: Laas['afsnit']; datasaet: unknown; bilag: readonly Bilagslinje[]; fravalg: readonly Fravalg[] }

function hashesOf(
  { afsnit, datasaet, bilag, fravalg }: Frosset,
  hash: Hash,
): Pick<Laas, 'tekstHash' | 'datasaetHash' | 'samletHash'> {
  const tekstHash = hash(canonicalJson(afsnit))
  const datasaetHash = hash(canonicalJson(datasaet))
  return { tekstHash, datasaetHash, samletHash: hash(canonicalJson({ tekstHash, datasaetHash, bilag, fravalg })) }
}

/** Which parts no longer are what was locked; empty when the version is whole. */
export function verifyLaas(laas: Laas, datasaet: unknown, hash: Hash): ('tekst' | 'datasaet' | 'samlet')[] {
  const nu = hashesOf({ afsnit: laas.afsnit, datasaet, bilag: laas.bilag, fravalg: laas.fravalg as Fravalg[] }, hash)
  const ens = {
    tekst: nu.tekstHash === laas.tekstHash,
    datasaet: nu.datasaetHash === laas.datasaetHash,
    samlet: nu.samletHash === laas.samletHash,
  }
  return (['tekst', 'datasaet', 'samlet'] as const).filter((del) => !ens[del])
}
