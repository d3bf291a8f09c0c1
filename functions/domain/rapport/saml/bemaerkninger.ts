import { datoTekst } from '../dansk.ts'
import { type Blok, p, t } from '../dokument.ts'
import type { Bemaerkning } from '../rapport.ts'
import { faktaboks } from './fakta.ts'
import type { Rapportgrundlag } from './grundlag.ts'

const HVEM = { plejefamilie: 'Plejefamilien', foraeldre: 'Forældrene', doegncentret: 'Døgncentret' } as const

/** Remarks word for word, with day and whose they are; the professionals' comments to each other stay out. */
export const bemaerkningFakta =
  (fra: 'plejefamilie' | 'foraeldre') =>
  ({ bemaerkninger }: Rapportgrundlag): Blok[] => {
    const egne = bemaerkninger.filter((b) => b.fra === fra)
    const citat = (b: Bemaerkning) => ({
      art: 'citat' as const,
      tekst: [t(b.tekst)],
      kilde: [t(`${HVEM[fra]}, ${datoTekst(b.dato)}`)],
    })
    return [
      faktaboks(
        `${HVEM[fra]}s egne ord`,
        'modtagne bemærkninger',
        egne.length > 0 ? egne.map(citat) : [p('Der er ikke modtaget bemærkninger.')],
      ),
    ]
  }
