import { CsrfField } from './CsrfField.tsx'
import { Icon } from './Icon.tsx'
import type { Ikon } from '../ikoner.ts'

export interface Igangvaerende {
  /** "Sover siden 12.40". */
  tekst: string
  ikon: Ikon
  /** Where Stop posts, and what goes with it. */
  action: string
  felter?: Record<string, string>
}

/** What is going on now, each with its Stop. */
export const Running = ({ linjer, csrf }: { linjer: readonly Igangvaerende[]; csrf: string }) =>
  linjer.length === 0 ? null : (
    <ul class="igang">
      {linjer.map(({ tekst, ikon, action, felter = {} }) => (
        <li class="igang-linje">
          <Icon navn={ikon} />
          <p>{tekst}</p>
          <form method="post" action={action}>
            <CsrfField csrf={csrf} />
            {Object.entries(felter).map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <button class="igang-stop" type="submit">
              Stop<span class="sr-only">: {tekst}</span>
            </button>
          </form>
        </li>
      ))}
    </ul>
  )
