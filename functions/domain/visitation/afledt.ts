import type { Emne } from '../roller.ts'
import { deltagereOf, type Part } from './deltagere.ts'
import { terminOf } from './kladde.ts'
import { checkMaalgruppe } from './maalgruppe.ts'
import type { Visitation } from './visitation.ts'

/** What follows from the answers: target group and parts of the case; parts told of a sent case stay. */
export function withDerived(visitation: Visitation, today: string): Visitation {
  const maalgruppe = checkMaalgruppe(visitation.svar, { today })
  const hidtil = visitation.indsendt ? visitation.deltagere : []
  return { ...visitation, maalgruppe, deltagere: deltagereOf({ ...visitation, maalgruppe }, hidtil) }
}

/** Who belongs to a visitation, as the access table asks; a draft is the sender's alone. */
export function emneOfVisitation({ organisation, modtager, indsendt, deltagere }: Visitation): Emne {
  const of = (part: Part) => deltagere.find((en) => en.part === part)?.organisation
  const [team, vuggested] = [of('smaaboernsteam'), of('vuggested')]
  return {
    socialcenter: organisation,
    ...(indsendt && { familieplejecenter: modtager }),
    ...(indsendt && team && { smaaboernsteam: team }),
    ...(indsendt && vuggested && { vuggested }),
  }
}

/** What identifies the child: its number, or the mother's and the termin (C1); undefined when neither is known. */
export function barnOf({ svar }: Visitation): string | undefined {
  const termin = terminOf(svar)
  return svar.barnetsCpr ?? (svar.morsCpr && termin ? `${svar.morsCpr}#${termin}` : undefined)
}
