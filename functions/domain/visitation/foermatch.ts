import type { Feltfejl } from '../fejl.ts'
import type { Visitation } from './visitation.ts'

/** A child outside the target group is placed only when a person has decided it and written why (S1-23, S1-24). */
export const kraeverAfgoerelse = ({ maalgruppe, afgoerelse }: Pick<Visitation, 'maalgruppe' | 'afgoerelse'>): boolean =>
  maalgruppe.kraeverAfgoerelse && afgoerelse?.udfald !== 'optagetUdenfor'

/** True when a person has taken the child into the project, as far as its answers ask for it. */
export const isOptaget = (visitation: Pick<Visitation, 'maalgruppe' | 'afgoerelse'>): boolean =>
  !kraeverAfgoerelse(visitation) && visitation.afgoerelse?.udfald.startsWith('optaget') === true

/** What should be done before a match is confirmed (S1-69). It is told, not refused: time may be short. */
export const manglerFoerMatch = ({ moede }: Pick<Visitation, 'moede'>): Feltfejl[] =>
  moede ? [] : [{ felt: 'moede', besked: 'Visitationsmødet, hvor opgaven præciseres, er ikke skrevet ind' }]
