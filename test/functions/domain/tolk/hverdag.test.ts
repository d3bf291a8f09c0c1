import { describe, expect, test } from 'vitest'
import { tolk } from '../../../../functions/domain/tolk/tolk.ts'

const NU = '2026-03-12T12:50'
const read = (tekst: string, nu = NU) => tolk({ tekst, dato: nu.slice(0, 10), nu })
const told = (tekst: string, nu?: string) =>
  read(tekst, nu).haendelser.map((h) =>
    [h.type, h.start?.slice(11), h.slut?.slice(11), h.maengde]
      .map((v) => v ?? '')
      .join(' ')
      .trim(),
  )

describe('set right in the same breath', () => {
  test.each([
    ['flaske kl 7 180 ml nej det var 160', ['maaltid 07:00  160']],
    ['kl 7 180 ml nej det var 160, er det for lidt?', ['maaltid 07:00  160']],
    ['flaske kl 8, nej halv 9, 120 ml', ['maaltid 08:30  120']],
    ['Flaske 180 ml kl 7. Nej, kl 6.30', ['maaltid 06:30  180']],
    ['sov 9-10, hov 9-10.30', ['soevn 09:00 10:30']],
    ['lur 9.00-10.20, nej undskyld 9.50 skulle der stå', ['soevn 09:00 09:50']],
    ['flaske kl 11 nej 1130 120 ml', ['maaltid 11:30  120']],
  ])('%s', (tekst, ventet) => expect(told(tekst)).toEqual(ventet))
})

test('what was set right is explained by the words that hold', () => {
  const tekst = 'fik 150 ml kl 7, nej det var 140'
  const words = read(tekst).haendelser[0]!.forklaring.map(({ felt, fra, til }) => [felt, tekst.slice(fra, til)])
  expect(words).toEqual([
    ['type', 'fik'],
    ['start', 'kl 7'],
    ['maengde', '140'],
  ])
})

describe('a statement and a question in one sentence', () => {
  test('what was told stays told, and the question goes to the centre', () => {
    const { haendelser, ikkeHaendelser } = read('Hun fik 120 ml kl 10, er det for lidt?')
    expect(haendelser.map((h) => h.maengde)).toEqual([120])
    expect(ikkeHaendelser).toEqual([{ art: 'besked', to: 'døgncenter', tekst: 'er det for lidt?' }])
  })
  test.each([
    'Må hun få grød kl 12?',
    'kan I ringe kl 14?',
    'giv ham 120 ml når du kommer hjem',
    'Fik hun sin medicin i dag?',
  ])('%s', (tekst) => expect(read(tekst)).toMatchObject({ haendelser: [], ikkeHaendelser: [{ art: 'besked' }] }))
})

test('a mark of doubt at an event with a clock is no question to the centre', () => {
  expect(told('flaske kl 7, 120 ml?')).toEqual(['maaltid 07:00  120'])
})

describe('what is still to come is no event of yesterday', () => {
  test.each([
    ['Prøver flasken igen kl 17', '2026-03-12T16:30'],
    ['Samvær kl 14', '2026-03-12T09:00'],
    ['Hun får flaske igen ved 22-tiden', '2026-03-12T20:30'],
    ['Tid hos lægen d. 24. kl 8.45', '2026-03-12T20:30'],
  ])('%s', (tekst, nu) => expect(told(tekst, nu)).toEqual([]))
  test('but last evening and last night are told in the morning', () => {
    expect(told('bad kl 18.30, lagt 19.15 og sov 19.30-5.50', '2026-03-12T08:00')).toEqual([
      'bad 18:30',
      'aktivitet 19:15',
      'soevn 19:30 05:50',
    ])
    expect(told('bad kl 17', '2026-03-12T00:30')).toEqual(['bad 17:00'])
  })
})

