import type { Feltfejl } from '../fejl.ts'
import { addDage } from '../tid.ts'
import { type Aftale, type AftaleAendring, AftaleInput, RETBARE } from './aftale.ts'

const pickInput = (aftale: Aftale): Record<string, unknown> =>
  Object.fromEntries(Object.entries(aftale).filter(([navn]) => navn in AftaleInput.shape))

/** The agreement after a change, or what is wrong with it. Who and when is the caller's. */
export function changeAftale(
  former: Aftale,
  { ophoer, version: _, ...given }: AftaleAendring,
  today: string,
): { aftale: Aftale } | { fejl: Feltfejl[] } {
  const rettet = Object.fromEntries(
    RETBARE.flatMap((navn) => (given[navn] === undefined ? [] : [[navn, given[navn] ?? undefined]])),
  )
  const checked = AftaleInput.safeParse({ ...pickInput(former), ...rettet })
  const fejl = [
    ...(checked.error?.issues ?? []).map(({ path, message }) => ({ felt: path.join('.'), besked: message })),
    ...timeFejl(former, given.slut, ophoer?.ophoert, today),
  ]
  if (!checked.success || fejl.length > 0) return { fejl }
  return { aftale: { ...former, ...rettet, ...checked.data, ...ophoer } }
}

function timeFejl(
  { fra, slut: former }: Aftale,
  slut: string | undefined,
  ophoert: string | undefined,
  today: string,
): Feltfejl[] {
  const last = slut ?? former
  const isBack = slut !== undefined && slut < former && slut < today && fra <= today
  const isOutside = ophoert !== undefined && (ophoert > last || ophoert < addDage(fra, -1))
  return [
    ...(isBack
      ? [{ felt: 'slut', besked: 'Slutdatoen kan ikke flyttes tilbage i tiden. Afslut aftalen i stedet' }]
      : []),
    ...(isOutside ? [{ felt: 'ophoer.ophoert', besked: 'Sidste dag skal ligge i den tid, aftalen gælder' }] : []),
  ]
}
