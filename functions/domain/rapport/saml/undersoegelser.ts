import { datoTekst } from '../dansk.ts'
import { type Blok, p } from '../dokument.ts'
import { aldersforbehold, instrumentNavn, type Proeve } from '../proeve.ts'
import { bred, dokumentlinje, faktaboks, tabel, tabelEller } from './fakta.ts'
import type { Rapportgrundlag } from './grundlag.ts'

/** Resultater af undersøgelser (F1.6). */
export function undersoegelserFakta(g: Rapportgrundlag): Blok[] {
  const proever = g.proever.toSorted((a, b) => a.dato.localeCompare(b.dato))
  return [
    faktaboks('Prøver', 'Døgncentret', [
      tabelEller(
        'Der er ikke udført prøver.',
        tabel(
          'Prøver og resultater',
          [bred('Instrument', 2), bred('Dato', 1.7), bred('Alder', 1.4), bred('Resultat', 3.3), bred('Udført af', 1.6)],
          proever.map(proeveraekke),
        ),
      ),
      ...proever.flatMap((proeve) => {
        const forbehold = aldersforbehold(proeve)
        return forbehold ? [p(`${instrumentNavn(proeve)}, ${datoTekst(proeve.dato)}: ${forbehold}.`)] : []
      }),
    ]),
    faktaboks('Psykologisk undersøgelse', 'Døgncentrets psykolog', [
      dokumentlinje(
        'Den psykologiske undersøgelse',
        g.dokumenter.find((d) => d.art === 'psykologiskUndersoegelse'),
        g.fravalg.find((f) => f.art === 'psykologiskUndersoegelse')?.grund,
      ),
    ]),
  ]
}

const proeveraekke = (proeve: Proeve): string[] => [
  `${instrumentNavn(proeve)}, ${proeve.version}`,
  datoTekst(proeve.dato),
  proeve.korrigeretAlderDage === null
    ? `${proeve.alderDage} dage`
    : `${proeve.alderDage} dage (korrigeret ${proeve.korrigeretAlderDage})`,
  proeve.resultat,
  proeve.udfoertAf,
]
