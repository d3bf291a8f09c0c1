import type { Child } from 'hono/jsx'
import { detaljeFelter } from '../../../functions/domain/dagbog/detaljer.ts'
import type { Indtastning } from '../../../functions/domain/dagbog/indtastning.ts'
import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import { felter as meta } from '../../../functions/domain/felt.ts'
import { STATUSTEKST } from '../../../functions/domain/rapport/saml/haendelsetekst.ts'
import { toLokal } from '../../../functions/domain/tid.ts'
import { Chips } from '../../components/Chips.tsx'
import { CsrfField } from '../../components/CsrfField.tsx'
import { Details } from '../../components/Details.tsx'
import { Fields } from '../../field.tsx'
import type { Raa } from '../../form.ts'
import { writeInputTal, writeMaengde } from '../../text.ts'

export interface FormularProps {
  indtastning: Indtastning
  /** Where it posts. */
  action: string
  csrf: string
  id: string
  /** The day the page belongs to: a clock time without a date is meant there. */
  dato: string
  /** Shown at first; `raa` goes before it. */
  vaerdier: Formvaerdier
  /** Last amounts, for one tap. */
  maengder: readonly number[]
  raa?: Raa
  fejl: readonly Feltfejl[]
  tvetydig: readonly ('start' | 'slut')[]
  /** Siblings it may also be written for. */
  soeskende: readonly { id: string; navn: string }[]
  /** Extra fields before Gem, e.g. the reason of a correction. */
  children?: Child
  gemTekst?: string
  /** Keeps ids apart when several forms stand in one document. */
  idPrefix?: string
  /** The island may send it later when there is no net. */
  koe?: boolean
}

export interface Formvaerdier {
  start?: string | null
  slut?: string | null
  maengde?: number | null
  enhed?: string | null
  antal?: number | null
  note?: string | null
  status?: string | null
  detaljer?: Record<string, unknown>
}

const raaOf = (raa: Raa | undefined, name: string): string | undefined => {
  const value = raa?.[name]
  return value === undefined ? undefined : [value].flat().at(-1)
}

const writtenTal = (tal: number | null | undefined): string => (typeof tal === 'number' ? writeInputTal(tal) : '')

const isHere = (instant: string | null | undefined, dato: string) => !instant || toLokal(instant).slice(0, 10) === dato

interface TidProps extends FormularProps {
  name: 'start' | 'slut'
  label: string
}

/** Clock first, the day only when it is another one; an exact "nu" goes along unseen. */
function Tid({ name, label, dato, vaerdier, raa, fejl, tvetydig, idPrefix = 'felt-' }: TidProps) {
  const instant = vaerdier[name]
  const lokal = instant ? toLokal(instant) : ''
  const id = `${idPrefix}${name}`
  const besked = fejl.find(({ felt }) => felt === name)?.besked
  const day =
    raaOf(raa, `${name}-dato`) ??
    (name === 'start' || !isHere(instant, dato) ? lokal.slice(0, 10) || (name === 'start' ? dato : '') : '')
  return (
    <div class={besked ? 'form-group form-error' : 'form-group'}>
      <fieldset aria-describedby={besked ? `${id}-fejl` : undefined}>
        <legend class="form-label">{label}</legend>
        {besked && (
          <span class="form-error-message" id={`${id}-fejl`}>
            <span class="sr-only">Fejl: </span>
            {besked}
          </span>
        )}
        <div class="tidslinje">
          <div>
            <label class="sr-only" for={id}>{`${label}, klokken`}</label>
            <input
              id={id}
              name={`${name}-kl`}
              class="form-input klokken"
              type="text"
              inputmode="numeric"
              maxlength={5}
              autocomplete="off"
              placeholder="kl."
              value={raaOf(raa, `${name}-kl`) ?? lokal.slice(11).replace(':', '.')}
              aria-invalid={besked ? 'true' : undefined}
              data-kl={name}
            />
          </div>
          <div>
            <label class="sr-only" for={`${id}-dato`}>{`${label}, dato`}</label>
            <input id={`${id}-dato`} name={`${name}-dato`} class="form-input" type="date" value={day} />
          </div>
        </div>
        {instant && <input type="hidden" name={`${name}-instant`} value={raaOf(raa, `${name}-instant`) ?? instant} />}
        {tvetydig.includes(name) && (
          <Chips
            label="Uret blev stillet tilbage den nat"
            name={`${name}-valg`}
            valg={{ foerste: 'Første gang (sommertid)', anden: 'Anden gang (vintertid)' }}
            idPrefix={idPrefix}
          />
        )}
      </fieldset>
    </div>
  )
}

function Maengde(props: FormularProps) {
  const { indtastning, vaerdier, raa, fejl, maengder, idPrefix = 'felt-' } = props
  const { enheder, maengdeLabel = 'Mængde' } = indtastning
  if (enheder.length === 0) return null
  const besked = fejl.find(({ felt }) => felt === 'maengde')?.besked
  const value = raaOf(raa, 'maengde') ?? writtenTal(vaerdier.maengde)
  const enhed = raaOf(raa, 'enhed') ?? vaerdier.enhed ?? enheder[0]!
  const isMaaling = indtastning.type === 'maaling'
  return (
    <>
      {maengder.length > 0 && (
        <Chips
          label={maengdeLabel}
          name="maengde-valg"
          valg={Object.fromEntries(maengder.map((n) => [String(n), writeMaengde(n, enheder[0]!)]))}
          {...(raaOf(raa, 'maengde-valg') && { valgt: raaOf(raa, 'maengde-valg')! })}
          idPrefix={idPrefix}
        />
      )}
      <div class={besked ? 'form-group form-error' : 'form-group'}>
        <label class="form-label" for={`${idPrefix}maengde`}>
          {maengder.length > 0 ? 'Eller skriv mængden' : maengdeLabel}
        </label>
        {besked && (
          <span class="form-error-message" id={`${idPrefix}maengde-fejl`}>
            <span class="sr-only">Fejl: </span>
            {besked}
          </span>
        )}
        <div class="maengde">
          <input
            id={`${idPrefix}maengde`}
            name="maengde"
            class="form-input input-char-8"
            type="text"
            inputmode="decimal"
            autocomplete="off"
            value={value}
            aria-invalid={besked ? 'true' : undefined}
            aria-describedby={besked ? `${idPrefix}maengde-fejl` : undefined}
          />
          {enheder.length > 1 && !isMaaling ? (
            <>
              <label class="sr-only" for={`${idPrefix}enhed`}>
                Enhed
              </label>
              <select id={`${idPrefix}enhed`} name="enhed" class="form-select">
                {enheder.map((one) => (
                  <option value={one} selected={one === enhed}>
                    {one}
                  </option>
                ))}
              </select>
            </>
          ) : (
            <span>{isMaaling ? 'g, cm eller °C' : enheder[0]}</span>
          )}
        </div>
      </div>
    </>
  )
}

/** What the details hold that the schema knows, for the fields. */
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

const Soeskende = ({ soeskende, raa, idPrefix = 'felt-' }: FormularProps) =>
  soeskende.length === 0 ? null : (
    <fieldset class="form-group">
      <legend class="form-label">Gælder det også</legend>
      {soeskende.map(({ id, navn }) => (
        <div class="form-group-checkbox">
          <input
            class="form-checkbox"
            type="checkbox"
            id={`${idPrefix}ogsaa-${id}`}
            name="ogsaa"
            value={id}
            checked={[raa?.ogsaa ?? []].flat().includes(id)}
          />
          <label for={`${idPrefix}ogsaa-${id}`}>{navn}</label>
        </div>
      ))}
    </fieldset>
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
