import type { Child } from 'hono/jsx'
import type { Ikon } from '../ikoner.ts'
import { Icon } from './Icon.tsx'

interface TagProps {
  type?: 'neutral' | 'info' | 'success' | 'warning' | 'error'
  ikon?: Ikon
  children?: Child
}

/** A short state word, e.g. "Mangler" or "Godkendt". */
export const Tag = ({ type = 'neutral', ikon, children }: TagProps) => (
  <span class={`maerke maerke-${type}`}>
    {ikon && <Icon navn={ikon} />}
    {children}
  </span>
)
