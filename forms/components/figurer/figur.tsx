import type { Child } from 'hono/jsx'

/** Colours that keep apart in black and white as well; shape or pattern always tells the same as the colour. */
export const FARVE = {
  papir: '#ffffff',
  blaek: '#1b1c1d',
  tekst: '#43413d',
  daempet: '#625f59',
  streg: '#bebbb4',
  gitter: '#dfddd7',
  nat: '#f2f1ed',
  soevn: '#5b93a1',
  soevnKant: '#0b5566',
  graad: '#8a3412',
  samvaer: '#2c6e12',
} as const

/** Type sizes in the units of the viewBox: 12 is about 8 pt when 720 units fill an A4 text width. */
const SKRIFT = { normal: 12, lille: 10.5 } as const

export interface Figurvalg {
  /** Unique on the page: ids of title, description and patterns begin with it. */
  id: string
  /** Width of the drawing in its own units: 360 for a phone, 720 for desktop and A4 (the default). */
  bredde?: number
}

interface FigurProps {
  id: string
  titel: string
  /** What a person who can't see the picture needs to know. */
  beskrivelse: string
  bredde: number
  hoejde: number
  children: Child
}

/** The frame of every picture: named, described, self-contained. */
export function Figur({ id, titel, beskrivelse, bredde, hoejde, children }: FigurProps) {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${bredde} ${hoejde}`}
      role="img"
      aria-labelledby={`${id}-titel ${id}-beskrivelse`}
      font-family="IBM Plex Sans, sans-serif"
      font-size={SKRIFT.normal}
      fill={FARVE.tekst}
    >
      <title id={`${id}-titel`}>{titel}</title>
      <desc id={`${id}-beskrivelse`}>{beskrivelse}</desc>
      <rect width={bredde} height={hoejde} fill={FARVE.papir} />
      {children}
    </svg>
  )
}

/** The picture as text, for PDF and DOCX. */
export const renderSvg = (figur: { toString(): string | Promise<string> }): string => String(figur)

interface LabelProps {
  x: number
  y: number
  anker?: 'start' | 'middle' | 'end'
  lille?: boolean
  fed?: boolean
  farve?: string
  children: Child
}

export const Label = ({ x, y, anker = 'start', lille, fed, farve, children }: LabelProps) => (
  <text
    x={rund(x)}
    y={rund(y)}
    text-anchor={anker}
    font-size={lille ? SKRIFT.lille : undefined}
    font-weight={fed ? 600 : undefined}
    fill={farve}
  >
    {children}
  </text>
)

/** Coordinates to a tenth of a unit: nobody sees more, and a page of 90 days stays small. */
export const rund = (value: number): number => Math.round(value * 10) / 10

interface StregProps {
  x1: number
  y1: number
  x2: number
  y2: number
  farve?: string
  tykkelse?: number
  stiplet?: string
}

export const Streg = ({ x1, y1, x2, y2, farve = FARVE.gitter, tykkelse = 1, stiplet }: StregProps) => (
  <line
    x1={rund(x1)}
    y1={rund(y1)}
    x2={rund(x2)}
    y2={rund(y2)}
    stroke={farve}
    stroke-width={tykkelse}
    stroke-dasharray={stiplet}
  />
)

interface SignaturProps {
  x: number
  y: number
  tegn: readonly { fyldt: boolean; navn: string; bredde: number }[]
}

/** What full and hollow dots mean; drawn, since not every font has such letters. */
export const Signatur = ({ x, y, tegn }: SignaturProps) => (
  <>
    {tegn.map(({ fyldt, navn }, i) => {
      const left = x + tegn.slice(0, i).reduce((sum, { bredde }) => sum + bredde, 0)
      return (
        <>
          <circle
            cx={left + 5}
            cy={y - 4}
            r="3.8"
            fill={fyldt ? FARVE.blaek : FARVE.papir}
            stroke={FARVE.blaek}
            stroke-width="1.3"
          />
          <Label x={left + 14} y={y} lille farve={FARVE.daempet}>
            {navn}
          </Label>
        </>
      )
    })}
  </>
)
