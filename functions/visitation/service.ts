import { DomaeneFejl } from '../domain/fejl.ts'
import { may, type Tilladelse } from '../domain/roller.ts'
import { toDato } from '../domain/tid.ts'
import { emneOfVisitation, withDerived } from '../domain/visitation/afledt.ts'
import type { Eftersendelse } from '../domain/visitation/bilag.ts'
import {
  mergeSvar,
  synligeSvar,
  type VisitationAendring,
  type VisitationKladde,
  withFoedsel,
} from '../domain/visitation/kladde.ts'
import { checkIndsend, type Mangel } from '../domain/visitation/kontrol.ts'
import { kvitteringOf } from '../domain/visitation/kvittering.ts'
import { isAaben, needsGrund, statusAfter, type Visitationshandling } from '../domain/visitation/status.ts'
import type { Afgoerelse, FoedselInput, MoedeInput, Visitation } from '../domain/visitation/visitation.ts'
import type { Deps } from '../deps.ts'
import { fieldError, openVisitation } from '../http/adgang.ts'
import { Konflikt } from '../store/db.ts'
import { karantaeneKey } from '../store/bilagsnoegler.ts'
import type { Anmodning } from '../store/revisionslog.ts'
import { logOf } from './log.ts'

/** What still stands between the draft and sending. */
export const manglerOf = ({ svar, bilag, eftersendes }: Visitation, today: string): Mangel[] =>
  checkIndsend(svar, { bilag, eftersendes, today })

/** A new draft with any subset of the answers; the same id made twice is one draft. */
export async function createVisitation(
  deps: Deps,
  anmodning: Anmodning,
  id: string,
  svar: VisitationKladde,
): Promise<Visitation> {
  const { aktoer, nu } = anmodning
  const today = toDato(nu)
  const empty: Visitation = {
    id,
    organisation: aktoer.organisation,
    organisationsnavn: aktoer.organisationsnavn,
    modtager: 'familieplejecentret',
    status: 'kladde',
    version: 1,
    oprettet: nu,
    oprettetAf: aktoer.sub,
    aendret: nu,
    svar,
    bilag: [],
    eftersendes: [],
    maalgruppe: { udfald: 'uafklaret', kraeverAfgoerelse: false, regler: [] },
    deltagere: [],
  }
  const visitation = withDerived(empty, today)
  try {
    await deps.visitationer.create(visitation, logOf(anmodning, 'visitation.opret', id))
    return visitation
  } catch (error) {
    if (!(error instanceof Konflikt)) throw error
    return openVisitation(deps, anmodning, id, 'visitation.ret')
  }
}

function goTo(visitation: Visitation, action: Visitationshandling): Visitation['status'] {
  const status = statusAfter(visitation.status, action)
  if (!status) throw new DomaeneFejl(action === 'ret' ? 'visitation.laast' : 'visitation.handling')
  return status
}

/** Part of a draft; what others answered meanwhile stays. */
export async function updateVisitation(
  deps: Deps,
  anmodning: Anmodning,
  id: string,
  aendring: VisitationAendring,
): Promise<Visitation> {
  return deps.visitationer.change({
    nu: anmodning.nu,
    read: () => openVisitation(deps, anmodning, id, 'visitation.ret'),
    change: (visitation) => ({
      ...visitation,
      status: goTo(visitation, 'ret'),
      svar: mergeSvar(visitation.svar, aendring),
    }),
    log: () => logOf(anmodning, 'visitation.ret', id),
  })
}

