import { EmptyState } from '../../components/EmptyState.tsx'
import type { Stykke } from './Materiale.tsx'

/** The entries of a day, where a reference in the rapport leads. */
export const Dagvisning = ({ stykker }: { stykker: readonly Stykke[] }) =>
  stykker.length === 0 ? (
    <EmptyState titel="Der er ingen registreringer denne dag">
      <p>Dagen er ikke talt med som nul i rapportens tal.</p>
    </EmptyState>
  ) : (
    <ul class="rapport-stykker">
      {stykker.map(({ noegle, titel, brood }) => (
        <li id={noegle.replace(':', '-')}>
          <p>
            <strong>{titel}</strong> {brood}
          </p>
        </li>
      ))}
    </ul>
  )
