import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { rolleTekst } from '../../../functions/domain/roller.ts'
import { DEMO_PASSWORD, type LoginUser } from './demo.ts'
import { AUTO_SUBMIT, STYLE } from './style.ts'

const Page = ({ title, children }: { title: string; children: Child }) => (
  <html lang="da">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} – Spædbarnsprojektet`}</title>
      <style>{raw(STYLE)}</style>
    </head>
    <body>
      <main>
        <h1>{title}</h1>
        {children}
      </main>
    </body>
  </html>
)

const toHtml = (page: Child): string => `<!doctype html>${String(page)}`

const Besked = ({ tekst }: { tekst: string }) => (
  <div class="besked" role="alert">
    <p id="besked">{tekst}</p>
  </div>
)

const DemoUser = ({ brugernavn, navn, rolle, organisationsnavn }: LoginUser) => (
  <li>
    <button class="let" name="brugernavn" value={brugernavn} aria-describedby={`om-${brugernavn}`}>
      {`Log ind som ${brugernavn}`}
    </button>
    <span id={`om-${brugernavn}`}>{`${navn} · ${rolleTekst[rolle]} · ${organisationsnavn}`}</span>
  </li>
)

const DemoUsers = ({ users }: { users: LoginUser[] }) => (
  <section aria-labelledby="demo">
    <h2 id="demo">Demopersoner</h2>
    <p>
      Alle personer er opdigtede. Adgangskoden er <strong>{DEMO_PASSWORD}</strong> for dem alle.
    </p>
    <form method="post">
      <input type="hidden" name="adgangskode" value={DEMO_PASSWORD} />
      <ul>
        {users.map((user) => (
          <DemoUser {...user} />
        ))}
      </ul>
    </form>
  </section>
)

/** The login form; `users` are offered with one click each. */
export function renderLoginPage({ besked, users }: { besked?: string; users: LoginUser[] }): string {
  const describedBy = besked ? { 'aria-describedby': 'besked' } : {}
  return toHtml(
    <Page title="Log ind">
      {besked && <Besked tekst={besked} />}
      <form method="post">
        <label for="brugernavn">Brugernavn</label>
        <input
          id="brugernavn"
          name="brugernavn"
          required
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          {...describedBy}
        />
        <label for="adgangskode">Adgangskode</label>
        <input
          id="adgangskode"
          name="adgangskode"
          type="password"
          required
          autocomplete="current-password"
          {...describedBy}
        />
        <button>Log ind</button>
      </form>
      {users.length > 0 && <DemoUsers users={users} />}
    </Page>,
  )
}

/** `form` is the provider's own, with its token against forged requests; the button belongs to it by its id. */
export function renderLogoutPage(form: string, isAutomatic: boolean): string {
  return toHtml(
    <Page title="Log ud">
      <p>Vil du logge ud?</p>
      {raw(form.replace('</form>', '<input type="hidden" name="logout" value="yes"/></form>'))}
      <button form="op.logoutForm">Log ud</button>
      {isAutomatic && <script>{raw(AUTO_SUBMIT)}</script>}
    </Page>,
  )
}

/** A page that says one thing and leads on. */
export function renderMessagePage({
  title,
  tekst,
  href,
  link,
}: {
  title: string
  tekst: string
  href: string
  link: string
}): string {
  return toHtml(
    <Page title={title}>
      <p>{tekst}</p>
      <p>
        <a href={href}>{link}</a>
      </p>
    </Page>,
  )
}