/** Sends the visitation; sending again answers the same receipt. Missing documents need a day they follow. */
export async function submitVisitation(
  deps: Deps,
  anmodning: Anmodning,
  id: string,
  eftersendes: Eftersendelse[],
): Promise<Visitation> {
  const today = toDato(anmodning.nu)
  const arrived = await arrivedBilag(deps, anmodning, id)
  return deps.visitationer.change({
    nu: anmodning.nu,
    read: async () => withArrived(await openVisitation(deps, anmodning, id, 'visitation.ret'), arrived),
    change: (visitation) => {
      if (visitation.status === 'indsendt') return visitation
      const status = goTo(visitation, 'indsend')
      const promised = mergeEftersendes(visitation.eftersendes, eftersendes)
      const mangler = manglerOf({ ...visitation, eftersendes: promised }, today)
      if (mangler.length > 0) throw new DomaeneFejl('visitation.mangler', mangler)
      const kvitteringsnummer = visitation.kvitteringsnummer ?? kvitteringOf(id, anmodning.nu)
      return {
        ...visitation,
        status,
        svar: synligeSvar(visitation.svar),
        eftersendes: promised,
        indsendt: visitation.indsendt ?? anmodning.nu,
        kvitteringsnummer,
      }
    },
    log: () => logOf(anmodning, 'visitation.ret', id),
  })
}

/** Documents that lie in the store but have not been looked at yet: whoever sends right after an upload has sent them. */
async function arrivedBilag(deps: Deps, anmodning: Anmodning, id: string): Promise<string[]> {
  const { bilag } = await openVisitation(deps, anmodning, id, 'visitation.ret')
  const waiting = bilag.filter(({ tilstand }) => tilstand === 'afventer')
  const heads = await Promise.all(waiting.map((one) => deps.lager.head(karantaeneKey(id, one.id))))
  return waiting.filter((_, i) => heads[i]).map((one) => one.id)
}

const withArrived = (visitation: Visitation, arrived: string[]): Visitation => ({
  ...visitation,
  bilag: visitation.bilag.map((one) =>
    one.tilstand === 'afventer' && arrived.includes(one.id) ? { ...one, tilstand: 'kontrolleres' } : one,
  ),
})

/** The latest promise for each kind of document. */
const mergeEftersendes = (before: Eftersendelse[], added: Eftersendelse[]): Eftersendelse[] => [
  ...before.filter(({ art }) => !added.some((one) => one.art === art)),
  ...added,
]

export async function promiseBilag(
  deps: Deps,
  anmodning: Anmodning,
  id: string,
  loefte: Eftersendelse,
): Promise<Visitation> {
  return deps.visitationer.change({
    nu: anmodning.nu,
    read: () => openVisitation(deps, anmodning, id, 'visitation.ret'),
    change: (visitation) => {
      goTo(visitation, 'eftersend')
      return { ...visitation, eftersendes: mergeEftersendes(visitation.eftersendes, [loefte]) }
    },
    log: () => logOf(anmodning, 'visitation.ret', id),
  })
}

export async function readVisitation(
  deps: Deps,
  anmodning: Anmodning,
  id: string,
  tilladelse: Tilladelse = 'visitation.laes',
): Promise<Visitation> {
  const visitation = await openVisitation(deps, anmodning, id, tilladelse)
  await deps.revisionslog.read(anmodning, { tilladelse, emne: 'visitation', emneId: id, sagId: id })
  return visitation
}

interface ListQuery {
  status?: Visitation['status']
  cursor?: string
  limit: number
}

/** Where Familieplejecentret's cases lie. */
const MODTAGER = 'familieplejecentret'

/** The queue, most urgent first, or the closed by one state, for those who receive; their own, newest first, for those who send. */
export async function listVisitationer(deps: Deps, anmodning: Anmodning, { status, cursor, limit }: ListQuery) {
  const { aktoer } = anmodning
  const isSender = aktoer.rolle === 'socialcenter'
  const binding = `visitationer#${aktoer.organisation}#${status ?? ''}`
  const start = deps.cursors.decode(cursor, binding)
  const page = isSender
    ? await deps.visitationer.ofAfsender(aktoer.organisation, limit, start)
    : status && !isAaben(status)
      ? await deps.visitationer.lukkede(MODTAGER, status, limit, start)
      : await deps.visitationer.queue(MODTAGER, limit, start)
  await deps.revisionslog.read(anmodning, {
    tilladelse: 'visitation.liste',
    emne: 'visitation',
    emneId: 'liste',
    sagId: aktoer.organisation,
  })
  const visitationer = page.visitationer.filter(
    (visitation) =>
      may(aktoer, 'visitation.laes', emneOfVisitation(visitation)) && (!status || visitation.status === status),
  )
  return { visitationer, naeste: deps.cursors.encode(page.naeste, binding) }
}

