import type { Child } from 'hono/jsx'
import type { GemtRegistrering, Kommentar } from '../../../functions/domain/dagbog/gemt.ts'
import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import { toDato } from '../../../functions/domain/tid.ts'
import { CsrfField } from '../../components/CsrfField.tsx'
import { Overstreg } from '../../components/Overstreg.tsx'
import { Tag } from '../../components/Tag.tsx'
import { writeDato, writeTid, writeTidspunkt } from '../../text.ts'
import { kortOf } from '../dagbog/ord.ts'

interface SamtaleProps {
  /** Address of the day. */
  sti: string
  dato: string
  today: string
  valgt?: GemtRegistrering
  kommentarer: Map<string, Kommentar[]>
  /** Which comments this person may strike out. */
  mayStreg: (kommentar: Kommentar) => boolean
  csrf: string
  newId: () => string
  fejl: readonly Feltfejl[]
}

const artTekst = { kommentar: 'Kommentar', spoergsmaal: 'Spørgsmål', svar: 'Svar' } as const

/** One thing that was said; struck out it is still read. */
function Sagt({ kommentar, today, children }: { kommentar: Kommentar; today: string; children: Child }) {
  const { art, tekst, forfatter, tid, udgaaet } = kommentar
  const ramme = forfatter.rolle === 'plejefamilie' ? 'ramme ramme-familie' : 'ramme ramme-faglig'
  return (
    <li class={udgaaet ? `${ramme} udgaaet` : ramme}>
      <p class="samtale-hvem">
        {artTekst[art]} fra {forfatter.navn}, {writeDato(toDato(tid), today)} kl. {writeTid(tid)}{' '}
        {udgaaet && <Tag>Overstreget</Tag>}
      </p>
      <p class="bevar">{tekst}</p>
      {udgaaet && (
        <p class="samtale-hvem">
          Streget ud af {udgaaet.rettetAf.navn}, {writeTidspunkt(udgaaet.rettet, today)}: {udgaaet.begrundelse}
        </p>
      )}
      {children}
    </li>
  )
}

/** Comments at one entry, and the field for a new one. */
export function Samtale({ sti, dato, valgt, kommentarer, csrf, newId, today, fejl, mayStreg }: SamtaleProps) {
  if (!valgt) return null
  const besked = fejl.find(({ felt }) => felt === 'kommentar')?.besked
  return (
    <section class="panel" id="samtale" aria-labelledby="samtale-titel" data-panel={valgt.id}>
      <h2 id="samtale-titel">Kommentarer</h2>
      <p class="overtitel">{kortOf(valgt, dato)}</p>
      <ul class="samtale-liste">
        {(kommentarer.get(valgt.id) ?? []).map((kommentar) => (
          <Sagt kommentar={kommentar} today={today}>
            {mayStreg(kommentar) && (
              <Overstreg
                id={`streg-${kommentar.id}`}
                action={`${sti}/kommentar/${valgt.id}/streg/${kommentar.id}`}
                csrf={csrf}
              />
            )}
          </Sagt>
        ))}
      </ul>
      <form method="post" action={`${sti}/kommentar/${valgt.id}#fejl`} novalidate data-udkast={`kommentar-${valgt.id}`}>
        <CsrfField csrf={csrf} />
        <input type="hidden" name="id" value={newId()} />
        <div class={besked ? 'form-group form-error' : 'form-group'}>
          <label class="form-label" for="felt-kommentar">
            Skriv til familien
          </label>
          {besked && (
            <span class="form-error-message" id="felt-kommentar-fejl">
              {besked}
            </span>
          )}
          <textarea
            class="form-input tekstfelt"
            id="felt-kommentar"
            name="tekst"
            rows={4}
            autocomplete="off"
            aria-invalid={besked ? 'true' : undefined}
            aria-describedby={besked ? 'felt-kommentar-fejl' : undefined}
          ></textarea>
        </div>
        <div class="knapper">
          <button class="button button-primary" type="submit" name="art" value="spoergsmaal">
            <span>Stil spørgsmål</span>
          </button>
          <button class="button button-secondary" type="submit" name="art" value="kommentar">
            <span>Skriv kommentar</span>
          </button>
        </div>
      </form>
    </section>
  )
}
