import type { Child } from 'hono/jsx'
import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import { Alert } from '../../components/Alert.tsx'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Form } from '../../components/Form.tsx'
import { Table } from '../../components/Table.tsx'
import { Fields } from '../../field.tsx'
import type { Raa, Shape } from '../../form.ts'
import { Notemaerke, type Notestand } from './Ret.tsx'

interface NyProps {
  action: string
  csrf: string
  shape: Shape
  vaerdier: Record<string, unknown>
  raa: Raa | undefined
  fejl: readonly Feltfejl[]
  knap: string
}

const Ny = ({ action, csrf, shape, vaerdier, raa, fejl, knap }: NyProps) => (
  <Form action={action} csrf={csrf}>
    <Fields shape={shape} values={vaerdier} fejl={fejl} {...(raa && { raa })} />
    <Button>{knap}</Button>
  </Form>
)

export interface Proevelinje {
  navn: string
  dato: string
  alder: string
  resultat: string
  udfoertAf: string
  forbehold: string | null
  note: Notestand
}

/** Struck out it can still be read, with a line through it. */
const Tekst = ({ note, children }: { note: Notestand; children: Child }) =>
  note.udgaaet ? <s>{children}</s> : <>{children}</>

/** Tests made, and the form for one more. */
export const Proever = ({ linjer, ny }: { linjer: readonly Proevelinje[]; ny: NyProps | undefined }) => (
  <>
    <Table
      titel="Prøver og undersøgelser"
      raekker={linjer}
      tom={
        <EmptyState titel="Der er ikke registreret prøver endnu">
          <p>Prøver registreres med instrument, udgave, dato og resultat. Barnets alder regnes ud.</p>
        </EmptyState>
      }
      kolonner={[
        {
          titel: 'Prøve',
          celle: ({ navn, note }) => (
            <>
              <Tekst note={note}>{navn}</Tekst> <Notemaerke {...note} />
            </>
          ),
        },
        { titel: 'Dato', celle: ({ dato }) => dato },
        { titel: 'Alder', celle: ({ alder }) => alder },
        {
          titel: 'Resultat',
          celle: ({ resultat, forbehold, note }) => (
            <>
              <Tekst note={note}>{resultat}</Tekst>
              {forbehold && <span class="svag"> {forbehold}.</span>}
            </>
          ),
        },
        { titel: 'Udført af', celle: ({ udfoertAf }) => udfoertAf },
      ]}
    />
    {ny && (
      <>
        <h2>Registrér en prøve</h2>
        <Alert>
          <p>
            Standardiserede psykologiske tests må ikke bruges over for familier med grønlandsk baggrund (barnets lov §§
            171 a–c). Undersøg baggrunden først.
          </p>
        </Alert>
        <Ny {...ny} />
      </>
    )}
  </>
)

export interface Observationslinje {
  omraade: string
  dato: string
  hvem: string
  situation: string | undefined
  iagttagelse: string
  vurdering: string | undefined
  note: Notestand
}

/** Døgncentret's own observations: what was seen apart from what it may mean. */
export const Observationer = ({ linjer, ny }: { linjer: readonly Observationslinje[]; ny: NyProps }) => (
  <>
    {linjer.length === 0 && (
      <EmptyState titel="Der er ingen observationer endnu">
        <p>Skriv, hvad du ser, og hold din vurdering for sig. Observationerne står adskilt fra familiens dagbog.</p>
      </EmptyState>
    )}
    <ul class="rapport-stykker">
      {linjer.map(({ omraade, dato, hvem, situation, iagttagelse, vurdering, note }) => (
        <li class={note.udgaaet ? 'udgaaet' : undefined}>
          <p>
            <strong>{omraade}</strong>{' '}
            <span class="svag">
              {dato}, {hvem}
              {situation && `, ${situation}`}
            </span>{' '}
            <Notemaerke {...note} />
          </p>
          <p class="bevar">{iagttagelse}</p>
          {vurdering && <p class="bevar">Vurdering: {vurdering}</p>}
        </li>
      ))}
    </ul>
    <h2>Skriv en observation</h2>
    <Ny {...ny} />
  </>
)
