import type { Child } from 'hono/jsx'

interface RammeProps {
  liste: Child
  materiale?: Child
  children: Child
}

/** Sections left, text in the middle, material right; one column on a phone, the text first. */
export const Ramme = ({ liste, materiale, children }: RammeProps) => (
  <div class={materiale ? 'rapport rapport-tre' : 'rapport'}>
    {liste}
    <div class="rapport-midte">{children}</div>
    {materiale}
  </div>
)
