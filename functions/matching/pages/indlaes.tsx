import { Plejefamilieindlaesning } from '../../../forms/pages/plejefamilie/indlaes.tsx'
import { DomaeneFejl, type Feltfejl } from '../../domain/fejl.ts'
import { toCsv } from '../../domain/plejefamilie/eksport.ts'
import { toDato } from '../../domain/tid.ts'
import type { Deps } from '../../deps.ts'
import { downloadName } from '../../http/adgang.ts'
import { decodeText } from '../../http/json.ts'
import { page, type PageCall, type PageRoute } from '../../http/page.tsx'
import { csvResponse, MAX_CSV } from '../api/register.ts'
import { importRegister } from '../import.ts'
import { readRegister } from '../register.ts'
import { krumme } from './register.tsx'

/** The register as a file, in and out. Stands before the pages of one family, whose address would match too. */
export const indlaesPages: PageRoute<Deps>[] = [
  page('get', '/plejefamilier/eksport.csv', 'plejefamilie.eksport', async (deps: Deps, call) =>
    csvResponse(
      toCsv(await readRegister(deps, call.anmodning, 'plejefamilie.eksport')),
      downloadName('plejefamilier', toDato(call.anmodning.nu), 'csv'),
    ),
  ),
  page('get', '/plejefamilier/skabelon.csv', 'plejefamilie.opret', async () =>
    csvResponse(toCsv(), 'plejefamilier-skabelon.csv'),
  ),

  page('get', '/plejefamilier/import', 'plejefamilie.opret', async (_deps, call) =>
    call.show(
      { titel: 'Indlæs plejefamilier', broedkrumme: krumme, smal: true },
      <Plejefamilieindlaesning csrf={call.csrf} />,
    ),
  ),
  { ...page('post', '/plejefamilier/import', 'plejefamilie.opret', showImport), maxBody: 4 * MAX_CSV },
]

/** A file wins over pasted text. */
async function csvOf({ c, krop }: PageCall): Promise<{ csv: string } | { besked: string }> {
  const { fil } = await c.req.parseBody({ all: true })
  const file = fil instanceof File && fil.size > 0 ? fil : undefined
  const tekst = typeof krop.tekst === 'string' ? krop.tekst : ''
  if ((file?.size ?? Buffer.byteLength(tekst)) > MAX_CSV)
    return { besked: 'Filen må højst fylde 512 kB. Del den i flere' }
  const csv = file ? decodeText(new Uint8Array(await file.arrayBuffer())) : tekst
  return csv.trim() === '' ? { besked: 'Vælg en fil, eller sæt linjerne ind' } : { csv }
}

async function showImport(deps: Deps, call: PageCall) {
  const props = { titel: 'Indlæs plejefamilier', broedkrumme: krumme, smal: true }
  const refuse = (fejl: Feltfejl[], csv = '') =>
    call.show({ ...props, fejl }, <Plejefamilieindlaesning csrf={call.csrf} fejl={fejl} csv={csv} />)
  const given = await csvOf(call)
  if ('besked' in given) return refuse([{ felt: 'csv', besked: given.besked }])
  const proev = call.krop.proev === 'ja'
  try {
    const rapport = await importRegister(deps, call.anmodning, given.csv, proev)
    const keep = proev || rapport.afviste > 0 ? given.csv : ''
    return await call.show(
      props,
      <Plejefamilieindlaesning csrf={call.csrf} rapport={rapport} proev={proev} csv={keep} />,
    )
  } catch (error) {
    if (!(error instanceof DomaeneFejl) || error.fejl.length === 0) throw error
    return refuse(error.fejl, given.csv)
  }
}
