/** @jsxImportSource hono/jsx */
import { ENHEDER, SAMVAERSSTATUS, TYPER, typeTekst } from '../../../functions/domain/dagbog/typer.ts'
import { type Feltnavn, readFelter } from './felter.ts'
import { asTolket, type Detaljeord, feltOrd, haendelseOrd, indholdOrd, tidOrd } from './ord.ts'
import { isOpen } from './svar.ts'
import { kortNavn } from './tilstand.ts'
import type { Aaben, Kort, Tur } from './typer.ts'

export interface KortProps {
  tur: Tur
  kort: Kort
  t: number
  k: number
  dato: string
  ord: Detaljeord
}

const idOf = (name: string) => name.replaceAll('.', '-')

/** The event as the inputs now stand. */
const shownOf = ({ kort, dato }: KortProps) => {
  const { h } = readFelter(kort.felter, kort.h, dato)
  return { ...h, detaljer: { ...h.detaljer } }
}

function Skjulte({ kort, t, k }: KortProps) {
  const rettet = kort.rettede.find(({ id }) => id === kort.felter.retter)
  return (
    <>
      <input type="hidden" name={`${kortNavn(t, k)}.id`} value={kort.id} />
      <input type="hidden" name={`${kortNavn(t, k)}.tilstand`} value={kort.tilstand} />
      {rettet && <input type="hidden" name={`${kortNavn(t, k)}.set`} value={`${rettet.id}:${rettet.version}`} />}
    </>
  )
}

/** A finished card keeps its values without showing inputs. */
const Vaerdier = (props: KortProps) => (
  <>
    <Skjulte {...props} />
    {Object.entries(props.kort.felter).map(([navn, value]) => (
      <input type="hidden" name={`${kortNavn(props.t, props.k)}.${navn}`} value={value} />
    ))}
  </>
)

/** Which words gave which value: a wrong reading is seen at once. */
function Forklaring({ tur, kort }: KortProps) {
  const forklaring = kort.h.forklaring.filter(
    ({ fra, til }) => til > fra && til <= tur.tekst.length && !(fra === 0 && til === tur.tekst.length && til > 60),
  )
  if (forklaring.length === 0) return null
  return (
    <ul class="forklaring" aria-label="Læst sådan">
      {forklaring.map(({ felt, fra, til }) => (
        <li>
          <mark>{tur.tekst.slice(fra, til)}</mark> → {feltOrd(felt, kort.h.type)}
        </li>
      ))}
    </ul>
  )
}

interface FeltProps extends KortProps {
  felt: Feltnavn
  label: string
}

const nameOf = ({ t, k, felt }: FeltProps) => `${kortNavn(t, k)}.${felt}`
const errorOf = ({ kort, felt }: FeltProps) => kort.fejl.find((one) => one.felt === felt)?.besked

const Fejl = (props: FeltProps) =>
  errorOf(props) ? (
    <span class="form-error-message" id={`${idOf(nameOf(props))}-fejl`}>
      <span class="sr-only">Fejl: </span>
      {errorOf(props)}
    </span>
  ) : null

const ariaOf = (props: FeltProps) =>
  errorOf(props) ? { 'aria-invalid': 'true' as const, 'aria-describedby': `${idOf(nameOf(props))}-fejl` } : {}

