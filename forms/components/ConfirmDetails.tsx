import type { Child } from 'hono/jsx'
import { CsrfField } from './CsrfField.tsx'

interface ConfirmDetailsProps {
  /** The words people press first, e.g. "Slet kladden". */
  tekst: string
  /** What will happen and whether it can be undone. */
  forklaring: string
  /** The words of the button that does it. */
  ja: string
  action: string
  csrf: string
  /** Open from the start: something inside must be mended. */
  aaben?: boolean
  children?: Child
}

/** An action that asks once more, without JavaScript: it folds out and says what will happen. */
export const ConfirmDetails = ({ tekst, forklaring, ja, action, csrf, aaben, children }: ConfirmDetailsProps) => (
  <details class="bekraeft" open={aaben}>
    <summary>{tekst}</summary>
    <form method="post" action={action}>
      <CsrfField csrf={csrf} />
      <p>{forklaring}</p>
      {children}
      <button class="button button-warning xs-full-width" type="submit">
        <span>{ja}</span>
      </button>
    </form>
  </details>
)
