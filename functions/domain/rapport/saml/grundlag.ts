import type { GemtRegistrering } from '../../dagbog/gemt.ts'
import type { Registreringstype } from '../../dagbog/typer.ts'
import type { Forloeb } from '../../forloeb/forloeb.ts'
import type { Trin } from '../../forloebsplan/forloebsplan.ts'
import type { Aftale } from '../../samvaer/aftale.ts'
import type { Samvaerslinje } from '../../statistik/samvaer.ts'
import type { Doegn, Samvaerstal, Statistik } from '../../statistik/schema.ts'
import type { Datagrundlag, Figur } from '../dokument.ts'
import type { FagligtDokument, Fravalg } from '../fagligtDokument.ts'
import type { Modtager } from '../modtager.ts'
import type { FagligObservation } from '../observation.ts'
import type { Proeve } from '../proeve.ts'
import type { Afsnit, Bemaerkning, Bilagslinje, Fremlaeggelse } from '../rapport.ts'

/** Everything the rapport is made of; the caller has fetched it and checked access. */
export interface Rapportgrundlag {
  forloeb: Pick<Forloeb, 'barn' | 'start' | 'slut' | 'plejefamilienavn' | 'team'>
  /** What the parties are called: organisation names for the front page. */
  navne: { program: string; doegncenter: string; socialcenter: string; familieplejecenter: string }
  /** The task as defined at the formøde (S1-55). */
  opgave?: string | undefined
  plan: readonly Trin[]
  statistik: Statistik
  registreringer: readonly GemtRegistrering[]
  samvaer: { linjer: readonly Samvaerslinje[]; tal: Samvaerstal }
  /** What is agreed or decided; versions locked before these were kept have none. */
  samvaersaftaler?: readonly Aftale[]
  afsnit: readonly Afsnit[]
  bemaerkninger: readonly Bemaerkning[]
  proever: readonly Proeve[]
  observationer: readonly FagligObservation[]
  dokumenter: readonly FagligtDokument[]
  fravalg: readonly Fravalg[]
  fremlaeggelser: readonly Fremlaeggelse[]
  /** Pictures by key, ready drawn. */
  figurer: readonly Figur[]
  bilag: readonly Bilagslinje[]
  version: number
  udkast: boolean
  modtagerRolle: Modtager
  /** Leave out the day tables (a recipient who gets the rapport alone). */
  udenDage?: boolean
  nu: string
  softwareversion: string
}

/** First and last day the figures cover. */
export function vindueOf({ statistik, forloeb }: Pick<Rapportgrundlag, 'statistik' | 'forloeb'>): {
  fra: string
  til: string
} {
  return { fra: statistik.doegn[0]?.dato ?? forloeb.start, til: statistik.doegn.at(-1)?.dato ?? forloeb.slut }
}

/** Entries that stand. */
export const gaeldende = (g: Pick<Rapportgrundlag, 'registreringer'>): GemtRegistrering[] =>
  g.registreringer.filter((r) => !r.udgaaet)

export const DAGE_ANKER = 'bilag-dage'

/** What a table of figures rests on: entries of these kinds, and the days that lack them. */
export function datagrundlagOf(
  g: Rapportgrundlag,
  typer: readonly Registreringstype[],
  mangler: (d: Doegn) => boolean,
): Datagrundlag {
  return {
    ...vindueOf(g),
    n: gaeldende(g).filter((r) => (typer as readonly string[]).includes(r.type)).length,
    enhed: 'registreringer',
    manglendeDage: g.statistik.doegn.filter(mangler).length,
    henvisning: DAGE_ANKER,
  }
}
