import type { Deps } from '../deps.ts'
import { ikkeFundet } from '../domain/fejl.ts'
import type { RapportDokument } from '../domain/rapport/dokument.ts'
import type { Dokumentart, FagligtDokument } from '../domain/rapport/fagligtDokument.ts'
import { filnavnOf } from '../domain/rapport/filnavn.ts'
import type { Modtager } from '../domain/rapport/modtager.ts'
import { redactDokument } from '../domain/rapport/redact.ts'
import { assembleFagligtDokument } from '../domain/rapport/saml/fagligtDokument.ts'
import { hasRolle } from '../domain/roller.ts'
import { openForloeb } from '../http/adgang.ts'
import type { Anmodning } from '../store/revisionslog.ts'
import { navneFor } from './beskyttet.ts'
import { handlingOf } from './emne.ts'
import { type Rapportfil, readable, render } from './fil.ts'
import { readFrossen } from './frossen.ts'
import { gaeldendeDokumenter, type Materiale, NAVNE, SOFTWAREVERSION } from './grundlag.ts'

/** Udviklingsbeskrivelse or psykologisk undersøgelse put together for its reader; a signed one is of the day it was signed. */
export const fagligtRapportDokument = (
  dokument: FagligtDokument,
  { forloeb, nu }: Pick<Materiale, 'nu'> & { forloeb: Pick<Materiale['forloeb'], 'barn'> },
  modtagerRolle: Modtager,
): RapportDokument =>
  assembleFagligtDokument({
    dokument,
    navne: { ...NAVNE, socialcenter: '' },
    barnetsNavn: forloeb.barn.navn,
    modtagerRolle,
    nu: dokument.underskrift?.tid ?? nu,
    softwareversion: SOFTWAREVERSION,
  })

/** The document as PDF: as it stands for those who write, as it was presented for the others. */
export async function renderFaglig(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  art: Dokumentart,
): Promise<Rapportfil> {
  const forloeb = await openForloeb(deps, anmodning, forloebId, 'rapport.fremlagt')
  const data = await deps.rapporter.read(forloebId)
  const { aktoer, nu } = anmodning
  const laas = readable(anmodning, data, undefined)
  const frossen = laas && (await readFrossen(deps, laas))
  const dokumenter = frossen?.materiale.dokumenter ?? gaeldendeDokumenter(data)
  const dokument = dokumenter.find((one) => one.art === art && (one.underskrift || !laas))
  if (!dokument) throw ikkeFundet()
  await deps.revisionslog.read(
    anmodning,
    handlingOf(hasRolle(aktoer, 'rapport.laes') ? 'rapport.laes' : 'rapport.fremlagt', forloebId, art),
  )
  const skrevet = frossen?.materiale ?? { registreringer: [], afsnit: [], dokumenter: [dokument] }
  const navne = await navneFor(deps, forloeb, skrevet)
  const samlet = fagligtRapportDokument(dokument, { forloeb, nu }, aktoer.rolle)
  const bytes = await render(deps, redactDokument(samlet, { modtagerRolle: aktoer.rolle, ...navne }).dokument, 'pdf')
  return { filnavn: filnavnOf(art, { version: dokument.version, dato: dokument.dato, endelse: 'pdf' }), bytes }
}
