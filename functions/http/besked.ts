import type { Post } from '../store/post.ts'
import type { HttpDeps } from './deps.ts'

type Afsender = Pick<HttpDeps, 'config' | 'writeLog'> & { post: Post }

/** What a mail says: one line, the same for everybody. Never what it is about or whom: mail is no safe place for a case. */
export const BESKEDER = {
  familie: 'Du har en ny besked',
  nyVisitation: 'Der er en ny visitation',
  visitationTrukket: 'En visitation er trukket tilbage',
  nyOpgave: 'Der er en ny opgave',
  svarPaaVisitation: 'Der er svar på en visitation',
} as const

/** Says that there is something to see. Nobody to write to is no fault, and a mail that fails stops nothing. */
export async function notify(
  { post, config, writeLog }: Afsender,
  address: Promise<string | null | undefined> | string | undefined,
  hvad: keyof typeof BESKEDER,
): Promise<void> {
  const emne = BESKEDER[hvad]
  const tekst = `${emne} i Spædbarnsprojektet.\n\nLog ind og se mere her: ${config.origin}/\n`
  try {
    const to = await address
    if (to) await post.send({ to, emne, tekst })
  } catch (error) {
    writeLog({ niveau: 'fejl', besked: 'besked blev ikke sendt', navn: (error as Error).name })
  }
}

/** To the address an organisation shares; the table of addresses is the installation's own. */
export const notifyOrganisation = (deps: Afsender, organisation: string, hvad: keyof typeof BESKEDER): Promise<void> =>
  notify(deps, deps.config.postkasser[organisation], hvad)
