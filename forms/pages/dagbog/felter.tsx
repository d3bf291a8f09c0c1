import type { Child } from 'hono/jsx'
import type { Indtastning } from '../../../functions/domain/dagbog/indtastning.ts'
import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import { toLokal } from '../../../functions/domain/tid.ts'
import { Chips } from '../../components/Chips.tsx'
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

export const raaOf = (raa: Raa | undefined, name: string): string | undefined => {
  const value = raa?.[name]
  return value === undefined ? undefined : [value].flat().at(-1)
}

export const writtenTal = (tal: number | null | undefined): string =>
  typeof tal === 'number' ? writeInputTal(tal) : ''

const isHere = (instant: string | null | undefined, dato: string) => !instant || toLokal(instant).slice(0, 10) === dato

interface TidProps extends FormularProps {
  name: 'start' | 'slut'
  label: string
}

/** Clock first, the day only when it is another one; an exact "nu" goes along unseen. */
export function Tid({ name, label, dato, vaerdier, raa, fejl, tvetydig, idPrefix = 'felt-' }: TidProps) {
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

export function Maengde(props: FormularProps) {
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
