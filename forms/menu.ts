import type { Rolle } from '../functions/domain/roller.ts'
import type { Menupunkt } from './layout/Header.tsx'

const forside = { tekst: 'Forside', href: '/' }
const forloeb = { tekst: 'Forløb', href: '/forloeb' }
const familiepleje = [
  forside,
  { tekst: 'Visitationer', href: '/visitationer' },
  { tekst: 'Plejefamilier', href: '/plejefamilier' },
  forloeb,
]
const doegncenter = [forside, forloeb]

/** The places of each role, the most used first. */
export const menuOf: Record<Rolle, Menupunkt[]> = {
  socialcenter: [forside, { tekst: 'Visitationer', href: '/visitationer' }, forloeb],
  familieplejekonsulent: familiepleje,
  familieplejeleder: familiepleje,
  plejefamilie: [forside, { tekst: 'Vores oplysninger', href: '/plejefamilier/mig' }],
  socialraadgiver: doegncenter,
  paedagog: doegncenter,
  psykolog: doegncenter,
  vuggested: [forside],
  smaaboernsteam: [forside, { tekst: 'Visitationer', href: '/visitationer' }, forloeb],
  revisor: [forside, { tekst: 'Log', href: '/log' }],
  maskine: [],
}
