import { RAEKKER } from '../../../functions/domain/dagbog/heledagen.ts'
import { FLERE, HURTIGE } from '../../../functions/domain/dagbog/indtastning.ts'
import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import { CsrfField } from '../../components/CsrfField.tsx'
import type { Raa } from '../../form.ts'
import { Soeskende } from './soeskende.tsx'

const VALG = [...HURTIGE, ...FLERE]

export interface HeleDagenProps {
  sti: string
  csrf: string
  id: string
  dato: string
  soeskende: readonly { id: string; navn: string }[]
  raa?: Raa
  fejl: readonly Feltfejl[]
}

const raaOf = (raa: Raa | undefined, name: string): string => [raa?.[name] ?? ''].flat().at(-1) ?? ''

interface CelleProps {
  name: string
  label: string
  /** Over the field on a phone, where the table has no head. */
  kort: string
  raa: Raa | undefined
  besked?: string | undefined
  inputmode?: 'numeric' | 'decimal'
  bred?: boolean
}

const Celle = ({ name, label, kort, raa, besked, inputmode, bred }: CelleProps) => (
  <td data-kort={kort}>
    <input
      id={`felt-${name}`}
      name={name}
      class={bred ? 'form-input' : 'form-input klokken'}
      type="text"
      inputmode={inputmode}
      autocomplete="off"
      aria-label={label}
      value={raaOf(raa, name)}
      aria-invalid={besked ? 'true' : undefined}
      aria-describedby={besked ? `felt-${name}-fejl` : undefined}
    />
    {besked && (
      <span class="form-error-message" id={`felt-${name}-fejl`}>
        {besked}
      </span>
    )}
  </td>
)

/** A whole day from a note on the fridge: one line for each event, the clock first. Empty lines are skipped. */
export const HeleDagen = ({ sti, csrf, id, dato, soeskende, raa, fejl }: HeleDagenProps) => (
  <form method="post" action={`${sti}/hele-dagen#fejl`} novalidate data-udkast={`hele-${dato}`} data-heledag={dato}>
    <CsrfField csrf={csrf} />
    <input type="hidden" name="id" value={id} />
    <p class="form-hint">Skriv det, du ved. Tomme linjer springes over, og sluttid behøves ikke.</p>
    <div class="tabelramme" role="region" aria-label="Dagens hændelser" tabindex={0}>
      <table class="table heledag">
        <caption class="sr-only">En linje for hver hændelse</caption>
        <thead>
          <tr>
            <th scope="col">Kl.</th>
            <th scope="col">Hvad</th>
            <th scope="col">Til kl.</th>
            <th scope="col">Mængde</th>
            <th scope="col">Note</th>
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: RAEKKER }, (_, i) => {
            const besked = (name: string) => fejl.find(({ felt }) => felt === `${name}-${i}`)?.besked
            const nr = i + 1
            return (
              <tr>
                <Celle
                  name={`kl-${i}`}
                  kort="Kl."
                  label={`Linje ${nr}, klokken`}
                  raa={raa}
                  besked={besked('kl')}
                  inputmode="numeric"
                />
                <td data-kort="Hvad">
                  <select
                    id={`felt-hvad-${i}`}
                    name={`hvad-${i}`}
                    class="form-select"
                    aria-label={`Linje ${nr}, hvad`}
                    aria-invalid={besked('hvad') ? 'true' : undefined}
                  >
                    <option value="">Vælg</option>
                    {VALG.map(({ noegle, titel }) => (
                      <option value={noegle} selected={raaOf(raa, `hvad-${i}`) === noegle}>
                        {titel}
                      </option>
                    ))}
                  </select>
                  {besked('hvad') && <span class="form-error-message">{besked('hvad')}</span>}
                </td>
                <Celle
                  name={`til-${i}`}
                  kort="Til kl."
                  label={`Linje ${nr}, til klokken`}
                  raa={raa}
                  besked={besked('til')}
                  inputmode="numeric"
                />
                <Celle
                  name={`maengde-${i}`}
                  kort="Mængde"
                  label={`Linje ${nr}, mængde`}
                  raa={raa}
                  besked={besked('maengde')}
                  inputmode="decimal"
                />
                <Celle
                  name={`note-${i}`}
                  kort="Note"
                  label={`Linje ${nr}, note`}
                  raa={raa}
                  besked={besked('note')}
                  bred
                />
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
    <Soeskende soeskende={soeskende} {...(raa && { raa })} />
    <div class="gembund">
      <button class="button button-primary" type="submit">
        <span>Gem dagen</span>
      </button>
    </div>
  </form>
)
