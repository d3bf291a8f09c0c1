import type { Child } from 'hono/jsx'
import type { Ikon } from '../ikoner.ts'
import { Icon } from './Icon.tsx'

type Alerttype = 'info' | 'success' | 'warning' | 'error'

const ikonOf: Record<Alerttype, Ikon> = { info: 'info', success: 'success', warning: 'warning', error: 'error' }

interface AlertProps {
  type?: Alerttype
  titel?: string
  children?: Child
  /** Read out at once; only for what happened just now. */
  besked?: boolean
}

/** A frame around something people must notice; the icon and the words carry the meaning, not the colour alone. */
export function Alert({ type = 'info', titel, children, besked }: AlertProps) {
  const role = besked ? { role: type === 'error' ? 'alert' : 'status' } : {}
  return (
    <div class={`alert alert-${type}`} {...role}>
      <Icon navn={ikonOf[type]} />
      {titel && <p class="alert-heading">{titel}</p>}
      <div class="alert-text">{children}</div>
    </div>
  )
}
