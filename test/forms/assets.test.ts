import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { asset } from '../../forms/assets.ts'

const source = readFileSync('forms/assets/_tokens.scss', 'utf8')

/** The colours of one scheme: name → [r, g, b]. */
function coloursOf(scheme: 'lys' | 'moerk'): Record<string, [number, number, number]> {
  const [, block = ''] = new RegExp(`@mixin ${scheme} \\{([^}]*)\\}`).exec(source) ?? []
  const found = [...block.matchAll(/--([\w-]+): #([0-9a-f]{3,6});/g)].map(([, name, hex]) => {
    const full = hex!.length === 3 ? hex!.replaceAll(/./g, '$&$&') : hex!
    return [name!, [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16))] as const
  })
  return Object.fromEntries(found) as Record<string, [number, number, number]>
}

/** Relative luminance and contrast, WCAG 2.1. */
const luminance = (rgb: readonly number[]): number => {
  const [r, g, b] = rgb.map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}
function contrast(one: readonly number[], other: readonly number[]): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light! + 0.05) / (dark! + 0.05)
}

const GROUNDS = ['bund', 'white', 'gray-100']
const TEXT = ['black', 'gray-500', 'gray-600', 'primaer', 'link', 'purple-700', 'red-700', 'green-700']
const PAIRS: [text: string, ground: string][] = [
  ...GROUNDS.flatMap((ground) => TEXT.map((text): [string, string] => [text, ground])),
  ...['green-100', 'orange-100', 'red-100', 'blue-100', 'primaer-lys', 'gray-200'].map((ground): [string, string] => [
    'black',
    ground,
  ]),
  ['white', 'primaer'],
  ['white', 'primaer-moerk'],
  ['white', 'red-700'],
  ['white', 'black'],
  ['red-700', 'red-100'],
  ['gray-600', 'primaer-lys'],
]

describe.each(['lys', 'moerk'] as const)('%s', (scheme) => {
  const colours = coloursOf(scheme)

  test.each(PAIRS)('%s on %s can be read', (text, ground) => {
    expect(contrast(colours[text]!, colours[ground]!)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(GROUNDS)('borders of inputs and the focus stand out from %s', (ground) => {
    for (const line of ['gray-400', 'primaer', 'red-700', 'black'])
      expect(contrast(colours[line]!, colours[ground]!)).toBeGreaterThanOrEqual(3)
  })
})

test('a missing asset is named', () => {
  expect(asset({ 'stil.css': '/aktiver/stil.1.css' }, 'stil.css')).toBe('/aktiver/stil.1.css')
  expect(() => asset({}, 'stil.css')).toThrow('stil.css')
})
