import { samarbejdsparter } from '../../functions/domain/visitation/deltagere.ts'
import { Kontaktlinks } from '../components/Kontakt.tsx'

/** Who to ask, and the page's obligations. */
export const Footer = ({ hvemHarSet }: { hvemHarSet?: string }) => (
  <footer class="bund">
    <div class="bund-indhold">
      <p>
        For yderligere oplysninger om projektet: kontakt Døgncentret{' '}
        <Kontaktlinks til={[samarbejdsparter.doegncenter]} />
      </p>
      <ul>
        {hvemHarSet && (
          <li>
            <a href={hvemHarSet}>Hvem har set dette?</a>
          </li>
        )}
        <li>
          <a href="/tilgaengelighed">Tilgængelighedserklæring</a>
        </li>
      </ul>
    </div>
  </footer>
)