describe('lists that tell of no day', () => {
  test.each([
    'Opskrift på grød: 1 dl havregryn, 2 dl vand, 30 g banan',
    'Pakkeliste til weekenden: 3 flasker, 6 bleer, panodil',
    'Panodil er 10-15 mg pr. kg pr. gang',
    'Bleen skiftes hos os fast kl. 7 og 11',
    'Hver nat ved totiden tager han 90 ml, og så sover han til seks',
    'Fremover noteres flasker i ml og søvn i timer',
    'Vi giver hende en flaske, når hun vågner',
    'Får hun feber, giver vi panodil',
    'Vågner han før 5, lægger vi ham ned igen',
    'Samværet ligger fast hver tirsdag 10-12',
  ])('%s', (tekst) => expect(told(tekst)).toEqual([]))
  test('a heading of a day is another thing', () => {
    expect(told('Nattens flasker:\n2.40: 110 ml\n5.35: 130 ml')).toEqual(['maaltid 02:40  110', 'maaltid 05:35  130'])
  })
})

describe('others than the child', () => {
  test.each([
    'Vores store dreng sov til 9',
    'Malthe på 16 sov til kl 11',
    'Mit barnebarn sov hos mig, og hun vågnede kl 4 og ville have grød',
    'vores egen Asta har 39,1 og har fået panodil kl 12',
    'Tvillingebror 140 ml 7.30',
    'Jeg var i bad fra 7 til 7.20',
    'de to store har været i bad',
    'Hendes bror fik penicillin kl 8',
    'Den store faldt på cyklen og slog knæet',
    'Min datter slog sig, jeg sad med hende på skadestuen fra 10 til 12',
    'Fætter Oskar var i bad kl 9',
  ])('%s', (tekst) => expect(told(tekst)).toEqual([]))
  test('the child beside them is heard', () => {
    expect(told('Vores store dreng sov til 9, men Elias vågnede 5.10')).toEqual(['opvaagning 05:10'])
    expect(told('Barnebarnet drak 200 ml kl 9, og Alma nøjedes med 120 ml kl 10')).toEqual(['maaltid 10:00  120'])
  })
})

describe('how people write', () => {
  test('a full stop after a unit ends the sentence where small letters begin sentences', () => {
    expect(told('hun vågnede 6.10. fik 200 ml. havregrød 8.15')).toEqual([
      'opvaagning 06:10',
      'maaltid   200',
      'maaltid 08:15',
    ])
    expect(told('Fik 120 ml. kl. 8')).toEqual(['maaltid 08:00  120'])
  })
  test('an emoji stands between sentences, and is a smile after words without an event', () => {
    expect(told('sov 9.15-10.50 🥳 uret er ikke for børn')).toEqual(['soevn 09:15 10:50'])
    expect(told('Godnat alle sammen herfra 😴')).toEqual([])
    expect(told('🍼 120 ml kl 9')).toEqual(['maaltid 09:00  120'])
  })
  test('a walk ends at home, crying when it stopped; the clock of the last is not that of all', () => {
    expect(told('Kl 9 gik vi tur, og vi var hjemme igen kl 10.20')).toEqual(['aktivitet 09:00 10:20'])
    expect(told('Kl 9 begyndte han at græde, og han holdt op kl 9.30')).toEqual(['graad 09:00 09:30'])
    expect(told('afføring 3 gange i dag, den sidste kl 11.20')).toEqual(['ble', 'ble 11:20'])
    expect(read('Opvågninger i nat: 2.').haendelser[0]).toMatchObject({ type: 'opvaagning', start: null, antal: 2 })
  })
  test('what follows a fall or ends a sleep belongs to it', () => {
    expect(told('faldt ned fra sofaen kl 9.25 og fik en bule, hun leger igen')).toEqual(['haendelse 09:25'])
    expect(told('sov fra 8.15 til 9.50, hvor hun fik 120 ml')).toEqual(['soevn 08:15 09:50', 'maaltid 09:50  120'])
    expect(told('grød og 80 ml mælk kl 7.40')).toEqual(['maaltid 07:40', 'maaltid 07:40  80'])
  })
  test('an evening told of goes on after midnight', () => {
    expect(
      read('kvart over elleve i aftes 50 ml, tyve over to 45 ml', '2026-03-12T07:10').haendelser.map((h) => h.start),
    ).toEqual(['2026-03-11T23:15', '2026-03-12T02:20'])
  })
})
