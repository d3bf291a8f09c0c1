import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import { formatLinjer, isListefelt } from '../../../functions/domain/plejefamilie/linjer.ts'
import type { Plejefamilie, Plejefamiliefelt } from '../../../functions/domain/plejefamilie/schema.ts'
import { plejefamilieFelter } from '../../../functions/domain/plejefamilie/schema.ts'
import { plejefamilieSektioner } from '../../../functions/domain/plejefamilie/sektioner.ts'
import { Button, ButtonGroup } from '../../components/Button.tsx'
import { Form } from '../../components/Form.tsx'
import { Field } from '../../field.tsx'
import type { Raa } from '../../form.ts'

export interface FormularProps {
  action: string
  csrf: string
  /** Goes with the form: the id of a new family, the version seen of an old one. */
  skjult: Record<string, string>
  familie?: Partial<Plejefamilie>
  raa?: Raa
  fejl?: readonly Feltfejl[]
  annuller: string
  /** Sections that stand open from the start. */
  aabne: readonly string[]
}

/** Lists are written as lines of text. */
const valueOf = (familie: Partial<Plejefamilie>, key: Plejefamiliefelt): unknown => {
  const value: unknown = familie[key]
  return isListefelt(key) && Array.isArray(value) ? formatLinjer(key, value) : value
}

/** A section with something to mend is never folded. */
const isOpen = (felter: Plejefamiliefelt[], fejl: readonly Feltfejl[] = [], aaben: boolean) =>
  aaben || fejl.some(({ felt }) => felter.some((key) => key === felt))

/** Every field of the register in its sections; only the first and the approval must be filled in. */
export function Plejefamilieformular({
  action,
  csrf,
  skjult,
  familie = {},
  raa,
  fejl,
  annuller,
  aabne,
}: FormularProps) {
  return (
    <Form action={action} csrf={csrf}>
      {Object.entries(skjult).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {plejefamilieSektioner.map(({ id, titel, hjaelp, felter }) => (
        <details class="fold afsnit" open={isOpen(felter, fejl, aabne.includes(id))}>
          <summary>
            <h2>{titel}</h2>
          </summary>
          <div class="fold-indhold">
            {hjaelp && <p>{hjaelp}</p>}
            {felter.map((key) => (
              <Field
                name={key}
                schema={plejefamilieFelter[key]}
                value={valueOf(familie, key)}
                {...(raa && { raa })}
                {...(fejl && { fejl })}
              />
            ))}
          </div>
        </details>
      ))}
      <ButtonGroup>
        <Button>Gem</Button>
        <Button type="tertiary" href={annuller}>
          Fortryd
        </Button>
      </ButtonGroup>
    </Form>
  )
}
