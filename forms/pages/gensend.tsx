import type { Child } from 'hono/jsx'
import { Button } from '../components/Button.tsx'

export interface GensendProps {
  /** Where the form goes. */
  sti: string
  felter: readonly (readonly [navn: string, vaerdi: string])[]
  /** Of the session there is now; undefined while nobody is logged in. */
  csrf: string | undefined
}

/** Text a person wrote, not a choice or a number. */
const isSkrevet = (vaerdi: string) => /\s/.test(vaerdi.trim())

/** What was typed when the login had run out, ready to be sent again; without a script nothing else keeps it. */
export const Gensend = ({ sti, felter, csrf }: GensendProps): Child => (
  <>
    {csrf === undefined ? (
      <>
        <p>Du har været logget ud et stykke tid. Det, du har skrevet, er ikke gemt endnu, men det er her.</p>
        <ol>
          <li>
            <a href="/log-ind" target="_blank" rel="noopener">
              Log ind i et nyt vindue
            </a>
          </li>
          <li>Kom tilbage hertil, og send igen</li>
        </ol>
      </>
    ) : (
      <p>Du er logget ind igen. Det, du har skrevet, er ikke gemt endnu.</p>
    )}
    {felter
      .filter(([, vaerdi]) => isSkrevet(vaerdi))
      .map(([, vaerdi]) => (
        <blockquote class="citat">{vaerdi}</blockquote>
      ))}
    <form method="post" action={sti}>
      {csrf !== undefined && <input type="hidden" name="_csrf" value={csrf} />}
      {felter.map(([navn, vaerdi]) => (
        <input type="hidden" name={navn} value={vaerdi} />
      ))}
      <Button>{csrf === undefined ? 'Send igen' : 'Gem nu'}</Button>
    </form>
  </>
)
