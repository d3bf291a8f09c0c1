import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import { KendskabInput } from '../../../functions/domain/plejefamilie/kendskab.ts'
import type { PlejefamilieVisning } from '../../../functions/domain/plejefamilie/emne.ts'
import type { Plejefamiliefelt } from '../../../functions/domain/plejefamilie/schema.ts'
import { plejefamilieSektioner } from '../../../functions/domain/plejefamilie/sektioner.ts'
import { Alert } from '../../components/Alert.tsx'
import { Button, ButtonGroup } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Details } from '../../components/Details.tsx'
import { Form } from '../../components/Form.tsx'
import { SummaryList } from '../../components/SummaryList.tsx'
import { Tag } from '../../components/Tag.tsx'
import { Field, Fields } from '../../field.tsx'
import type { Raa } from '../../form.ts'
import { plejefamilieFelter } from '../../../functions/domain/plejefamilie/schema.ts'
import { labelOf, stort, writeBekraeftet, writeFelt, writeLedige } from './text.ts'

interface AabentMatch {
  id: string
  valgt: string
}

export interface VisProps {
  familie: PlejefamilieVisning
  today: string
  csrf: string
  /** Places promised to a child and not answered yet; the centre only. */
  match: AabentMatch[]
  mayEdit: boolean
  besked?: string
  fejl?: readonly Feltfejl[]
  raa?: Raa
}

const Bekraeft = ({
  familie,
  csrf,
  today,
  fejl = [],
  raa,
}: Pick<VisProps, 'familie' | 'csrf' | 'today' | 'fejl' | 'raa'>) => (
  <Card
    titel="Ledig plads"
    status={
      <Tag type={familie.ledigePladser > 0 ? 'success' : 'neutral'}>{stort(writeLedige(familie.ledigePladser))}</Tag>
    }
  >
    <p>Ledigheden er {writeBekraeftet(familie.ledigBekraeftet, today)}.</p>
    <Form action={`/plejefamilier/${familie.id}/bekraeft`} csrf={csrf}>
      <Field
        name="tilgaengeligFra"
        schema={plejefamilieFelter.tilgaengeligFra}
        value={familie.tilgaengeligFra}
        fejl={fejl}
        {...(raa && { raa })}
      />
      <ButtonGroup>
        <Button type="secondary">Bekræft i dag</Button>
      </ButtonGroup>
    </Form>
  </Card>
)

/** For the centre: a tie that must be met in every proposal for that mother's child. */
function Kendskab({ familie, csrf, fejl = [], raa }: Pick<VisProps, 'familie' | 'csrf' | 'fejl' | 'raa'>) {
  const errors = { fejl, ...(raa && { raa }) }
  return (
    <Details
      titel="Notér kendskab til en mor eller et barn"
      aaben={fejl.some(({ felt }) => felt in KendskabInput.shape)}
    >
      <Form action={`/plejefamilier/${familie.id}/kendskab`} csrf={csrf}>
        <Fields shape={KendskabInput.shape} {...errors} />
        <ButtonGroup>
          <Button type="secondary">Gem kendskab</Button>
        </ButtonGroup>
      </Form>
    </Details>
  )
}

const Afsnit = ({
  familie,
  titel,
  felter,
}: {
  familie: PlejefamilieVisning
  titel: string
  felter: Plejefamiliefelt[]
}) => (
  <>
    <h2>{titel}</h2>
    <SummaryList linjer={felter.map((key) => ({ label: labelOf(key), vaerdi: writeFelt(key, familie[key]) }))} />
  </>
)

/** One family: its free place first, then everything noted, with what is not known marked. */
export function Plejefamilievisning({ familie, today, csrf, match, mayEdit, besked, fejl, raa }: VisProps) {
  return (
    <>
      {besked && (
        <Alert type="success" besked>
          {besked}
        </Alert>
      )}
      {mayEdit && familie.adressebeskyttelse && (
        <Alert type="warning" titel="Beskyttet adresse">
          Adressen vises kun for Familieplejecentret. Giv den ikke videre.
        </Alert>
      )}
      {match.map(({ id, valgt }) => (
        <Alert type="info">
          En plads er reserveret {valgt}. <a href={`/match/${id}`}>Se, hvem der mangler at svare</a>
        </Alert>
      ))}
      <Bekraeft familie={familie} csrf={csrf} today={today} {...(fejl && { fejl })} {...(raa && { raa })} />
      {plejefamilieSektioner.map(({ titel, felter }) => {
        const shown = mayEdit
          ? felter
          : felter.filter(
              (key) =>
                !(key === 'konflikter' || (familie.adressebeskyttelse && (key === 'adresse' || key === 'postnr'))),
            )
        return <Afsnit familie={familie} titel={titel} felter={shown} />
      })}
      {mayEdit && <Kendskab familie={familie} csrf={csrf} {...(fejl && { fejl })} {...(raa && { raa })} />}
    </>
  )
}
