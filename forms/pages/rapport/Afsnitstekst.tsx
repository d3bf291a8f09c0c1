import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { grundlagTekst } from '../../../functions/domain/rapport/dansk.ts'
import type { Datagrundlag, Figur, Indhold, Tekst } from '../../../functions/domain/rapport/dokument.ts'

/** Where a reference of the text leads: an entry, a day or another section. */
export type Henvisning = (anker: string) => string | undefined

interface Props {
  blokke: readonly Indhold[]
  henvis: Henvisning
  /** Headings of the text stand one below the page's own. */
  niveau?: Niveau
}

export type Niveau = 2 | 3 | 4

export function Linje({ tekst, henvis }: { tekst: Tekst; henvis: Henvisning }) {
  return (
    <>
      {tekst.map(({ tekst, fed, kursiv, henvisning, anker }) => {
        const href = henvisning && henvis(henvisning)
        if (href) return <a href={href}>{tekst}</a>
        if (anker) return <span id={anker}>{tekst}</span>
        if (fed) return <strong>{tekst}</strong>
        return kursiv ? <em>{tekst}</em> : <>{tekst}</>
      })}
    </>
  )
}

/** What a figure or table rests on, and the way to its entries. */
export function Grundlag({ datagrundlag, henvis }: { datagrundlag: Datagrundlag; henvis: Henvisning }) {
  const tekst = grundlagTekst(datagrundlag)
  const href = datagrundlag.henvisning && henvis(datagrundlag.henvisning)
  return <span class="svag">{href ? <a href={href}>{tekst}</a> : tekst}</span>
}

const INGEN: Henvisning = () => undefined

export const Figurvisning = ({
  figur,
  titel,
  henvis = INGEN,
}: {
  figur: Figur
  titel?: string
  henvis?: Henvisning
}) => (
  <figure class="rapport-figur">
    {raw(figur.svg)}
    <figcaption>
      {titel ?? figur.titel} <Grundlag datagrundlag={figur.datagrundlag} henvis={henvis} />
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

export function Blokvisning({ blok, henvis, niveau }: { blok: Indhold; henvis: Henvisning; niveau: Niveau }): Child {
  const Overskrift = `h${niveau}` as 'h2'
  switch (blok.art) {
    case 'overskrift':
      return <Overskrift>{blok.tekst}</Overskrift>
    case 'liste':
      return <Punkter {...blok} henvis={henvis} />
    case 'figur':
      return <Figurvisning figur={blok} henvis={henvis} />
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
