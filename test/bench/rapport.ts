import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assembleRapport } from '../../functions/domain/rapport/saml/assemble.ts'
import { drawFigurer } from '../../functions/rapport/figurer.tsx'
import { renderDocx } from '../../functions/rapport/render/docx.ts'
import { renderPdf } from '../../functions/rapport/render/pdf.ts'
import { loadSkrifter } from '../../functions/rapport/render/skrifter.ts'
import { SKRIFTSTIER } from '../../infra/build/skrifter.ts'
import { createArchive } from '../../functions/rapport/render/zip.ts'
import { genRapport } from '../fixtures/genRapport.ts'
import { createSag, writeObligatoriske } from '../functions/rapport/verden.ts'
import { startWorld } from '../world.ts'

const timed = async <T>(work: () => T | Promise<T>): Promise<[T, number]> => {
  const start = performance.now()
  const value = await work()
  return [value, Math.round(performance.now() - start)]
}

/** A full rapport: milliseconds of each step, bytes of each document, most memory held (MB). */
export async function benchRapport({ dage = 90, perDag = 25 } = {}): Promise<Record<string, number>> {
  const fonts = await loadSkrifter(SKRIFTSTIER)
  const grundlag = genRapport({ dage, perDag })
  const [figurer, figurerMs] = await timed(() => drawFigurer(grundlag))
  const [dok, samlMs] = await timed(() => assembleRapport({ ...grundlag, figurer }))
  const [pdf, pdfMs] = await timed(() => renderPdf(dok, { fonts }))
  const pdfMaxMb = Math.round(process.resourceUsage().maxRSS / 1024)
  const [docx, docxMs] = await timed(() => renderDocx(dok, { fonts }))
  const [zipBytes, zipMs] = await timed(async () => {
    let bytes = 0
    const filer = [
      { navn: 'rapport.pdf', indhold: pdf },
      { navn: 'rapport.docx', indhold: docx },
      { navn: 'dagbog.json', indhold: Buffer.from(JSON.stringify(grundlag.registreringer)) },
    ]
    for await (const stykke of createArchive(filer, { nu: grundlag.nu })) bytes += stykke.length
    return bytes
  })
  const maxMb = Math.round(process.resourceUsage().maxRSS / 1024)
  const registreringer = grundlag.registreringer.length
  return {
    registreringer,
    figurerMs,
    samlMs,
    pdfMs,
    pdfMaxMb,
    docxMs,
    maxMb,
    zipMs,
    pdfBytes: pdf.length,
    docxBytes: docx.length,
    zipBytes,
  }
}

/** What veraPDF says of the PDF, when its command is told: `VERAPDF=verapdf npm run bench -- rapport`. */
function validate(pdf: Uint8Array): void {
  const command = process.env['VERAPDF']
  if (!command) return
  const dir = mkdtempSync(join(tmpdir(), 'pdfua-'))
  const fil = join(dir, 'rapport.pdf')
  writeFileSync(fil, pdf)
  const { stdout } = spawnSync(command, ['--flavour', 'ua1', '--format', 'text', fil], { encoding: 'utf8' })
  console.log('PDF/UA-1:', stdout.trim().replace(fil, 'rapport.pdf'))
  rmSync(dir, { recursive: true })
}

/** The same through the product: what a person waits for, from the store and with log lines. */
async function benchProdukt({ dage = 90, perDag = 25 } = {}): Promise<Record<string, number>> {
  const world = await startWorld('2026-05-10T09:00:00Z')
  const sag = await createSag(world, { dage, perDag })
  await writeObligatoriske(sag)
  const get = (path: string) => world.api('doegncenter', 'GET', `${sag.path}/${path}`)
  const bytesOf = async (path: string) => new Uint8Array(await (await get(path)).arrayBuffer())
  const size = async (path: string) => (await bytesOf(path)).length
  await size('rapport')
  const [, laesMs] = await timed(() => size('rapport'))
  const [, gemMs] = await timed(() => sag.skriv('helbred', 'Barnet trives.'))
  const [, afsnitssideMs] = await timed(async () =>
    (await world.page('doegncenter', `/forloeb/${sag.id}/rapport/udvikling`)).text(),
  )
  const [udkastPdfBytes, udkastPdfMs] = await timed(() => size('rapport.pdf'))
  const [, laasMs] = await timed(() => sag.laas())
  const [laastPdfBytes, laastPdfMs] = await timed(() => size('rapport.pdf?version=1'))
  const [laastDocxBytes, laastDocxMs] = await timed(() => size('rapport.docx?version=1'))
  const [, laesesideMs] = await timed(async () =>
    (await world.page('doegncenter', `/forloeb/${sag.id}/rapport/laes?version=1`)).text(),
  )
  validate(await bytesOf('rapport.pdf?version=1'))
  const frossenBytes = (await world.deps.rapporter.read(sag.id)).laase[0]!.objekt.stoerrelse
  await world.close()
  return {
    laesMs,
    gemMs,
    afsnitssideMs,
    udkastPdfMs,
    udkastPdfBytes,
    laasMs,
    laastPdfMs,
    laastPdfBytes,
    laastDocxMs,
    laastDocxBytes,
    laesesideMs,
    frossenBytes,
  }
}

export async function run(): Promise<void> {
  console.log('uden lager:', await benchRapport())
  console.log('gennem produktet:', await benchProdukt())
}
