import type { Child } from 'hono/jsx'
import { Tag } from './Tag.tsx'

const OPGAVESTATUS = {
  faerdig: ['Udfyldt', 'success'],
  iGang: ['I gang', 'info'],
  mangler: ['Mangler', 'warning'],
  fejl: ['Ret oplysninger', 'error'],
  ikkeBegyndt: ['Ikke begyndt', 'neutral'],
  venter: ['Kan ikke udfyldes endnu', 'neutral'],
} as const

export interface Opgave {
  titel: string
  /** Left out when it can't be opened yet. */
  href?: string
  hjaelp?: Child
  status: keyof typeof OPGAVESTATUS
  /** Words instead of the usual ones, e.g. "2 af 5 udfyldt". */
  statusTekst?: string
}

/** Opgaveliste: the parts of something big, each with its state. */
export function TaskList({ opgaver, idPrefix = 'opgave' }: { opgaver: readonly Opgave[]; idPrefix?: string }) {
  return (
    <ol class="opgaveliste">
      {opgaver.map(({ titel, href, hjaelp, status, statusTekst }, index) => {
        const [tekst, type] = OPGAVESTATUS[status]
        const id = `${idPrefix}-${index + 1}-status`
        return (
          <li class="opgave">
            <div class="opgave-tekst">
              {href ? (
                <a href={href} aria-describedby={id}>
                  {titel}
                </a>
              ) : (
                <span>{titel}</span>
              )}
              {hjaelp && <p class="form-hint">{hjaelp}</p>}
            </div>
            <span id={id}>
              <Tag type={type}>{statusTekst ?? tekst}</Tag>
            </span>
          </li>
        )
      })}
    </ol>
  )
}
