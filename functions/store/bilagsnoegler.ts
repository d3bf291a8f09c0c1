/** Uploads land in quarantine and can't be downloaded; keys hold ids only, never a name. */
export const karantaeneKey = (visitationId: string, bilagId: string) => `karantaene/${visitationId}/${bilagId}`
export const bilagKey = (visitationId: string, bilagId: string) => `bilag/${visitationId}/${bilagId}`

/** The ids in a quarantine key, or undefined for any other object. */
export function idsOf(key: string): { visitationId: string; bilagId: string } | undefined {
  const [, visitationId, bilagId] = /^karantaene\/([\w-]+)\/([\w-]+)$/.exec(key) ?? []
  return visitationId && bilagId ? { visitationId, bilagId } : undefined
}
