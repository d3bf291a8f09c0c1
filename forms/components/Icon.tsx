import { useAsset } from '../assets.ts'
import type { Ikon } from '../ikoner.ts'

/** One drawing from the sprite. Without `tekst` it is decoration and hidden from screen readers. */
export function Icon({ navn, tekst }: { navn: Ikon; tekst?: string }) {
  const href = `${useAsset('ikoner.svg')}#${navn}`
  return (
    <>
      <svg class="icon-svg" aria-hidden="true" focusable="false">
        <use href={href}></use>
      </svg>
      {tekst && <span class="sr-only">{tekst}</span>}
    </>
  )
}
