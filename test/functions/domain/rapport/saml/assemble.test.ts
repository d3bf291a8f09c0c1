import { describe, expect, it } from 'vitest'
import { AFSNIT, AFSNIT_IDER } from '../../../../../functions/domain/rapport/afsnit.ts'
import type { Boks, RapportDokument, Tabel } from '../../../../../functions/domain/rapport/dokument.ts'
import { documentText, plain } from '../../../../../functions/domain/rapport/dokumenttekst.ts'
import { ankreOf, flade, isBoks, tabellerOf } from '../../../../../functions/domain/rapport/gennemloeb.ts'
import { redactDokument } from '../../../../../functions/domain/rapport/redact.ts'
import { assembleRapport } from '../../../../../functions/domain/rapport/saml/assemble.ts'
import { genRapport } from '../../../../fixtures/genRapport.ts'

const DAGE = 21
const rapport = (over: Parameters<typeof genRapport>[0] = {}) => assembleRapport(genRapport({ dage: DAGE, ...over }))
const overskrifter = (dok: RapportDokument) =>
  flade(dok).flatMap((b) => (b.art === 'overskrift' && b.niveau === 1 ? [b.tekst] : []))
const tabel = (dok: RapportDokument, titel: string): Tabel => tabellerOf(dok).find((b) => b.titel === titel)!
const raekke = (b: Tabel, navn: string): string[] =>
  b.raekker.map((r) => r.map(plain)).find(([foerste]) => foerste === navn)!
const bokse = (dok: RapportDokument, art: Boks['art']) =>
  dok.blokke.filter((b): b is Boks => isBoks(b) && b.art === art)

