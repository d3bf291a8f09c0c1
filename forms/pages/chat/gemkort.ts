import { fraTolk, type NyRegistrering, type Timevalg, timevalgOf } from '../../../functions/domain/dagbog/fraTolk.ts'
import type { Kendt } from '../../../functions/domain/dagbog/retter.ts'
import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import { readFelter } from './felter.ts'
import { isOpen } from './svar.ts'
import type { Kort, Ting, Tur } from './typer.ts'

const UAFKLARET = {
  findesIkke: 'Det klokkeslæt fandtes ikke den nat: Uret blev stillet frem fra 2 til 3',
  tvetydig: 'Klokken var det to gange den nat. Vælg første eller anden gang',
} as const

/** A card as something to be saved, or what is missing, at its fields. */
export function gemKort(kort: Kort, tur: Tur): Ting | Feltfejl[] {
  const k = tur.kort.indexOf(kort)
  if (tur.spoergsmaal.some((one) => one.haendelse === k && isOpen(one, kort)))
    return [{ felt: 'spoergsmaal', besked: 'Svar først på spørgsmålet, eller tryk på “Ved det ikke”' }]
  const rettet = kort.rettede.find(({ id }) => id === kort.felter.retter)
  const { h, valg, fejl } = readFelter(kort.felter, kort.h, tur.dato)
  if (fejl.length > 0) return fejl
  if (rettet && h.type !== rettet.type)
    return [{ felt: 'type', besked: 'En rettelse kan ikke skifte type. Gem den som ny, eller vælg typen igen' }]
  const svar = fraTolk(h, {
    id: rettet?.id ?? kort.id,
    dato: tur.dato,
    oprindeligTekst: tur.tekst,
    valg: { ...hoursOf(rettet, h), ...valg },
  })
  if ('uafklaret' in svar)
    return svar.uafklaret.map(({ felt, fejl: why }) => ({
      felt: felt === 'start' ? 'kl' : 'til',
      besked: UAFKLARET[why],
    }))
  return rettet
    ? asRettelse(kort.id, rettet, tur.tekst, svar.registrering)
    : { id: kort.id, registrering: svar.registrering }
}

/** The first words of the corrected entry stay with it; the new ones are the reason. */
function asRettelse(id: string, rettet: Kort['rettede'][number], tekst: string, ny: NyRegistrering): Ting {
  const { oprindeligTekst: _, ...registrering } = ny
  return {
    id,
    rettelse: {
      id: rettet.id,
      version: rettet.set ?? rettet.version,
      begrundelse: `Rettet i chatten: ${tekst}`.slice(0, 500),
      registrering: { ...registrering, kilde: rettet.kilde } as NyRegistrering,
    },
  }
}

/** An hour that was there twice stays the one it was when the correction does not touch it. */
function hoursOf(rettet: Kendt | undefined, { start, slut }: Kort['h']): { start?: Timevalg; slut?: Timevalg } {
  const of = (instant: string | null | undefined, lokal: string | null) =>
    instant && lokal ? timevalgOf(instant, lokal) : undefined
  const [a, b] = [of(rettet?.start, start), of(rettet?.slut, slut)]
  return { ...(a && { start: a }), ...(b && { slut: b }) }
}
