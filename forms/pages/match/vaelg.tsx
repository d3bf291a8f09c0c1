import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import { type Kandidat, matchpartTekst, MatchValg } from '../../../functions/domain/matching/schema.ts'
import { Alert } from '../../components/Alert.tsx'
import { Button, ButtonGroup } from '../../components/Button.tsx'
import { Details } from '../../components/Details.tsx'
import { Form } from '../../components/Form.tsx'
import { Field } from '../../field.tsx'
import type { Raa } from '../../form.ts'
import { KraeverAfgoerelse, UdenMoede } from './foerst.tsx'
import { Grunde } from './kort.tsx'
import { AlleRegler, Udfald } from './regler.tsx'
import { writePlads, writeScore } from './text.ts'

export interface VaelgProps {
  visitationId: string
  kandidat: Kandidat
  /** Place in the proposal, 1 = first, and who is first. */
  nummer: number
  foerste: string
  aftryk: string
  matchId: string
  csrf: string
  today: string
  /** Who sends the child. */
  socialcenter: string
  /** Must be done by a person before, or should be. */
  kraeverAfgoerelse: boolean
  moedeMangler: boolean
  /** The leader may set a requirement aside. */
  mayFravige: boolean
  fejl?: readonly Feltfejl[]
  raa?: Raa
}

const { begrundelse, fravigelse } = MatchValg.shape

/** True when the page may offer the choice: a broken requirement is the leader's, and no free place is nobody's. */
const kanVaelges = ({ udfald, pladser }: Kandidat, mayFravige: boolean) =>
  pladser.ledige > 0 && (udfald !== 'ikkeEgnet' || mayFravige)

/** The reason, and who must say yes next. */
export function Vaelgside(props: VaelgProps) {
  const { visitationId, kandidat, mayFravige, kraeverAfgoerelse, today } = props
  return (
    <>
      <p>
        <Udfald udfald={kandidat.udfald} /> {writePlads(kandidat, today)}. Samlet vurdering: {writeScore(kandidat)}.
      </p>
      <Grunde kandidat={kandidat} niveau={2} />
      <Details titel="Vis alle regler">
        <AlleRegler kandidat={kandidat} />
      </Details>
      {kraeverAfgoerelse ? (
        <KraeverAfgoerelse visitationId={visitationId} />
      ) : kanVaelges(kandidat, mayFravige) ? (
        <Valgformular {...props} />
      ) : (
        <Alert
          type="warning"
          titel={kandidat.pladser.ledige > 0 ? 'Kun lederen kan vælge denne familie' : 'Der er ingen ledig plads'}
        >
          {kandidat.pladser.ledige > 0
            ? 'Familien opfylder ikke et krav. Tal med din leder, eller vælg en anden.'
            : 'Vælg en anden familie.'}{' '}
          <a href={`/visitationer/${visitationId}/match`}>Tilbage til forslaget</a>
        </Alert>
      )}
    </>
  )
}

function Valgformular({
  visitationId,
  kandidat,
  nummer,
  foerste,
  aftryk,
  matchId,
  csrf,
  socialcenter,
  moedeMangler,
  fejl,
  raa,
}: VaelgProps) {
  const errors = { ...(fejl && { fejl }), ...(raa && { raa }) }
  return (
    <Form action={`/visitationer/${visitationId}/match/${kandidat.plejefamilieId}/vaelg`} csrf={csrf}>
      <input type="hidden" name="aftryk" value={aftryk} />
      <input type="hidden" name="id" value={matchId} />
      {nummer > 1 && (
        <Alert type="info">
          {kandidat.label} er nr. {nummer} i forslaget. Skriv også, hvorfor du ikke vælger {foerste}.
        </Alert>
      )}
      <Field name="begrundelse" schema={begrundelse} {...errors} />
      {kandidat.udfald === 'ikkeEgnet' && <Field name="fravigelse" schema={fravigelse} {...errors} />}
      {moedeMangler && <UdenMoede visitationId={visitationId} {...errors} />}
      <h2>Hvem skal nu sige ja?</h2>
      <ol>
        <li>{matchpartTekst.plejefamilie}, som får en kort præsentation af barnet uden navne.</li>
        <li>
          {matchpartTekst.socialcenter}, {socialcenter}.
        </li>
      </ol>
      <p>
        Pladsen bliver reserveret med det samme. Siger begge ja, bliver forløbet oprettet. Siger en nej, bliver pladsen
        fri, og søgningen åbner igen.
      </p>
      <ButtonGroup>
        <Button>Vælg {kandidat.label} og reservér pladsen</Button>
        <Button type="tertiary" href={`/visitationer/${visitationId}/match`}>
          Fortryd
        </Button>
      </ButtonGroup>
    </Form>
  )
}
