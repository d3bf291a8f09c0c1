import { rolleTekst } from '../../roller.ts'
import { toDato } from '../../tid.ts'
import { parseAfsnitstekst } from '../afsnitstekst.ts'
import { datoTekst } from '../dansk.ts'
import { h, p, RapportDokument, t } from '../dokument.ts'
import { DOKUMENTARTER, type FagligtDokument } from '../fagligtDokument.ts'
import { klasserFor } from '../modtager.ts'
import { vurderingsboks } from './fakta.ts'
import type { Rapportgrundlag } from './grundlag.ts'

type Grundlag = Pick<Rapportgrundlag, 'navne' | 'modtagerRolle' | 'nu' | 'softwareversion'> & {
  dokument: FagligtDokument
  barnetsNavn?: string | undefined
}

/** The udviklingsbeskrivelse or the psykologiske undersøgelse as a document of its own (S1-59). */
export function assembleFagligtDokument(g: Grundlag): RapportDokument {
  const { dokument, navne } = g
  const { titel } = DOKUMENTARTER[dokument.art]
  const underskrevet = dokument.underskrift ? underskriftTekst(dokument.underskrift) : 'Ikke underskrevet'
  const barnet = klasserFor(g.modtagerRolle).has('personlig') ? g.barnetsNavn : undefined
  const linjer: [string, string | undefined][] = [
    ['Barnet', barnet],
    ['Dato', datoTekst(dokument.dato)],
    ['Underskrevet', underskrevet],
  ]
  const blokke = parseAfsnitstekst(dokument.tekst, new Map())
  return RapportDokument.parse({
    titel,
    sprog: 'da',
    metadata: {
      emne: `${navne.program}: ${titel.toLowerCase()}`,
      noegleord: [titel.toLowerCase(), navne.program],
      udgiver: navne.doegncenter,
      dannet: g.nu,
      softwareversion: g.softwareversion,
      version: String(dokument.version),
      udkast: !dokument.underskrift,
    },
    forside: {
      overtitel: `${navne.program} · ${navne.doegncenter}`,
      undertitel: datoTekst(dokument.dato),
      oplysninger: linjer.flatMap(([navn, vaerdi]) => (vaerdi ? [{ navn, vaerdi: [t(vaerdi)] }] : [])),
      bemaerkning: '',
    },
    blokke: [
      h(1, titel),
      ...(blokke.length > 0 ? [vurderingsboks(titel, underskrevet, blokke)] : [p('Dokumentet er ikke skrevet endnu.')]),
    ],
  } satisfies RapportDokument)
}

const underskriftTekst = ({ navn, rolle, tid }: NonNullable<FagligtDokument['underskrift']>): string =>
  `${navn}, ${rolleTekst[rolle]}, ${datoTekst(toDato(tid))}`
