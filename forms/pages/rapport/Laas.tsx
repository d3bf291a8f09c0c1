import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import { DOKUMENTARTER, type Dokumentart, Fravalg } from '../../../functions/domain/rapport/fagligtDokument.ts'
import { Alert } from '../../components/Alert.tsx'
import { Button, ButtonGroup } from '../../components/Button.tsx'
import { Form } from '../../components/Form.tsx'
import { type Opgave, TaskList } from '../../components/TaskList.tsx'
import { Field } from '../../field.tsx'

export interface LaasProps {
  sti: string
  csrf: string
  version: number
  krav: readonly Opgave[]
  /** Documents that are not signed: each may be left out with a reason. */
  udenUnderskrift: readonly Dokumentart[]
  grunde: Partial<Record<Dokumentart, string>>
  manglerTekst: boolean
  fejl: readonly Feltfejl[]
}

/** What locking demands, what it does, and the one button. */
export const Laas = ({ sti, csrf, version, krav, udenUnderskrift, grunde, manglerTekst, fejl }: LaasProps) => (
  <>
    <TaskList opgaver={krav} />
    <Form action={`${sti}/laas`} csrf={csrf}>
      {udenUnderskrift.map((art) => (
        <fieldset class="rapport-krav">
          <legend class="form-label">{DOKUMENTARTER[art].titel} er ikke underskrevet</legend>
          <p class="form-hint">Skal rapporten låses uden, så skriv hvorfor. Begrundelsen kommer med i rapporten.</p>
          <Field name={`grund-${art}`} schema={Fravalg.shape.grund} value={grunde[art]} fejl={fejl} />
        </fieldset>
      ))}
      <Alert titel={`Sådan låses version ${version}`}>
        <p>
          Teksten, dagbogens registreringer, tal, samvær, prøver og dokumenter fryses med et digitalt aftryk. Derefter
          kan dagbogen kun få tilføjelser, og en rettelse i rapporten bliver til en ny version. Det kan ikke fortrydes.
        </p>
      </Alert>
      {manglerTekst ? (
        <p>Rapporten kan låses, når konklusion og anbefalinger er skrevet.</p>
      ) : (
        <ButtonGroup>
          <Button>Lås version {version}</Button>
          <Button href={sti} type="secondary">
            Fortryd
          </Button>
        </ButtonGroup>
      )}
    </Form>
  </>
)
