import type { Kommentar } from '../domain/dagbog/gemt.ts'
import type { KommentarInput, Rettelse } from '../domain/dagbog/indsend.ts'
import { DomaeneFejl, ikkeFundet } from '../domain/fejl.ts'
import { forfatterOf } from '../domain/forfatter.ts'
import { asGentaget } from '../domain/gentaget.ts'
import { periodefejl } from '../domain/dagbog/periode.ts'
import { datoOf } from '../domain/dagbog/registrering.ts'
import { mayRette, sporOf } from '../domain/rettelse.ts'
import type { Deps } from '../deps.ts'
import { fieldError, openForloeb } from '../http/adgang.ts'
import { Konflikt } from '../store/db.ts'
import { type Anmodning, logChange } from '../store/revisionslog.ts'
import { notifyFamilie } from './besked.ts'
import { mayMeet } from './dag.ts'
import { isTilfoejelse, toGemt } from './skriv.ts'
import type { GemtRegistrering } from '../domain/dagbog/gemt.ts'
import type { Tilladelse } from '../domain/roller.ts'

/** The entry, when the actor may do this to its forløb; otherwise the same answer as if it did not exist. */
export async function openRegistrering(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  regId: string,
  tilladelse: Tilladelse,
) {
  const forloeb = await openForloeb(deps, anmodning, forloebId, tilladelse)
  const registrering = await deps.dagboeger.get(forloebId, regId)
  if (!registrering || !mayMeet(anmodning, forloeb, registrering)) throw ikkeFundet()
  return { forloeb, registrering }
}

const logOf = (anmodning: Anmodning, tilladelse: Tilladelse, emneId: string, sagId: string) =>
  logChange(anmodning, { tilladelse, emne: 'dagbog', emneId, sagId })

const personOf = ({ aktoer, nu }: Anmodning) => ({ af: aktoer.sub, navn: aktoer.navn, tid: nu })

/** A new version beside the old one; the reader must have seen the version that is corrected. */
export async function rettelse(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  regId: string,
  input: Rettelse,
): Promise<GemtRegistrering> {
  const { forloeb, registrering } = await openRegistrering(deps, anmodning, forloebId, regId, 'dagbog.ret')
  if (input.version !== registrering.version) throw new DomaeneFejl('version.konflikt')
  const next = nextVersion(registrering, input, anmodning, isTilfoejelse(forloeb))
  const code = periodefejl(forloeb, next, anmodning.nu)
  if (code && !(input.udgaar && code === 'dagbog.fremtid')) throw new DomaeneFejl(code)
  const made = { begrundelse: input.begrundelse, af: forfatterOf(anmodning), tid: anmodning.nu }
  await deps.dagboeger.correct(registrering, next, made, logOf(anmodning, 'dagbog.ret', regId, forloebId))
  return next
}

/** Author and time of the first writing stay; a change is unread again. */
function nextVersion(
  former: GemtRegistrering,
  { registrering, udgaar }: Rettelse,
  anmodning: Anmodning,
  afterLock: boolean,
): GemtRegistrering {
  const tilfoejelse = former.tilfoejelse || afterLock
  const changed = { version: former.version + 1, aendret: anmodning.nu, gennemset: null, tilfoejelse }
  if (udgaar) return { ...former, ...changed, udgaaet: true }
  if (!registrering) throw fieldError('registrering', 'Send den rettede registrering, eller at den udgår')
  if (registrering.id !== former.id || registrering.type !== former.type)
    throw fieldError('registrering', 'En rettelse kan ikke skifte id eller type')
  const { oprettet, forfatter, kommentarer, aabneSpoergsmaal, oprindeligTekst, billeder } = former
  const kept = { oprettet, forfatter, kommentarer, aabneSpoergsmaal, oprindeligTekst, billeder }
  return {
    ...toGemt(registrering, former.forloebId, anmodning),
    ...kept,
    ...changed,
    udgaaet: false,
    dato: datoOf(registrering),
  }
}

