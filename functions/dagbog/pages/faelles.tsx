import type { Child } from 'hono/jsx'
import { Mangler } from '../../../forms/pages/dagbog/usendt.tsx'
import { writeDato } from '../../../forms/text.ts'
import { navnOf } from '../../../forms/pages/dagbog/ord.ts'
import type { GemtRegistrering } from '../../domain/dagbog/gemt.ts'
import type { Feltfejl } from '../../domain/fejl.ts'
import type { Forloeb } from '../../domain/forloeb/forloeb.ts'
import { toDato } from '../../domain/tid.ts'
import type { PageCall } from '../../http/page.tsx'
import { mayDo } from '../dag.ts'

export const stiOf = (call: PageCall) => `/forloeb/${call.params.id}/dagbog/${call.params.dato}`

export const textOf = ({ krop }: PageCall, name: string): string => {
  const value = krop[name]
  return ((Array.isArray(value) ? value.at(-1) : value) ?? '').trim()
}

/** Siblings who did not get it, for the page that tells. */
export const ikkeHosQuery = (ids: readonly string[]): string => (ids.length > 0 ? `&ikke=${ids.join(',')}` : '')

interface Ramme {
  forloeb: Forloeb
  dato: string
  titel: string
  fejl?: readonly Feltfejl[]
  egenOverskrift?: boolean
}

/** Every page of the diary: the way back to the day, and what has not been sent yet always in sight. */
export function showDagbog(call: PageCall, { forloeb, dato, titel, fejl, egenOverskrift }: Ramme, children: Child) {
  const day = writeDato(dato, toDato(call.anmodning.nu))
  const krumme = egenOverskrift
    ? { tekst: 'Forside', href: '/' }
    : { tekst: `Dagen, ${day}`, href: `/forloeb/${forloeb.id}/dagbog/${dato}` }
  return call.show(
    {
      titel,
      smal: true,
      broedkrumme: [krumme],
      scripts: ['dagbog.js'],
      hovedstatus: <Mangler konto={call.anmodning.aktoer.sub} nu={call.anmodning.nu} />,
      ...(mayDo(call.anmodning, forloeb, 'log.laes') && { hvemHarSet: `/log/forloeb/${forloeb.id}` }),
      ...(egenOverskrift && { egenOverskrift }),
      ...(fejl?.length && { fejl }),
    },
    children,
  )
}

export const titelOf = (r: GemtRegistrering) => `Ret ${navnOf(r).toLowerCase()}`
