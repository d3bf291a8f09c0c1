import type { Child } from 'hono/jsx'
import { CsrfField } from './CsrfField.tsx'

interface FormProps {
  action: string
  csrf: string
  /** Turns on autosave (`gem-kladde.js`): the address a draft is posted to. */
  kladde?: string
  /** Names the text kept in the browser tab when a save fails; must be unique for the thing edited. */
  noegle?: string
  id?: string
  children?: Child
}

/**
 * A form posted to our own pages. The fragment makes a page that comes back with errors open at its error summary,
 * also without JavaScript; the browser's own bubbles are off, since the server says it in Danish.
 */
export function Form({ action, csrf, kladde, noegle, id, children }: FormProps) {
  const draft = kladde ? { 'data-kladde': kladde, 'data-noegle': noegle ?? kladde } : {}
  return (
    <form id={id} method="post" action={`${action}#fejl`} novalidate {...draft}>
      <CsrfField csrf={csrf} />
      {children}
      {kladde && <p class="gemt" role="status" data-kladde-status></p>}
    </form>
  )
}
