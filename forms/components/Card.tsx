import type { Child } from 'hono/jsx'

interface CardProps {
  titel: string
  /** Makes the whole title a link. */
  href?: string
  overtitel?: string
  /** State shown beside the title, e.g. a Tag. */
  status?: Child
  /** Buttons and links at the bottom. */
  handlinger?: Child
  niveau?: 2 | 3
  children?: Child
}

/** One thing in a list or on a home page. */
export function Card({ titel, href, overtitel, status, handlinger, niveau = 2, children }: CardProps) {
  const Heading = `h${niveau}` as 'h2'
  return (
    <article class="kort">
      <header class="kort-top">
        <div>
          {overtitel && <p class="kort-overtitel">{overtitel}</p>}
          <Heading class="kort-titel">{href ? <a href={href}>{titel}</a> : titel}</Heading>
        </div>
        {status}
      </header>
      {children && <div class="kort-indhold">{children}</div>}
      {handlinger && <div class="knapper">{handlinger}</div>}
    </article>
  )
}

/** Cards in as many columns as fit. */
export const Cards = ({ children }: { children?: Child }) => <div class="kortliste">{children}</div>
