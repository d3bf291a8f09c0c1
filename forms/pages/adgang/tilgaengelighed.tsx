import { samarbejdsparter } from '../../../functions/domain/visitation/deltagere.ts'
import { Kontaktlinks } from '../../components/Kontakt.tsx'
import type { Kontakter } from '../../kontakter.ts'
import { Layout } from '../../layout.tsx'

interface Props {
  aktiver: Record<string, string>
  kontakter: Kontakter
  sti: string
}

/** The statement that lov 692/2018 asks for; the authority publishes the official one through WAS-Tool. */
export const Tilgaengelighed = ({ aktiver, kontakter, sti }: Props) => (
  <Layout titel="Tilgængelighedserklæring" aktiver={aktiver} kontakter={kontakter} csrf="" sti={sti} smal>
    <p>Spædbarnsprojektet skal kunne bruges af alle, også med tastatur, skærmlæser, forstørrelse og uden JavaScript.</p>
    <h2>Hvor godt opfylder vi kravene?</h2>
    <p>Siderne er bygget efter WCAG 2.1 på niveau AA (EN 301 549) og kontrolleres automatisk ved hver ændring.</p>
    <h2>Oplever du problemer?</h2>
    <p>
      Skriv eller ring til Døgncentret og fortæl, hvilken side det drejer sig om, og hvad du ville gøre. Så retter vi
      det.
    </p>
    <p>
      Døgncentret: <Kontaktlinks til={[samarbejdsparter.doegncenter]} />
    </p>
    <h2>Du kan klage</h2>
    <p>Hjælper det ikke at kontakte os, kan du klage til Digitaliseringsstyrelsen.</p>
  </Layout>
)
