import * as z from 'zod'
import { Cpr } from '../cpr.ts'
import { felt } from '../felt.ts'
import { tekst } from './felter.ts'
import type { Konflikt } from './lister.ts'
import type { Plejefamilie } from './schema.ts'
import { konfliktartTekst } from './typer.ts'

const { slaegtskab, kendt } = konfliktartTekst

/** POST /api/plejefamilier/{id}/kendskab: a tie to one mother or child. The number is turned into a keyed hash and kept nowhere. */
export const KendskabInput = z.strictObject({
  art: felt(z.enum(['slaegtskab', 'kendt'], 'Vælg, om de er i familie eller kender hinanden'), {
    label: 'Hvilket kendskab?',
    art: 'valg',
    valg: { slaegtskab, kendt },
  }),
  cpr: felt(Cpr.pipe(z.string()), {
    label: 'Mors eller barnets CPR-nummer',
    hjaelp: 'Nummeret gemmes ikke. Vi gemmer kun en nøgle, der kan genkende det i en visitation.',
    art: 'cpr',
    klasse: 'cpr',
  }),
  note: tekst('Note', 300, { klasse: 'foelsom', hjaelp: 'Skriv ingen navne.' }),
})
export type KendskabInput = z.infer<typeof KendskabInput>

/** The noted ties with this one; the same tie is noted once. */
export function withKendskab({ konflikter }: Pick<Plejefamilie, 'konflikter'>, ny: Konflikt): Konflikt[] {
  const rest = (konflikter ?? []).filter(({ art, noegle }) => art !== ny.art || noegle !== ny.noegle)
  return [...rest, ny]
}
