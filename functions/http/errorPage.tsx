import { Layout } from '../../forms/layout.tsx'
import type { DomaeneFejl, Fejlkode } from '../domain/fejl.ts'
import type { HttpDeps } from './deps.ts'

/** The one thing to do, where it is not just "go back". */
const raad: Partial<Record<Fejlkode, { tekst: string; href: string; knap: string }>> = {
  'login.mangler': {
    tekst: 'Log ind igen. Det, du sendte, er ikke gemt.',
    href: '/log-ind',
    knap: 'Log ind',
  },
  'login.ugyldigt': { tekst: 'Login blev ikke gennemført. Prøv igen.', href: '/log-ind', knap: 'Log ind' },
  'adgang.csrf': {
    tekst: 'Gå tilbage, genindlæs siden og send igen. Teksten ligger stadig i felterne.',
    href: '/',
    knap: 'Til forsiden',
  },
  'dagbog.ikkeBegyndt': {
    tekst: 'Der er ikke noget at skrive endnu. På forsiden står, hvornår forløbet begynder.',
    href: '/',
    knap: 'Til forsiden',
  },
  ikkeFundet: { tekst: 'Siden findes ikke, eller du har ikke adgang til den.', href: '/', knap: 'Til forsiden' },
}

type Rammedele = Pick<HttpDeps, 'aktiver' | 'config'>

/** What happened, that nothing was lost, and the one thing to do. */
export function renderErrorPage({ aktiver, config }: Rammedele, fejl: DomaeneFejl, anmodningId: string): string {
  const { tekst, href, knap } = raad[fejl.kode] ?? {
    tekst: 'Gå tilbage og prøv igen. Intet er gået tabt.',
    href: '/',
    knap: 'Til forsiden',
  }
  return (
    <Layout titel={fejl.titel} aktiver={aktiver} kontakter={config.kontakter} csrf="" sti="" smal>
      <p>{tekst}</p>
      {fejl.fejl.length > 0 && (
        <ul>
          {fejl.fejl.map(({ besked }) => (
            <li>{besked}</li>
          ))}
        </ul>
      )}
      <p>
        <a class="button button-primary xs-full-width" href={href}>
          {knap}
        </a>
      </p>
      <p class="hjaelpetekst">Nummer til support: {anmodningId.slice(0, 8)}</p>
    </Layout>
  ).toString()
}
