import type { Barnpraesentation, Familiepraesentation } from '../../../functions/domain/matching/praesentation.ts'
import type { Kandidat, Matchudfald, Regeludfald } from '../../../functions/domain/matching/schema.ts'
import type { Plejefamiliefelt } from '../../../functions/domain/plejefamilie/schema.ts'
import {
  jaNejUafklaretTekst,
  koenTekst,
  maalgruppeTekst,
  oprindelseTekst,
} from '../../../functions/domain/visitation/valg.ts'
import type { Opsummeringslinje } from '../../components/SummaryList.tsx'
import type { Ikon } from '../../ikoner.ts'
import { writeAfstand, writeAlder, writeDato } from '../../text.ts'
import { labelOf, stort, writeBekraeftet, writeFelt, writeLedige } from '../plejefamilie/text.ts'

type Tagtype = 'success' | 'warning' | 'error'

/** Each outcome as a sign and a colour; the words carry the meaning. */
export const udfaldTegn: Record<Matchudfald, { ikon: Ikon; type: Tagtype }> = {
  egnet: { ikon: 'check', type: 'success' },
  uafklaret: { ikon: 'help', type: 'warning' },
  ikkeEgnet: { ikon: 'close', type: 'error' },
}

export const regelTegn: Record<Regeludfald, { ikon: Ikon; type: Tagtype }> = {
  opfyldt: { ikon: 'check', type: 'success' },
  ukendt: { ikon: 'help', type: 'warning' },
  ikkeOpfyldt: { ikon: 'close', type: 'error' },
}

const procent = (andel: number) => Math.round(andel * 100)

/** "78 af 100 (mellem 60 og 85, når det ukendte er afklaret)". */
export function writeScore({ score, spaend: [min, max] }: Pick<Kandidat, 'score' | 'spaend'>): string {
  if (score === null) return 'Kan ikke vurderes endnu'
  const span =
    procent(min) === procent(max) ? '' : ` (mellem ${procent(min)} og ${procent(max)}, når det ukendte er afklaret)`
  return `${procent(score)} af 100${span}`
}

export const writeAndel = (andel: number | null): string => (andel === null ? 'Ukendt' : `${procent(andel)} %`)

/** "1 ledig plads af 2, bekræftet for 12 dage siden". */
export const writePlads = (
  { pladser, ledigBekraeftet }: Pick<Kandidat, 'pladser' | 'ledigBekraeftet'>,
  today: string,
): string => `${stort(writeLedige(pladser.ledige))} af ${pladser.godkendte}, ${writeBekraeftet(ledigBekraeftet, today)}`

const jaNej = (value: boolean | undefined) => (value === undefined ? undefined : value ? 'Ja' : 'Nej')
const valgt = <K extends string>(value: K | undefined, tekst: Record<K, string>) => value && tekst[value]

const naar = (dato: string | undefined, today: string) =>
  dato && `${writeDato(dato, today)} (${writeAfstand(dato, today)})`

/** The child without names: what a family and a consultant go by. */
export function barnLinjer(barn: Barnpraesentation, today: string): Opsummeringslinje[] {
  return [
    barn.foedselsdato
      ? { label: 'Barnets alder', vaerdi: writeAlder(barn.foedselsdato, today, barn.termin) }
      : { label: 'Termin', vaerdi: naar(barn.termin, today) },
    ...(barn.koen ? [{ label: 'Køn', vaerdi: valgt(barn.koen, koenTekst) }] : []),
    { label: 'Ønsket start', vaerdi: naar(barn.oensketStart, today) },
    ...(barn.oprindelse ? [{ label: 'Kommer fra', vaerdi: valgt(barn.oprindelse, oprindelseTekst) }] : []),
    { label: 'Baggrund', vaerdi: barn.maalgrupper?.map((kode) => maalgruppeTekst[kode]).join('\n') },
    ...(barn.abstinensForventet
      ? [{ label: 'Ventes abstinenser?', vaerdi: valgt(barn.abstinensForventet, jaNejUafklaretTekst) }]
      : []),
    {
      label: 'Forventes barnet at blive boende længe?',
      vaerdi: valgt(barn.laengerevarendePerspektiv, jaNejUafklaretTekst),
    },
    ...(barn.adoptionUdenSamtykke === undefined
      ? []
      : [{ label: 'Sag om adoption uden samtykke', vaerdi: jaNej(barn.adoptionUdenSamtykke) }]),
    ...(barn.soeskendeSammen ? [{ label: 'Skal bo sammen med søskende', vaerdi: 'Ja' }] : []),
    { label: 'Hemmelig adresse for forældrene', vaerdi: jaNej(barn.adresseHemmelig) },
    { label: 'Observation ved Døgncentret', vaerdi: jaNej(barn.behovForObservation) },
  ]
}

export const familieLinjer = (familie: Familiepraesentation): Opsummeringslinje[] =>
  (Object.entries(familie) as [Plejefamiliefelt, unknown][]).map(([key, value]) => ({
    label: labelOf(key),
    vaerdi: writeFelt(key, value),
  }))
