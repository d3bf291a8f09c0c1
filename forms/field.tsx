import type { FC } from 'hono/jsx'
import type { ZodType } from 'zod'
import type { Feltfejl } from '../functions/domain/fejl.ts'
import { type Felt, feltOf } from '../functions/domain/felt.ts'
import { CheckboxInput, JaNejInput, RADIO_MAX, RadioInput, SelectInput } from './field/choice.tsx'
import { idOf } from './field/ids.ts'
import type { Aria, InputProps } from './field/props.ts'
import { TextArea, TextInput } from './field/text.tsx'
import { DatoInput, TidspunktInput } from './field/time.tsx'
import { type Formvalg, isShown, type Raa, type Shape } from './form.ts'

export interface FieldProps {
  name: string
  schema: ZodType
  /** The value so far, as its schema gives it. */
  value?: unknown
  /** What was typed when the page comes back with errors (`parseForm(…).raa`); goes before `value`. */
  raa?: Raa
  /** All errors of the form; the field takes its own. */
  fejl?: readonly Feltfejl[]
  idPrefix?: string
}

/** A question with several inputs is a fieldset; one input has a label. */
type Frame = 'label' | 'fieldset'

const choice = ({ valg = {} }: Felt): [Frame, FC<InputProps>] =>
  Object.keys(valg).length <= RADIO_MAX ? ['fieldset', RadioInput] : ['label', SelectInput]

const inputs: Record<Felt['art'], (felt: Felt) => [Frame, FC<InputProps>]> = {
  tekst: () => ['label', TextInput],
  langtekst: () => ['label', TextArea],
  dato: () => ['fieldset', DatoInput],
  tidspunkt: () => ['fieldset', TidspunktInput],
  tal: () => ['label', TextInput],
  valg: choice,
  flervalg: () => ['fieldset', CheckboxInput],
  jaNej: () => ['fieldset', JaNejInput],
  cpr: () => ['label', TextInput],
  telefon: () => ['label', TextInput],
  email: () => ['label', TextInput],
}

/** One field from its schema: label, help, error and input, tied together for screen readers. */
export function Field({ name, schema, value, raa, fejl = [], idPrefix }: FieldProps) {
  const felt = feltOf(schema, name)
  const id = idOf(name, idPrefix)
  const besked = fejl.find((one) => one.felt === name)?.besked
  const described = [felt.hjaelp && `${id}-hjaelp`, besked && `${id}-fejl`].filter(Boolean).join(' ')
  const aria: Aria = { ...(described && { 'aria-describedby': described }), ...(besked && { 'aria-invalid': 'true' }) }
  const [frame, Input] = inputs[felt.art](felt)
  const question = (
    <>
      {felt.label}
      {felt.enhed && <span class="sr-only"> i {felt.enhed}</span>}
      {felt.frivillig && <span class="frivillig"> (frivilligt)</span>}
    </>
  )
  const rest = (
    <>
      {felt.hjaelp && (
        <span class="form-hint" id={`${id}-hjaelp`}>
          {felt.hjaelp}
        </span>
      )}
      {besked && (
        <span class="form-error-message" id={`${id}-fejl`}>
          <span class="sr-only">Fejl: </span>
          {besked}
        </span>
      )}
      <Input name={name} id={id} felt={felt} value={value} raa={raa} aria={aria} />
    </>
  )
  return (
    <div class={besked ? 'form-group form-error' : 'form-group'}>
      {frame === 'label' ? (
        <>
          <label class="form-label" for={id}>
            {question}
          </label>
          {rest}
        </>
      ) : (
        <fieldset aria-describedby={aria['aria-describedby']}>
          <legend class="form-label">{question}</legend>
          {rest}
        </fieldset>
      )}
    </div>
  )
}

export interface FieldsProps extends Pick<Formvalg, 'prefix' | 'kendt'> {
  shape: Shape
  /** Only these, in this order. */
  names?: readonly string[]
  values?: Record<string, unknown>
  raa?: Raa
  fejl?: readonly Feltfejl[]
  idPrefix?: string
}

/** The fields of a shape in order, without those that `vis` hides. */
export function Fields({
  shape,
  names = Object.keys(shape),
  values = {},
  prefix = '',
  kendt = {},
  ...rest
}: FieldsProps) {
  const shown = names.filter((name) => isShown(feltOf(shape[name]!, name), { ...kendt, ...values }))
  return (
    <>
      {shown.map((name) => (
        <Field name={prefix + name} schema={shape[name]!} value={values[name]} {...rest} />
      ))}
    </>
  )
}
