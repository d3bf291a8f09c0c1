import { describe, expect, test } from 'vitest'
import { vinkOf } from '../../../../functions/domain/dagbog/vink.ts'

const ord = (tekst: string, kendte: string[] = []) => vinkOf(tekst, kendte).map((v) => `${v.art}:${v.ord}`)

describe('hints at the words of a day', () => {
  test.each([
    ['Hun græder altid om aftenen', ['generelt:altid']],
    ['Han sover ALDRIG længe, og aldrig i seng', ['generelt:ALDRIG']],
    ['Vi gik til Elmevej 12b og hjem', ['adresse:Elmevej 12b']],
    ['Mor bor i 3900 Nuuk nu', ['adresse:3900 Nuuk']],
    ['I dag kom Birgit og legede', ['navn:Birgit']],
    ['Han var uartig ved bordet', ['holdning:uartig']],
    ['Sov fra 9.15 til 10. Spiste 120 ml. Bagefter smilede han.', []],
    ['Vi ringede til Døgncentret', []],
    ['Aldrighed og tildigt er ikke ord', []],
  ])('%s', (tekst, expected) => expect(ord(tekst)).toEqual(expected))

  test("the child's and the family's own names may stand", () => {
    expect(ord('I dag var Liam glad for Mettes sang', ['Liam (opdigtet)', 'Mette Demosen'])).toEqual([])
  })

  test('the same word is told once, in the order of the text', () => {
    expect(ord('Karen kom. Så gik Per, og altid ler Per')).toEqual(['navn:Per', 'generelt:altid'])
  })
})
