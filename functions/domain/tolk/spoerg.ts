import type { Spoergsmaal, TolketHaendelse } from './typer.ts'
import { typeTekst } from '../dagbog/typer.ts'
import type { Kladde } from './kladde.ts'

const NAVN: Readonly<Record<string, string>> = {
  maaltid: 'måltidet',
  medicin: 'medicinen',
  soevn: 'søvnen',
  opvaagning: 'opvågningen',
}
const nameOf = (h: TolketHaendelse): string => NAVN[h.type] ?? typeTekst[h.type].toLowerCase()

type Emne = (k: Kladde, h: TolketHaendelse) => Omit<Spoergsmaal, 'haendelse'>

const clock = (lokal: string): string => lokal.slice(11, 16).replace(':', '.')

/** What is asked, by why. */
const EMNER: Readonly<Record<string, Emne>> = {
  ufuldstaendig: (_k, h) => ({ tekst: `Hvornår var ${nameOf(h)} – klokken hvad?`, felt: 'start' }),
  findesIkke: () => ({
    tekst: 'Det klokkeslæt findes ikke den nat, fordi sommertiden begynder. Var det en time før eller en time efter?',
    felt: 'start',
    valg: [
      { tekst: 'Kl. 01.30', vaerdi: '01:30' },
      { tekst: 'Kl. 03.30', vaerdi: '03:30' },
    ],
  }),
  tvetydig: (_k, h) => ({
    tekst: `Kl. ${clock(h.start ?? h.slut ?? '')} var der to gange den nat. Var det før eller efter uret blev stillet tilbage?`,
    felt: 'start',
    valg: [
      { tekst: 'Før (sommertid)', vaerdi: 'foerste' },
      { tekst: 'Efter (vintertid)', vaerdi: 'anden' },
    ],
  }),
  antal: (_k, h) => ({
    tekst: `Hvor mange gange? (${typeTekst[h.type].toLowerCase()})`,
    felt: 'antal',
    valg: ['2', '3', '4', '5'].map((n) => ({ tekst: n, vaerdi: n })),
  }),
  gentagelse: () => ({
    tekst: 'Hvor mange gange var det, og hvornår var den første?',
    felt: 'antal',
    valg: ['2', '3', '4'].map((n) => ({ tekst: n, vaerdi: n })),
  }),
  maengde: () => ({ tekst: 'Hvor meget var det?', felt: 'maengde' }),
  varighed: () => ({ tekst: 'Hvor længe varede det?', felt: 'maengde' }),
  tid: (k, h) => ({
    tekst:
      h.type === 'maaltid' && h.maengde === null && !k.stykke.udl.some(({ udl }) => udl.rolle === 'flaske')
        ? 'Hvad og hvor meget fik barnet, og hvad var klokken?'
        : `Hvad var klokken ved ${nameOf(h)}?`,
    felt: 'start',
    valg: [
      { tekst: 'Lige nu', vaerdi: 'nu' },
      { tekst: 'Ved det ikke', vaerdi: 'ukendt' },
    ],
  }),
}

/** A single meal, medicine or sleep without any clock is asked about (a part of the day is none). */
function needsTid(k: Kladde, h: TolketHaendelse): boolean {
  if (!/^(soevn|maaltid|medicin)$/.test(h.type) || h.start || h.slut) return false
  return (
    h.antal === undefined &&
    !k.spoerg.size &&
    k.detaljer['vindueStart'] === undefined &&
    k.detaljer['samlet'] === undefined
  )
}

export function askAll(pairs: readonly (readonly [Kladde, TolketHaendelse])[]): Spoergsmaal[] {
  return pairs.flatMap(([k, h], haendelse) => {
    if (needsTid(k, h)) k.spoerg.add('tid')
    return [...k.spoerg].map((code) => ({ ...EMNER[code]!(k, h), haendelse }))
  })
}
