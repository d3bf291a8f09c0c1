import type { Mangel } from '../../../functions/domain/visitation/kontrol.ts'
import { type Trinstatus, type Trin, trinStatus, trinstatusTekst } from '../../../functions/domain/visitation/trin.ts'
import type { Visitation } from '../../../functions/domain/visitation/visitation.ts'
import { Alert } from '../../components/Alert.tsx'
import { Button, ButtonGroup } from '../../components/Button.tsx'
import { type Opgave, TaskList } from '../../components/TaskList.tsx'
import { afsnit, stiTil, stiTilTrin } from './journey.ts'
import { kendetegn, writeMangler } from './text.ts'

const statusOf: Record<Trinstatus, Opgave['status']> = {
  udfyldt: 'faerdig',
  paabegyndt: 'iGang',
  ikkeUdfyldt: 'mangler',
  frivillig: 'ikkeBegyndt',
}

export interface OpgaverProps {
  visitation: Visitation
  mangler: Mangel[]
  today: string
}

/** Where a draft begins again: at the first page with something missing. */
const naesteTrinOf = ({ svar }: Visitation, mangler: readonly Mangel[]): Trin | undefined =>
  afsnit
    .flatMap(({ trin }) => trin)
    .filter(({ vis }) => vis(svar))
    .find((et) => ['ikkeUdfyldt', 'paabegyndt'].includes(trinStatus(et, svar, mangler)))

/** The draft's front page: each part with its state, and one button on. */
export function Opgaver({ visitation, mangler, today }: OpgaverProps) {
  const { id, svar, afgoerelse, status } = visitation
  const naeste = naesteTrinOf(visitation, mangler)
  return (
    <>
      {status === 'returneret' && afgoerelse?.begrundelse && (
        <Alert type="warning" titel="Familieplejecentret har sendt visitationen tilbage">
          <p class="citat">{afgoerelse.begrundelse}</p>
        </Alert>
      )}
      <p>{[kendetegn(visitation, today), writeMangler(mangler) ?? 'Alt er udfyldt'].filter(Boolean).join('. ')}.</p>
      <ButtonGroup>
        <Button href={naeste ? stiTilTrin(id, naeste.id) : stiTil(id, 'gennemse')}>
          {naeste ? `Fortsæt: ${naeste.titel}` : 'Gennemse og send'}
        </Button>
        <Button type="secondary" href={`${stiTil(id, 'samtale')}#nu`} ikon="chat">
          Svar i en samtale
        </Button>
      </ButtonGroup>
      {afsnit.map(({ titel, trin }, nummer) => (
        <section aria-labelledby={`afsnit-${nummer}`}>
          <h2 id={`afsnit-${nummer}`}>{titel}</h2>
          <TaskList
            idPrefix={`opgave-${nummer}`}
            opgaver={trin
              .filter(({ vis }) => vis(svar))
              .map((et) => {
                const stand = trinStatus(et, svar, mangler)
                return {
                  titel: et.titel,
                  href: stiTilTrin(id, et.id),
                  status: statusOf[stand],
                  statusTekst: trinstatusTekst[stand],
                }
              })}
          />
        </section>
      ))}
      <h2>Send</h2>
      <p>I kan gennemse svarene når som helst. Her ser I også, om barnet er i målgruppen.</p>
      <Button type="secondary" href={stiTil(id, 'gennemse')}>
        Gennemse svar
      </Button>
      <p>
        <a href={stiTil(id, 'traekTilbage')}>Træk visitationen tilbage</a>
      </p>
    </>
  )
}
