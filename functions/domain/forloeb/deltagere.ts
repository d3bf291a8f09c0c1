import * as z from 'zod'
import { type Rolle, ROLLER } from '../roller.ts'
import { Forloeb } from './forloeb.ts'

/** One who takes part, as the caller may know it: null where a name or a house is not known, or not the caller's to know. */
export const Forloebsdeltager = z.object({
  rolle: z.enum(ROLLER),
  organisation: z.string().nullable(),
  organisationsnavn: z.string().nullable(),
  navn: z.string().nullable(),
})
export type Forloebsdeltager = z.output<typeof Forloebsdeltager>

type Navne = Readonly<Record<string, { navn: string }>>

const TEAM = ['socialraadgiver', 'paedagog', 'psykolog'] as const

/** Everybody who takes part (S1-22, S1-38), the sender first. Who the plejefamilie is, stands only where it may be known. */
export function deltagereOf(forloeb: Forloeb, kenderFamilien: boolean, organisationer: Navne): Forloebsdeltager[] {
  const { socialcenter, familieplejecenter, doegncenter, smaaboernsteam, vuggested, konsulent, team } = forloeb
  const one = (rolle: Rolle, organisation: string | null, navn?: string): Forloebsdeltager[] =>
    organisation === null
      ? []
      : [{ rolle, organisation, organisationsnavn: organisationer[organisation]?.navn ?? null, navn: navn ?? null }]
  const familie: Forloebsdeltager = kenderFamilien
    ? {
        rolle: 'plejefamilie',
        organisation: forloeb.plejefamilieId,
        organisationsnavn: forloeb.plejefamilienavn,
        navn: null,
      }
    : { rolle: 'plejefamilie', organisation: null, organisationsnavn: null, navn: null }
  return [
    ...one('socialcenter', socialcenter),
    ...one('familieplejekonsulent', familieplejecenter, konsulent?.navn),
    familie,
    ...TEAM.filter((plads) => plads === 'socialraadgiver' || team[plads]).flatMap((plads) =>
      one(plads, doegncenter, team[plads]?.navn),
    ),
    ...one('smaaboernsteam', smaaboernsteam),
    ...one('vuggested', vuggested),
  ]
}

/** A forløb as it leaves the house: without the plejefamilie for those who may not know who it is. */
export const ForloebSvar = Forloeb.partial({ plejefamilieId: true, plejefamilienavn: true })
export type ForloebSvar = z.output<typeof ForloebSvar>

export function asToldTo(forloeb: Forloeb, kenderFamilien: boolean): ForloebSvar {
  if (kenderFamilien) return forloeb
  const { plejefamilieId: _id, plejefamilienavn: _navn, aflastning: _ophold, ...rest } = forloeb
  return rest
}
