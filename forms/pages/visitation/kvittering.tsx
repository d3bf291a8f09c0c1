import type { Visitation } from '../../../functions/domain/visitation/visitation.ts'
import { manglendeArter } from '../../../functions/domain/visitation/bilag.ts'
import { Button, ButtonGroup } from '../../components/Button.tsx'
import { Receipt } from '../../components/Receipt.tsx'
import { writeDato, writeTidspunkt } from '../../text.ts'
import { HvemKanSpoerges } from './kontakt.tsx'
import { stiTil } from './journey.ts'
import { naesteTekst } from './text.ts'

/** The number, what happens next, what is still to come, who to ask. */
export function Kvittering({ visitation, today }: { visitation: Visitation; today: string }) {
  const { id, kvitteringsnummer, indsendt, eftersendes, bilag, status } = visitation
  const venter = eftersendes.filter(({ art }) => manglendeArter(bilag).includes(art))
  return (
    <>
      <Receipt
        titel="Familieplejecentret har modtaget visitationen"
        {...(kvitteringsnummer && { nummer: kvitteringsnummer })}
        {...(indsendt && { tidspunkt: `Sendt ${writeTidspunkt(indsendt, today)}` })}
      >
        <p>{naesteTekst[status]}</p>
        {venter.length > 0 && (
          <p>
            Husk at eftersende {venter.length === 1 ? 'dokumentet' : 'dokumenterne'} senest{' '}
            {writeDato(venter.map(({ dato }) => dato).sort()[0]!, today)}.
          </p>
        )}
        <HvemKanSpoerges />
      </Receipt>
      <ButtonGroup>
        <Button href={stiTil(id)}>Se visitationen</Button>
        {venter.length > 0 && (
          <Button type="secondary" href={stiTil(id, 'dokumenter')}>
            Send dokumenter
          </Button>
        )}
      </ButtonGroup>
    </>
  )
}
