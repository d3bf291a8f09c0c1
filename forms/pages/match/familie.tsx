import type { Kandidat } from '../../../functions/domain/matching/schema.ts'
import type { Plejefamilie } from '../../../functions/domain/plejefamilie/schema.ts'
import { Alert } from '../../components/Alert.tsx'
import { Button, ButtonGroup } from '../../components/Button.tsx'
import { Details } from '../../components/Details.tsx'
import { SummaryList } from '../../components/SummaryList.tsx'
import { labelOf, writeFelt } from '../plejefamilie/text.ts'
import { Grunde } from './kort.tsx'
import { AlleRegler, Udfald } from './regler.tsx'
import { writePlads } from './text.ts'

interface FamilieProps {
  visitationId: string
  kandidat: Kandidat
  familie: Plejefamilie
  today: string
  mayChoose: boolean
}

const KONTAKT = ['navn', 'telefon', 'email', 'adresse', 'postnr', 'konflikter'] as const

/** The family behind the label: who to call, what to ask, everything the judgement rests on. */
export const Kandidatside = ({ visitationId, kandidat, familie, today, mayChoose }: FamilieProps) => (
  <>
    <p>
      <Udfald udfald={kandidat.udfald} /> {writePlads(kandidat, today)}.
    </p>
    {familie.adressebeskyttelse && (
      <Alert type="warning" titel="Beskyttet adresse">
        Adressen må ikke gives videre.
      </Alert>
    )}
    <h2>Kontakt</h2>
    <SummaryList linjer={KONTAKT.map((key) => ({ label: labelOf(key), vaerdi: writeFelt(key, familie[key]) }))} />
    <ButtonGroup>
      {mayChoose && (
        <Button href={`/visitationer/${visitationId}/match/${familie.id}/vaelg`}>Vælg {kandidat.label}</Button>
      )}
      <Button href={`/plejefamilier/${familie.id}`} type="secondary">
        Åbn i registret
      </Button>
    </ButtonGroup>
    <h2>For, imod og ukendt</h2>
    <Grunde kandidat={kandidat} niveau={3} />
    <Details titel="Vis alle regler">
      <AlleRegler kandidat={kandidat} />
    </Details>
  </>
)
