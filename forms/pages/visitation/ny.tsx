import { Button, ButtonGroup } from '../../components/Button.tsx'
import { Form } from '../../components/Form.tsx'
import { samarbejdsparter } from '../../../functions/domain/visitation/deltagere.ts'
import { Kontaktlinks } from '../../components/Kontakt.tsx'
import { FORMAAL } from './text.ts'

/** Before the first question. The id stands in the form, so that two presses make one draft. */
export const NyVisitation = ({ id, csrf }: { id: string; csrf: string }) => (
  <>
    <p>{FORMAAL}</p>
    <p>
      <strong>Send tidligt.</strong> I kan sende visitationen, før barnet er født, og før alt er afklaret. Dokumenter
      kan eftersendes.
    </p>
    <h2>Det skal I bruge</h2>
    <ul>
      <li>Termin eller fødselsdato, og hvornår I blev bekendt med situationen</li>
      <li>
        § 50-undersøgelsen (børnefaglig undersøgelse) og handleplanen (barnets plan), eller en dato for, hvornår de
        kommer
      </li>
      <li>Forslag til tidspunkter for et visitationsmøde</li>
    </ul>
    <p>
      Jeres svar bliver gemt undervejs. I kan holde pause og fortsætte senere. Er I i tvivl, om barnet hører til i
      projektet, så kontakt Døgncentret. <Kontaktlinks til={[samarbejdsparter.doegncenter]} />
    </p>
    <Form action="/visitationer/ny" csrf={csrf}>
      <input type="hidden" name="id" value={id} />
      <ButtonGroup>
        <Button name="vej" value="skema">
          Begynd visitationen
        </Button>
        <Button type="secondary" name="vej" value="samtale" ikon="chat">
          Svar i en samtale
        </Button>
      </ButtonGroup>
    </Form>
  </>
)
