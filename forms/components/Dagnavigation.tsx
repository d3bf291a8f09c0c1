import { addDage } from '../../functions/domain/tid.ts'
import { writeDato } from '../text.ts'
import { Icon } from './Icon.tsx'

export interface DagnavigationProps {
  /** What the days are of: the child, and the page when it isn't the diary. */
  overtitel: string
  dato: string
  today: string
  /** The days that can be gone to. */
  foerste: string
  sidste: string
  hrefOf: (dato: string) => string
}

/** The day as the page's heading, between the day before and the day after. */
export const Dagnavigation = ({ overtitel, dato, today, foerste, sidste, hrefOf }: DagnavigationProps) => (
  <nav class="dagnavigation" aria-label="Dage">
    {dato > foerste ? (
      <a href={hrefOf(addDage(dato, -1))} rel="prev">
        <Icon navn="chevron-left" tekst="Dagen før" />
      </a>
    ) : (
      <span></span>
    )}
    <h1>
      <span class="overtitel">{overtitel}</span>
      {dato === today ? 'I dag, ' : ''}
      {writeDato(dato, today)}
    </h1>
    {dato < sidste ? (
      <a href={hrefOf(addDage(dato, 1))} rel="next">
        <Icon navn="chevron-right" tekst="Dagen efter" />
      </a>
    ) : (
      <span></span>
    )}
  </nav>
)
