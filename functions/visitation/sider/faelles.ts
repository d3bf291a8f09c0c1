import type { Child } from 'hono/jsx'
import { mayOpen, type SideId, sider, stiTil } from '../../../forms/pages/visitation/journey.ts'
import { sagsnavn } from '../../../forms/pages/visitation/text.ts'
import { DomaeneFejl, type Feltfejl } from '../../domain/fejl.ts'
import { toDato } from '../../domain/tid.ts'
import type { Visitation } from '../../domain/visitation/visitation.ts'
import type { Deps } from '../../deps.ts'
import { page, type PageCall, type PageRoute } from '../../http/page.tsx'
import { readVisitation } from '../laes.ts'

export type SagHandle = (deps: Deps, call: PageCall, visitation: Visitation) => Promise<Response>

/** A page of one visitation: opened (and logged) by the page's own right; out of its states it leads to the front of the case. */
export const sagside = (method: 'get' | 'post', side: SideId, handle: SagHandle, under = ''): PageRoute<Deps> =>
  page(method, `/visitationer/{id}${sider[side].sti}${under}`, sider[side].tilladelse, async (deps: Deps, call) => {
    const visitation = await readVisitation(deps, call.anmodning, call.params.id!, sider[side].tilladelse)
    if (!mayOpen(side, visitation.status)) return call.goTo(stiTil(visitation.id))
    return handle(deps, call, visitation)
  })

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/** An id a form has carried: nothing else may become a key. */
export const isId = (value: unknown): value is string => typeof value === 'string' && UUID.test(value)

export const todayOf = ({ anmodning }: PageCall): string => toDato(anmodning.nu)

/** The page again when what was written can't be used; every other failure goes on. */
export async function orShow(
  act: () => Promise<Response>,
  show: (fejl: Feltfejl[]) => Response | Promise<Response>,
): Promise<Response> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof DomaeneFejl && error.kode === 'felter.ugyldige') return show(error.fejl)
    throw error
  }
}

type Props = Parameters<PageCall['show']>[0]

/** The page in its place: the case above it, its own name as heading. */
export const showSag = (
  call: PageCall,
  visitation: Visitation,
  props: Partial<Props> & { titel: string },
  children: Child,
) =>
  call.show(
    {
      smal: true,
      broedkrumme: [
        { tekst: 'Visitationer', href: '/visitationer' },
        { tekst: sagsnavn(visitation.svar), href: stiTil(visitation.id) },
      ],
      ...props,
    },
    children,
  )
