import { afsnitstilstandTekst } from '../../../functions/domain/rapport/rapport.ts'
import { Tag } from '../../components/Tag.tsx'

export interface Afsnitslinje {
  navn: string
  titel: string
  tilstand: 'kladde' | 'klar'
  version: number
  obligatorisk: boolean
  tom: boolean
  forfatter: string | undefined
  gemt: string | undefined
}

function Tilstand({ tom, tilstand, obligatorisk }: Afsnitslinje) {
  if (tom && obligatorisk) return <Tag type="warning">Skal skrives</Tag>
  if (tom) return <span class="sr-only">Ikke begyndt</span>
  return (
    <Tag type={tilstand === 'klar' ? 'success' : 'info'}>
      {tilstand === 'klar' ? 'Klar' : afsnitstilstandTekst.kladde}
    </Tag>
  )
}

/** The sections with state and who wrote last; folded away on a phone. */
export function Afsnitsliste({ sti, afsnit, valgt }: { sti: string; afsnit: readonly Afsnitslinje[]; valgt?: string }) {
  return (
    <nav class="rapport-afsnit" aria-label="Rapportens afsnit">
      <details class="fold" open={valgt === undefined}>
        <summary>Afsnit</summary>
        <ol>
          {afsnit.map((linje, i) => (
            <li>
              <a href={`${sti}/${linje.navn}`} aria-current={linje.navn === valgt ? 'page' : undefined}>
                <span class="rapport-afsnit-titel">
                  {i + 1}. {linje.titel}
                </span>
                <Tilstand {...linje} />
                {linje.forfatter && (
                  <span class="svag">
                    {linje.forfatter}, {linje.gemt}
                  </span>
                )}
              </a>
            </li>
          ))}
        </ol>
        <p>
          <a href={`${sti}/nyt-afsnit`}>Tilføj et afsnit</a>
        </p>
      </details>
    </nav>
  )
}
