import type { Child } from 'hono/jsx'
import { writeMidt } from '../text.ts'

export interface Opsummeringslinje {
  label: string
  /** Empty shows "Ikke oplyst". */
  vaerdi?: Child
  /** Where the answer is changed. */
  ret?: string
}

const isEmpty = (value: Child | undefined): boolean => value === undefined || value === null || value === ''

/** Opsummering: the answers so far, each with its way back. */
export const SummaryList = ({ linjer }: { linjer: readonly Opsummeringslinje[] }) => (
  <dl class="opsummering">
    {linjer.map(({ label, vaerdi, ret }) => (
      <div class="opsummering-linje">
        <dt>{label}</dt>
        <dd>{isEmpty(vaerdi) ? <span class="svag">Ikke oplyst</span> : vaerdi}</dd>
        {ret && (
          <dd class="opsummering-ret">
            <a href={ret}>
              Ret<span class="sr-only"> {writeMidt(label)}</span>
            </a>
          </dd>
        )}
      </div>
    ))}
  </dl>
)
