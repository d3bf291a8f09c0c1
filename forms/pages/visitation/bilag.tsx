import {
  type BilagResume,
  type Bilagsart,
  bilagstilstandTekst,
  type Eftersendelse,
  PAAKRAEVET,
} from '../../../functions/domain/visitation/bilag.ts'
import type { Visitation } from '../../../functions/domain/visitation/visitation.ts'
import { Tag } from '../../components/Tag.tsx'
import { writeAfstand, writeDato, writeTidspunkt } from '../../text.ts'
import { stiTil } from './journey.ts'

const maerke = { afventer: 'info', kontrolleres: 'info', godkendt: 'success', afvist: 'error' } as const

function tilstandTekst({ tilstand, besked }: BilagResume): string {
  if (tilstand === 'godkendt') return 'Modtaget'
  return tilstand === 'afvist' ? (besked ?? 'Filen kan ikke bruges') : 'Filen kontrolleres'
}

/** Documents that have come in, or were just sent. */
export const synligeBilag = (bilag: readonly BilagResume[], sendt?: string): BilagResume[] =>
  bilag.filter(({ id, tilstand }) => tilstand !== 'afventer' || id === sendt)

/** One document: kind, when, state, and a way to open it once it is checked. */
export const Bilagslinje = ({
  visitationId,
  bilag,
  today,
  hent = true,
}: {
  visitationId: string
  bilag: BilagResume
  today: string
  hent?: boolean
}) => (
  <li class="bilag">
    <span>
      {bilag.tilstand === 'godkendt' && hent ? (
        <a href={stiTil(visitationId, 'hent', bilag.id)}>{bilag.filnavn}</a>
      ) : (
        bilag.filnavn
      )}
      <span class="form-hint">Sendt {writeTidspunkt(bilag.oprettet, today)}</span>
    </span>
    <Tag type={maerke[bilag.tilstand]}>{tilstandTekst(bilag)}</Tag>
  </li>
)

/** True while a document that was sent has no verdict: the page looks again by itself. */
export const isUndervejs = ({ bilag }: Visitation, sendt?: string): boolean =>
  bilag.some(({ id, tilstand }) => tilstand === 'kontrolleres' || (id === sendt && tilstand === 'afventer'))

export const writeLoefte = ({ dato }: Eftersendelse, today: string): string =>
  dato < today
    ? `Skulle være eftersendt ${writeDato(dato, today)}`
    : `Eftersendes senest ${writeDato(dato, today)} (${writeAfstand(dato, today)})`

/** The state of a slot in words. */
export function dokumentTekst({ bilag, eftersendes }: Visitation, art: Bilagsart, today: string): string {
  const fil = bilag.filter((et) => et.art === art && et.tilstand !== 'afventer').at(-1)
  const loefte = eftersendes.find((et) => et.art === art)
  if (fil && fil.tilstand !== 'afvist') return bilagstilstandTekst[fil.tilstand]
  if (loefte) return writeLoefte(loefte, today)
  return fil ? bilagstilstandTekst[fil.tilstand] : PAAKRAEVET.includes(art) ? 'Mangler' : 'Ingen'
}
