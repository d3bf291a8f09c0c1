import { datoTekst } from '../domain/rapport/dansk.ts'
import { h, type RapportDokument, t } from '../domain/rapport/dokument.ts'
import { parseAfsnitstekst } from '../domain/rapport/afsnitstekst.ts'
import { DOKUMENTARTER, type FagligtDokument } from '../domain/rapport/fagligtDokument.ts'
import { vurderingsboks } from '../domain/rapport/saml/fakta.ts'
import { rolleTekst } from '../domain/roller.ts'
import { toDato } from '../domain/tid.ts'
import { SOFTWAREVERSION } from './grundlag.ts'

/** Udviklingsbeskrivelse or psykologisk undersøgelse as a document of its own (S1-59); the title names no person. */
export function fagligtRapportDokument(
  { art, dato, tekst, version, underskrift }: FagligtDokument,
  nu: string,
): RapportDokument {
  const { titel } = DOKUMENTARTER[art]
  const underskrevet =
    underskrift && `${underskrift.navn}, ${rolleTekst[underskrift.rolle]}, ${datoTekst(toDato(underskrift.tid))}`
  return {
    titel,
    sprog: 'da',
    metadata: {
      emne: `Spædbarnsprojektet: ${titel.toLowerCase()}`,
      noegleord: [titel.toLowerCase()],
      udgiver: 'Døgncentret',
      dannet: underskrift?.tid ?? nu,
      softwareversion: SOFTWAREVERSION,
      version: String(version),
      udkast: !underskrift,
    },
    forside: {
      overtitel: 'Spædbarnsprojektet · Døgncentret',
      undertitel: datoTekst(dato),
      oplysninger: [
        { navn: 'Dato', vaerdi: [t(datoTekst(dato))] },
        { navn: 'Underskrevet af', vaerdi: [t(underskrevet ?? 'Ikke underskrevet endnu')] },
      ],
      bemaerkning: 'Dokumentet er en faglig vurdering og hører til rapporten om forløbet.',
    },
    blokke: [h(1, titel, 'tekst'), vurderingsboks(titel, underskrevet ?? '', parseAfsnitstekst(tekst, new Map()))],
  }
}
