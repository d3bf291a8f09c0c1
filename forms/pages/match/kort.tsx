import type { Child } from 'hono/jsx'
import { strongestGrunde } from '../../../functions/domain/matching/grunde.ts'
import type { Kandidat } from '../../../functions/domain/matching/schema.ts'
import { Card } from '../../components/Card.tsx'
import { Details } from '../../components/Details.tsx'
import { Icon } from '../../components/Icon.tsx'
import type { Ikon } from '../../ikoner.ts'
import { AlleRegler, Udfald } from './regler.tsx'
import { writePlads, writeScore } from './text.ts'

interface GrundlisteProps {
  titel: string
  ikon: Ikon
  grunde: string[]
  art: string
  niveau: Niveau
}

type Niveau = 2 | 3 | 4

function Grundliste({ titel, ikon, grunde, art, niveau }: GrundlisteProps) {
  const Heading = `h${niveau}` as 'h2'
  return grunde.length === 0 ? null : (
    <div class={`grunde grunde-${art}`}>
      <Heading class="grunde-titel">{titel}</Heading>
      <ul>
        {grunde.map((grund) => (
          <li>
            <Icon navn={ikon} />
            <span>{grund}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Up to this many open questions stand on the card; all of them under "Vis alle regler". */
const MAX_SPOERG = 4

/** Strongest reasons for and against, and what to ask the family. */
export function Grunde({ kandidat, niveau = 4 }: { kandidat: Kandidat; niveau?: Niveau }) {
  const { for: pro, imod, spoerg } = strongestGrunde(kandidat)
  const flere = spoerg.length - MAX_SPOERG
  return (
    <>
      <Grundliste titel="Taler for" ikon="plus" grunde={pro} art="for" niveau={niveau} />
      <Grundliste titel="Taler imod" ikon="minus" grunde={imod} art="imod" niveau={niveau} />
      <Grundliste titel="Spørg" ikon="help" grunde={spoerg.slice(0, MAX_SPOERG)} art="spoerg" niveau={niveau} />
      {flere > 0 && <p class="svag">Og {flere} mere, der ikke er kendt. Se alle regler.</p>}
    </>
  )
}

interface KortProps {
  kandidat: Kandidat
  today: string
  /** Said no to this child, or the like. */
  bemaerkning?: string
  handlinger?: Child
}

/** One family as a card: word and sign, reasons, open questions, free place; everything behind it folded. */
export const Matchkort = ({ kandidat, today, bemaerkning, handlinger }: KortProps) => (
  <Card titel={kandidat.label} niveau={3} status={<Udfald udfald={kandidat.udfald} />} handlinger={handlinger}>
    <p class="plads">{writePlads(kandidat, today)}</p>
    <p>Samlet vurdering: {writeScore(kandidat)}</p>
    {bemaerkning && <p class="bemaerkning">{bemaerkning}</p>}
    {kandidat.aendrerRang && <p class="bemaerkning">Svar på det ukendte kan ændre, hvem der står først.</p>}
    <Grunde kandidat={kandidat} />
    <Details titel="Vis alle regler">
      <AlleRegler kandidat={kandidat} />
    </Details>
  </Card>
)
