import type { Child } from 'hono/jsx'
import { html } from 'hono/html'
import type { Feltfejl } from '../functions/domain/fejl.ts'
import { type Aktiver, AktiverContext } from './assets.ts'
import { type Kontakter, KontakterContext } from './kontakter.ts'
import { ErrorSummary } from './components/ErrorSummary.tsx'
import { Icon } from './components/Icon.tsx'
import { Footer } from './layout/Footer.tsx'
import { Head } from './layout/Head.tsx'
import { Header, type HeaderProps } from './layout/Header.tsx'

export interface Krumme {
  tekst: string
  href: string
}

export interface LayoutProps extends HeaderProps {
  /** The page's heading, and the first half of its title. */
  titel: string
  aktiver: Aktiver
  /** Who to call and write to. */
  kontakter?: Kontakter
  /** For script elements that a page adds itself. */
  nonce?: string
  /** The way here; on a phone only the last step back is shown. */
  broedkrumme?: readonly Krumme[]
  /** The page's one main action when it is a link; buttons in forms stand in the form. */
  hovedhandling?: { tekst: string; href: string }
  fejl?: readonly Feltfejl[]
  idPrefix?: string
  /** A short line over the heading, e.g. the case's name. */
  overtitel?: string
  /** Text and forms in one column. */
  smal?: boolean
  /** The page writes its own h1. */
  egenOverskrift?: boolean
  /** Names of browser scripts besides `fejl.js` and `udloeb.js`, e.g. `['gem-kladde.js']`. */
  scripts?: readonly string[]
  /** When the session ends (ISO); the page warns 5 minutes before. */
  udloeber?: string
  /** Page of who has seen this, linked in the footer. */
  hvemHarSet?: string
  children?: Child
}

function Krummer({ krummer }: { krummer: readonly Krumme[] }) {
  return (
    <nav class="krummer" aria-label="Brødkrumme">
      <ol>
        {krummer.map(({ tekst, href }) => (
          <li>
            <Icon navn="chevron-left" />
            <a href={href}>{tekst}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The frame around every page: one heading, errors above it, one main action. No inline script or style. */
export function Layout(props: LayoutProps) {
  const { titel, aktiver, fejl = [], broedkrumme, hovedhandling, overtitel, smal, egenOverskrift, children } = props
  const scripts = ['fejl.js', ...(props.aktoer && props.udloeber ? ['udloeb.js'] : []), ...(props.scripts ?? [])]
  return (
    <AktiverContext.Provider value={aktiver}>
      <KontakterContext.Provider value={props.kontakter ?? {}}>
        {html`<!doctype html>`}
        <html lang="da">
          <Head titel={fejl.length > 0 ? `Fejl: ${titel}` : titel} scripts={scripts} nonce={props.nonce} />
          <body data-udloeber={props.udloeber}>
            <a class="skipnav" href="#main-content">
              Gå til sidens indhold
            </a>
            <Header
              aktoer={props.aktoer}
              csrf={props.csrf}
              sti={props.sti}
              menu={props.menu}
              hovedstatus={props.hovedstatus}
            />
            <main id="main-content" class={smal ? 'indhold smal' : 'indhold'} tabindex={-1}>
              {broedkrumme && broedkrumme.length > 0 && <Krummer krummer={broedkrumme} />}
              <ErrorSummary fejl={fejl} idPrefix={props.idPrefix} />
              {!egenOverskrift && (
                <div class="sidetop">
                  <div>
                    {overtitel && <p class="overtitel">{overtitel}</p>}
                    <h1>{titel}</h1>
                  </div>
                  {hovedhandling && (
                    <a class="button button-primary" href={hovedhandling.href}>
                      {hovedhandling.tekst}
                    </a>
                  )}
                </div>
              )}
              {children}
            </main>
            <Footer hvemHarSet={props.hvemHarSet} />
          </body>
        </html>
      </KontakterContext.Provider>
    </AktiverContext.Provider>
  )
}
