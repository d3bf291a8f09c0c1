import { Icon } from './Icon.tsx'

/** Lists run by cursor: back to the beginning, and on. Shows nothing when all is on the page. */
export function Pagination({ foerste, naeste, navn = 'Sider' }: { foerste?: string; naeste?: string; navn?: string }) {
  if (!foerste && !naeste) return null
  return (
    <nav class="sider" aria-label={navn}>
      {foerste && (
        <a class="button button-tertiary" href={foerste}>
          <Icon navn="chevron-left" />
          <span>Fra begyndelsen</span>
        </a>
      )}
      {naeste && (
        <a class="button button-tertiary" href={naeste} rel="next">
          <span>Vis flere</span>
          <Icon navn="chevron-right" />
        </a>
      )}
    </nav>
  )
}
