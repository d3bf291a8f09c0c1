import type { Ikon } from '../ikoner.ts'
import { Icon } from './Icon.tsx'

export interface Hurtigknap {
  tekst: string
  ikon: Ikon
  /** Works without a script; an island may catch it and open a half page instead. */
  href: string
  /** Given to the island as `data-type`. */
  type?: string
}

/** The eight large buttons of the diary. */
export const QuickGrid = ({ knapper, label = 'Registrér' }: { knapper: readonly Hurtigknap[]; label?: string }) => (
  <nav aria-label={label}>
    <ul class="hurtig">
      {knapper.map(({ tekst, ikon, href, type }) => (
        <li>
          <a class="hurtig-knap" href={href} data-type={type}>
            <Icon navn={ikon} />
            {tekst}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
