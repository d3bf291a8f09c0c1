import { DomaeneFejl } from '../domain/fejl.ts'
import { toDato } from '../domain/tid.ts'
import { withDerived } from '../domain/visitation/afledt.ts'
import { mergeSvar, type VisitationAendring, type VisitationKladde, withFoedsel } from '../domain/visitation/kladde.ts'
import { checkIndsend, type Mangel } from '../domain/visitation/kontrol.ts'
import type { FoedselInput, Visitation } from '../domain/visitation/visitation.ts'
import type { Deps } from '../deps.ts'
import { openVisitation } from '../http/adgang.ts'
import { Konflikt } from '../store/db.ts'
import type { Anmodning } from '../store/revisionslog.ts'
import { goTo } from './gang.ts'
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