/** A comment, a question, or an answer that closes the open questions at the entry. */
export async function kommenter(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  regId: string,
  input: KommentarInput & { id: string },
): Promise<Kommentar> {
  const { forloeb, registrering } = await openRegistrering(deps, anmodning, forloebId, regId, 'dagbog.kommenter')
  const earlier = await deps.dagboeger.kommentarer(forloebId, regId)
  const known = earlier.find(({ id }) => id === input.id)
  if (known) return asGentaget(known, input)
  const open =
    input.art === 'svar'
      ? earlier.filter((one) => one.art === 'spoergsmaal' && one.besvaret === null && one.udgaaet === null)
      : []
  const kommentar: Kommentar = {
    id: input.id,
    registreringId: regId,
    art: input.art,
    tekst: input.tekst,
    forfatter: forfatterOf(anmodning),
    tid: anmodning.nu,
    besvaret: null,
    udgaaet: null,
  }
  await deps.dagboeger.addKommentar(
    registrering,
    kommentar,
    open,
    logOf(anmodning, 'dagbog.kommenter', regId, forloebId),
  )
  if (await isWorthAMail(deps, forloebId, kommentar)) await notifyFamilie(deps, forloeb)
  return kommentar
}

/** Takes back what was said to the wrong entry or in the wrong words: struck out with a reason, never deleted. */
export async function strikeKommentar(
  deps: Deps,
  anmodning: Anmodning,
  { forloebId, regId, id }: { forloebId: string; regId: string; id: string },
  begrundelse: string,
): Promise<Kommentar> {
  const { registrering } = await openRegistrering(deps, anmodning, forloebId, regId, 'dagbog.kommenter')
  const kommentar = (await deps.dagboeger.kommentarer(forloebId, regId)).find((one) => one.id === id)
  if (!kommentar) throw ikkeFundet()
  if (!mayRette(anmodning.aktoer, kommentar.forfatter)) throw new DomaeneFejl('adgang.rolle')
  if (kommentar.udgaaet) return kommentar
  const udgaaet = sporOf(anmodning, begrundelse)
  const log = logOf(anmodning, 'dagbog.kommenter', regId, forloebId)
  await deps.dagboeger.strikeKommentar(registrering, kommentar, udgaaet, log)
  return { ...kommentar, udgaaet }
}

/** Comments written in one go are told of once. */
const STILLE_MS = 6 * 3_600_000

/** A question always; a comment when none was told of lately. */
async function isWorthAMail(deps: Deps, forloebId: string, { id, art, forfatter, tid }: Kommentar): Promise<boolean> {
  if (art === 'spoergsmaal') return true
  if (forfatter.rolle === 'plejefamilie') return false
  const since = Date.parse(tid) - STILLE_MS
  return !(await deps.dagboeger.kommentarer(forloebId)).some(
    (one) => one.id !== id && one.forfatter.rolle !== 'plejefamilie' && Date.parse(one.tid) > since,
  )
}

/** Marked once; marking again changes nothing. */
export async function markGennemset(deps: Deps, anmodning: Anmodning, forloebId: string, regId: string): Promise<void> {
  const { registrering } = await openRegistrering(deps, anmodning, forloebId, regId, 'dagbog.gennemse')
  await markOne(deps, anmodning, registrering)
}

async function markOne(deps: Deps, anmodning: Anmodning, registrering: GemtRegistrering): Promise<void> {
  if (registrering.gennemset) return
  const log = logOf(anmodning, 'dagbog.gennemse', registrering.id, registrering.forloebId)
  await deps.dagboeger.markGennemset(registrering, personOf(anmodning), log).catch((error: unknown) => {
    if (!(error instanceof Konflikt)) throw error
  })
}

/** Every entry of the day and the day itself. */
export async function markDag(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  dato: string,
): Promise<{ antal: number }> {
  await openForloeb(deps, anmodning, forloebId, 'dagbog.gennemse')
  let antal = 0
  for await (const registrering of deps.dagboeger.each(forloebId, dato, dato)) {
    if (registrering.gennemset) continue
    await markOne(deps, anmodning, registrering)
    antal++
  }
  await deps.dagboeger.markDag(
    forloebId,
    dato,
    personOf(anmodning),
    logOf(anmodning, 'dagbog.gennemse', dato, forloebId),
  )
  return { antal }
}
