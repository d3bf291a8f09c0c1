import type { Haendelse } from '../../../functions/domain/dagbog/registrering.ts'
import type { Tilfaeldig } from './tilfaeldig.ts'

/** One thing of the day: `minut` after local midnight (past 1440 = the night after), null = only the day is known. */
export interface Indfald {
  type: Haendelse['type']
  minut: number | null
  varighed?: number
  maengde?: number
  enhed?: Haendelse['enhed']
  antal?: number
  note?: string
  status?: 'afholdt' | 'aflyst' | 'udeblevet' | 'afbrudt' | 'flyttet'
  detaljer?: Record<string, unknown>
}

interface Dag {
  t: Tilfaeldig
  /** Age in days. */
  alder: number
  /** Days since the diary began: decides weighing days. */
  dagnr: number
  perDag: number
  /** Events that are always kept, such as samvær. */
  fast: Indfald[]
}

const MORGEN = 6 * 60 + 40
const AFTEN = 18 * 60 + 30

/** Invented weight in grams: 30 g a day the first three months, then slower. */
function vaegtAt(alder: number): number {
  const gains = [30 * Math.min(alder, 90), 19 * Math.max(0, Math.min(alder, 180) - 90), 11 * Math.max(0, alder - 180)]
  return 3250 + gains.reduce((a, b) => a + b, 0)
}

interface Flaske {
  minut: number
  ml: number
}

function flaskerOf({ t, alder }: Dag): Flaske[] {
  const antal = alder < 60 ? 7 : 6
  const afstand = 1440 / antal
  const perFlaske = (Math.min(vaegtAt(alder), 6500) / 1000) * (155 / antal)
  return Array.from({ length: antal }, (_, i) => ({
    minut: Math.round(MORGEN + i * afstand + (i === 0 ? 0 : t.heltal(-22, 22))),
    ml: Math.round((perFlaske * t.heltal(84, 114)) / 500) * 5,
  }))
}

const isNat = (minut: number) => minut >= AFTEN

function soevnEfter(flaske: Flaske, naeste: number, { t, alder }: Dag): Indfald {
  const vaagen = isNat(flaske.minut) ? t.heltal(30, 44) : t.heltal(50, 80) + Math.min(60, Math.floor(alder / 4))
  const minut = flaske.minut + vaagen
  const laengst = naeste - t.heltal(4, 14) - minut
  const varighed = isNat(flaske.minut) ? laengst : Math.min(laengst, t.heltal(35, 130))
  const sted = isNat(flaske.minut) ? 'seng' : t.en(['barnevogn', 'barnevogn', 'seng', 'arm'])
  const detaljer = { sted, ...(t.chance(0.4) && { indsovningMinutter: t.heltal(2, 25) }) }
  return { type: 'soevn', minut, detaljer, ...(!t.chance(0.008) && { varighed: Math.max(10, varighed) }) }
}

function maaltidOf({ minut, ml }: Flaske, t: Tilfaeldig): Indfald {
  const afvist = t.chance(0.015)
  const detaljer = { maade: 'flaske', indhold: 'mme', tilbudt: ml + 20, udfald: afvist ? 'afvist' : 'spist' }
  return { type: 'maaltid', minut, varighed: t.heltal(12, 28), maengde: afvist ? 0 : ml, enhed: 'ml', detaljer }
}

function bleOf(minut: number, t: Tilfaeldig): Indfald {
  const affoering = t.chance(0.38)
  const detaljer = affoering
    ? { vaad: true, affoering, farve: t.en(['gul', 'brun']), konsistens: 'bloed' }
    : { vaad: true, affoering }
  return { type: 'ble', minut: minut + t.heltal(2, 10), detaljer }
}

/** Evening crying peaks at six weeks of age and fades by the fourth month. */
function* graadOf(flasker: Flaske[], { t, alder }: Dag): Generator<Indfald> {
  const uro = Math.max(6, 45 - Math.abs(alder - 42) * 0.4)
  const minut = 17 * 60 + t.heltal(0, 40)
  const varighed = t.heltal(5, Math.round(uro))
  yield { type: 'graad', minut, varighed, detaljer: { intensitet: t.en(['let', 'middel', 'kraftig']) } }
  yield {
    type: 'troest',
    minut: minut + varighed,
    varighed: t.heltal(5, 15),
    detaljer: { maade: t.en(['paaArm', 'vugge', 'sang', 'hud']), virkning: t.en(['hurtig', 'langsom']) },
  }
  for (const flaske of flasker.slice(1)) {
    if (t.chance(0.28))
      yield {
        type: 'graad',
        minut: flaske.minut - t.heltal(6, 13),
        varighed: t.heltal(2, 6),
        detaljer: { intensitet: 'let' },
      }
  }
}

const hver = (dagnr: number, dage: number) => dagnr >= 0 && dagnr % dage === 0
const maaling = (minut: number, maal: string, maengde: number, enhed: Indfald['enhed']): Indfald => ({
  type: 'maaling',
  minut,
  maengde,
  enhed,
  detaljer: { maal, metode: 'babyvægt og målebånd' },
})

