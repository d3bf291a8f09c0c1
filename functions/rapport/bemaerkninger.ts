import * as z from 'zod'
import type { Deps } from '../deps.ts'
import { DomaeneFejl, ikkeFundet } from '../domain/fejl.ts'
import { asGentaget } from '../domain/gentaget.ts'
import { Bemaerkning, Fremlaeggelse } from '../domain/rapport/rapport.ts'
import type { Forloeb } from '../domain/forloeb/forloeb.ts'
import { hasRolle } from '../domain/roller.ts'
import { FOERSTE, mayRette, nextUdgave, type NoteRettelse, rettelseOf, sporOf } from '../domain/rettelse.ts'
import { toDato } from '../domain/tid.ts'
import { fieldError, openForloeb } from '../http/adgang.ts'
import { Konflikt } from '../store/db.ts'
import type { GemtBemaerkning, GemtFremlaeggelse, Rapportdata } from '../store/rapport.ts'
import type { Anmodning } from '../store/revisionslog.ts'
import { handlingOf, logOf, skrevetOf } from './emne.ts'

export const BemaerkningInd = z.strictObject({
  ...Bemaerkning.shape,
  id: z.uuid().optional(),
  dato: Bemaerkning.shape.dato.optional(),
})
export type BemaerkningInd = z.infer<typeof BemaerkningInd>

export const FremlaeggelseInd = z.strictObject({ ...Fremlaeggelse.shape, id: z.uuid().optional() })
export type FremlaeggelseInd = z.infer<typeof FremlaeggelseInd>

/** What the actor may read of the remarks: the plejefamilie its own words, Døgncentret all. */
const synligeFor = ({ aktoer }: Anmodning, bemaerkninger: readonly GemtBemaerkning[]): GemtBemaerkning[] =>
  bemaerkninger.filter(({ fra }) => hasRolle(aktoer, 'rapport.laes') || fra === 'plejefamilie')

/** The remarks the actor may read, oldest first; the log line is written before. */
export async function listBemaerkninger(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
): Promise<{ forloeb: Forloeb; data: Rapportdata; bemaerkninger: GemtBemaerkning[] }> {
  const forloeb = await openForloeb(deps, anmodning, forloebId, 'rapport.bemaerk')
  await deps.revisionslog.read(anmodning, handlingOf('rapport.bemaerk', forloebId))
  const data = await deps.rapporter.read(forloebId)
  return { forloeb, data, bemaerkninger: synligeFor(anmodning, data.bemaerkninger) }
}

/**
 * A comment between the professionals, or the words of parents and plejefamilie as they were received. The plejefamilie
 * writes for itself alone, to the rapport as a whole (S1-43: never in the rapport's own sections).
 */
export async function createBemaerkning(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  input: BemaerkningInd & { id: string },
): Promise<GemtBemaerkning> {
  await openForloeb(deps, anmodning, forloebId, 'rapport.bemaerk')
  const today = toDato(anmodning.nu)
  checkInd(anmodning, input)
  const { bemaerkninger } = await deps.rapporter.read(forloebId)
  const known = synligeFor(anmodning, bemaerkninger).find(({ id }) => id === input.id)
  if (known) return asGentaget(known, input, known.udgave)
  const gemt = { ...input, dato: input.dato ?? today, ...skrevetOf(anmodning), ...FOERSTE }
  await deps.rapporter.addBemaerkning(forloebId, gemt, logOf(anmodning, 'rapport.bemaerk', forloebId, input.id))
  return gemt
}

function checkInd({ aktoer, nu }: Anmodning, input: BemaerkningInd): void {
  if (input.dato && input.dato > toDato(nu)) throw fieldError('dato', 'Datoen ligger i fremtiden')
  if (!hasRolle(aktoer, 'rapport.skriv')) checkFamiliens(input)
}

export const BemaerkningRettelse = rettelseOf(BemaerkningInd.omit({ id: true }))

/** A remark corrected with a reason, or struck out; by the one who wrote it down or another of the same profession. */
export async function retBemaerkning(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  id: string,
  input: NoteRettelse<Omit<BemaerkningInd, 'id'>>,
): Promise<GemtBemaerkning> {
  await openForloeb(deps, anmodning, forloebId, 'rapport.bemaerk')
  const { bemaerkninger } = await deps.rapporter.read(forloebId)
  const former = synligeFor(anmodning, bemaerkninger).find((one) => one.id === id)
  if (!former) throw ikkeFundet()
  if (!mayRette(anmodning.aktoer, former.af)) throw new DomaeneFejl('adgang.rolle')
  const { indhold } = input
  if (indhold) checkInd(anmodning, indhold)
  if (indhold && indhold.fra !== former.fra) throw fieldError('fra', 'En rettelse kan ikke skifte, hvem ordene er fra')
  const next = nextUdgave(
    former,
    input,
    indhold && { ...indhold, dato: indhold.dato ?? former.dato, afsnit: indhold.afsnit },
  )
  const spor = sporOf(anmodning, input.begrundelse)
  await deps.rapporter.correctBemaerkning(
    forloebId,
    { ...former, ...spor },
    next,
    logOf(anmodning, 'rapport.bemaerk', forloebId, id),
  )
  return next
}

function checkFamiliens({ fra, afsnit }: BemaerkningInd): void {
  if (fra !== 'plejefamilie') throw fieldError('fra', 'I kan kun skrive jeres egne bemærkninger')
  if (afsnit !== undefined) throw fieldError('afsnit', 'Jeres bemærkninger gælder hele rapporten')
}

/** The version was presented: from now on those it concerns may read it (S1-60). */
export async function createFremlaeggelse(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  input: FremlaeggelseInd & { id: string },
): Promise<GemtFremlaeggelse> {
  await openForloeb(deps, anmodning, forloebId, 'rapport.laas')
  const { laase, fremlaeggelser } = await deps.rapporter.read(forloebId)
  const known = fremlaeggelser.find(({ id }) => id === input.id)
  if (known) return asGentaget(known, input)
  const laas = laase.find(({ version }) => version === input.version)
  if (!laas)
    throw new DomaeneFejl('felter.ugyldige', [{ felt: 'version', besked: 'Der er ingen låst version med det nummer' }])
  if (input.dato > toDato(anmodning.nu)) throw fieldError('dato', 'Datoen ligger i fremtiden')
  if (input.dato < toDato(laas.laastTid)) throw fieldError('dato', 'Versionen var ikke låst den dag')
  const gemt = { ...input, ...skrevetOf(anmodning) }
  await deps.rapporter
    .addFremlaeggelse(forloebId, gemt, logOf(anmodning, 'rapport.laas', forloebId, input.id))
    .catch((error: unknown) => {
      throw error instanceof Konflikt ? ikkeFundet() : error
    })
  return gemt
}
