import { describe, expect, test } from 'vitest'
import { Dokument } from '../../../../forms/pages/rapport/Dokument.tsx'
import { documentText } from '../../../../functions/domain/rapport/dokumenttekst.ts'
import { flade } from '../../../../functions/domain/rapport/gennemloeb.ts'
import { assembleRapport } from '../../../../functions/domain/rapport/saml/assemble.ts'
import { genRapport } from '../../../fixtures/genRapport.ts'

const ENTITETER: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }
const ord = (tekst: string) => (tekst.match(/[\p{L}\d]+/gu) ?? []).join(' ')
const textOf = (html: string) =>
  ord(html.replace(/<[^>]+>/gu, ' ').replace(/&(lt|gt|quot|#39|amp);/gu, (_, navn: string) => ENTITETER[navn]!))

const dokument = assembleRapport(genRapport())
const html = String(<Dokument dokument={dokument} henvis={(anker) => `/se/${anker}`} />)

describe('the rapport on a screen', () => {
  test('says every line that the PDF and the Word document say', () => {
    const page = ` ${textOf(html)} `
    // The heading of the page is the layout's; the words that stand for a picture are in the picture itself.
    const billeder = flade(dokument).flatMap((blok) => (blok.art === 'figur' ? [blok.alt] : []))
    const udenFor = [dokument.titel, dokument.forside.overtitel, ...billeder]
    for (const linje of documentText(dokument).filter((one) => !udenFor.includes(one)))
      expect(page).toContain(` ${ord(linje)} `.replace(/^ +$/u, ' '))
  })

  test('keeps facts and judgement in frames of their own, told apart by word', () => {
    const boksen = (art: string, ord: string) =>
      new RegExp(`class="rapport-boks rapport-${art}"><h3><span class="rapport-boks-art">${ord}: `, 'u')
    expect(html).toMatch(boksen('faktaboks', 'Fakta'))
    expect(html).toMatch(boksen('vurderingsboks', 'Faglig vurdering'))
  })

  test('leads from a figure to the entries behind it', () => {
    expect(html).toMatch(/<figcaption>Figur 1\.[^<]*<span class="svag"><a href="\/se\/bilag-dage">Bygger på/u)
  })

  test('skips no heading level', () => {
    const niveauer = [...html.matchAll(/<h([1-6])/gu)].map((m) => Number(m[1]))
    niveauer.reduce((foer, nu) => {
      expect(nu).toBeLessThanOrEqual(foer + 1)
      return nu
    }, 1)
  })
})
