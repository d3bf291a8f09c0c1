import * as z from 'zod'
import { emneOfForloeb } from '../domain/forloeb/forloeb.ts'
import { DomaeneFejl, ikkeFundet } from '../domain/fejl.ts'
import { may } from '../domain/roller.ts'
import { emneOfVisitation } from '../domain/visitation/afledt.ts'
import { addMaaneder, toDato, withOffset } from '../domain/tid.ts'
import type { Deps } from '../deps.ts'
import type { Anmodning, Loglinje } from '../store/revisionslog.ts'

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

interface Soegning {
  forloebId?: string
  visitationId?: string
  aktoer?: string
  fra?: string
  til?: string
}

/** Who saw or changed what (contract): by case for those who may see it, by case or person for the control. */
export async function listLog(
  deps: Deps,
  anmodning: Anmodning,
  soegning: Soegning,
  today: string,
): Promise<Logvisning[]> {
  const { aktoer } = anmodning
  if (aktoer.rolle !== 'revisor') await checkOwn(deps, anmodning, soegning, today)
  const months = monthsOf(soegning.fra ?? addMaaneder(today, -6), soegning.til ?? today)
  await deps.revisionslog.read(anmodning, {
    tilladelse: 'log.laes',
    emne: 'revisionslog',
    emneId: idOf(soegning),
    sagId: idOf(soegning),
  })
  const lines = await find(deps, soegning, months)
  return lines
    .filter(({ tid }) => isWithin(toDato(tid), soegning))
    .map((line) => ({ ...line, tid: withOffset(line.tid), navn: aktoer.rolle === 'revisor' ? line.navn : null }))
}

const idOf = ({ forloebId, visitationId, aktoer }: Soegning) => forloebId ?? visitationId ?? aktoer ?? '-'
const isWithin = (dato: string, { fra, til }: Soegning) => (!fra || dato >= fra) && (!til || dato <= til)

/** One case, and the person's own: a visitation before its forløb, a forløb after. */
async function checkOwn(deps: Deps, { aktoer }: Anmodning, soegning: Soegning, today: string): Promise<void> {
  const { forloebId, visitationId } = soegning
  const forloeb = forloebId ? await deps.forloeb.get(forloebId) : undefined
  const visitation = !forloebId && visitationId ? await deps.visitationer.get(visitationId) : undefined
  const emne = forloeb ? emneOfForloeb(forloeb, today) : visitation && emneOfVisitation(visitation)
  if (!emne || !may(aktoer, 'log.laes', emne)) throw ikkeFundet()
}

async function find(deps: Deps, { forloebId, visitationId, aktoer }: Soegning, months: string[]): Promise<Loglinje[]> {
  if (aktoer) return (await Promise.all(months.map((month) => deps.revisionslog.ofAktoer(aktoer, month)))).flat()
  const sagId = forloebId ?? visitationId
  if (sagId) return deps.revisionslog.ofSag(sagId, months)
  throw new DomaeneFejl('felter.ugyldige', [
    { felt: 'forloebId', besked: 'Skriv hvilket forløb, hvilken visitation eller hvilken aktør' },
  ])
}

/** Newest first. */
function monthsOf(fra: string, til: string): string[] {
  const months: string[] = []
  for (
    let month = til.slice(0, 7);
    month >= fra.slice(0, 7) && months.length < 60;
    month = addMaaneder(`${month}-01`, -1).slice(0, 7)
  )
    months.push(month)
  return months
}