function Tekst(props: FeltProps & { inputmode?: 'numeric' | 'decimal'; type?: 'text' | 'date' }) {
  const { kort, felt, label, inputmode, type = 'text' } = props
  const id = idOf(nameOf(props))
  return (
    <div class={errorOf(props) ? 'form-error kortfelt' : 'kortfelt'}>
      <label for={id}>{label}</label>
      <Fejl {...props} />
      <input
        class="form-input"
        id={id}
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
  const id = idOf(nameOf(props))
  return (
    <div class={errorOf(props) ? 'form-error kortfelt' : 'kortfelt'}>
      <label for={id}>{label}</label>
      <Fejl {...props} />
      <select class="form-select" id={id} name={nameOf(props)} {...ariaOf(props)}>
        {valg.map(([value, words]) => (
          <option value={value} selected={value === kort.felter[felt]}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}

const TIMER = [
  ['', 'Vælg'],
  ['foerste', 'Første gang (sommertid)'],
  ['anden', 'Anden gang (vintertid)'],
] as const

/** The hour that was there twice is asked only when it was. */
const Time = ({ felt, label, ...props }: FeltProps) =>
  props.kort.felter[felt] ||
  props.kort.fejl.some((one) => one.besked.includes('to gange') && felt.startsWith(one.felt)) ? (
    <Valg {...props} felt={felt} label={label} valg={TIMER} />
  ) : null

function Felterne(props: KortProps) {
  const { kort, dato, ord } = props
  const isSamvaer = kort.felter.type === 'samvaer'
  return (
    <div class="kortfelter">
      {kort.rettede.length > 0 && (
        <Valg
          {...props}
          felt="retter"
          label="Retter"
          valg={[
            ...kort.rettede.slice(0, 10).map((one) => [one.id, haendelseOrd(asTolket(one), dato, ord)] as const),
            ['', 'Ingen – gem som ny'],
          ]}
        />
      )}
      <Valg {...props} felt="type" label="Hvad" valg={TYPER.map((type) => [type, typeTekst[type]])} />
      <Tekst {...props} felt="dato" label="Dag" type="date" />
      <Tekst {...props} felt="kl" label="Kl." inputmode="decimal" />
      <Time {...props} felt="kl-valg" label="Hvilken af de to timer (start)?" />
      <Tekst {...props} felt="til" label="Til kl." inputmode="decimal" />
      <Time {...props} felt="til-valg" label="Hvilken af de to timer (slut)?" />
      <Tekst {...props} felt="maengde" label="Mængde" inputmode="decimal" />
      <Valg
        {...props}
        felt="enhed"
        label="Enhed"
        valg={[['', 'Ingen'], ...ENHEDER.map((one) => [one, one] as const)]}
      />
      <Tekst {...props} felt="antal" label="Antal" inputmode="numeric" />
      {isSamvaer && (
        <Valg
          {...props}
          felt="status"
          label="Hvad blev det til?"
          valg={[['', 'Ikke valgt'], ...SAMVAERSSTATUS.map((one) => [one, one] as const)]}
        />
      )}
      <div class="kortfelt kortfelt-bred">
        <label for={idOf(`${kortNavn(props.t, props.k)}.note`)}>Note</label>
        <textarea
          class="form-input"
          id={idOf(`${kortNavn(props.t, props.k)}.note`)}
          name={`${kortNavn(props.t, props.k)}.note`}
          rows={2}
          autocomplete="off"
        >
          {kort.felter.note}
        </textarea>
      </div>
    </div>
  )
}

/** Answers for one tap. An answer may also be written in the field at the foot. */
function Spoergsmaal({ tur, kort, t, k }: KortProps) {
  const open = tur.spoergsmaal.flatMap((one, q) => (one.haendelse === k && isOpen(one, kort) ? [{ one, q }] : []))
  return (
    <>
      {open.map(({ one, q }) => (
        <div class="spoergsmaal" role="group" aria-labelledby={`t${t}-s${q}`}>
          <p id={`t${t}-s${q}`}>{one.tekst}</p>
          <div class="svarknapper">
            {choicesOf(one).map(({ tekst, vaerdi }) => (
              <button type="submit" name="handling" value={`svar|${t}|${q}|${vaerdi}`} class="svarknap">
                {tekst}
              </button>
            ))}
          </div>
        </div>
      ))}
    </>
  )
}

const UKENDT = { tekst: 'Ved det ikke', vaerdi: 'ukendt' }

const choicesOf = ({ valg = [] }: Aaben) => (valg.some(({ vaerdi }) => vaerdi === 'ukendt') ? valg : [...valg, UKENDT])

/** Before and after, side by side. */
function Rettelse({ kort, dato, ord, ...rest }: KortProps) {
  const rettet = kort.rettede.find(({ id }) => id === kort.felter.retter)
  if (!rettet)
    return kort.h.detaljer?.['retter'] && kort.rettede.length === 0 ? (
      <p class="foer">Jeg kan ikke finde den, du retter. Den bliver gemt som ny.</p>
    ) : null
  const shown = shownOf({ kort, dato, ord, ...rest })
  return (
    <dl class="rettelse">
      <dt>Før</dt>
      <dd>
        <s>{haendelseOrd(asTolket(rettet), dato, ord)}</s>
      </dd>
      <dt>Efter</dt>
      <dd>{haendelseOrd(shown, dato, ord)}</dd>
    </dl>
  )
}

const Status = ({ kort, navn }: { kort: Kort; navn: string }) => {
  if (kort.tilstand === 'venter') return <p class="forstaaet-status">Gemmes, når der er net igen</p>
  const what = kort.felter.retter ? 'rettelse' : 'gem'
  return (
    <p class="forstaaet-status">
      Gemt
      <button type="submit" class="linkknap" name="handling" value={`fortryd|${kort.felter.retter || kort.id}|${what}`}>
        Fortryd<span class="sr-only"> {navn}</span>
      </button>
    </p>
  )
}

/** One understood event: what it says, why, and how to mend it. */
export function Kortet(props: KortProps) {
  const { kort, t, k, dato, ord } = props
  const shown = shownOf(props)
  const navn = `${typeTekst[shown.type]} ${tidOrd(shown, dato)}`
  if (kort.tilstand === 'vaek')
    return (
      <li id={`kort-${kort.id}`} class="forstaaet forstaaet-vaek">
        <Vaerdier {...props} />
        <p>Gemmes ikke: {navn}</p>
      </li>
    )
  const indhold = indholdOrd(shown, ord)
  const top = (
    <>
      <h3 class="forstaaet-hvad">
        {typeTekst[shown.type]} <span class="forstaaet-tid">{tidOrd(shown, dato)}</span>
      </h3>
      {indhold && <p class="forstaaet-indhold">{indhold}</p>}
      {shown.note && <p class="forstaaet-note">{shown.note}</p>}
    </>
  )
  if (kort.tilstand !== 'ny')
    return (
      <li id={`kort-${kort.id}`} class="forstaaet forstaaet-gemt">
        <Vaerdier {...props} />
        {top}
        <Status kort={kort} navn={navn} />
      </li>
    )
  const besked = kort.fejl.find(({ felt }) => felt === 'spoergsmaal' || felt === 'kort')?.besked
  return (
    <li id={`kort-${kort.id}`} class="forstaaet">
      <Skjulte {...props} />
      {top}
      <Rettelse {...props} />
      <Forklaring {...props} />
      {besked && (
        <p class="form-error-message" role="alert">
          {besked}
        </p>
      )}
      <Spoergsmaal {...props} />
      <details class="kortret" open={kort.fejl.some(({ felt }) => felt !== 'spoergsmaal' && felt !== 'kort')}>
        <summary>
          Ret<span class="sr-only"> {navn}</span>
        </summary>
        <Felterne {...props} />
      </details>
      <div class="kortknapper">
        <button type="submit" class="button button-secondary" name="handling" value={`gem|${t}|${k}`}>
          <span>
            {kort.felter.retter ? 'Gem rettelsen' : 'Gem'}
            <span class="sr-only"> {navn}</span>
          </span>
        </button>
        <button type="submit" class="linkknap" name="handling" value={`vaek|${t}|${k}`}>
          Gem ikke<span class="sr-only"> {navn}</span>
        </button>
      </div>
    </li>
  )
}
