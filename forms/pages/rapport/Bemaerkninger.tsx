import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import { Bemaerkning } from '../../../functions/domain/rapport/rapport.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Form } from '../../components/Form.tsx'
import { Field } from '../../field.tsx'
import type { Raa } from '../../form.ts'
import { Notemaerke, type Notestand } from './Ret.tsx'

export interface Bemaerkningslinje {
  hvem: string
  naar: string
  afsnit: string | undefined
  tekst: string
  note: Notestand
}

export interface BemaerkningerProps {
  sti: string
  csrf: string
  linjer: readonly Bemaerkningslinje[]
  afsnit: readonly { navn: string; titel: string }[]
  raa: Raa | undefined
  fejl: readonly Feltfejl[]
}

/** Comments among the professionals, and the words of parents and plejefamilie that go into the rapport as they are. */
export const Bemaerkninger = ({ sti, csrf, linjer, afsnit, raa, fejl }: BemaerkningerProps) => (
  <>
    {linjer.length === 0 && (
      <EmptyState titel="Der er ingen kommentarer endnu">
        <p>Skriv til hinanden om afsnittene, eller gengiv forældrenes og plejefamiliens egne ord.</p>
      </EmptyState>
    )}
    <ul class="rapport-stykker">
      {linjer.map(({ hvem, naar, afsnit, tekst, note }) => (
        <li class={note.udgaaet ? 'udgaaet' : undefined}>
          <p class="svag">
            {hvem}, {naar}
            {afsnit && ` · ${afsnit}`} <Notemaerke {...note} />
          </p>
          <p class="bevar">{tekst}</p>
        </li>
      ))}
    </ul>
    <h2>Skriv</h2>
    <Form action={`${sti}/bemaerkninger`} csrf={csrf}>
      <Field name="fra" schema={Bemaerkning.shape.fra} value="doegncentret" raa={raa} fejl={fejl} />
      <p class="form-hint">
        Døgncentrets kommentarer er kun til jer tre og kommer ikke med i rapporten. Forældrenes og plejefamiliens ord
        kommer med, ordret.
      </p>
      <div class="form-group">
        <label class="form-label" for="afsnit">
          Afsnit<span class="frivillig"> (frivilligt)</span>
        </label>
        <select class="form-select" id="afsnit" name="afsnit">
          <option value="">Hele rapporten</option>
          {afsnit.map(({ navn, titel }) => (
            <option value={navn} selected={raa?.afsnit === navn}>
              {titel}
            </option>
          ))}
        </select>
      </div>
      <Field name="tekst" schema={Bemaerkning.shape.tekst} raa={raa} fejl={fejl} />
      <Button>Gem</Button>
    </Form>
  </>
)