describe('the assembled rapport', () => {
  it('has the sections of the seed in order, then the annexes', () => {
    const titler = AFSNIT_IDER.map((id, i) => `${i + 1}. ${AFSNIT[id].titel}`)
    expect(overskrifter(rapport())).toEqual([
      ...titler,
      expect.stringMatching(/^Bilag 1/u),
      expect.stringMatching(/^Bilag 2/u),
      expect.stringMatching(/^Bilag 3/u),
    ])
  })

  it('puts the writer’s own sections before the konklusion', () => {
    const g = genRapport({ dage: 3 })
    const egen = { ...g.afsnit[0]!, navn: 'ekstra-1' as const, titel: 'Netværk', tekst: 'Mormor besøger.' }
    const titler = overskrifter(assembleRapport({ ...g, afsnit: [...g.afsnit, egen] }))
    expect(titler[9]).toBe('10. Netværk')
    expect(titler[10]).toBe('11. Konklusion')
  })

  it('keeps every word that a person wrote out of the frames of fact, and names the writer', () => {
    const dok = rapport()
    expect(JSON.stringify(bokse(dok, 'faktaboks'))).not.toContain('Barnet trives og udvikler sig')
    const konklusion = bokse(dok, 'vurderingsboks').find((b) => b.titel === 'Konklusion')
    expect(konklusion?.kilde).toContain('Opdigtet Socialrådgiver')
  })

  it('counts days without data instead of taking them for zero', () => {
    const g = genRapport({ dage: DAGE })
    const uden = {
      ...g,
      statistik: { ...g.statistik, doegn: g.statistik.doegn.map((d, i) => (i < 5 ? { ...d, ml: null } : d)) },
    }
    const b = tabel(assembleRapport(uden), 'Dagsforløbet i hele perioden')
    const medMl = uden.statistik.doegn.filter((d) => d.ml !== null).length
    expect(raekke(b, 'Mælk på flaske pr. døgn (ml)')[1]).toBe(String(medMl))
  })

  it('says "ingen data" for what nobody wrote', () => {
    const dok = assembleRapport(
      genRapport({
        dage: DAGE,
        registreringer: [],
        statistik: { ...genRapport({ dage: DAGE }).statistik, vaekst: [], uger: [], doegn: [] },
      }),
    )
    expect(documentText(dok).join('\n')).toContain('Der er ingen målinger i perioden.')
  })

  it('gives each day and each entry a place, and every link a place to go', () => {
    const g = genRapport({ dage: DAGE })
    const dok = assembleRapport(g)
    const ankre = ankreOf(dok)
    expect(g.registreringer.filter((r) => !ankre.has(`reg-${r.id}`))).toEqual([])
    expect(g.statistik.doegn.filter((d) => !ankre.has(`dag-${d.dato}`))).toEqual([])
    const maal = [...JSON.stringify(dok).matchAll(/"henvisning":"([^"]+)"/gu)].map((m) => m[1]!)
    const dage = new Set(g.statistik.doegn.map((d) => `dag-${d.dato}`))
    const doede = maal.filter((m) => !ankre.has(m) && (!m.startsWith('dag-') || dage.has(m)) && m !== 'bilag-tal')
    expect(doede).toEqual([])
  })

  it('rests every figure and table of data on a window, a number and the missing days', () => {
    const linjer = documentText(rapport()).filter((l) => l.startsWith('Bygger på'))
    expect(linjer.length).toBeGreaterThan(8)
    expect(
      linjer.every((l) => /Bygger på [\d.]+ (registreringer|samvær|målinger|observationer), \d+\. /u.test(l)),
    ).toBe(true)
  })

  it('leaves out what was struck, and marks what was corrected', () => {
    const g = genRapport({ dage: 3 })
    const [a, b, ...rest] = g.registreringer
    const dok = assembleRapport({
      ...g,
      registreringer: [{ ...a!, udgaaet: true, note: 'STREGET' }, { ...b!, version: 2, note: 'NY' }, ...rest],
    })
    const tekst = documentText(dok).join('\n')
    expect(tekst).not.toContain('STREGET')
    expect(tekst).toContain('NY (rettet)')
  })

  it('never names the diary’s writers', () => {
    expect(JSON.stringify(rapport())).not.toContain('Opdigtet Plejemor')
  })

  it('shows the plejefamilie’s name to those who work with it only', () => {
    const navn = 'Opdigtet Plejefamilie'
    expect(JSON.stringify(rapport())).toContain(navn)
    for (const modtagerRolle of ['socialcenter', 'foraeldre', 'andenMyndighed'] as const)
      expect(JSON.stringify(rapport({ modtagerRolle }))).not.toContain(navn)
  })

  it('hides a place of samvær by the class of the field, with no list of names at all', () => {
    const g = genRapport({ dage: DAGE, modtagerRolle: 'foraeldre' })
    const registreringer = g.registreringer.map((r) =>
      r.type === 'samvaer' ? { ...r, detaljer: { ...r.detaljer, sted: 'hos farmor i sommerhuset' } } : r,
    )
    const { dokument } = redactDokument(assembleRapport({ ...g, registreringer }), {
      modtagerRolle: 'foraeldre',
      beskyttede: [],
    })
    expect(JSON.stringify(dokument)).not.toContain('sommerhuset')
    expect(JSON.stringify(dokument)).toContain('Sted: [beskyttet]')
  })

  it('sums up the same medicine in one row', () => {
    const b = tabel(rapport(), 'Medicin')
    expect(b.raekker.length).toBeLessThan(3)
    expect(plain(b.raekker[0]![0]!)).toContain('D-vitamin')
  })

  it('keeps the professionals’ comments to each other out', () => {
    const g = genRapport({ dage: 3 })
    const intern = { ...g.bemaerkninger[0]!, fra: 'doegncentret' as const, tekst: 'KUN OS' }
    expect(JSON.stringify(assembleRapport({ ...g, bemaerkninger: [intern] }))).not.toContain('KUN OS')
  })

  it('puts a figure where the writer has put it, and only there', () => {
    const g = genRapport({ dage: 3 })
    const afsnit = g.afsnit.map((a) => (a.navn === 'konklusion' ? { ...a, tekst: `${a.tekst}\n\n[[figur:soevn]]` } : a))
    const dok = assembleRapport({ ...g, afsnit })
    expect(flade(dok).filter((b) => b.art === 'figur' && b.noegle === 'soevn')).toHaveLength(1)
    expect(JSON.stringify(bokse(dok, 'vurderingsboks').find((b) => b.titel === 'Konklusion'))).toContain(
      '"noegle":"soevn"',
    )
  })
})
