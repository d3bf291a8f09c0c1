import { type Registreringstype, typeTekst } from '../../dagbog/typer.ts'
import { rolleTekst } from '../../roller.ts'
import type { Doegn } from '../../statistik/schema.ts'
import { datoTekst, flertal, periodeTekst, talTekst, tidspunktTekst } from '../dansk.ts'
import { type Blok, p } from '../dokument.ts'
import { bred, faktaboks, tabel, tal } from './fakta.ts'
import { datagrundlagOf, gaeldende, type Rapportgrundlag, vindueOf } from './grundlag.ts'

const MAX_VISTE = 12
const alleTyper = Object.keys(typeTekst) as Registreringstype[]

/** Metode og datagrundlag (F1.3): what there is, who wrote it, and what is missing. */
export function metodeFakta(g: Rapportgrundlag): Blok[] {
  const { fra, til } = vindueOf(g)
  return [
    faktaboks('Datagrundlag', `dagbogen, udtrukket ${tidspunktTekst(g.nu)}`, [
      tabel('Hvad rapporten bygger på', [bred('Oplysning', 2), bred('Omfang', 4)], omfang(g)),
      tabel(
        'Dage med oplysninger efter art',
        [bred('Art', 3), tal('Registreringer'), tal('Dage med'), tal('Dage uden')],
        dagePrArt(g),
        {
          datagrundlag: datagrundlagOf(g, alleTyper, (d) => d.registreringer === 0),
        },
      ),
      p(
        `Tallene dækker ${periodeTekst(fra, til)}. Dage uden oplysninger er ikke talt med som nul, men udeladt, og antallet af dage står ved hvert tal. `,
        'Varigheder er målt i forløbet tid, også når uret stilles. Hver tabel og figur viser, hvad den bygger på, og dagene kan læses i bilaget.',
      ),
    ]),
  ]
}

function omfang(g: Rapportgrundlag): [string, string][] {
  const { doegn } = g.statistik
  const entries = gaeldende(g)
  const tomme = doegn.filter((d) => d.registreringer === 0)
  const hele = doegn.filter((d) => d.mangler.length === 0).length
  return [
    [
      'Periode',
      `${periodeTekst(doegn[0]?.dato ?? g.forloeb.start, doegn.at(-1)?.dato ?? g.forloeb.slut)} (${flertal(doegn.length, 'dag', 'dage')})`,
    ],
    [
      'Registreringer',
      `${talTekst(entries.filter((r) => r.type !== 'beskrivelse').length)} hændelser og ${flertal(entries.filter((r) => r.type === 'beskrivelse').length, 'dagsbeskrivelse', 'dagsbeskrivelser')}`,
    ],
    [
      'Dage med alt det sædvanlige',
      `${hele} af ${doegn.length}${doegn.length ? ` (${Math.round((hele / doegn.length) * 100)} %)` : ''}: søvn, måltid, ble og beskrivelse`,
    ],
    ['Dage uden registreringer', tomme.length === 0 ? 'Ingen' : dageTekst(tomme)],
    ['Skrevet af', skrevetAf(g)],
    [
      'Rettede registreringer',
      `${talTekst(entries.filter((r) => r.version > 1).length)}; den nyeste udgave er brugt, og de tidligere er bevaret`,
    ],
    ['Prøver', flertal(g.proever.length, 'prøve', 'prøver')],
    ['Døgncentrets observationer', flertal(g.observationer.length, 'observation', 'observationer')],
  ]
}

const dageTekst = (dage: readonly Doegn[]): string => {
  const viste = dage.slice(0, MAX_VISTE).map((d) => datoTekst(d.dato).replace(/ \d{4}$/u, ''))
  return `${dage.length}: ${viste.join(', ')}${dage.length > MAX_VISTE ? ' og flere' : ''}`
}

/** By role, never by name: who wrote is the family's own. */
function skrevetAf(g: Rapportgrundlag): string {
  const antal = new Map<string, number>()
  for (const { forfatter } of gaeldende(g))
    antal.set(rolleTekst[forfatter.rolle], (antal.get(rolleTekst[forfatter.rolle]) ?? 0) + 1)
  return [...antal].map(([rolle, n]) => `${rolle} (${talTekst(n)})`).join(', ') || 'Ingen'
}

function dagePrArt(g: Rapportgrundlag): string[][] {
  const dage = g.statistik.doegn.length
  return alleTyper.flatMap((type) => {
    const egne = gaeldende(g).filter((r) => r.type === type)
    if (egne.length === 0) return []
    const med = new Set(egne.map((r) => r.dato)).size
    return [[typeTekst[type], talTekst(egne.length), String(med), String(Math.max(dage - med, 0))]]
  })
}
