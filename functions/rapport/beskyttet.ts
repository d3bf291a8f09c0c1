import type { Deps } from '../deps.ts'
import type { GemtRegistrering } from '../domain/dagbog/gemt.ts'
import type { Forloeb } from '../domain/forloeb/forloeb.ts'
import { type Beskyttet, beskyttedeOf } from '../domain/rapport/moenstre.ts'

/** "Familien Jensen (opdigtet)": the word for family and what stands in brackets are no names. */
const udenOrd = (navn: string) =>
  navn
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/(?<!\p{L})familien?(?!\p{L})/giu, ' ')
    .trim()

/** Everything that could tell who the plejefamilie is: from the register, the forløb and those who wrote the diary. */
export async function beskyttedeFor(
  deps: Pick<Deps, 'plejefamilier'>,
  { plejefamilieId, plejefamilienavn }: Forloeb,
  registreringer: readonly GemtRegistrering[],
): Promise<Beskyttet[]> {
  const familie = await deps.plejefamilier.get(plejefamilieId)
  const skrivere = new Set(
    registreringer.filter((r) => r.forfatter.rolle === 'plejefamilie').map((r) => r.forfatter.navn),
  )
  return beskyttedeOf({
    navne: [plejefamilienavn, familie?.navn, ...skrivere].map((navn) => navn && udenOrd(navn)),
    adresser: [
      familie?.adresse,
      familie?.adresse && familie.postnr ? `${familie.adresse}, ${familie.postnr}` : undefined,
    ].map(toUndefined),
    telefoner: [toUndefined(familie?.telefon)],
    emails: [toUndefined(familie?.email)],
    andet: [plejefamilieId, toUndefined(familie?.tilbudsportalId)],
  })
}

const toUndefined = (text: string | null | undefined): string | undefined => text ?? undefined
