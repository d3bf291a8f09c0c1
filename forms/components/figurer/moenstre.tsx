import { FARVE } from './figur.tsx'

/** Fill of a pattern made by `Moenstre` with the same id. */
export const moenster = (id: string, navn: 'skraa' | 'prikker' | 'faa'): string => `url(#${id}-${navn})`

/** Hatching (crying), dots (not registered) and sparse hatching (few days), drawn, so that print without colour tells them apart. */
export const Moenstre = ({ id }: { id: string }) => (
  <defs>
    <pattern id={`${id}-skraa`} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="4" height="4" fill={FARVE.papir} />
      <rect width="2" height="4" fill={FARVE.graad} />
    </pattern>
    <pattern id={`${id}-prikker`} width="5" height="5" patternUnits="userSpaceOnUse">
      <rect width="5" height="5" fill="#eeece7" />
      <circle cx="1.5" cy="1.5" r="0.9" fill="#a09d96" />
    </pattern>
    <pattern id={`${id}-faa`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
      <rect width="6" height="6" fill={FARVE.papir} />
      <rect width="1.6" height="6" fill={FARVE.soevn} />
    </pattern>
  </defs>
)
