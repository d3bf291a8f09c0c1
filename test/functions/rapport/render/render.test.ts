import * as fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Blok, type Figur, h, p, type RapportDokument, t } from '../../../../functions/domain/rapport/dokument.ts'
import { documentText } from '../../../../functions/domain/rapport/dokumenttekst.ts'
import { flade } from '../../../../functions/domain/rapport/gennemloeb.ts'
import { redactDokument } from '../../../../functions/domain/rapport/redact.ts'
import { assembleRapport } from '../../../../functions/domain/rapport/saml/assemble.ts'
import { renderDocx } from '../../../../functions/rapport/render/docx.ts'
import { renderPdf } from '../../../../functions/rapport/render/pdf.ts'
import { loadSkrifter, type Skrifter } from '../../../../functions/rapport/render/skrifter.ts'
import { SKRIFTSTIER } from '../../../../infra/build/skrifter.ts'
import { genDokument } from '../../../fixtures/genDokument.ts'
import { genRapport } from '../../../fixtures/genRapport.ts'
import { readPdfText } from '../../../fixtures/pdfTekst.ts'

let fonts: Skrifter
beforeAll(async () => {
  fonts = await loadSkrifter(SKRIFTSTIER)
})

/** The words alone: line breaks and hyphenation are the renderer's own. */
const ord = (linjer: readonly string[]): string[] =>
  linjer.flatMap(
    (linje) =>
      linje
        .replace(/[\u00AD\u2060\u200B]/gu, '')
        .normalize('NFC')
        .match(/[\p{L}\d]+/gu) ?? [],
  )

const TEGN: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
const afkod = (xml: string) => xml.replace(/&(lt|gt|quot|apos|amp);/gu, (_, navn: string) => TEGN[navn]!)

