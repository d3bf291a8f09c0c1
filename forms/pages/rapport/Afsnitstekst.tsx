import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { grundlagTekst } from '../../../functions/domain/rapport/dansk.ts'
import type { Figur, Indhold, Tekst } from '../../../functions/domain/rapport/dokument.ts'

/** Where a reference of the text leads: an entry, a day or another section. */
export type Henvisning = (anker: string) => string | undefined

interface Props {
  blokke: readonly Indhold[]
  henvis: Henvisning
  /** Headings of the text stand one below the page's own. */
  niveau?: 2 | 3
}

function Linje({ tekst, henvis }: { tekst: Tekst; henvis: Henvisning }) {
  return (
    <>
      {tekst.map(({ tekst, fed, kursiv, henvisning }) => {
        const href = henvisning && henvis(henvisning)
        if (href) return <a href={href}>{tekst}</a>
        if (fed) return <strong>{tekst}</strong>
        return kursiv ? <em>{tekst}</em> : <>{tekst}</>
      })}
    </>
  )
}

export const Figurvisning = ({ figur }: { figur: Figur }) => (
  <figure class="rapport-figur">
    {raw(figur.svg)}
    <figcaption>
      {figur.titel}
      <span class="svag"> {grundlagTekst(figur.datagrundlag)}</span>
    </figcaption>
  </figure>
)

function Punkter({ punkter, nummereret, henvis }: Extract<Indhold, { art: 'liste' }> & { henvis: Henvisning }) {
  const linjer = punkter.map((tekst) => (
    <li>
      <Linje tekst={tekst} henvis={henvis} />
    </li>
  ))
  return nummereret ? <ol>{linjer}</ol> : <ul>{linjer}</ul>
}

function Blokvisning({ blok, henvis, niveau }: { blok: Indhold; henvis: Henvisning; niveau: 2 | 3 }): Child {
  const Overskrift = `h${niveau}` as 'h2'
  switch (blok.art) {
    case 'overskrift':
      return <Overskrift>{blok.tekst}</Overskrift>
    case 'liste':
      return <Punkter {...blok} henvis={henvis} />
    case 'figur':
      return <Figurvisning figur={blok} />
    case 'citat':
      return (
        <blockquote>
          <p>
            <Linje tekst={blok.tekst} henvis={henvis} />
          </p>
          {blok.kilde.length > 0 && (
            <footer>
              <Linje tekst={blok.kilde} henvis={henvis} />
            </footer>
          )}
        </blockquote>
      )
    case 'afsnit':
      return (
        <p>
          <Linje tekst={blok.tekst} henvis={henvis} />
        </p>
      )
    case 'tabel':
      return null
  }
}

/** A section's text as it will read in the rapport. */
export const Afsnitstekst = ({ blokke, henvis, niveau = 3 }: Props) => (
  <div class="rapport-tekst">
    {blokke.map((blok) => (
      <Blokvisning blok={blok} henvis={henvis} niveau={niveau} />
    ))}
  </div>
)
