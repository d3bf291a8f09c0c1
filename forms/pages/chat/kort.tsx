/** @jsxImportSource hono/jsx */
import { typeTekst } from '../../../functions/domain/dagbog/typer.ts'
import type { TolketHaendelse } from '../../../functions/domain/tolk/typer.ts'
import { readFelter } from './felter.ts'
import { Felterne, type KortProps } from './inputs.tsx'
import { asTolket, type Detaljeord, feltOrd, haendelseOrd, indholdOrd, tidOrd } from './ord.ts'
import { isOpen } from './svar.ts'
import { kortNavn } from './tilstand.ts'
import type { Aaben } from './typer.ts'

/** The event as the inputs now stand. */
const shownOf = ({ kort, dato }: KortProps): TolketHaendelse => readFelter(kort.felter, kort.h, dato).h

const rettetOf = ({ kort }: KortProps) => kort.rettede.find(({ id }) => id === kort.felter.retter)

function Skjulte(props: KortProps) {
  const { kort, t, k } = props
  const rettet = rettetOf(props)
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

/** Longer than this it is the whole message that was read, which explains nothing. */
const HELE = 60

/** Which words gave which value: a wrong reading is seen at once. */
function Forklaring({ tur: { tekst }, kort }: KortProps) {
  const isWhole = (fra: number, til: number) => fra === 0 && til === tekst.length && til > HELE
  const forklaring = kort.h.forklaring.filter(({ fra, til }) => til > fra && til <= tekst.length && !isWhole(fra, til))
  if (forklaring.length === 0) return null
  return (
    <ul class="forklaring" aria-label="Læst sådan">
      {forklaring.map(({ felt, fra, til }) => (
        <li>
          <mark>{tekst.slice(fra, til)}</mark> → {feltOrd(felt, kort.h.type)}
        </li>
      ))}
    </ul>
  )
}

const UKENDT = { tekst: 'Ved det ikke', vaerdi: 'ukendt' }

const choicesOf = ({ valg = [] }: Aaben) => (valg.some(({ vaerdi }) => vaerdi === 'ukendt') ? valg : [...valg, UKENDT])

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

/** Before and after, side by side. */
function Rettelse(props: KortProps) {
  const { kort, dato, ord } = props
  const rettet = rettetOf(props)
  if (rettet)
    return (
      <dl class="rettelse">
        <dt>Før</dt>
        <dd>
          <s>{haendelseOrd(asTolket(rettet), dato, ord)}</s>
        </dd>
        <dt>Efter</dt>
        <dd>{haendelseOrd(shownOf(props), dato, ord)}</dd>
      </dl>
    )
  const isLost = kort.h.detaljer?.['retter'] !== undefined && kort.rettede.length === 0
  return isLost ? <p>Jeg kan ikke finde den, du retter. Den bliver gemt som ny.</p> : null
}

/** Name, time and content of an event, on a card and in what was saved. */
export function Top({ h, dato, ord }: { h: TolketHaendelse; dato: string; ord: Detaljeord }) {
  const indhold = indholdOrd(h, ord)
  // A note of one word may have become a detail too: said once.
  const isSaid = indhold
    .toLowerCase()
    .split(' · ')
    .includes(h.note?.toLowerCase() ?? '')
  return (
    <>
      <h2 class="forstaaet-hvad">
        {typeTekst[h.type]} <span class="forstaaet-tid">{tidOrd(h, dato)}</span>
      </h2>
      {indhold && <p class="forstaaet-indhold">{indhold}</p>}
      {h.note && !isSaid && <p class="forstaaet-note">{h.note}</p>}
    </>
  )
}

export const navnOf = (h: TolketHaendelse, dato: string): string => `${typeTekst[h.type]} ${tidOrd(h, dato)}`

/** Saved, on its way, or taken back. */
function Faerdigt(props: KortProps) {
  const { kort, dato, ord } = props
  const h = shownOf(props)
  const isRettelse = kort.felter.retter !== ''
  const status = {
    gemt: isRettelse ? 'Rettet' : 'Gemt',
    venter: 'Gemt på telefonen. Sendes, når der er net',
    fortrudt: 'Fortrudt',
  }
  return (
    <li
      id={`kort-${kort.id}`}
      class={kort.tilstand === 'fortrudt' ? 'forstaaet forstaaet-gemt udgaaet' : 'forstaaet forstaaet-gemt'}
    >
      <Vaerdier {...props} />
      <Top h={h} dato={dato} ord={ord} />
      <p class="forstaaet-status">
        {status[kort.tilstand as keyof typeof status]}
        {kort.tilstand === 'gemt' && (
          <button
            type="submit"
            class="linkknap"
            name="handling"
            value={`fortryd|${kort.felter.retter || kort.id}|${isRettelse ? 'rettelse' : 'gem'}`}
          >
            Fortryd<span class="sr-only"> {navnOf(h, dato)}</span>
          </button>
        )}
      </p>
    </li>
  )
}

const Fravalgt = (props: KortProps) => (
  <li id={`kort-${props.kort.id}`} class="forstaaet forstaaet-vaek">
    <Vaerdier {...props} />
    <p>Gemmes ikke: {navnOf(shownOf(props), props.dato)}</p>
  </li>
)

function Knapper(props: KortProps) {
  const { kort, t, k, dato } = props
  const navn = navnOf(shownOf(props), dato)
  return (
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
  )
}

/** Errors that belong to no input stand on the card itself. */
const PAA_KORTET = new Set(['spoergsmaal', 'kort'])

/** One understood event: what it says, why, and how to mend it. */
export function Kortet(props: KortProps) {
  const { kort, dato, ord } = props
  if (kort.tilstand === 'vaek') return <Fravalgt {...props} />
  if (kort.tilstand !== 'ny') return <Faerdigt {...props} />
  const h = shownOf(props)
  const besked = kort.fejl.find(({ felt }) => PAA_KORTET.has(felt))?.besked
  return (
    <li id={`kort-${kort.id}`} class="forstaaet">
      <Skjulte {...props} />
      <Top h={h} dato={dato} ord={ord} />
      <Rettelse {...props} />
      <Forklaring {...props} />
      {besked && (
        <p class="form-error-message" role="alert">
          {besked}
        </p>
      )}
      <Spoergsmaal {...props} />
      <div class="kortbund">
        <details class="kortret" open={kort.fejl.some(({ felt }) => !PAA_KORTET.has(felt))}>
          <summary>
            Ret<span class="sr-only"> {navnOf(h, dato)}</span>
          </summary>
          <Felterne {...props} />
        </details>
        <Knapper {...props} />
      </div>
    </li>
  )
}
