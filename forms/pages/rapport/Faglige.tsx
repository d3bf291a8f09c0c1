import type { Child } from 'hono/jsx'
import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import { Alert } from '../../components/Alert.tsx'
import { Button, ButtonGroup } from '../../components/Button.tsx'
import { ConfirmDetails } from '../../components/ConfirmDetails.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Form } from '../../components/Form.tsx'
import { Table } from '../../components/Table.tsx'
import { Fields } from '../../field.tsx'
import type { Raa, Shape } from '../../form.ts'
import { Afsnitstekst } from './Afsnitstekst.tsx'
import { Notemaerke, type Notestand } from './Ret.tsx'
import type { Indhold } from '../../../functions/domain/rapport/dokument.ts'

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

export interface DokumentProps {
  action: string
  csrf: string
  version: number
  shape: Shape
  vaerdier: Record<string, unknown>
  raa: Raa | undefined
  fejl: readonly Feltfejl[]
  mayRet: boolean
  hvem: string
  underskrevet: string | undefined
  blokke: readonly Indhold[]
  /** The editor of a signed document opens only when asked for: a change takes the signature away. */
  isRet: boolean
}

/** A document of its own: written and signed by those who may. */
export function Dokument(props: DokumentProps) {
  const { action, csrf, version, shape, vaerdier, raa, fejl, mayRet, hvem, underskrevet, blokke, isRet } = props
  const tekst =
    blokke.length > 0 ? (
      <Afsnitstekst blokke={blokke} henvis={() => undefined} niveau={2} />
    ) : (
      <p class="svag">Der er ikke skrevet noget endnu.</p>
    )
  const fil = version > 0 && (
    <p>
      <a href={`${action}.pdf`}>Hent som PDF</a>
    </p>
  )
  if (!mayRet || (underskrevet && !isRet))
    return (
      <>
        <Alert type={underskrevet ? 'success' : 'info'}>
          <p>{underskrevet ? `Underskrevet af ${underskrevet}.` : `Dokumentet skrives og underskrives af ${hvem}.`}</p>
        </Alert>
        {fil}
        {tekst}
        {mayRet && (
          <Button href={`${action}?ret=1`} type="secondary">
            Ret (underskriften falder bort)
          </Button>
        )}
      </>
    )
  return (
    <div class="rapport-midte">
      {fil}
      <Form action={action} csrf={csrf}>
        <input type="hidden" name="version" value={version} />
        <Fields shape={shape} values={vaerdier} fejl={fejl} {...(raa && { raa })} />
        <ButtonGroup>
          <Button>Gem</Button>
        </ButtonGroup>
      </Form>
      {version > 0 && !underskrevet && (
        <ConfirmDetails
          tekst="Underskriv dokumentet"
          forklaring="Du underskriver den tekst, der sidst er gemt, med dit navn og tidspunktet. En senere ændring kræver en ny underskrift."
          ja="Underskriv"
          action={`${action}/underskriv`}
          csrf={csrf}
        >
          <input type="hidden" name="version" value={version} />
        </ConfirmDetails>
      )}
    </div>
  )
}
