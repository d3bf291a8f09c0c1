import type { Child } from 'hono/jsx'
import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import { AfsnitInd } from '../../../functions/domain/rapport/rapport.ts'
import { Alert } from '../../components/Alert.tsx'
import { Button, ButtonGroup } from '../../components/Button.tsx'
import { Details } from '../../components/Details.tsx'
import { Form } from '../../components/Form.tsx'
import { Field } from '../../field.tsx'

export const EDITOR = 'afsnitsform'

export interface EditorProps {
  sti: string
  csrf: string
  afsnit: {
    navn: string
    titel: string
    tekst: string
    tilstand: 'kladde' | 'klar'
    version: number
    hjaelp: string
    egen: boolean
  }
  /** Names this open form, so that its own autosaves are no conflict. */
  udkast: string
  fejl: readonly Feltfejl[]
  /** Somebody else wrote while this text was open. */
  andres?: { tekst: string; forfatter: string; gemt: string } | undefined
  gemt?: string | undefined
}

/** The other's text beside one's own: nothing was overwritten, and the writer decides. */
const Konflikt = ({ andres }: { andres: NonNullable<EditorProps['andres']> }) => (
  <Alert type="warning" titel="En anden har skrevet i afsnittet imens">
    <p>
      Intet er overskrevet. {andres.forfatter} gemte {andres.gemt}. Her er deres tekst; din egen står i feltet nedenfor.
      Tag med, hvad der skal være med, og tryk Gem.
    </p>
    <div class="rapport-andres" tabindex={0} role="region" aria-label="Den andens tekst">
      {andres.tekst}
    </div>
  </Alert>
)

export interface KommentarerProps {
  sti: string
  navn: string
  linjer: readonly { hvem: string; naar: string; tekst: string }[]
}

/** What the professionals have said to each other about the section; never part of the rapport. */
export const Kommentarer = ({ sti, navn, linjer }: KommentarerProps) => (
  <Details titel={`Kommentarer til afsnittet (${linjer.length})`} aaben={linjer.length > 0}>
    <ul class="rapport-stykker">
      {linjer.map(({ hvem, naar, tekst }) => (
        <li>
          <p class="svag">
            {hvem}, {naar}
          </p>
          <p class="ordret">{tekst}</p>
        </li>
      ))}
    </ul>
    <p>
      <a href={`${sti}/bemaerkninger?afsnit=${navn}`}>Skriv en kommentar</a>
    </p>
  </Details>
)

/** One section to write in: autosave while writing, one button to save. Beside another's text only the button saves. */
export function Editor({
  sti,
  csrf,
  afsnit,
  udkast,
  fejl,
  andres,
  gemt,
  children,
}: EditorProps & { children?: Child }) {
  const action = `${sti}/${afsnit.navn}`
  return (
    <>
      {andres && <Konflikt andres={andres} />}
      <p class="form-hint">{afsnit.hjaelp}</p>
      {children}
      <Form id={EDITOR} action={action} csrf={csrf} {...(andres ? {} : { kladde: `${action}/kladde`, noegle: action })}>
        <input type="hidden" name="version" value={afsnit.version} />
        <input type="hidden" name="udkast" value={udkast} />
        {afsnit.egen && <Field name="titel" schema={AfsnitInd.shape.titel} value={afsnit.titel} fejl={fejl} />}
        <Field name="tekst" schema={AfsnitInd.shape.tekst} value={afsnit.tekst} fejl={fejl} />
        <Field name="tilstand" schema={AfsnitInd.shape.tilstand} value={afsnit.tilstand} fejl={fejl} />
        <ButtonGroup>
          <Button>Gem</Button>
          {gemt && <span class="svag">{gemt}</span>}
        </ButtonGroup>
      </Form>
    </>
  )
}
