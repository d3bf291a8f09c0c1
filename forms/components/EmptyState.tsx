import type { Child } from 'hono/jsx'

/** An empty list: what it means that nothing is here (`titel`), and what to do next. */
export const EmptyState = ({ titel, children, handling }: { titel: string; children?: Child; handling?: Child }) => (
  <div class="tomt">
    <p class="tomt-titel">{titel}</p>
    {children && <div>{children}</div>}
    {handling}
  </div>
)
