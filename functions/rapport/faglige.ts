import * as z from 'zod'
import type { Deps } from '../deps.ts'
import { DomaeneFejl, ikkeFundet } from '../domain/fejl.ts'
import { fagligDatoFejl } from '../domain/forloeb/faglig.ts'
import type { Forloeb } from '../domain/forloeb/forloeb.ts'
import { needsGroenlandskKontrol, Proeve } from '../domain/rapport/proeve.ts'
import { FOERSTE, mayRette, nextUdgave, type NoteRettelse, rettelseOf, sporOf } from '../domain/rettelse.ts'
import type { Rolle } from '../domain/roller.ts'
import { alderOf } from '../domain/vaekst/alder.ts'
import { toDato } from '../domain/tid.ts'
import { fieldError, openForloeb } from '../http/adgang.ts'
import { parse } from '../http/route.ts'
import { Konflikt } from '../store/db.ts'
import type { GemtProeve, Rapportdata } from '../store/rapport.ts'
import type { Anmodning } from '../store/revisionslog.ts'
import { handlingOf, logOf, skrevetOf } from './emne.ts'

const { instrument, andetNavn, standardiseretPsykologisk, version, dato, resultat, groenlandskBaggrund } = Proeve.shape

/** A test as it is sent: ages are worked out, and it was made by the one who writes it. */
export const ProeveInd = z.strictObject({
  id: z.uuid().optional(),
  instrument,
  andetNavn,
  standardiseretPsykologisk,
  version,
  dato,
  resultat,
  groenlandskBaggrund,
})
export type ProeveInd = z.infer<typeof ProeveInd>

/** Tests and documents of a forløb, for the professionals at Døgncentret. */
export async function readFaglige(deps: Deps, anmodning: Anmodning, forloebId: string): Promise<Rapportdata> {
  await openForloeb(deps, anmodning, forloebId, 'rapport.laes')
  await deps.revisionslog.read(anmodning, handlingOf('rapport.laes', forloebId))
  return deps.rapporter.read(forloebId)
}

export async function createProeve(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  input: ProeveInd & { id: string },
): Promise<Proeve> {
  const forloeb = await openForloeb(deps, anmodning, forloebId, 'proeve.skriv')
  const { aktoer } = anmodning
  const proeve = proeveOf(forloeb, anmodning, { ...input, udfoertAf: aktoer.navn, udfoerendeRolle: aktoer.rolle })
  await deps.rapporter
    .addProeve(
      forloebId,
      { proeve, ...skrevetOf(anmodning), ...FOERSTE },
      logOf(anmodning, 'proeve.skriv', forloebId, proeve.id),
    )
    .catch(asRepeated)
  return proeve
}

/** The test with the ages of its day; what does not hold together is told at its field. */
function proeveOf(forloeb: Forloeb, anmodning: Anmodning, input: ProeveInd & { id: string } & Udfoerer): Proeve {
  ensureDato(forloeb, input.dato, anmodning)
  const { foedselsdato, termin } = forloeb.barn
  if (!foedselsdato) throw fieldError('dato', 'Barnets fødselsdato mangler på forløbet')
  return parse(Proeve, { ...input, ...alderOf({ foedselsdato, terminsdato: termin }, input.dato) })
}
type Udfoerer = { udfoertAf: string; udfoerendeRolle: Rolle }

export const ProeveRettelse = rettelseOf(ProeveInd.omit({ id: true }))

/** A test corrected with a reason, or struck out; it was still made by the one who made it. */
export async function retProeve(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  id: string,
  input: NoteRettelse<Omit<ProeveInd, 'id'>>,
): Promise<GemtProeve> {
  const forloeb = await openForloeb(deps, anmodning, forloebId, 'proeve.skriv')
  const former = (await deps.rapporter.read(forloebId)).proever.find(({ proeve }) => proeve.id === id)
  if (!former) throw ikkeFundet()
  if (!mayRetteProeve(anmodning.aktoer, former)) throw new DomaeneFejl('adgang.rolle')
  const { udfoertAf, udfoerendeRolle } = former.proeve
  const { indhold } = input
  const proeve = indhold && proeveOf(forloeb, anmodning, { ...indhold, id, udfoertAf, udfoerendeRolle })
  const next = nextUdgave(former, input, proeve && { proeve })
  const spor = sporOf(anmodning, input.begrundelse)
  const log = logOf(anmodning, 'proeve.skriv', forloebId, id)
  await deps.rapporter.correctProeve(forloebId, { ...former, ...spor }, next, log)
  return next
}

/** A psychological test is a psykolog's alone (S1-52). */
export const mayRetteProeve = (
  aktoer: Anmodning['aktoer'],
  { proeve, af }: Pick<GemtProeve, 'proeve' | 'af'>,
): boolean => (needsGroenlandskKontrol(proeve) ? aktoer.rolle === 'psykolog' : mayRette(aktoer, af))

/** The same id sent twice is saved once; what was first saved stands. */
function asRepeated(error: unknown): void {
  if (!(error instanceof Konflikt && error.index === 0)) throw error
}

function ensureDato(forloeb: Forloeb, dato: string, { nu }: Anmodning): void {
  const besked = fagligDatoFejl(forloeb, dato, toDato(nu))
  if (besked) throw fieldError('dato', besked)
}
