import type { Feltfejl } from '../../functions/domain/fejl.ts'
import { idOf } from '../field/ids.ts'
import { Icon } from './Icon.tsx'

/**
 * What must be put right, above the heading. `#fejl` in the form's action and `autofocus` bring people here
 * without JavaScript; `fejl.js` moves the focus again where browsers skip autofocus.
 */
export function ErrorSummary({ fejl, idPrefix }: { fejl: readonly Feltfejl[]; idPrefix?: string }) {
  if (fejl.length === 0) return null
  return (
    <div id="fejl" class="alert alert-error fejlopsummering" role="alert" tabindex={-1} autofocus data-fejl>
      <Icon navn="error" />
      <h2 class="alert-heading">Der er problemer</h2>
      <ul class="alert-text nobullet-list">
        {fejl.map(({ felt, besked }) => (
          <li>{felt ? <a href={`#${idOf(felt, idPrefix)}`}>{besked}</a> : besked}</li>
        ))}
      </ul>
    </div>
  )
}
