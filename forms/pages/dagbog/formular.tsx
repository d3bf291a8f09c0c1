import { detaljeFelter } from '../../../functions/domain/dagbog/detaljer.ts'
import { felter as meta } from '../../../functions/domain/felt.ts'
import { STATUSTEKST } from '../../../functions/domain/rapport/saml/haendelsetekst.ts'
import { Chips } from '../../components/Chips.tsx'
import { CsrfField } from '../../components/CsrfField.tsx'
import { Details } from '../../components/Details.tsx'
import { Fields } from '../../field.tsx'
import { Billedvalg } from './billeder.tsx'
import { type FormularProps, Maengde, raaOf, Tid, writtenTal } from './felter.tsx'
import { Soeskende } from './soeskende.tsx'

const detaljerOf = ({ indtastning, vaerdier }: FormularProps) => ({ ...indtastning.fast, ...vaerdier.detaljer })

const Detaljer = ({ navne, props }: { navne: readonly string[]; props: FormularProps }) => (
  <Fields
    shape={detaljeFelter[props.indtastning.type]}
    names={navne}
    prefix="detaljer."
    values={detaljerOf(props)}
    fejl={props.fejl}
    {...(props.raa && { raa: props.raa })}
    {...(props.idPrefix && { idPrefix: props.idPrefix })}
  />
)

const Status = ({ vaerdier, raa, idPrefix }: FormularProps) => (
  <Chips
    label="Hvad blev det til?"
    name="status"
    valg={STATUSTEKST}
    valgt={raaOf(raa, 'status') ?? vaerdier.status ?? 'afholdt'}
    {...(idPrefix && { idPrefix })}
  />
)

function Note({ vaerdier, raa, idPrefix = 'felt-' }: FormularProps) {
  return (
    <div class="form-group">
      <label class="form-label" for={`${idPrefix}note`}>
        Note <span class="frivillig">(frivilligt)</span>
      </label>
      <textarea class="form-input tekstfelt" id={`${idPrefix}note`} name="note" rows={2} autocomplete="off">
        {raaOf(raa, 'note') ?? vaerdier.note ?? ''}
      </textarea>
    </div>
  )
}

function Antal({ vaerdier, raa, idPrefix = 'felt-' }: FormularProps) {
  return (
    <div class="form-group">
      <label class="form-label" for={`${idPrefix}antal`}>
        Hvor mange gange? <span class="frivillig">(frivilligt, 0 er også et svar)</span>
      </label>
      <input
        class="form-input input-char-8"
        id={`${idPrefix}antal`}
        name="antal"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        value={raaOf(raa, 'antal') ?? writtenTal(vaerdier.antal)}
      />
    </div>
  )
}

/** The fields of one event: what is asked most stands first, all the rest is folded away but there. */
export function Haendelsesfelter(props: FormularProps) {
  const { indtastning, fejl, vaerdier } = props
  const resten = Object.keys(detaljeFelter[indtastning.type]).filter(
    (navn) => !indtastning.foerst.includes(navn) && meta.get(detaljeFelter[indtastning.type][navn]!),
  )
  const isRunning = indtastning.loeber === 'ja'
  const opened = fejl.some(({ felt }) => resten.some((navn) => felt === `detaljer.${navn}`) || felt === 'antal')
  return (
    <>
      <Tid {...props} name="start" label={indtastning.loeber === 'nej' ? 'Hvornår?' : 'Begyndte'} />
      {isRunning && <Tid {...props} name="slut" label="Sluttede (tomt: i gang endnu)" />}
      <Maengde {...props} />
      {indtastning.type === 'samvaer' && <Status {...props} />}
      <Detaljer navne={indtastning.foerst} props={props} />
      <Soeskende {...props} />
      <Details titel="Flere oplysninger" aaben={opened || Boolean(vaerdier.note)}>
        {!isRunning && indtastning.loeber === 'valg' && <Tid {...props} name="slut" label="Sluttede" />}
        <Detaljer navne={resten} props={props} />
        {indtastning.antal && <Antal {...props} />}
        <Note {...props} />
      </Details>
    </>
  )
}

/** The half page behind a quick button. */
export function Formular(props: FormularProps) {
  const { indtastning, action, csrf, id, koe, gemTekst = 'Gem', children } = props
  return (
    <form
      method="post"
      action={`${action}#fejl`}
      novalidate
      class="haendelse"
      data-udkast={koe ? undefined : `ret-${id}`}
      data-koe={koe ? indtastning.noegle : undefined}
    >
      <CsrfField csrf={csrf} />
      <input type="hidden" name="id" value={id} />
      <Haendelsesfelter {...props} />
      {koe && <Billedvalg id={`${props.idPrefix ?? 'felt-'}billede`} />}
      {children}
      <div class="gembund">
        <button class="button button-primary" type="submit">
          <span>{gemTekst}</span>
        </button>
        {indtastning.loeber === 'valg' && koe && (
          <button class="button button-secondary" type="submit" name="loeber" value="ja">
            <span>Er i gang nu</span>
          </button>
        )}
      </div>
    </form>
  )
}
