import { Alert } from '../../components/Alert.tsx'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Table } from '../../components/Table.tsx'
import { writeTidspunkt } from '../../text.ts'

export interface LogLinje {
  tid: string
  navn: string | null
  rolle: string
  organisation: string
  formaal: string
  emne: string
}

const emneTekst: Record<string, string> = {
  dagbog: 'Dagbog',
  billede: 'Billede',
  forloeb: 'Forløb',
  visitation: 'Visitation',
  bilag: 'Dokument',
  plejefamilie: 'Plejefamilie',
  match: 'Match',
  rapport: 'Rapport',
  revisionslog: 'Log',
  forside: 'Forside',
}

/** Who has seen or changed what. `navne` only for the control of look-ups. */
export const LogTabel = ({ linjer, today, navne }: { linjer: LogLinje[]; today: string; navne: boolean }) => (
  <Table
    titel="Opslag og ændringer, nyeste først"
    raekker={linjer}
    tom={<EmptyState titel="Ingen har set eller ændret noget i perioden" />}
    kolonner={[
      { titel: 'Hvornår', celle: ({ tid }) => writeTidspunkt(tid, today) },
      ...(navne ? [{ titel: 'Hvem', celle: ({ navn }: LogLinje) => navn ?? '' }] : []),
      { titel: 'Rolle', celle: ({ rolle }) => rolle },
      { titel: 'Hvad', celle: ({ emne }) => emneTekst[emne] ?? emne },
      { titel: 'Formål', celle: ({ formaal }) => formaal },
    ]}
  />
)

export interface LogSoegningProps {
  today: string
  vaerdier: { forloebId?: string; visitationId?: string; aktoer?: string }
  linjer?: LogLinje[]
}

const Input = ({ navn, label, value }: { navn: string; label: string; value: string | undefined }) => (
  <div class="form-group">
    <label class="form-label" for={navn}>
      {label}
    </label>
    <input class="form-input" id={navn} name={navn} value={value} autocomplete="off" />
  </div>
)

/** The control's search: by case or by person; the search itself leaves a line. */
export const LogSoegning = ({ today, vaerdier, linjer }: LogSoegningProps) => (
  <>
    <form method="get" action="/log">
      <Input navn="forloebId" label="Forløbets nummer" value={vaerdier.forloebId} />
      <Input navn="visitationId" label="Visitationens nummer" value={vaerdier.visitationId} />
      <Input navn="aktoer" label="Personens nummer (sub)" value={vaerdier.aktoer} />
      <Button>Søg</Button>
    </form>
    {linjer ? (
      <LogTabel linjer={linjer} today={today} navne />
    ) : (
      <Alert>Skriv ét af numrene. Søgningen selv bliver også skrevet i loggen.</Alert>
    )}
  </>
)
