/** @jsxImportSource hono/jsx */
import { ENHEDER, SAMVAERSSTATUS, TYPER, typeTekst } from '../../../functions/domain/dagbog/typer.ts'
import type { Feltnavn } from './felter.ts'
import { asTolket, type Detaljeord, haendelseOrd } from './ord.ts'
import { kortNavn } from './tilstand.ts'
import type { Kort, Tur } from './typer.ts'

export interface KortProps {
  tur: Tur
  kort: Kort
  t: number
  k: number
  dato: string
  ord: Detaljeord
}

interface FeltProps extends KortProps {
  felt: Feltnavn
  label: string
}

const nameOf = ({ t, k, felt }: FeltProps) => `${kortNavn(t, k)}.${felt}`
const idOf = (props: FeltProps) => nameOf(props).replaceAll('.', '-')
const errorOf = ({ kort, felt }: FeltProps) => kort.fejl.find((one) => one.felt === felt)?.besked
const classOf = (props: FeltProps) => (errorOf(props) ? 'form-error kortfelt' : 'kortfelt')
const ariaOf = (props: FeltProps) =>
  errorOf(props) ? { 'aria-invalid': 'true' as const, 'aria-describedby': `${idOf(props)}-fejl` } : {}

const Fejl = (props: FeltProps) =>
  errorOf(props) ? (
    <span class="form-error-message" id={`${idOf(props)}-fejl`}>
      <span class="sr-only">Fejl: </span>
      {errorOf(props)}
    </span>
  ) : null

function Tekst(props: FeltProps & { inputmode?: 'numeric' | 'decimal'; type?: 'text' | 'date' }) {
  const { kort, felt, label, inputmode, type = 'text' } = props
  return (
    <div class={classOf(props)}>
      <label for={idOf(props)}>{label}</label>
      <Fejl {...props} />
      <input
        class="form-input"
        id={idOf(props)}
        name={nameOf(props)}
        type={type}
        inputmode={inputmode}
        value={kort.felter[felt]}
        autocomplete="off"
        {...ariaOf(props)}
      />
    </div>
  )
}

function Valg(props: FeltProps & { valg: readonly (readonly [string, string])[] }) {
  const { kort, felt, label, valg } = props
  return (
    <div class={classOf(props)}>
      <label for={idOf(props)}>{label}</label>
      <Fejl {...props} />
      <select class="form-select" id={idOf(props)} name={nameOf(props)} {...ariaOf(props)}>
        {valg.map(([value, words]) => (
          <option value={value} selected={value === kort.felter[felt]}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}

const Note = (props: KortProps) => {
  const own = { ...props, felt: 'note', label: 'Note' } as const
  return (
    <div class="kortfelt kortfelt-bred">
      <label for={idOf(own)}>Note</label>
      <textarea class="form-input" id={idOf(own)} name={nameOf(own)} rows={2} autocomplete="off">
        {props.kort.felter.note}
      </textarea>
    </div>
  )
}

const TIMER = [
  ['', 'Vælg'],
  ['foerste', 'Første gang (sommertid)'],
  ['anden', 'Anden gang (vintertid)'],
] as const

/** The hour that was there twice is asked only when it was. */
function Time({ felt, label, ...props }: FeltProps) {
  const { felter, fejl } = props.kort
  const isAsked = fejl.some((one) => one.besked.includes('to gange') && felt === `${one.felt}-valg`)
  return felter[felt] || isAsked ? <Valg {...props} felt={felt} label={label} valg={TIMER} /> : null
}

/** Which entry is corrected: the likely one first, and the way out. */
function Retter({ kort, dato, ord, ...rest }: KortProps) {
  if (kort.rettede.length === 0) return null
  const valg = kort.rettede.slice(0, 10).map((one) => [one.id, haendelseOrd(asTolket(one), dato, ord)] as const)
  return (
    <Valg
      {...rest}
      {...{ kort, dato, ord }}
      felt="retter"
      label="Retter"
      valg={[...valg, ['', 'Ingen – gem som ny']]}
    />
  )
}

/** Everything about an event that the writer may change. */
export const Felterne = (props: KortProps) => (
  <div class="kortfelter">
    <Retter {...props} />
    <Valg {...props} felt="type" label="Hvad" valg={TYPER.map((type) => [type, typeTekst[type]])} />
    <Tekst {...props} felt="dato" label="Dag" type="date" />
    <Tekst {...props} felt="kl" label="Kl." inputmode="decimal" />
    <Tekst {...props} felt="til" label="Til kl." inputmode="decimal" />
    <Time {...props} felt="kl-valg" label="Hvilken af de to timer (start)?" />
    <Time {...props} felt="til-valg" label="Hvilken af de to timer (slut)?" />
    <Tekst {...props} felt="maengde" label="Mængde" inputmode="decimal" />
    <Valg {...props} felt="enhed" label="Enhed" valg={[['', 'Ingen'], ...ENHEDER.map((one) => [one, one] as const)]} />
    <Tekst {...props} felt="antal" label="Antal" inputmode="numeric" />
    {props.kort.felter.type === 'samvaer' && (
      <Valg
        {...props}
        felt="status"
        label="Hvad blev det til?"
        valg={[['', 'Ikke valgt'], ...SAMVAERSSTATUS.map((one) => [one, one] as const)]}
      />
    )}
    <Note {...props} />
  </div>
)