/** The child is born: the same case goes on (C1). Told again with the same date it changes nothing. */
export async function registerFoedsel(
  deps: Deps,
  anmodning: Anmodning,
  id: string,
  foedsel: FoedselInput,
): Promise<Visitation> {
  return deps.visitationer.change({
    nu: anmodning.nu,
    read: () => openVisitation(deps, anmodning, id, 'visitation.ret'),
    change: (visitation) => {
      const status = goTo(visitation, 'registrerFoedsel')
      if (visitation.svar.stilling === 'foedt' && visitation.svar.foedselsdato === foedsel.foedselsdato)
        return visitation
      if (visitation.svar.stilling === 'foedt') throw new DomaeneFejl('visitation.handling')
      const next = { ...visitation, status, svar: withFoedsel(visitation.svar, foedsel) }
      const fejl = manglerOf(next, toDato(anmodning.nu)).filter(({ felt }) => felt in foedsel)
      if (fejl.length > 0) throw new DomaeneFejl('felter.ugyldige', fejl)
      return next
    },
    log: () => logOf(anmodning, 'visitation.ret', id),
  })
}

/** Other sent visitationer of the same child, for those who may see them: one child must not be placed twice. */
export async function listSammeBarn(deps: Deps, { aktoer }: Anmodning, visitation: Visitation): Promise<Visitation[]> {
  const same = await deps.visitationer.ofSameBarn(visitation)
  return same.filter((one) => one.id !== visitation.id && may(aktoer, 'visitation.laes', emneOfVisitation(one)))
}

/** The meeting of socialcenter and Familieplejecentret, where the task is made precise (S1-69). */
export async function recordMoede(
  deps: Deps,
  anmodning: Anmodning,
  id: string,
  moede: MoedeInput,
): Promise<Visitation> {
  return deps.visitationer.change({
    nu: anmodning.nu,
    read: () => openVisitation(deps, anmodning, id, 'visitation.behandl'),
    change: (visitation) => ({
      ...visitation,
      status: goTo(visitation, 'holdMoede'),
      moede: { ...moede, af: anmodning.aktoer.sub, tid: anmodning.nu },
    }),
    log: () => logOf(anmodning, 'visitation.behandl', id),
  })
}

const udfaldOf = { returner: 'returneret', afvis: 'afvist', traekTilbage: 'trukketTilbage' } as const
export type Afgoerelseshandling = 'accepter' | keyof typeof udfaldOf

/** Accept, return, refuse or withdraw; outside the target group accepting needs a reason too. */
export async function decide(
  deps: Deps,
  anmodning: Anmodning,
  id: string,
  handling: Afgoerelseshandling,
  begrundelse?: string,
): Promise<Visitation> {
  const tilladelse = handling === 'traekTilbage' ? 'visitation.ret' : 'visitation.behandl'
  return deps.visitationer.change({
    nu: anmodning.nu,
    read: () => openVisitation(deps, anmodning, id, tilladelse),
    change: (visitation) => {
      const status = goTo(visitation, handling)
      const udenfor = handling === 'accepter' && visitation.maalgruppe.kraeverAfgoerelse
      if ((needsGrund(handling) || udenfor) && !begrundelse) throw fieldError('begrundelse', 'Skriv en begrundelse')
      const udfald = handling === 'accepter' ? (udenfor ? 'optagetUdenfor' : 'optaget') : udfaldOf[handling]
      const afgoerelse: Afgoerelse = {
        udfald,
        ...(begrundelse && { begrundelse }),
        af: anmodning.aktoer.sub,
        tid: anmodning.nu,
      }
      return { ...visitation, status, afgoerelse }
    },
    // A family that was waiting for an answer gets its place back with it.
    more: async ({ status }) =>
      handling === 'traekTilbage' && status === 'matchet' ? deps.match.ophaevChanges(anmodning, id, begrundelse!) : [],
    log: () => logOf(anmodning, tilladelse, id),
  })
}
