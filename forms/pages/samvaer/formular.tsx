import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import { hjemmelTekst } from '../../../functions/domain/hjemmel.ts'
import { type Aftale, AftaleInput, Ophoer, RETBARE } from '../../../functions/domain/samvaer/aftale.ts'
import { ARTER, type Art, hjemmelOf, isPlan } from '../../../functions/domain/samvaer/arter.ts'
import { Button } from '../../components/Button.tsx'
import { Form } from '../../components/Form.tsx'
import { Fields } from '../../field.tsx'
import type { Raa } from '../../form.ts'

interface FormularProps {
  sti: string
  csrf: string
  fejl?: readonly Feltfejl[]
  raa?: Raa
}

const told = ({ fejl, raa }: Pick<FormularProps, 'fejl' | 'raa'>) => ({ ...(fejl && { fejl }), ...(raa && { raa }) })

/** The first question: what kind of decision it is. */
export const Artvalg = ({ sti }: { sti: string }) => (
  <ul class="opgaveliste">
    {(Object.keys(ARTER) as Art[]).map((art) => (
      <li class="opgave">
        <div class="opgave-tekst">
          <a href={`${sti}/${art}`}>{ARTER[art].tekst}</a>
          <p>{ARTER[art].hjaelp}</p>
        </div>
      </li>
    ))}
  </ul>
)

/** A new agreement of one kind; `id` is made with the page, so that sending twice saves once. */
export const NyAftale = ({
  sti,
  csrf,
  art,
  id,
  values,
  ...rest
}: FormularProps & { art: Art; id: string; values: Record<string, unknown> }) => (
  <>
    <p>
      {ARTER[art].hjaelp} {!isPlan(art) && `${hjemmelTekst(hjemmelOf({ art }))}.`}
    </p>
    <Form action={sti} csrf={csrf}>
      <input type="hidden" name="id" value={id} />
      <Fields shape={AftaleInput.shape} names={ARTER[art].felter} values={{ art, ...values }} {...told(rest)} />
      <Button>Gem aftalen</Button>
    </Form>
  </>
)

/** What may change while it runs. */
export const RetAftale = ({ sti, csrf, aftale, ...rest }: FormularProps & { aftale: Aftale }) => (
  <Form action={sti} csrf={csrf}>
    <input type="hidden" name="version" value={String(aftale.version)} />
    <Fields shape={AftaleInput.shape} names={RETBARE} values={{ ...aftale }} {...told(rest)} />
    <Button>Gem ændringen</Button>
  </Form>
)

/** The end before its time; other days or times are another agreement. */
export const AfslutAftale = ({
  sti,
  csrf,
  aftale,
  today,
  ...rest
}: FormularProps & { aftale: Aftale; today: string }) => (
  <section aria-labelledby="afslut">
    <h2 id="afslut">Afslut aftalen</h2>
    <p>
      Skal dage, tider eller støtte være anderledes, så afslut denne og opret en ny. Så står det, der var planlagt,
      uændret.
    </p>
    <Form action={`${sti}/afslut`} csrf={csrf}>
      <input type="hidden" name="version" value={String(aftale.version)} />
      <Fields shape={Ophoer.shape} values={{ ophoert: today }} {...told(rest)} />
      <Button type="secondary">Afslut aftalen</Button>
    </Form>
  </section>
)
