import * as z from 'zod'
import { emneOfForloeb } from '../domain/forloeb/forloeb.ts'
import { DomaeneFejl, ikkeFundet } from '../domain/fejl.ts'
import { may } from '../domain/roller.ts'
import { emneOfVisitation } from '../domain/visitation/afledt.ts'
import { canonicalJson } from '../domain/kanonisk.ts'
import { addDage, addMaaneder, doegnOf, withOffset } from '../domain/tid.ts'
import type { Deps } from '../deps.ts'
import type { Anmodning } from '../store/revisionslog.ts'

/** A line as shown: a person's name only to the control of look-ups, role and organisation to everyone else. */
export const Logvisning = z.object({
  tid: z.string(),
  navn: z.string().nullable(),
  rolle: z.string(),
  organisation: z.string(),
  handling: z.string(),
  formaal: z.string(),
  emne: z.string(),
  emneId: z.string(),
  sagId: z.string(),
})
export type Logvisning = z.infer<typeof Logvisning>

export interface Soegning {
  forloebId?: string
  visitationId?: string
  aktoer?: string
  fra?: string
  til?: string
}

export interface Logsvar {
  linjer: Logvisning[]
  naeste: string | null
}

/** Months the log is searched back when nothing else is asked. */
const TILBAGE = 6

/** Who saw or changed what (contract), newest first: by case for those who may see it, by case or person for the control. */
export async function listLog(
  deps: Deps,
  anmodning: Anmodning,
  { cursor, limit, ...soegning }: Soegning & { cursor?: string; limit: number },
  today: string,
): Promise<Logsvar> {
  const { aktoer } = anmodning
  if (aktoer.rolle !== 'revisor') await checkOwn(deps, anmodning, soegning, today)
  const af = kildeOf(soegning)
  const binding = `log#${canonicalJson(soegning)}`
  const vindue = {
    fra: instantOf(soegning.fra ?? addMaaneder(today, -TILBAGE)),
    til: instantOf(addDage(soegning.til ?? today, 1)),
    ...deps.cursors.decode(cursor, binding),
  }
  await deps.revisionslog.read(anmodning, {
    tilladelse: 'log.laes',
    emne: 'revisionslog',
    emneId: idOf(soegning),
    sagId: idOf(soegning),
  })
  const { linjer, naeste } = await deps.revisionslog.page(af, { ...vindue, limit })
  return {
    linjer: linjer.map((line) => ({
      ...line,
      tid: withOffset(line.tid),
      navn: aktoer.rolle === 'revisor' ? line.navn : null,
    })),
    naeste: deps.cursors.encode(naeste && { ...naeste }, binding),
  }
}

const instantOf = (dato: string) => new Date(doegnOf(dato).start).toISOString()
const idOf = ({ forloebId, visitationId, aktoer }: Soegning) => forloebId ?? visitationId ?? aktoer ?? '-'

/** One case, and the person's own: a visitation before its forløb, a forløb after. */
async function checkOwn(deps: Deps, { aktoer }: Anmodning, soegning: Soegning, today: string): Promise<void> {
  const { forloebId, visitationId } = soegning
  const forloeb = forloebId ? await deps.forloeb.get(forloebId) : undefined
  const visitation = !forloebId && visitationId ? await deps.visitationer.get(visitationId) : undefined
  const emne = forloeb ? emneOfForloeb(forloeb, today) : visitation && emneOfVisitation(visitation)
  if (!emne || !may(aktoer, 'log.laes', emne)) throw ikkeFundet()
}

function kildeOf({ forloebId, visitationId, aktoer }: Soegning): { sagId: string } | { aktoer: string } {
  const sagId = forloebId ?? visitationId
  if (aktoer) return { aktoer }
  if (sagId) return { sagId }
  throw new DomaeneFejl('felter.ugyldige', [
    { felt: 'forloebId', besked: 'Skriv hvilket forløb, hvilken visitation eller hvilken aktør' },
  ])
}
