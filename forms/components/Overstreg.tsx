import type { Child } from 'hono/jsx'
import { CsrfField } from './CsrfField.tsx'

interface OverstregProps {
  action: string
  csrf: string
  /** Why the reason that was given can't be used; the fold is then open. */
  fejl?: string | undefined
  /** Which version is meant. */
  children?: Child
  /** Where several stand on one page. */
  id?: string
}

/** Strikes out with a reason, by a form of its own: nothing else that was typed is sent. Nothing is deleted. */
export const Overstreg = ({ action, csrf, fejl, children, id = 'felt-udgaar' }: OverstregProps) => (
  <details class="bekraeft" open={fejl !== undefined}>
    <summary>Streg den ud</summary>
    <form method="post" action={`${action}#fejl`} novalidate>
      <CsrfField csrf={csrf} />
      {children}
      <input type="hidden" name="udgaar" value="ja" />
      <p>Den tæller ikke med mere, men kan stadig læses med en streg over.</p>
      <label class="form-label" for={id}>
        Hvorfor?
      </label>
      {fejl && (
        <span class="form-error-message" id={`${id}-fejl`}>
          <span class="sr-only">Fejl: </span>
          {fejl}
        </span>
      )}
      <input
        class="form-input"
        id={id}
        name="begrundelse"
        type="text"
        maxlength={500}
        autocomplete="off"
        aria-describedby={fejl && `${id}-fejl`}
        aria-invalid={fejl ? 'true' : undefined}
      />
      <button class="button button-warning xs-full-width" type="submit">
        <span>Streg ud</span>
      </button>
    </form>
  </details>
)
