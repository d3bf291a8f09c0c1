import { samarbejdsparter } from '../../../functions/domain/visitation/deltagere.ts'
import { Kontaktlinks } from '../../components/Kontakt.tsx'

/** About the project Døgncentret answers (S1-70), about the case Familieplejecentret. */
export const HvemKanSpoerges = () => (
  <>
    <p>
      Om visitationen: ring eller skriv til Familieplejecentret.{' '}
      <Kontaktlinks til={[samarbejdsparter.familieplejecenter]} />
    </p>
    <p>
      For yderligere oplysninger om projektet: kontakt Døgncentret.{' '}
      <Kontaktlinks til={[samarbejdsparter.doegncenter]} />
    </p>
  </>
)
