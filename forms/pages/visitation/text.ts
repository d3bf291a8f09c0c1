import { feltOf } from '../../../functions/domain/felt.ts'
import { schemaOf, type VisitationFelt } from '../../../functions/domain/visitation/felter.ts'
import type { Visitationsstatus } from '../../../functions/domain/visitation/status.ts'
import type { Visitation, VisitationKladde } from '../../../functions/domain/visitation/visitation.ts'
import { svarTekst } from '../../../functions/domain/visitation/visning.ts'
import { writeAfstand, writeAntal, writeDato, writeFuldDato, writeTidspunkt } from '../../text.ts'

/** S1-17. */
export const FORMAAL =
  'Formålet er at sikre det bedst mulige grundlag ved anbringelse af spædbørn ved at koble institutionens professionalisme med familieplejen.'

/** What the child is called in lists and headings. */
export function sagsnavn({ stilling, barnetsNavn, morsNavn }: VisitationKladde): string {
  if (barnetsNavn) return barnetsNavn
  const barn = stilling === 'ufoedt' ? 'Ufødt barn' : 'Barn uden navn'
  return morsNavn ? `${barn}, mor: ${morsNavn}` : barn
}

/** "termin lørdag 4. april (om 23 dage)": what tells two cases apart besides the name. */
export function kendetegn({ svar }: Pick<Visitation, 'svar'>, today: string): string | undefined {
  const with_ = (ord: string, dato: string) => `${ord} ${writeDato(dato, today)} (${writeAfstand(dato, today)})`
  if (svar.stilling === 'ufoedt' && svar.termin) return with_('Termin', svar.termin)
  return svar.foedselsdato ? with_('Født', svar.foedselsdato) : undefined
}

/** An answer as people read it, with dates and times in words. */
export function writeSvar(navn: VisitationFelt, vaerdi: unknown, today: string): string | undefined {
  if (vaerdi === undefined) return undefined
  const { art } = feltOf(schemaOf(navn), navn)
  if (art === 'dato') return writeFuldDato(String(vaerdi))
  if (art === 'tidspunkt') return writeTidspunkt(String(vaerdi), today)
  return svarTekst(navn, vaerdi)
}

/** What is missing, counted: "Mangler 12 svar og 2 dokumenter". */
export function writeMangler(mangler: readonly { felt: string }[]): string | undefined {
  const dokumenter = mangler.filter(({ felt }) => felt.startsWith('bilag.')).length
  const svar = mangler.length - dokumenter
  const parts = [svar && `${svar} svar`, dokumenter && writeAntal(dokumenter, 'dokument', 'dokumenter')].filter(Boolean)
  return parts.length > 0 ? `Mangler ${parts.join(' og ')}` : undefined
}

/** What happens now, for the one who sent it. */
export const naesteTekst: Record<Visitationsstatus, string> = {
  kladde: 'Visitationen er ikke sendt endnu.',
  indsendt:
    'Familieplejecentret læser visitationen og kontakter jer om et visitationsmøde. Småbørnsteamet bliver orienteret, når barnet er i målgruppen.',
  moedeAfholdt: 'Familieplejecentret afgør, om barnet kan optages i projektet.',
  iMatchning:
    'Familieplejecentret leder efter en plejefamilie, der passer til barnet. I bliver spurgt, når der er et forslag.',
  matchet: 'Der er valgt en plejefamilie. Forløbet oprettes, når både I og plejefamilien har sagt ja.',
  forloeb: 'Forløbet er oprettet.',
  returneret: 'Familieplejecentret har sendt visitationen tilbage. Ret det, der er skrevet om, og send den igen.',
  afvist: 'Familieplejecentret har afvist visitationen.',
  trukketTilbage: 'I har trukket visitationen tilbage.',
}
