import { html } from 'hono/html'
import { asset } from '../../assets.ts'

/** The API's description, drawn by Swagger UI from our own server; nothing is fetched from elsewhere. */
export const ApiDocs = ({ aktiver }: { aktiver: Record<string, string> }) => (
  <>
    {html`<!doctype html>`}
    <html lang="da">
      <head>
        <meta charset="utf-8" />
        <title>API – Spædbarnsprojektet</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="stylesheet" href={asset(aktiver, 'swagger-ui.css')} />
        <script type="module" src={asset(aktiver, 'api-docs.js')}></script>
      </head>
      <body>
        <main id="api-docs" aria-label="Beskrivelse af API">
          <noscript>
            Beskrivelsen ligger som OpenAPI 3.1 på <a href="/api/openapi.json">/api/openapi.json</a>
          </noscript>
        </main>
      </body>
    </html>
  </>
)
