import { Pagination } from '../../forms/components/Pagination.tsx'
import { Home } from '../../forms/pages/adgang/home.tsx'
import { LogSoegning, LogTabel } from '../../forms/pages/adgang/log.tsx'
import { rolleTekst, type Rolle } from '../domain/roller.ts'
import { toDato } from '../domain/tid.ts'
import type { Deps } from '../deps.ts'
import { siderOf } from '../http/side.ts'
import { page, type PageCall, type PageRoute } from '../http/page.tsx'
import { readHome } from './home.ts'
import { listLog, type Logvisning, type Soegning } from './service.ts'

const toLinje = (linje: Logvisning) => ({ ...linje, rolle: rolleTekst[linje.rolle as Rolle] ?? linje.rolle })

const given = (query: Record<string, string>) =>
  Object.fromEntries(
    ['forloebId', 'visitationId', 'aktoer'].flatMap((key) => (query[key]?.trim() ? [[key, query[key].trim()]] : [])),
  )

/** Lines on one page of the log. */
const LIMIT = 200

const readSide = async (deps: Deps, { anmodning, query }: PageCall, soegning: Soegning) => {
  const { cursor } = query
  const { linjer, naeste } = await listLog(
    deps,
    anmodning,
    { ...soegning, limit: LIMIT, ...(cursor && { cursor }) },
    toDato(anmodning.nu),
  )
  return { linjer: linjer.map(toLinje), naeste, cursor }
}

/** Who has seen one case: roles and times, no names. */
const hvemHarSet = (path: string, soegningOf: (id: string) => Soegning): PageRoute<Deps> =>
  page('get', path, 'log.laes', async (deps: Deps, call) => {
    const today = toDato(call.anmodning.nu)
    const side = await readSide(deps, call, soegningOf(call.params.id!))
    return call.show(
      { titel: 'Hvem har set dette?', broedkrumme: [{ tekst: 'Forside', href: '/' }] },
      <>
        <LogTabel linjer={side.linjer} today={today} navne={false} />
        <Pagination {...siderOf(call.c.req.path, side)} />
      </>,
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
    const side = Object.keys(soegning).length > 0 ? await readSide(deps, call, soegning) : undefined
    return call.show(
      { titel: 'Søg i loggen' },
      <>
        <LogSoegning today={today} vaerdier={soegning} {...(side && { linjer: side.linjer })} />
        {side && <Pagination {...siderOf(`/log?${new URLSearchParams(soegning).toString()}`, side)} />}
      </>,
    )
  }),

  hvemHarSet('/log/forloeb/{id}', (id) => ({ forloebId: id })),
  hvemHarSet('/log/visitationer/{id}', (id) => ({ visitationId: id })),
]
