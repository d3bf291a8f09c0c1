import { type BilagResume, type Bilagstilstand, bilagsgang, MAX_BYTES } from '../domain/visitation/bilag.ts'
import { checkIndhold } from '../domain/visitation/indhold/indhold.ts'
import { ikkeFundet } from '../domain/fejl.ts'
import type { Aktoer } from '../domain/roller.ts'
import type { Visitation } from '../domain/visitation/visitation.ts'
import type { Deps } from '../deps.ts'
import { bilagKey, idsOf } from '../store/bilagsnoegler.ts'
import { logChange } from '../store/revisionslog.ts'

/** The control itself acts in the log; it reads files only. */
const KONTROL: Aktoer = {
  sub: 'bilagskontrol',
  navn: 'Dokumentkontrol',
  rolle: 'maskine',
  organisation: 'drift',
  organisationsnavn: 'Drift',
  scopes: [],
}

export type BilagsDeps = Pick<Deps, 'visitationer' | 'lager' | 'now'>

/**
 * Checks an uploaded document by its content and moves it out of quarantine, or refuses it. Safe to run again.
 * `fund`: what people read when the scan for malware has refused it already.
 */
export async function controlBilag(deps: BilagsDeps, key: string, fund?: string): Promise<void> {
  const ids = idsOf(key)
  if (!ids) return
  const visitation = await deps.visitationer.get(ids.visitationId)
  const bilag = visitation?.bilag.find(({ id }) => id === ids.bilagId)
  if (!bilag) return deps.lager.remove(key)
  if (bilagsgang[bilag.tilstand].length === 0) return clear(deps, key, ids, bilag)
  await setTilstand(deps, ids, { tilstand: 'kontrolleres' })
  const besked = fund ?? (await verdict(deps, key, bilag))
  if (!besked) await deps.lager.move(key, bilagKey(ids.visitationId, ids.bilagId))
  await setTilstand(deps, ids, besked ? { tilstand: 'afvist', besked } : { tilstand: 'godkendt' })
  if (besked) await deps.lager.remove(key)
}

/** Undefined when the content is what it claims; otherwise what people read. */
async function verdict({ lager }: BilagsDeps, key: string, { indholdstype }: BilagResume): Promise<string | undefined> {
  const head = await lager.head(key)
  if (!head || head.stoerrelse > MAX_BYTES) return 'Filen kunne ikke læses. Upload den igen'
  const answer = checkIndhold(await lager.read(key), indholdstype)
  return 'fejl' in answer ? answer.fejl.besked : undefined
}

/** An earlier run was cut off after its verdict: finish what was left. */
async function clear(
  { lager }: BilagsDeps,
  key: string,
  ids: { visitationId: string; bilagId: string },
  { tilstand }: BilagResume,
): Promise<void> {
  if (tilstand === 'godkendt' && !(await lager.head(bilagKey(ids.visitationId, ids.bilagId))))
    return lager.move(key, bilagKey(ids.visitationId, ids.bilagId))
  await lager.remove(key)
}

async function setTilstand(
  deps: BilagsDeps,
  { visitationId, bilagId }: { visitationId: string; bilagId: string },
  change: { tilstand: Bilagstilstand; besked?: string },
) {
  const nu = deps.now().toISOString()
  await deps.visitationer.change({
    nu,
    read: async () => (await deps.visitationer.get(visitationId)) ?? Promise.reject(ikkeFundet()),
    change: (visitation) => withBilag(visitation, bilagId, change),
    log: () =>
      logChange(
        { aktoer: KONTROL, id: 'bilagskontrol', nu },
        { tilladelse: 'visitation.ret', emne: 'bilag', emneId: bilagId, sagId: visitationId },
      ),
  })
}

function withBilag(visitation: Visitation, bilagId: string, change: Partial<BilagResume>): Visitation {
  const bilag = visitation.bilag.map((one) =>
    one.id === bilagId && bilagsgang[one.tilstand].includes(change.tilstand!) ? { ...one, ...change } : one,
  )
  return bilag.some((one, i) => one !== visitation.bilag[i]) ? { ...visitation, bilag } : visitation
}

/** After a crash: whatever still lies in quarantine is controlled now. */
export async function controlLeftovers(deps: BilagsDeps): Promise<void> {
  for (const { key } of await deps.lager.list('karantaene/')) await controlBilag(deps, key)
}