function* sjaeldneOf({ t, alder, dagnr }: Dag): Generator<Indfald> {
  if (hver(dagnr, 14)) yield maaling(540, 'vaegt', vaegtAt(alder) + t.heltal(-60, 60), 'g')
  if (hver(dagnr, 28)) {
    yield maaling(542, 'laengde', Math.round((50 + 10 * (1 - Math.exp(-alder / 80)) + alder * 0.045) * 10) / 10, 'cm')
    yield maaling(544, 'hovedomfang', Math.round((34.5 + 8 * (1 - Math.exp(-alder / 120))) * 10) / 10, 'cm')
    yield { type: 'helbred', minut: 546, detaljer: { art: 'sundhedsplejerske', resultat: 'trives' } }
  }
  if (t.chance(0.03)) {
    yield {
      type: 'maaling',
      minut: 980,
      maengde: t.heltal(378, 388) / 10,
      enhed: '°C',
      detaljer: { maal: 'temperatur' },
    }
    yield { type: 'symptom', minut: 985, detaljer: { art: t.en(['snue', 'hoste', 'feber']) } }
  }
  if (t.chance(0.01))
    yield {
      type: 'haendelse',
      minut: 860,
      note: 'Gled ned fra puden på gulvet. Ingen mærker.',
      detaljer: { alvor: 'ingenSkade' },
    }
}

const OBSERVATIONER = [
  ['oejenkontakt', 'Holder øjenkontakt under flasken og smiler igen.'],
  ['motorik', 'Løfter hovedet kort på maven.'],
  ['vokalisering', 'Pludrer tilbage, når der bliver sunget.'],
  ['regulering', 'Falder til ro ved hud mod hud.'],
  ['opmaerksomhed', 'Følger uroen over puslebordet med blikket.'],
  ['relation', 'Vender sig mod plejemors stemme.'],
] as const

/** What a thorough writer adds; the longer `perDag`, the more of it. */
function fyldOf(nr: number, t: Tilfaeldig): Indfald {
  const minut = t.heltal(7 * 60, 18 * 60)
  const [omraade, note] = t.en(OBSERVATIONER)
  const kinds: Indfald[] = [
    { type: 'observation', minut, note, detaljer: { omraade } },
    { type: 'aktivitet', minut, varighed: t.heltal(5, 20), detaljer: { art: t.en(['mavetid', 'leg']) } },
    {
      type: 'troest',
      minut,
      varighed: t.heltal(2, 10),
      detaljer: { maade: t.en(['sut', 'paaArm', 'sang']), virkning: 'hurtig' },
    },
    bleOf(minut, t),
    { type: 'symptom', minut, detaljer: { art: 'gylp' } },
  ]
  return kinds[nr % kinds.length]!
}

const badOf = (t: Tilfaeldig): Indfald => ({
  type: 'bad',
  minut: 1075,
  varighed: 10,
  detaljer: { reaktion: t.en(['nyder vandet', 'græd lidt', 'slapper af']) },
})

/** All that may happen on a day, the most important first. */
function kandidaterOf(dag: Dag): Indfald[] {
  const { t } = dag
  const flasker = flaskerOf(dag)
  const naeste = (i: number) => flasker[i + 1]?.minut ?? MORGEN + 1440
  const sleeps = flasker.map((flaske, i) => soevnEfter(flaske, naeste(i), dag))
  const opvaagninger = flasker
    .filter(({ minut }) => minut > 20 * 60)
    .map(
      ({ minut }): Indfald => ({
        type: 'opvaagning',
        minut: minut - 3,
        varighed: t.heltal(20, 35),
        detaljer: { aarsag: 'sulten' },
      }),
    )
  const [graad, troest, ...smaa] = [...graadOf(flasker, dag)]
  return [
    ...sleeps,
    ...flasker.map((flaske) => maaltidOf(flaske, t)),
    graad!,
    ...opvaagninger,
    { type: 'medicin', minut: 490, maengde: 5, enhed: 'dråber', detaljer: { praeparat: 'D-vitamin', pn: false } },
    ...flasker.map(({ minut }) => bleOf(minut + 25, t)),
    troest!,
    ...smaa,
    ...(t.chance(0.5) ? [badOf(t)] : []),
  ]
}

/** Exactly `perDag` events of one day (rare and fixed ones are never dropped). */
export function planDag(dag: Dag): Indfald[] {
  const fast = [...dag.fast, ...sjaeldneOf(dag)]
  const kandidater = kandidaterOf(dag)
  const plads = Math.max(0, dag.perDag - fast.length)
  const fyld = Array.from({ length: Math.max(0, plads - kandidater.length) }, (_, i) => fyldOf(i, dag.t))
  return [...fast, ...kandidater.slice(0, plads), ...fyld]
}
