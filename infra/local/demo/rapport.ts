import type { Deps } from '../../../functions/deps.ts'
import type { AfsnitId } from '../../../functions/domain/rapport/afsnit.ts'
import type { Dokumentart } from '../../../functions/domain/rapport/fagligtDokument.ts'
import { addDage } from '../../../functions/domain/tid.ts'
import { uuidOf } from '../../../functions/http/idempotency.ts'
import { saveAfsnit } from '../../../functions/rapport/afsnit.ts'
import { createBemaerkning, createFremlaeggelse } from '../../../functions/rapport/bemaerkninger.ts'
import { skrivObservation } from '../../../functions/dagbog/observation.ts'
import { saveDokument, signDokument } from '../../../functions/rapport/dokumenter.ts'
import { createProeve } from '../../../functions/rapport/faglige.ts'
import { lock } from '../../../functions/rapport/laas.ts'
import { type Anmodning, logChange } from '../../../functions/store/revisionslog.ts'
import { AFSNITSTEKSTER, MORS_ORD, OPGAVE, PSYKOLOGISK_UNDERSOEGELSE, UDVIKLINGSBESKRIVELSE } from './rapporttekster.ts'

type By = (name: string, nu: string) => Anmodning

/** The finished demo forløb with tests, observations, documents and a rapport locked and presented; once. */
export async function seedRapport(deps: Deps, forloebId: string, by: By): Promise<void> {
  const forloeb = await deps.forloeb.get(forloebId)
  if (!forloeb?.afsluttet || forloeb.rapportLaast) return
  const at = (name: string, dato: string, kl = '09:00') => by(name, `${dato}T${kl}:00.000Z`)
  const dag = (n: number) => addDage(forloeb.start, n)
  const slut = forloeb.afsluttet
  await seedFaglige(deps, forloebId, at, dag)
  await seedOpgave(deps, at('familieplejecenter', dag(1)), forloebId)
  for (const [navn, [skriver, tekst]] of Object.entries(AFSNITSTEKSTER))
    await saveAfsnit(deps, at(skriver, slut), forloebId, [
      { navn: navn as AfsnitId, version: 0, tekst, tilstand: 'klar' },
    ])
  await createBemaerkning(deps, at('doegncenter', slut), forloebId, {
    id: uuidOf(`${forloebId}-mor`),
    fra: 'foraeldre',
    dato: slut,
    tekst: MORS_ORD,
  })
  await seedDokument(deps, at('paedagog', slut, '10:00'), forloebId, 'udviklingsbeskrivelse', UDVIKLINGSBESKRIVELSE)
  await seedDokument(
    deps,
    at('psykolog', slut, '10:00'),
    forloebId,
    'psykologiskUndersoegelse',
    PSYKOLOGISK_UNDERSOEGELSE,
  )
  await lock(deps, at('doegncenter', addDage(slut, 1)), forloebId, { fravalg: [] })
  await createFremlaeggelse(deps, at('doegncenter', addDage(slut, 2)), forloebId, {
    id: uuidOf(`${forloebId}-fremlagt`),
    dato: addDage(slut, 2),
    version: 1,
    modtagere: ['Familierådgiver, Socialcenter Nord', 'Familieplejekonsulent'],
  })
}

/** The task as it was agreed before the start (S1-55). */
async function seedOpgave(deps: Deps, anmodning: Anmodning, forloebId: string): Promise<void> {
  const { trin, version } = await deps.forloeb.plan(forloebId)
  const plan = trin.map((et) => (et.art === 'formoede' ? { ...et, referat: OPGAVE } : et))
  const log = logChange(anmodning, { tilladelse: 'forloeb.ret', emne: 'forloeb', emneId: forloebId, sagId: forloebId })
  await deps.forloeb.savePlan(forloebId, plan, version, log)
}

type At = (name: string, dato: string, kl?: string) => Anmodning

async function seedFaglige(deps: Deps, forloebId: string, at: At, dag: (n: number) => string): Promise<void> {
  const id = (n: number) => uuidOf(`${forloebId}-faglig-${n}`)
  await createProeve(deps, at('psykolog', dag(70)), forloebId, {
    id: id(1),
    instrument: 'adbb',
    version: '2017',
    dato: dag(70),
    resultat: 'Under grænsen for bekymring. Barnet søger og holder kontakten.',
  })
  await createProeve(deps, at('paedagog', dag(75)), forloebId, {
    id: id(2),
    instrument: 'asq3',
    version: '3. udgave, 4 måneder',
    dato: dag(75),
    resultat: 'Alderssvarende på alle fem områder.',
  })
  await skrivObservation(deps, at('paedagog', dag(20)), forloebId, {
    id: id(3),
    omraade: 'troestbarhed',
    dato: dag(20),
    situation: 'Besøg, efter flasken',
    iagttagelse: 'Græd i fire minutter, blev taget op og faldt til ro mod skulderen i løbet af to minutter.',
    vurdering: 'Barnet bruger den voksne til at falde til ro.',
  })
  await skrivObservation(deps, at('psykolog', dag(48)), forloebId, {
    id: id(4),
    omraade: 'oejenkontakt',
    dato: dag(48),
    situation: 'På legetæppet',
    iagttagelse: 'Holdt blikket i 20–30 sekunder ad gangen og smilede fire gange på ti minutter.',
  })
}

async function seedDokument(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  art: Dokumentart,
  tekst: string,
): Promise<void> {
  const { dokumenter } = await deps.rapporter.read(forloebId)
  const found = dokumenter.find(({ dokument }) => dokument.art === art)?.dokument
  const dato = anmodning.nu.slice(0, 10)
  const dokument =
    found ??
    (await saveDokument(deps, anmodning, forloebId, art, {
      version: 0,
      dato,
      tekst,
      id: uuidOf(`${forloebId}-${art}`),
    }))
  await signDokument(deps, anmodning, forloebId, art, { version: dokument.version })
}
