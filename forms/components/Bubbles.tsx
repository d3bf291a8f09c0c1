import type { Child } from 'hono/jsx'

export interface Boble {
  /** Lets a script see which ones are new. */
  id?: string
  hvem: string
  /** Own words stand to the right. */
  fra: 'mig' | 'dem'
  tid?: string
  indhold: Child
}

/** A conversation, oldest first; read out as it grows. */
export const Bubbles = ({ bobler, label = 'Samtale' }: { bobler: readonly Boble[]; label?: string }) => (
  <div role="log" aria-label={label}>
    <ol class="bobler">
      {bobler.map(({ id, hvem, fra, tid, indhold }) => (
        <li id={id} class={`boble boble-${fra}`}>
          <span class="boble-hvem">{tid ? `${hvem} kl. ${tid}` : hvem}</span>
          {typeof indhold === 'string' ? <p>{indhold}</p> : indhold}
        </li>
      ))}
    </ol>
  </div>
)
