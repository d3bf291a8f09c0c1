import { type Besked, type Laest, setAf } from '../../../functions/domain/dagbog/besked.ts'
import { toDato } from '../../../functions/domain/tid.ts'
import { Alert } from '../../components/Alert.tsx'
import { CsrfField } from '../../components/CsrfField.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { writeDato } from '../../text.ts'
import { beskedSti, Beskedboble } from './chat.tsx'
import { klOf } from './tur.tsx'

export interface BeskederProps {
  forloebId: string
  beskeder: readonly Besked[]
  laest: readonly Laest[]
  mig: string
  isFamilie: boolean
  hasModtager: boolean
  today: string
  csrf: string
  nytId: string
  fejl?: string
  tekst?: string
}

/** Messages by day, each day under its own heading. */
function Dage({ beskeder, laest, mig, today }: BeskederProps) {
  const days = new Map<string, Besked[]>()
  for (const one of beskeder) days.set(toDato(one.tid), [...(days.get(toDato(one.tid)) ?? []), one])
  return (
    <>
      {[...days].map(([dato, own]) => (
        <section aria-label={writeDato(dato, today)}>
          <h2 class="beskeddag">{dato === today ? 'I dag' : writeDato(dato, today)}</h2>
          <ol class="bobler">
            {own.map((besked) => {
              const seen = besked.forfatter.sub === mig ? setAf(besked, laest) : []
              return (
                <Beskedboble besked={besked} mig={mig}>
                  {seen.length > 0 && (
                    <span class="boble-set">
                      Set af{' '}
                      {seen
                        .map(
                          ({ navn, tid }) =>
                            `${navn} ${toDato(tid) === today ? '' : `${writeDato(toDato(tid), today)} `}kl. ${klOf(tid)}`,
                        )
                        .join(' og ')}
                    </span>
                  )}
                </Beskedboble>
              )
            })}
          </ol>
        </section>
      ))}
    </>
  )
}

/** The talk between family and Døgncentret: all of it, oldest first, and the field to answer in. */
export function Beskeder(props: BeskederProps) {
  const { forloebId, beskeder, isFamilie, hasModtager, csrf, nytId, fejl, tekst = '' } = props
  return (
    <>
      <p>Er det akut, så ring. Beskeder læses på hverdage.</p>
      {beskeder.length === 0 ? (
        <EmptyState titel="Der er ingen beskeder endnu">
          <p>
            {isFamilie
              ? 'Her kan du spørge Døgncentret om det, der ikke haster.'
              : 'Her kan du skrive til plejefamilien.'}
          </p>
        </EmptyState>
      ) : (
        <Dage {...props} />
      )}
      {hasModtager ? (
        <form method="post" action={`${beskedSti(forloebId)}#fejl`} novalidate class="beskedform" id="skriv">
          <CsrfField csrf={csrf} />
          <input type="hidden" name="id" value={nytId} />
          <div class={fejl ? 'form-group form-error' : 'form-group'}>
            <label class="form-label" for="felt-tekst">
              {isFamilie ? 'Skriv til Døgncentret' : 'Skriv til plejefamilien'}
            </label>
            {fejl && (
              <span class="form-error-message" id="felt-tekst-fejl">
                <span class="sr-only">Fejl: </span>
                {fejl}
              </span>
            )}
            <textarea
              class="form-input"
              id="felt-tekst"
              name="tekst"
              rows={3}
              maxlength={4000}
              autocomplete="off"
              aria-invalid={fejl ? 'true' : undefined}
              aria-describedby={fejl ? 'felt-tekst-fejl' : undefined}
            >
              {tekst}
            </textarea>
          </div>
          <button class="button button-primary xs-full-width" type="submit">
            <span>Send</span>
          </button>
        </form>
      ) : (
        <Alert titel="Døgncentret er ikke med i forløbet">
          <p>Derfor kan ingen svare her. Ring til Familieplejecentret.</p>
        </Alert>
      )}
    </>
  )
}
