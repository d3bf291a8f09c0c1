import type { Deps } from '../deps.ts'
import type { Forloeb } from '../domain/forloeb/forloeb.ts'
import { beskyttedeOf } from '../domain/rapport/moenstre.ts'
import type { Redaktion } from '../domain/rapport/redact.ts'
import type { Materiale } from './grundlag.ts'

/** "Familien Jensen (opdigtet)": the word for family and what stands in brackets are no names. */
const udenOrd = (navn: string) =>
  navn
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/(?<!\p{L})familien?(?!\p{L})/giu, ' ')
    .trim()

type Skrevet = Pick<Materiale, 'registreringer' | 'afsnit' | 'dokumenter'>
type Navne = Pick<Redaktion, 'beskyttede' | 'synlige'>

/**
 * Everything that could tell who the plejefamilie is: from the register, the forløb and those who wrote the diary;
 * and the names of the professionals, as their logins say, which stand even when a surname is the family's too.
 */
export async function navneFor(deps: Pick<Deps, 'plejefamilier'>, forloeb: Forloeb, skrevet: Skrevet): Promise<Navne> {
  const { plejefamilieId, plejefamilienavn } = forloeb
  const familie = await deps.plejefamilier.get(plejefamilieId)
  const skrivere = new Set(
    skrevet.registreringer.filter((r) => r.forfatter.rolle === 'plejefamilie').map((r) => r.forfatter.navn),
  )
  const beskyttede = beskyttedeOf({
    navne: [plejefamilienavn, familie?.navn, ...skrivere].map((navn) => navn && udenOrd(navn)),
    adresser: [
      familie?.adresse,
      familie?.adresse && familie.postnr ? `${familie.adresse}, ${familie.postnr}` : undefined,
    ].map(toUndefined),
    telefoner: [toUndefined(familie?.telefon)],
    emails: [toUndefined(familie?.email)],
    andet: [plejefamilieId, toUndefined(familie?.tilbudsportalId)],
  })
  return { beskyttede, synlige: fagpersonerOf(forloeb, skrevet) }
}

function fagpersonerOf({ team, konsulent }: Forloeb, { afsnit, dokumenter }: Omit<Skrevet, 'registreringer'>) {
  const personer = [konsulent, ...Object.values(team)].flatMap((person) => person?.navn ?? [])
  return [
    ...personer,
    ...afsnit.map(({ forfatter }) => forfatter.navn),
    ...dokumenter.flatMap(({ underskrift }) => underskrift?.navn ?? []),
  ]
}

const toUndefined = (text: string | null | undefined): string | undefined => text ?? undefined
