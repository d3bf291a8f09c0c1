import type { Child } from 'hono/jsx'
import type { Match } from '../../../functions/domain/matching/match.ts'
import type { Matchpart } from '../../../functions/domain/matching/schema.ts'
import { toDato } from '../../../functions/domain/tid.ts'
import { Card, Cards } from '../../components/Card.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Tag } from '../../components/Tag.tsx'
import { writeDato } from '../../text.ts'

interface Listelinje {
  match: Match
  part: Matchpart
}

const Venter = ({ match, part }: Listelinje): Child =>
  match.svar[part] ? <Tag>Venter på den anden part</Tag> : <Tag type="warning">I mangler at svare</Tag>

/** Everything that waits for an answer from this side or the other. */
export const Matchliste = ({ match, part, today }: { match: Match[]; part: Matchpart; today: string }) =>
  match.length === 0 ? (
    <EmptyState titel="Ingen match venter på svar">
      <p>
        {part === 'plejefamilie'
          ? 'Når Familieplejecentret foreslår et barn til jer, står det her.'
          : 'Når Familieplejecentret har valgt en plejefamilie, står det her.'}
      </p>
    </EmptyState>
  ) : (
    <Cards>
      {match.map((one) => (
        <Card
          titel={part === 'plejefamilie' ? 'Et barn har brug for en plads' : 'Forslag til plejefamilie'}
          href={`/match/${one.id}`}
          status={<Venter match={one} part={part} />}
        >
          <p>Foreslået {writeDato(toDato(one.oprettet), today)}</p>
        </Card>
      ))}
    </Cards>
  )
