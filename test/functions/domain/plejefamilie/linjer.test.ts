import { describe, expect, it } from 'vitest'
import { formatLinjer, parseLinjer } from '../../../../functions/domain/plejefamilie/linjer.ts'

describe('lists written as lines', () => {
  it('read courses, pauses, ties and travel', () => {
    expect(
      parseLinjer('kurser', 'Marte Meo grundforløb; 12-03-2026; 1,5; Marte Meo\n\nTemadag;1/9 2025;1;andet'),
    ).toEqual({
      vaerdi: [
        { navn: 'Marte Meo grundforløb', dato: '2026-03-12', dage: 1.5, art: 'martemeo' },
        { navn: 'Temadag', dato: '2025-09-01', dage: 1, art: 'andet' },
      ],
    })
    expect(parseLinjer('pauser', '01-07-2026; 31-07-2026')).toEqual({
      vaerdi: [{ fra: '2026-07-01', til: '2026-07-31' }],
    })
    expect(parseLinjer('konflikter', 'Kender forældrene; ; fra arbejde')).toEqual({
      vaerdi: [{ art: 'kendt', note: 'fra arbejde' }],
    })
    expect(parseLinjer('rejseminutter', 'Døgncentret; 25\r\n8000; 40')).toEqual({
      vaerdi: [
        { sted: 'doegncentret', minutter: 25 },
        { sted: '8000', minutter: 40 },
      ],
    })
  })

  it('tell "ingen" from nothing', () => {
    expect(parseLinjer('konflikter', 'ingen')).toEqual({ vaerdi: [] })
    expect(formatLinjer('konflikter', [])).toBe('ingen')
  })

  it('name the line that is wrong and never its content', () => {
    const answer = parseLinjer('kurser', 'Temadag; 01-02-2026; 1; andet\nHemmelig; engang; 1; andet')
    expect(answer).toEqual({ besked: expect.stringMatching(/^Linje 2: /) })
    expect(JSON.stringify(answer)).not.toContain('Hemmelig')
    expect(parseLinjer('rejseminutter', '8000; 4; 5')).toHaveProperty('besked')
  })

  it('are read back as they were written', () => {
    const rows = [
      { art: 'geografi', postnr: '8000' },
      { art: 'kendt', note: 'uden nøgle', noegle: 'abc' },
      { art: 'slaegtskab' },
    ]
    expect(parseLinjer('konflikter', formatLinjer('konflikter', rows))).toEqual({ vaerdi: rows })
  })
})
