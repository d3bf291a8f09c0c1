import * as z from 'zod'
import { indtastningOf } from '../domain/dagbog/indtastning.ts'
import { Dato } from '../domain/dato.ts'
import { DomaeneFejl, type Feltfejl } from '../domain/fejl.ts'
import type { Deps } from '../deps.ts'
import { openForloeb } from '../http/adgang.ts'
import type { Krop } from '../http/page.tsx'
import type { Anmodning } from '../store/revisionslog.ts'
import { doTing } from './chat.ts'
import { nuForm, readFormular, readTekst } from './formular.ts'
import { fortryd, gem, isKonflikt, stop } from './gem.ts'
import { tellIkkeHos } from './soeskende.ts'

const Handling = z.object({
  id: z.uuid(),
  art: z.enum(['form', 'nu', 'tekst', 'stop', 'fortryd', 'chat']),
  dato: Dato,
  krop: z.record(z.string().max(100), z.union([z.string().max(25_000), z.array(z.string().max(500)).max(50)])),
})
type Handling = z.infer<typeof Handling>

/** What waited on a device: at most one request's worth, each checked for itself. */
export const Synk = z.array(z.unknown()).max(100)

export interface Synksvar {
  id: string | null
  /** 207: saved here, but not at every sibling it was written for; `besked` says where and why. */
  status: 201 | 207 | 422
  besked?: string
}

/** Done in the order written; each is safe to send again, from the same device or another. */
export async function synk(deps: Deps, anmodning: Anmodning, forloebId: string, items: unknown[]): Promise<Synksvar[]> {
  await openForloeb(deps, anmodning, forloebId, 'dagbog.skriv')
  const svar: Synksvar[] = []
  for (const item of items) svar.push(await one(deps, anmodning, forloebId, item))
  return svar
}

async function one(deps: Deps, anmodning: Anmodning, forloebId: string, item: unknown): Promise<Synksvar> {
  const parsed = Handling.safeParse(item)
  if (!parsed.success) return { id: idOf(item), status: 422, besked: 'Registreringen kan ikke læses' }
  const { id } = parsed.data
  try {
    const { fejl, ikkeHos = [] } = await handlinger[parsed.data.art](deps, anmodning, forloebId, parsed.data)
    if (fejl[0]) return { id, status: 422, besked: fejl[0].besked }
    const barn = ikkeHos.length > 0 ? ((await deps.forloeb.get(forloebId))?.barn.navn ?? 'barnet') : ''
    const besked = (await tellIkkeHos(deps, anmodning, ikkeHos, barn)).join('. ')
    return besked ? { id, status: 207, besked } : { id, status: 201 }
  } catch (error) {
    if (isKonflikt(error) || !(error instanceof DomaeneFejl)) throw error
    return { id, status: 422, besked: error.titel }
  }
}

const idOf = (item: unknown): string | null => {
  const id = (item as { id?: unknown } | null)?.id
  return typeof id === 'string' ? id.slice(0, 36) : null
}

type Udfald = { fejl: Feltfejl[]; ikkeHos?: string[] }
type Udfoer = (deps: Deps, anmodning: Anmodning, forloebId: string, handling: Handling) => Promise<Udfald>

async function saveForm(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  id: string,
  krop: Krop,
  dato: string,
): Promise<Udfald> {
  const indtastning = indtastningOf(String(krop.noegle ?? ''))
  if (!indtastning) return { fejl: [{ felt: 'noegle', besked: 'Registreringen kan ikke læses' }] }
  const { registrering, fejl } = readFormular(indtastning, { ...krop, id }, dato, kildeOf(krop))
  return registrering ? gem(deps, anmodning, forloebId, registrering, ogsaaOf(krop)) : { fejl }
}

/** Decided when it was written: a second sending must say the very same. */
const kildeOf = ({ kilde }: Krop) => (kilde === 'offline' ? 'offline' : 'formular')

/** Siblings the same event is written for, one by one or by a button for all; `registrer` opens each. */
export const ogsaaOf = ({ ogsaa = [] }: Krop): string[] =>
  [ogsaa]
    .flat()
    .flatMap((ids) => ids.split(','))
    .filter((id) => /^[0-9a-f-]{36}$/.test(id))

const handlinger: Record<Handling['art'], Udfoer> = {
  form: (deps, anmodning, forloebId, { id, krop, dato }) => saveForm(deps, anmodning, forloebId, id, krop, dato),
  nu: (deps, anmodning, forloebId, { id, krop }) => {
    const nu = nuForm(krop, anmodning.nu)
    return saveForm(deps, anmodning, forloebId, id, nu.krop, nu.dato)
  },
  tekst: (deps, anmodning, forloebId, { id, krop, dato }) =>
    gem(deps, anmodning, forloebId, readTekst({ ...krop, id }, dato, kildeOf(krop))),
  stop: async (deps, anmodning, forloebId, { krop }) => {
    const at = String(krop.slut ?? '')
    const isPast = !Number.isNaN(Date.parse(at)) && at < anmodning.nu
    await stop(deps, anmodning, forloebId, String(krop.id), isPast ? new Date(at).toISOString() : anmodning.nu)
    return { fejl: [] }
  },
  fortryd: async (deps, anmodning, forloebId, { krop }) => {
    await fortryd(deps, anmodning, forloebId, String(krop.id), krop.hvad === 'stop' ? 'stop' : 'gem')
    return { fejl: [] }
  },
  chat: async (deps, anmodning, forloebId, { krop }) => ({
    fejl: await doTing(deps, anmodning, forloebId, jsonOf(krop.ting)),
  }),
}

const jsonOf = (text: unknown): unknown => {
  try {
    return JSON.parse(String(text)) as unknown
  } catch {
    return undefined
  }
}
