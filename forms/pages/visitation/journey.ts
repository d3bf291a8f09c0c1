import type { Tilladelse } from '../../../functions/domain/roller.ts'
import { barnet } from '../../../functions/domain/visitation/felter-barnet.ts'
import { praktisk } from '../../../functions/domain/visitation/felter-praktisk.ts'
import { sagen } from '../../../functions/domain/visitation/felter-sagen.ts'
import { mayGo, type Visitationshandling, type Visitationsstatus } from '../../../functions/domain/visitation/status.ts'
import { type Trin, trin } from '../../../functions/domain/visitation/trin.ts'

interface Side {
  /** After `/visitationer/{id}`. */
  sti: string
  titel: string
  tilladelse: Tilladelse
  /** Open while one of these may be done; without it in every state. */
  handlinger?: readonly Visitationshandling[]
}

/** Every page of one visitation: where it is, who may, and in which states of the machine it can be opened. */
export const sider = {
  sag: { sti: '', titel: 'Visitation', tilladelse: 'visitation.laes' },
  trin: { sti: '/trin/{trin}', titel: 'Spørgsmål', tilladelse: 'visitation.ret', handlinger: ['ret'] },
  samtale: { sti: '/samtale', titel: 'Svar i samtale', tilladelse: 'visitation.ret', handlinger: ['ret'] },
  dokumenter: { sti: '/dokumenter', titel: 'Dokumenter', tilladelse: 'visitation.ret', handlinger: ['eftersend'] },
  hent: { sti: '/dokumenter/{bilagId}/hent', titel: 'Hent dokument', tilladelse: 'bilag.hent' },
  gennemse: { sti: '/gennemse', titel: 'Gennemse svar', tilladelse: 'visitation.ret', handlinger: ['indsend'] },
  indsend: { sti: '/indsend', titel: 'Send visitation', tilladelse: 'visitation.ret' },
  kvittering: { sti: '/kvittering', titel: 'Visitationen er sendt', tilladelse: 'visitation.ret' },
  traekTilbage: {
    sti: '/traek-tilbage',
    titel: 'Træk visitationen tilbage',
    tilladelse: 'visitation.ret',
    handlinger: ['traekTilbage'],
  },
  foedsel: {
    sti: '/foedsel',
    titel: 'Barnet er født',
    tilladelse: 'visitation.ret',
    handlinger: ['registrerFoedsel'],
  },
  moede: { sti: '/moede', titel: 'Visitationsmøde', tilladelse: 'visitation.behandl', handlinger: ['holdMoede'] },
  afgoerelse: {
    sti: '/afgoerelse',
    titel: 'Afgørelse',
    tilladelse: 'visitation.behandl',
    handlinger: ['accepter', 'returner', 'afvis'],
  },
} as const satisfies Record<string, Side>
export type SideId = keyof typeof sider

export const mayOpen = (side: SideId, status: Visitationsstatus): boolean => {
  const { handlinger }: Side = sider[side]
  return !handlinger || handlinger.some((handling) => mayGo(status, handling))
}

/** The address of a page; `under` names the part of it, e.g. the step. */
export function stiTil(id: string, side: SideId = 'sag', under = ''): string {
  const { sti }: Side = sider[side]
  const part = under && `/${under}`
  return `/visitationer/${id}${sti.includes('{') ? sti.replace(/\/\{\w+\}/, part) : sti + part}`
}

/** The page of a step: the two slots have a page of their own. */
export const stiTilTrin = (id: string, trinId: Trin['id']): string =>
  trinId === 'dokumenter' ? stiTil(id, 'dokumenter') : stiTil(id, 'trin', trinId)

const of = (felter: object): Trin[] => trin.filter(({ id }) => id in felter)

/** The steps in the parts people think of. */
export const afsnit: readonly { titel: string; trin: readonly Trin[] }[] = [
  { titel: 'Barnet', trin: of(barnet) },
  { titel: 'Sagen', trin: of(sagen) },
  { titel: 'Tid, sted og kontakt', trin: of(praktisk) },
  { titel: 'Dokumenter', trin: trin.filter(({ id }) => id === 'dokumenter') },
]
