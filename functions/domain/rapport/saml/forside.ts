import { type Teamplads, teamTekst } from '../../forloeb/forloeb.ts'
import { alderOf } from '../../vaekst/alder.ts'
import { alderTekst, datoTekst, periodeTekst } from '../dansk.ts'
import { type RapportDokument, t } from '../dokument.ts'
import { klasserFor } from '../modtager.ts'
import type { Rapportgrundlag } from './grundlag.ts'

/** The title carries no person: it becomes metadata, page head and file name. */
export const TITEL = 'Rapport om forløbet'

/** Front page (F1.1): programme, child, period, authors, version, and who has received it. */
export function forsideOf(g: Rapportgrundlag): RapportDokument['forside'] {
  const { forloeb, navne } = g
  const linjer: [string, string | undefined][] = [
    ['Barnet', klasserFor(g.modtagerRolle).has('personlig') ? forloeb.barn.navn : undefined],
    ['Alder ved periodens slutning', alder(g)],
    ['Periode', periodeTekst(forloeb.start, forloeb.slut)],
    ['Plejefamilie', klasserFor(g.modtagerRolle).has('adresseBeskyttet') ? forloeb.plejefamilienavn : undefined],
    ['Udarbejdet af', forfattere(g)],
    ['Socialcenter', navne.socialcenter],
    ['Familieplejecenter', navne.familieplejecenter],
    ['Version', `${g.version}${g.udkast ? ' (udkast)' : ''}`],
    ['Hvem har fået rapporten', modtagere(g)],
  ]
  return {
    overtitel: `${navne.program} · ${navne.doegncenter}`,
    undertitel: periodeTekst(forloeb.start, forloeb.slut),
    oplysninger: linjer.flatMap(([navn, vaerdi]) => (vaerdi ? [{ navn, vaerdi: [t(vaerdi)] }] : [])),
    bemaerkning:
      'Rapporten holder fakta og faglig vurdering adskilt. Grå felter mærket »Fakta« er samlet af dagbogen og sagens oplysninger. Felter i kraftig ramme mærket »Faglig vurdering« er skrevet af de fagpersoner, der står under dem.',
  }
}

function alder({ forloeb: { barn, slut } }: Rapportgrundlag): string | undefined {
  if (!barn.foedselsdato) return undefined
  const tekst = `${alderTekst(barn.foedselsdato, slut)} (født ${datoTekst(barn.foedselsdato)})`
  const { korrigeretAlderDage } = alderOf({ foedselsdato: barn.foedselsdato, terminsdato: barn.termin }, slut)
  return korrigeretAlderDage === null ? tekst : `${tekst}, korrigeret ${alderTekst(barn.termin!, slut)}`
}

const forfattere = ({ forloeb: { team } }: Rapportgrundlag): string =>
  (Object.keys(teamTekst) as Teamplads[])
    .flatMap((plads) => (team[plads] ? [`${team[plads].navn} (${teamTekst[plads].toLowerCase()})`] : []))
    .join(', ')

const modtagere = ({ fremlaeggelser }: Rapportgrundlag): string =>
  fremlaeggelser.map((f) => `${datoTekst(f.dato)}, version ${f.version}: ${f.modtagere.join('; ')}`).join('. ') ||
  'Ikke fremlagt endnu'