/** Paragraphs of the Word document, without the table of contents. */
function docxTekst(docx: Uint8Array): { linjer: string[]; xml: string; filer: Record<string, Uint8Array> } {
  const filer = unzipSync(docx)
  const xml = strFromU8(filer['word/document.xml']!)
  const afsnit = xml.replace(/<w:sdt>[\s\S]*?<\/w:sdt>/gu, '').matchAll(/<w:p[ >][\s\S]*?<\/w:p>/gu)
  const linjer = [...afsnit].map(([a]) =>
    afkod([...a.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map((m) => m[1]).join('')),
  )
  return { linjer, xml, filer }
}

const both = async (dok: RapportDokument) => ({
  pdf: readPdfText(await renderPdf(dok, { fonts })),
  docx: docxTekst(await renderDocx(dok, { fonts })),
})

const altTekster = (dok: RapportDokument) => flade(dok).flatMap((b) => (b.art === 'figur' ? [b.alt] : []))
/** What both must say: everything but the words that stand for pictures. */
const forventet = (dok: RapportDokument) => ord(documentText(dok).filter((linje) => !altTekster(dok).includes(linje)))

const med = (...blokke: Blok[]): RapportDokument => genDokument({ blokke: [h(1, 'Afsnit'), ...blokke] })
const figur = (over: Partial<Figur> = {}): Figur => {
  const fundet = flade(genDokument()).find((b) => b.art === 'figur')
  return { ...(fundet as Figur), ...over }
}

describe('PDF and DOCX', () => {
  it('carry the same words in the same order as the document', async () => {
    const dok = assembleRapport(genRapport({ dage: 9 }))
    const { pdf, docx } = await both(dok)
    expect(forventet(dok).length).toBeGreaterThan(1500)
    expect(ord(docx.linjer)).toEqual(forventet(dok))
    expect(ord(pdf.linjer)).toEqual(forventet(dok))
  })

  it('give each picture the same words for those who can’t see it', async () => {
    const dok = assembleRapport(genRapport({ dage: 3 }))
    const { pdf, docx } = await both(dok)
    const beskrevne = [...docx.xml.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/gu)].map((m) => afkod(m[1]!))
    expect(beskrevne).toEqual(altTekster(dok))
    expect(pdf.struktur.filter((s) => s.art === 'Figure' && s.krop.includes('/Alt'))).toHaveLength(
      altTekster(dok).length,
    )
  })

  it('treat what people wrote as text, never as code of the page', async () => {
    const farligt = '#read("/etc/passwd") $x$ *a* <b>&amp; \\ `c` @d {{e}} <script>alert(1)</script>'
    const { pdf, docx } = await both(med(p(farligt)))
    expect(pdf.linjer).toContain(farligt)
    expect(docx.linjer).toContain(farligt)
  })

  it('are made whatever characters a family has written', async () => {
    const tekst = 'Glad i dag 👩‍👧 ❤️ 漢字 \u0007\uFFFF og så \uD800 sov han'
    const { pdf, docx } = await both(med(p(tekst), figur({ alt: `Søvn 漢 ${tekst}` })))
    for (const { linjer } of [pdf, docx])
      expect(linjer.find((l) => l.startsWith('Glad'))).toMatch(
        /^Glad i dag 👩‍👧 ❤️ \[kinesiske tegn\] {2}og så {2}sov han$/u,
      )
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), async (vilkaarlig) => {
        await both(med(p(`a ${vilkaarlig}`)))
      }),
      { numRuns: 8 },
    )
  })

  it.each([
    ['Sov 😀 hele natten 🍼', 'Sov 😀 hele natten 🍼'],
    ['Mor 👩‍👧 far 👍🏽 flag 🇩🇰', 'Mor 👩‍👧 far 👍🏽 flag 🇩🇰'],
    ['Kl. 1️⃣ og 2️⃣, i alt 12 ml ❤️', 'Kl. 1 og 2, i alt 12 ml ❤️'],
    ['Ñ ş ő ł Ж α ə ŋ é', 'Ñ ş ő ł Ж α ə ŋ é'],
    ['漢字 og ツ', '[kinesiske tegn] og [japanske tegn]'],
    ['ಠ_ಠ', '[bogstaver, der ikke kan vises]_[bogstaver, der ikke kan vises]'],
    ['b\u{1F3FB} og e\u0301', 'b og é'],
    ['privat \uE000og \u{2FFFD}', 'privat og [tegn, der ikke kan vises]'],
  ])('say %s in the same words in both, and never by a box', async (tekst, forventet) => {
    const { pdf, docx } = await both(med(p(`Ordret: ${tekst}`)))
    const [a, b] = [pdf, docx].map(({ linjer }) =>
      linjer
        .find((l) => l.startsWith('Ordret'))!
        .normalize('NFC')
        .trim(),
    )
    expect([a, b]).toEqual([`Ordret: ${forventet}`.normalize('NFC'), `Ordret: ${forventet}`.normalize('NFC')])
    expect(a).not.toContain('□')
  })

  it('keep a protected name out of every byte, metadata and pictures too', async () => {
    const hemmeligt = 'Xyløfonsen'
    const dok = med(
      p(`Hos ${hemmeligt}`),
      figur({
        svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>${hemmeligt}</title><text>${hemmeligt}</text></svg>`,
        alt: hemmeligt,
      }),
    )
    const renset = redactDokument(
      { ...dok, metadata: { ...dok.metadata, emne: hemmeligt } },
      { modtagerRolle: 'foraeldre', beskyttede: [{ tekst: hemmeligt, klasse: 'adresseBeskyttet', art: 'navn' }] },
    ).dokument
    const { pdf, docx } = await both(renset)
    const alt = [
      ...pdf.linjer,
      ...pdf.objekter.values(),
      ...Object.values(docx.filer).map((f) => Buffer.from(f).toString('utf8')),
    ].join('\n')
    expect(alt).toContain('beskyttet')
    expect(alt).not.toContain('fonsen')
    expect(alt).not.toContain(Buffer.from('fonsen', 'utf16le').swap16().toString('latin1'))
  })
})

describe('the PDF', () => {
  const refusal = (dok: RapportDokument) =>
    renderPdf(dok, { fonts }).then(
      () => 'dannet',
      (e: unknown) => String(e),
    )

  it('is refused without alt text, title or caption', async () => {
    expect(await refusal(med(figur({ alt: ' ' })))).toContain('rapport.ugyldigtDokument')
    expect(await refusal(med(figur({ titel: '' })))).toContain('rapport.ugyldigtDokument')
    expect(await refusal(genDokument({ titel: '' }))).toContain('rapport.ugyldigtDokument')
  })

  it('is refused when a heading level is skipped', async () => {
    expect(await refusal(med(h(3, 'For dybt')))).toContain('rapport.ikkeTilgaengelig')
  })

  it('tells nothing of the content when it is refused', async () => {
    const fejl = await renderPdf(med(p('hemmelig note'), figur({ alt: '' })), { fonts }).catch((e: unknown) =>
      String(e),
    )
    expect(fejl).toContain('beskrivelse')
    expect(fejl).not.toContain('hemmelig')
  })

  it('says its language, title and standard, and shows the title', async () => {
    const pdf = readPdfText(await renderPdf(genDokument(), { fonts }))
    const alt = [...pdf.objekter.values()].join('\n')
    const xmp = alt.slice(alt.indexOf('<x:xmpmeta'))
    expect(alt).toMatch(/\/Lang \(da-DK\)/u)
    expect(alt).toMatch(/\/DisplayDocTitle true/u)
    expect(alt).toMatch(/\/MarkInfo <<\s*\/Marked true/u)
    expect(xmp).toMatch(/pdfuaid:part(?:>|=")1/u)
  })

  it('has header cells with scope for columns and for the rows that have names', async () => {
    const uden = {
      art: 'tabel' as const,
      titel: 'Uden',
      kolonner: [{ navn: 'A' }],
      raekker: [[[t('1')]], [[t('2')]]],
      raekkeoverskrift: false,
    }
    const { struktur } = readPdfText(
      await renderPdf(med(uden, { ...uden, titel: 'Med', raekkeoverskrift: true }), { fonts }),
    )
    const celler = struktur
      .filter((s) => s.art === 'TH' || s.art === 'TD')
      .map((s) => `${s.art} ${/\/Scope \/(\w+)/u.exec(s.krop)?.[1] ?? ''}`.trim())
    expect(celler).toEqual(['TH Column', 'TD', 'TD', 'TH Column', 'TH Row', 'TH Row'])
  })

  it('tags all content or marks it as artifact, and tags nothing twice', async () => {
    const pdf = readPdfText(await renderPdf(assembleRapport(genRapport({ dage: 3 })), { fonts }))
    expect(pdf.sider.length).toBeGreaterThan(3)
    for (const { umaerket, mcid } of pdf.sider) {
      expect(umaerket).toBe(0)
      expect(new Set(mcid).size).toBe(mcid.length)
    }
    const talt = pdf.struktur.reduce((sum, { mcid }) => sum + mcid, 0)
    expect(talt).toBe(pdf.sider.reduce((sum, { mcid }) => sum + mcid.length, 0))
    expect([...pdf.objekter.values()].some((k) => /\/Suspects true/u.test(k))).toBe(false)
  })

  it('skips no heading level, leaves none empty, and gives every link words', async () => {
    const { struktur } = readPdfText(await renderPdf(assembleRapport(genRapport({ dage: 3 })), { fonts }))
    const overskrifter = struktur.filter(({ art }) => /^H\d$/u.test(art))
    overskrifter.reduce((foer, { art, tekst }) => {
      expect(tekst.trim()).not.toBe('')
      expect(Number(art[1])).toBeLessThanOrEqual(foer + 1)
      return Number(art[1])
    }, 0)
    const links = struktur.filter(({ art }) => art === 'Link')
    expect(links.length).toBeGreaterThan(10)
    for (const { tekst } of links) expect(tekst.trim()).not.toBe('')
  })

  it('has headings for sections and frames, in order', async () => {
    const { struktur } = readPdfText(await renderPdf(genDokument(), { fonts }))
    expect(struktur.map((s) => s.art).filter((art) => /^H\d$/u.test(art))).toEqual(['H1', 'H1', 'H2', 'H2', 'H1'])
  })

  it('is the same, byte for byte, when the document is', async () => {
    const [a, b] = [await renderPdf(genDokument(), { fonts }), await renderPdf(genDokument(), { fonts })]
    expect(Buffer.from(a).equals(Buffer.from(b))).toBe(true)
  })
})

describe('the DOCX', () => {
  it('is Danish, with real headings and header rows that are repeated', async () => {
    const { xml, filer } = docxTekst(await renderDocx(genDokument(), { fonts }))
    expect(strFromU8(filer['word/styles.xml']!)).toContain('w:lang w:val="da-DK"')
    expect([...xml.matchAll(/<w:pStyle w:val="Heading1"\/>/gu)]).toHaveLength(2)
    expect([...xml.matchAll(/<w:tblHeader\/>/gu)]).toHaveLength(2)
  })

  it('holds each picture as SVG and as PNG', async () => {
    const { filer } = docxTekst(await renderDocx(med(figur()), { fonts }))
    const billeder = Object.keys(filer).filter((navn) => navn.startsWith('word/media/'))
    expect(billeder.map((navn) => navn.split('.').at(-1)).sort()).toEqual(['png', 'svg'])
  })

  it('links only to places that exist', async () => {
    const { xml } = docxTekst(await renderDocx(assembleRapport(genRapport({ dage: 3 })), { fonts }))
    const maal = new Set([...xml.matchAll(/<w:bookmarkStart[^>]*w:name="([^"]*)"/gu)].map((m) => m[1]))
    const links = [...xml.matchAll(/<w:hyperlink[^>]*w:anchor="([^"]*)"/gu)].map((m) => m[1])
    expect(links.length).toBeGreaterThan(10)
    expect(links.filter((link) => !maal.has(link))).toEqual([])
  })
})
