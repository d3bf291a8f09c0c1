import { Home } from '../../forms/pages/adgang/home.tsx'
import { LogSoegning, LogTabel } from '../../forms/pages/adgang/log.tsx'
import { rolleTekst, type Rolle } from '../domain/roller.ts'
import { toDato } from '../domain/tid.ts'
import type { Deps } from '../deps.ts'
import { page, type PageRoute } from '../http/page.tsx'
import { readHome } from './home.ts'
import { listLog, type Logvisning } from './service.ts'

const toLinje = (linje: Logvisning) => ({ ...linje, rolle: rolleTekst[linje.rolle as Rolle] ?? linje.rolle })

const given = (query: Record<string, string>) =>
  Object.fromEntries(
    ['forloebId', 'visitationId', 'aktoer'].flatMap((key) => (query[key]?.trim() ? [[key, query[key].trim()]] : [])),
  )

/** Who has seen one case: roles and times, no names. */
const hvemHarSet = (path: string, soegningOf: (id: string) => Parameters<typeof listLog>[2]): PageRoute<Deps> =>
  page('get', path, 'log.laes', async (deps: Deps, call) => {
    const today = toDato(call.anmodning.nu)
    const linjer = await listLog(deps, call.anmodning, soegningOf(call.params.id!), today)
    return call.show(
      { titel: 'Hvem har set dette?', broedkrumme: [{ tekst: 'Forside', href: '/' }] },
      <LogTabel linjer={linjer.map(toLinje)} today={today} navne={false} />,
    )
  })

export const pages: PageRoute<Deps>[] = [
  page('get', '/', undefined, async (deps: Deps, call) => {
    const home = await readHome(deps, call.anmodning)
    return call.show({ titel: `Hej, ${call.anmodning.aktoer.navn.split(' ')[0]}` }, <Home {...home} />)
  }),

  page('get', '/log', 'log.laes', async (deps: Deps, call) => {
    const today = toDato(call.anmodning.nu)
    const soegning = given(call.query)
    const linjer = Object.keys(soegning).length > 0 ? await listLog(deps, call.anmodning, soegning, today) : undefined
    return call.show(
      { titel: 'Søg i loggen' },
      <LogSoegning today={today} vaerdier={soegning} {...(linjer && { linjer: linjer.map(toLinje) })} />,
    )
  }),

  hvemHarSet('/log/forloeb/{id}', (id) => ({ forloebId: id })),
  hvemHarSet('/log/visitationer/{id}', (id) => ({ visitationId: id })),
]
