import { CsrfField } from '../../components/CsrfField.tsx'
import type { Vink } from '../../../functions/domain/dagbog/vink.ts'
import { Billedvalg } from './billeder.tsx'
import { Tekst } from './linje.tsx'
import { type DagProps, stiOf } from './props.ts'

/** Friendly hints at the words; the text stands as it is. */
export const Vinkliste = ({ vink }: { vink: Vink[] }) =>
  vink.length === 0 ? null : (
    <div class="vink">
      <p class="vink-titel">Et par forslag til teksten (du bestemmer selv)</p>
      <ul>
        {vink.map(({ ord, tekst }) => (
          <li>
            <q>{ord}</q>: {tekst}
          </li>
        ))}
      </ul>
    </div>
  )

/** The text field with its two questions. */
export const Tekstfelt = ({
  id,
  vaerdi,
  fejl,
  navne,
}: {
  id: string
  vaerdi?: string
  fejl?: string
  navne: string
}) => (
  <div class={fejl ? 'form-group form-error' : 'form-group'}>
    <label class="form-label" for={id}>
      Hvordan var dagen?
    </label>
    <ul class="form-hint spoerg" id={`${id}-hjaelp`}>
      <li>Hvad skete der? Hvad gjorde du?</li>
      <li>Hvordan reagerede barnet?</li>
    </ul>
    {fejl && (
      <span class="form-error-message" id={`${id}-fejl`}>
        <span class="sr-only">Fejl: </span>
        {fejl}
      </span>
    )}
    <textarea
      id={id}
      name="tekst"
      class="form-input tekstfelt"
      rows={6}
      autocomplete="off"
      data-vink={navne}
      aria-describedby={fejl ? `${id}-hjaelp ${id}-fejl` : `${id}-hjaelp`}
      aria-invalid={fejl ? 'true' : undefined}
    >
      {vaerdi ?? ''}
    </textarea>
  </div>
)

/** Names that may stand in the text. */
export const kendteNavne = ({ forloeb, registreringer }: Pick<DagProps, 'forloeb' | 'registreringer'>): string[] => [
  forloeb.barn.navn ?? '',
  ...registreringer.map(({ forfatter }) => forfatter.navn),
]

/** The text of the day at the foot of the page: what is written, and room for more. */
export function Beskrivelse(props: DagProps) {
  const { forloeb, dato, registreringer, mayWrite, csrf, newId, vink, mig } = props
  const tekster = registreringer.filter(({ type, dato: own }) => type === 'beskrivelse' && own === dato)
  const isWritten = tekster.some(({ forfatter, udgaaet }) => forfatter.sub === mig && !udgaaet)
  const form = (
    <form
      method="post"
      action={`${stiOf(forloeb.id, dato)}/beskrivelse#fejl`}
      novalidate
      data-udkast={`tekst-${dato}`}
      data-koe=""
    >
      <CsrfField csrf={csrf} />
      <input type="hidden" name="id" value={newId()} />
      <Tekstfelt id="felt-tekst" navne={kendteNavne(props).join('|')} />
      <Billedvalg id="felt-tekst-billede" />
      <button class="button button-primary xs-full-width" type="submit">
        Gem teksten
      </button>
    </form>
  )
  return (
    <section aria-labelledby="tekst-titel" class="dagtekst">
      <h2 id="tekst-titel">Dagens beskrivelse</h2>
      {tekster.map((r) => (
        <Tekst r={r} props={props} />
      ))}
      <Vinkliste vink={vink} />
      {!mayWrite && tekster.length === 0 && <p>Der er ingen beskrivelse af dagen.</p>}
      {mayWrite &&
        (isWritten ? (
          <details class="fold">
            <summary>Skriv mere om dagen</summary>
            <div class="fold-indhold">{form}</div>
          </details>
        ) : (
          form
        ))}
    </section>
  )
}
