import { DomaeneFejl, ikkeFundet } from '../domain/fejl.ts'
import { type BilagInput, type BilagResume, MAX_BYTES } from '../domain/visitation/bilag.ts'
import { mayGo } from '../domain/visitation/status.ts'
import type { Deps } from '../deps.ts'
import { bilagKey, karantaeneKey } from '../store/bilagsnoegler.ts'
import type { Upload } from '../store/dokumenter.ts'
import type { Anmodning } from '../store/revisionslog.ts'
import { openVisitation } from '../http/adgang.ts'
import { logOf } from './log.ts'

/** Seconds a download address works. */
const DOWNLOAD_SECONDS = 120

/** Announces a document and gives the browser a signed form for exactly this type and at most 25 MB. */
export async function createBilag(
  deps: Deps,
  anmodning: Anmodning,
  visitationId: string,
  bilagId: string,
  input: BilagInput,
): Promise<{ bilag: BilagResume; upload: Upload }> {
  const bilag: BilagResume = { id: bilagId, ...input, tilstand: 'afventer', oprettet: anmodning.nu }
  await deps.visitationer.change({
    nu: anmodning.nu,
    read: () => openVisitation(deps, anmodning, visitationId, 'visitation.ret'),
    change: (visitation) => {
      if (!mayGo(visitation.status, 'eftersend')) throw new DomaeneFejl('visitation.handling')
      const before = visitation.bilag.find(({ id }) => id === bilagId)
      if (before && before.tilstand !== 'afventer') throw new DomaeneFejl('visitation.handling')
      if (visitation.bilag.length >= 50) throw new DomaeneFejl('forMange')
      return { ...visitation, bilag: [...visitation.bilag.filter((one) => one !== before), bilag] }
    },
    log: () => logOf(anmodning, 'visitation.ret', visitationId, 'bilag', bilagId),
  })
  return { bilag, upload: await presignBilag(deps, visitationId, bilag) }
}

/** The signed form of a document that has been announced; the store takes this type only. */
export const presignBilag = (
  deps: Pick<Deps, 'lager'>,
  visitationId: string,
  { id, indholdstype }: BilagResume,
  redirect?: string,
): Promise<Upload> =>
  deps.lager.presignUpload({
    key: karantaeneKey(visitationId, id),
    indholdstype,
    maxStoerrelse: MAX_BYTES,
    ...(redirect && { redirect }),
  })

/** State, and when it has been checked a short-lived address to download from. */
export async function readBilag(deps: Deps, anmodning: Anmodning, visitationId: string, bilagId: string) {
  const visitation = await openVisitation(deps, anmodning, visitationId, 'bilag.hent')
  const bilag = visitation.bilag.find(({ id }) => id === bilagId)
  if (!bilag) throw ikkeFundet()
  await deps.revisionslog.read(anmodning, {
    tilladelse: 'bilag.hent',
    emne: 'bilag',
    emneId: bilagId,
    sagId: visitationId,
  })
  const hent =
    bilag.tilstand === 'godkendt'
      ? await deps.lager.presignDownload(bilagKey(visitationId, bilagId), {
          filnavn: bilag.filnavn,
          seconds: DOWNLOAD_SECONDS,
        })
      : undefined
  return { bilag, ...(hent && { hent }) }
}
