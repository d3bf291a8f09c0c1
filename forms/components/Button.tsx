import type { Child } from 'hono/jsx'
import type { Ikon } from '../ikoner.ts'
import { Icon } from './Icon.tsx'

interface ButtonProps {
  children?: Child
  /** `primary` once a page: the main action. */
  type?: 'primary' | 'secondary' | 'tertiary' | 'warning'
  /** With an address it is a link that looks like a button. */
  href?: string
  name?: string
  value?: string
  ikon?: Ikon
  id?: string
  /** Posts the form elsewhere than its own action. */
  formaction?: string
}

/** A submit button, or with `href` a link; at least 44 px high and as wide as the phone. */
export function Button({ children, type = 'primary', href, ikon, ...rest }: ButtonProps) {
  const look = `button button-${type} xs-full-width`
  const content = (
    <>
      {ikon && <Icon navn={ikon} />}
      <span>{children}</span>
    </>
  )
  if (href)
    return (
      <a class={look} href={href} id={rest.id}>
        {content}
      </a>
    ) // prettier-ignore
  return (
    <button class={look} type="submit" {...rest}>
      {content}
    </button>
  )
}

/** Actions side by side, the main one first. */
export const ButtonGroup = ({ children }: { children?: Child }) => <div class="knapper">{children}</div>
