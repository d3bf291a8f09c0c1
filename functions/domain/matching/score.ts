import { toDato } from '../tid.ts'
import type { Behov } from './behov.ts'
import type { MatchFamilie } from './familie.ts'
import { bloedeKriterier } from './kriterier/kriterier.ts'
import type { Kriterium } from './kriterier/kriterium.ts'
import type { Regelsaet } from './regelsaet.ts'
import type { Grundlag } from './regler/regel.ts'
import type { Bidrag, Kandidat } from './schema.ts'

type Score = Pick<Kandidat, 'score' | 'spaend' | 'bidrag'>

/** Six decimals: enough to tell families apart, and the same on every machine. Keeps order. */
const round = (value: number) => Math.round(value * 1e6) / 1e6
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

/** The criteria that count for this child. */
export const kriterierFor = (behov: Behov, { vaegte }: Regelsaet): Kriterium[] =>
  bloedeKriterier.filter(({ kriterium, relevant }) => vaegte[kriterium] > 0 && (relevant?.(behov) ?? true))

/** The day the register's information is from. */
const registerDato = ({ oplysningerKontrolleret, aendret }: MatchFamilie): string =>
  oplysningerKontrolleret ?? toDato(aendret)

/** Score over what is known, and the span it could fall in if the unknown were worst or best (domain E6, 2–3). */
export function scoreFamilie(behov: Behov, familie: MatchFamilie, grundlag: Grundlag, kriterier: Kriterium[]): Score {
  const raekker = kriterier.map((one) => ({
    one,
    vaegt: grundlag.regelsaet.vaegte[one.kriterium],
    ...one.vurder(behov, familie, grundlag),
  }))
  const kendte = raekker.filter(({ vaerdi }) => vaerdi !== null)
  const opnaaet = sum(kendte.map(({ vaerdi, vaegt }) => vaerdi! * vaegt))
  const kendt = sum(kendte.map(({ vaegt }) => vaegt))
  const alt = sum(raekker.map(({ vaegt }) => vaegt))
  const fra = registerDato(familie)
  const bidrag = raekker.map(
    ({ one, vaegt, vaerdi, forklaring, dato = fra }): Bidrag => ({
      kriterium: one.kriterium,
      navn: one.navn,
      vaerdi: vaerdi === null ? null : round(vaerdi),
      vaegt,
      bidrag: vaerdi === null ? null : round((vaerdi * vaegt) / kendt),
      kilde: one.kilde,
      dato: vaerdi === null ? null : dato,
      forklaring,
    }),
  )
  if (alt === 0) return { score: null, spaend: [0, 1], bidrag }
  return {
    score: kendt === 0 ? null : round(opnaaet / kendt),
    spaend: [round(opnaaet / alt), round((opnaaet + alt - kendt) / alt)],
    bidrag,
  }
}
