import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import type { Indhold } from '../../../functions/domain/rapport/dokument.ts'
import { Alert } from '../../components/Alert.tsx'
import { Button, ButtonGroup } from '../../components/Button.tsx'
import { ConfirmDetails } from '../../components/ConfirmDetails.tsx'
import { Details } from '../../components/Details.tsx'
import { Form } from '../../components/Form.tsx'
import { Overstreg } from '../../components/Overstreg.tsx'
import { Fields } from '../../field.tsx'
import type { Raa, Shape } from '../../form.ts'
import { Afsnitstekst } from './Afsnitstekst.tsx'

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
  /** Who struck it out, when and why. */
  streget: string | undefined
  blokke: readonly Indhold[]
  /** The editor of a signed or struck document opens only when asked for. */
  isRet: boolean
  /** What it said before: a line on who saved it, and the words. */
  tidligere: readonly { hvem: string; tekst: string }[]
}

const Tidligere = ({ tidligere }: Pick<DokumentProps, 'tidligere'>) =>
  tidligere.length === 0 ? null : (
    <Details titel={`Tidligere udgaver (${tidligere.length})`}>
      <ol class="historik">
        {tidligere.map(({ hvem, tekst }) => (
          <li>
            <p class="dagliste-hvem">{hvem}</p>
            <p class="bevar">{tekst}</p>
          </li>
        ))}
      </ol>
    </Details>
  )

/** How it stands, and the words themselves. */
function Laest({ underskrevet, streget, hvem, blokke }: DokumentProps) {
  return (
    <>
      <Alert type={underskrevet ? 'success' : 'info'}>
        <p>
          {streget
            ? `Streget ud af ${streget}`
            : underskrevet
              ? `Underskrevet af ${underskrevet}.`
              : `Dokumentet skrives og underskrives af ${hvem}.`}
        </p>
      </Alert>
      {blokke.length === 0 ? (
        <p class="svag">Der er ikke skrevet noget endnu.</p>
      ) : (
        <div class={streget && 'dokument-streget'}>
          <Afsnitstekst blokke={blokke} henvis={() => undefined} niveau={2} />
        </div>
      )}
    </>
  )
}

const Skriv = ({ action, csrf, version, shape, vaerdier, raa, fejl }: DokumentProps) => (
  <Form action={action} csrf={csrf}>
    <input type="hidden" name="version" value={version} />
    <Fields shape={shape} values={vaerdier} fejl={fejl} {...(raa && { raa })} />
    <ButtonGroup>
      <Button>Gem</Button>
    </ButtonGroup>
  </Form>
)

/** A document of its own: written, signed and struck out by those who may; nothing it said is lost. */
export function Dokument(props: DokumentProps) {
  const { action, csrf, version, mayRet, underskrevet, streget, isRet, fejl } = props
  const isSkrevet = version > 0 && !streget
  const isLaest = !mayRet || ((underskrevet || streget) && !isRet)
  return (
    <div class="rapport-midte">
      {isSkrevet && (
        <p>
          <a href={`${action}.pdf`}>Hent som PDF</a>
        </p>
      )}
      {isLaest ? <Laest {...props} /> : <Skriv {...props} />}
      {isLaest && mayRet && (
        <Button href={`${action}?ret=1`} type="secondary">
          {streget ? 'Skriv det igen' : 'Ret (underskriften falder bort)'}
        </Button>
      )}
      {!isLaest && isSkrevet && !underskrevet && (
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
      {mayRet && isSkrevet && (
        <Overstreg
          action={`${action}/streg`}
          csrf={csrf}
          fejl={fejl.find(({ felt }) => felt === 'begrundelse')?.besked}
        >
          <input type="hidden" name="version" value={version} />
        </Overstreg>
      )}
      <Tidligere {...props} />
    </div>
  )
}
