import { findRettede, type Kendt, layOver, retterOf } from '../../../functions/domain/dagbog/retter.ts'
import { tolk } from '../../../functions/domain/tolk/tolk.ts'
import type { TolketHaendelse } from '../../../functions/domain/tolk/typer.ts'
import { felterOf } from './felter.ts'
import { applySvar } from './svar.ts'
import type { Aaben, Kort, Omgivelser, Tur } from './typer.ts'

/** What a message was and when: everything else about it follows. */
export interface Sagt {
  id: string
  tekst: string
  nu: string
  dato: string
  som?: Tur['som']
  /** Answers given so far, by question. */
  svar?: (q: number) => string
}

/** A message understood: the same words at the same time give the same cards. */
export function newTur(
  { id, tekst, nu, dato, som = '', svar = () => '' }: Sagt,
  { kendte, newId }: Pick<Omgivelser, 'kendte' | 'newId'>,
): Tur {
  const { haendelser, spoergsmaal, ikkeHaendelser } = tolk({ tekst, dato, nu })
  const asked = spoergsmaal.map((one, q): Aaben => ({ ...one, svar: svar(q) }))
  const given = (k: number) => asked.filter((one) => one.haendelse === k && one.svar)
  const events = haendelser.map((h, k) =>
    given(k).reduce((known, one) => applySvar(known, one, one.svar, { nu, dato }), h),
  )
  const beskeder = ikkeHaendelser.filter(({ art }) => art === 'besked').map((one) => one.tekst)
  return {
    id,
    tekst,
    nu,
    dato,
    kort: [...events, ...(som === 'observation' ? [asObservation(tekst)] : [])].map((h) =>
      newKort(h, dato, kendte, newId),
    ),
    spoergsmaal: asked,
    ikke: ikkeHaendelser.filter(({ art }) => art !== 'besked'),
    beskeder: [...beskeder, ...(som === 'besked' ? [tekst] : [])].map((one) => ({
      id: newId(),
      tekst: one.slice(0, 4000),
      tilstand: 'ny',
    })),
    som,
  }
}

const asObservation = (tekst: string): TolketHaendelse => ({
  type: 'observation',
  start: null,
  slut: null,
  maengde: null,
  enhed: null,
  note: tekst.slice(0, 4000),
  forklaring: [{ felt: 'note', fra: 0, til: tekst.length }],
})

function newKort(h: TolketHaendelse, dato: string, kendte: readonly Kendt[], newId: () => string): Kort {
  const rettede = retterOf(h) ? findRettede(h, kendte, dato) : []
  const [rettet] = rettede
  const whole = rettet ? layOver(rettet, h) : h
  const felter = { ...felterOf(whole, dato), retter: rettet?.id ?? '' }
  return { id: newId(), h: whole, felter, tilstand: 'ny', rettede, fejl: [] }
}
