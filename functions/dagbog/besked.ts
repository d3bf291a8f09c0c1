import type { Forloeb } from '../domain/forloeb/forloeb.ts'
import type { Deps } from '../deps.ts'

/** Says that there is something to see, never what or about whom; a mail that fails stops nothing. */
export async function notifyFamilie(
  deps: Pick<Deps, 'plejefamilier' | 'post' | 'config' | 'writeLog'>,
  { plejefamilieId }: Forloeb,
): Promise<void> {
  try {
    const familie = await deps.plejefamilier.get(plejefamilieId)
    if (!familie?.email) return
    const tekst = `Du har en ny besked i Spædbarnsprojektet.\n\nLog ind og læs den her: ${deps.config.origin}/\n`
    await deps.post.send({ to: familie.email, emne: 'Du har en ny besked', tekst })
  } catch (error) {
    deps.writeLog({ niveau: 'fejl', besked: 'besked blev ikke sendt', navn: (error as Error).name })
  }
}
