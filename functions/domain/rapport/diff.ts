import type { Laas } from './rapport.ts'

export interface Diffstykke {
  art: 'ens' | 'tilfoejet' | 'fjernet'
  tekst: string
}

export interface Afsnitsdiff {
  navn: string
  titel: string
  tilstand: 'uaendret' | 'aendret' | 'tilfoejet' | 'fjernet'
  stykker: Diffstykke[]
}

/** Above this many comparisons whole lines are compared instead of words. */
const MAX_FELTER = 4_000_000

/** What changed from one locked version to the next, section by section, in the words themselves. */
export function diffVersioner(a: Pick<Laas, 'afsnit'>, b: Pick<Laas, 'afsnit'>): Afsnitsdiff[] {
  const foer = new Map(a.afsnit.map((afsnit) => [afsnit.navn, afsnit]))
  const efter = new Map(b.afsnit.map((afsnit) => [afsnit.navn, afsnit]))
  const navne = [...new Set([...efter.keys(), ...foer.keys()])]
  return navne.map((navn) => {
    const [gammel, ny] = [foer.get(navn), efter.get(navn)]
    const stykker = diffTekst(gammel?.tekst ?? '', ny?.tekst ?? '')
    return { navn, titel: (ny ?? gammel)!.titel, tilstand: tilstandOf(gammel?.tekst, ny?.tekst), stykker }
  })
}

function tilstandOf(gammel: string | undefined, ny: string | undefined): Afsnitsdiff['tilstand'] {
  if (gammel === undefined) return 'tilfoejet'
  if (ny === undefined) return 'fjernet'
  return gammel === ny ? 'uaendret' : 'aendret'
}

/** Word by word; joining what is not `fjernet` gives the new text, what is not `tilfoejet` the old one. */
export function diffTekst(gammel: string, ny: string): Diffstykke[] {
  const ord = [split(gammel, /(\s+)/u), split(ny, /(\s+)/u)] as const
  const [a, b] = ord[0].length * ord[1].length <= MAX_FELTER ? ord : [split(gammel, /(\n)/u), split(ny, /(\n)/u)]
  return samle(diffDele(a, b))
}

const split = (tekst: string, ved: RegExp) => tekst.split(ved).filter((del) => del !== '')

/** Longest common subsequence of the middle, once the equal beginning and end are laid aside. */
function diffDele(a: readonly string[], b: readonly string[]): Diffstykke[] {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let slut = 0
  while (slut < a.length - start && slut < b.length - start && a[a.length - 1 - slut] === b[b.length - 1 - slut]) slut++
  return [
    ...a.slice(0, start).map(ens),
    ...lcs(a.slice(start, a.length - slut), b.slice(start, b.length - slut)),
    ...a.slice(a.length - slut).map(ens),
  ]
}

const ens = (tekst: string): Diffstykke => ({ art: 'ens', tekst })

function lcs(a: readonly string[], b: readonly string[]): Diffstykke[] {
  const bredde = b.length + 1
  const laengde = laengder(a, b)
  const ud: Diffstykke[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      ud.push(ens(a[i]!))
      i++
      j++
    } else if (i < a.length && (j === b.length || laengde[(i + 1) * bredde + j]! >= laengde[i * bredde + j + 1]!)) {
      ud.push({ art: 'fjernet', tekst: a[i++]! })
    } else ud.push({ art: 'tilfoejet', tekst: b[j++]! })
  }
  return ud
}

/** Table of lengths from each pair of places to the ends, row by row in one array. */
function laengder(a: readonly string[], b: readonly string[]): Uint32Array {
  const bredde = b.length + 1
  const tabel = new Uint32Array((a.length + 1) * bredde)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      tabel[i * bredde + j] =
        a[i] === b[j]
          ? tabel[(i + 1) * bredde + j + 1]! + 1
          : Math.max(tabel[(i + 1) * bredde + j]!, tabel[i * bredde + j + 1]!)
  return tabel
}

function samle(stykker: readonly Diffstykke[]): Diffstykke[] {
  const ud: Diffstykke[] = []
  for (const stykke of stykker) {
    const sidste = ud.at(-1)
    if (sidste?.art === stykke.art) sidste.tekst += stykke.tekst
    else ud.push({ ...stykke })
  }
  return ud
}
