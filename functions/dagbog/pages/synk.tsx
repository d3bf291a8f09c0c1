import { gzipSync } from 'node:zlib'
import { FLERE, HURTIGE } from '../../domain/dagbog/indtastning.ts'
import { DomaeneFejl } from '../../domain/fejl.ts'
import { toDato } from '../../domain/tid.ts'
import { AktiverContext } from '../../../forms/assets.ts'
import { Mere } from '../../../forms/pages/dagbog/dag.tsx'
import type { Deps } from '../../deps.ts'
import { openForloeb } from '../../http/adgang.ts'
import { page, type PageRoute } from '../../http/page.tsx'
import { datesOf, readDag } from '../dag.ts'
import { Synk, synk } from '../synk.ts'
import { formularOf } from './ny.tsx'

const MAX_SYNK = 4 * 1024 * 1024

/** For the device: proof of origin, whose diary, the clock; its waiting entries; and every half page in one document. */
export const synkPages: PageRoute<Deps>[] = [
  page('get', '/forloeb/{id}/dagbog/synk', 'dagbog.skriv', async (deps: Deps, { anmodning, params, csrf, c }) => {
    await openForloeb(deps, anmodning, params.id!, 'dagbog.skriv')
    return c.json({ csrf, nu: anmodning.nu, konto: anmodning.aktoer.sub }, 200, { 'cache-control': 'no-store' })
  }),
  {
    ...page('post', '/forloeb/{id}/dagbog/synk', 'dagbog.skriv', async (deps: Deps, { anmodning, params, c }) => {
      const items = Synk.safeParse(await c.req.json().catch(() => undefined))
      if (!items.success) throw new DomaeneFejl('krop.ikkeJson')
      return c.json(await synk(deps, anmodning, params.id!, items.data), 200, { 'cache-control': 'no-store' })
    }),
    maxBody: MAX_SYNK,
  },
  page('get', '/forloeb/{id}/dagbog/ark', 'dagbog.skriv', async (deps: Deps, call) => {
    const forloeb = await openForloeb(deps, call.anmodning, call.params.id!, 'dagbog.skriv')
    const dato = datesOf(forloeb, toDato(call.anmodning.nu)).sidste
    const data = await readDag(deps, call.anmodning, forloeb.id, dato)
    const own = { ...call, params: { ...call.params, dato } }
    const body = (
      <main data-dato={dato}>
        {[...HURTIGE, ...FLERE].map((indtastning) => (
          <section data-ark={indtastning.noegle} data-titel={indtastning.titel}>
            {formularOf(own, data, indtastning, { idPrefix: 'ark-' })}
          </section>
        ))}
        <section data-ark="mere" data-titel="Hvad er der sket?">
          <Mere sti={`/forloeb/${forloeb.id}/dagbog/${dato}`} />
        </section>
      </main>
    )
    const view = <AktiverContext.Provider value={deps.aktiver}>{body}</AktiverContext.Provider>
    // Nothing in it comes from the request, so that its length tells nothing of what it holds (BREACH).
    const isPacked = /\bgzip\b/.test(call.c.req.header('accept-encoding') ?? '')
    const headers = { 'cache-control': 'no-store', vary: 'accept-encoding' }
    if (!isPacked) return call.c.html(view, 200, headers)
    return call.c.body(new Uint8Array(gzipSync(String(await view))), 200, {
      ...headers,
      'content-type': 'text/html; charset=UTF-8',
      'content-encoding': 'gzip',
    })
  }),
]
