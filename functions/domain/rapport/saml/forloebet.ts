import { type Trin, trinstatusTekst } from '../../forloebsplan/forloebsplan.ts'
import { type Trinart, trinarter } from '../../forloebsplan/regler.ts'
import { toDato } from '../../tid.ts'
import { datoTekst } from '../dansk.ts'
import { type Blok, p } from '../dokument.ts'
import { bred, faktaboks, tabel, tabelEller } from './fakta.ts'
import type { Rapportgrundlag } from './grundlag.ts'

/** The task as it was agreed (S1-55). */
export function opgaveFakta({ opgave }: Rapportgrundlag): Blok[] {
  return [
    faktaboks('Opgaven, som den blev aftalt', 'referat af formødet', [
      p(opgave?.trim() || 'Opgaven er ikke noteret i referatet af formødet.'),
    ]),
  ]
}

/** Dates, meetings and visits, planned against held (F1.4). */
export function forloebetFakta({ plan, forloeb }: Rapportgrundlag): Blok[] {
  const moeder = plan.filter((trin) => trinarter[trin.art].slags === 'moede')
  return [
    faktaboks('Møder og besøg', 'forløbets plan', [
      p(
        `Forløbet begyndte ${datoTekst(forloeb.start)} og er planlagt til ${datoTekst(forloeb.slut)}. ${sumTekst(plan, 'besoeg')}`,
      ),
      tabelEller(
        'Der er ingen møder i planen.',
        tabel(
          'Møder og besøg, planlagt og afholdt',
          [bred('Hvad', 2.2), bred('Efter planen', 1.7), bred('Status', 2.2), bred('Bemærkning', 2.3)],
          moeder.map(trinraekke),
        ),
      ),
    ]),
  ]
}

const trinraekke = (trin: Trin): string[] => [
  trin.titel,
  datoTekst(trin.dato),
  trin.aftaltTil
    ? `${trinstatusTekst[trin.status]} ${datoTekst(toDato(trin.aftaltTil))}`
    : trinstatusTekst[trin.status],
  [trin.begrundelse, trin.referat].filter(Boolean).join(' '),
]

function sumTekst(plan: readonly Trin[], art: Trinart): string {
  const egne = plan.filter((trin) => trin.art === art)
  const afholdt = egne.filter((trin) => trin.status === 'afholdt').length
  return egne.length === 0 ? '' : `Af ${egne.length} planlagte besøg er ${afholdt} afholdt.`
}
