import type { PdfFil } from './pdfFil.ts'

/**
 * Makes the first cell of each row a row header in the tables that have them. Typst 0.14 can only mark column headers;
 * with a scope on every header (PDF/UA-1, 7.5) the cells need no list of their own.
 */
export function markRaekkehoveder({ objekter }: PdfFil, harRaekkehoved: readonly boolean[]): void {
  const elementer = (nr: number): number[] =>
    boernOf(objekter.get(nr) ?? '').filter((barn) => artOf(objekter.get(barn)) !== '')
  const find = (nr: number, art: string): number[] =>
    artOf(objekter.get(nr)) === art ? [nr] : elementer(nr).flatMap((barn) => find(barn, art))
  const rod = [...objekter].find(([, krop]) => krop.includes('/Type /StructTreeRoot'))
  const tabeller = rod ? boernOf(rod[1]).flatMap((nr) => find(nr, 'Table')) : []
  if (tabeller.length !== harRaekkehoved.length) throw new Error('tabellerne i PDF og dokument passer ikke sammen')
  tabeller.forEach((tabel, i) => {
    const raekker = find(tabel, 'TBody').flatMap((krop) => find(krop, 'TR'))
    for (const celler of raekker.map(elementer)) {
      celler.forEach((celle, kolonne) =>
        objekter.set(celle, cellOf(objekter.get(celle)!, harRaekkehoved[i]! && kolonne === 0)),
      )
    }
  })
}

const artOf = (krop = ''): string => /\/Type \/StructElem\s+\/S \/(\w+)/.exec(krop)?.[1] ?? ''

/** Numbers of the children that are objects; numbers of marked content and page links are no structure. */
function boernOf(krop: string): number[] {
  const liste = /\/K (?:\[([^\]]*)\]|(\d+ 0 R))/.exec(krop)
  return [...(liste?.[1] ?? liste?.[2] ?? '').matchAll(/(\d+) 0 R/g)].map((m) => Number(m[1]))
}

const cellOf = (krop: string, isHoved: boolean): string =>
  isHoved
    ? krop.replace('/S /TD', '/S /TH').replace(/\/Headers \[[^\]]*\]/, '/Scope /Row')
    : krop.replace(/\s*\/Headers \[[^\]]*\]/, '')
