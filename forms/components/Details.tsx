import type { Child } from 'hono/jsx'

/** Something that may stay folded: "Vis alle regler". */
export const Details = ({ titel, aaben, children }: { titel: string; aaben?: boolean; children?: Child }) => (
  <details class="fold" open={aaben}>
    <summary>{titel}</summary>
    <div class="fold-indhold">{children}</div>
  </details>
)
