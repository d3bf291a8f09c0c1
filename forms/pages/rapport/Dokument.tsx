import type { Child } from 'hono/jsx'
import type { Blok, Boks, Figur, Indhold, RapportDokument, Tabel } from '../../../functions/domain/rapport/dokument.ts'
import { billedtekster, dannetTekst, FASTE_ORD, kildeTekst } from '../../../functions/domain/rapport/dokumenttekst.ts'
import { SummaryList } from '../../components/SummaryList.tsx'
import { Blokvisning, Figurvisning, Grundlag, type Henvisning, Linje } from './Afsnitstekst.tsx'

interface Vis {
  henvis: Henvisning
  /** Captions with their numbers, the same as in PDF and DOCX. */
  tekster: ReadonlyMap<Figur | Tabel, string>
}

const Tabelvisning = ({ tabel, henvis, tekster }: Vis & { tabel: Tabel }) => (
  <div class="tabelramme rapport-tabel" role="region" aria-label={tabel.titel} tabindex={0}>
    <table class="table">
      <caption>
        <div>
          {tekster.get(tabel)} {tabel.datagrundlag && <Grundlag datagrundlag={tabel.datagrundlag} henvis={henvis} />}
        </div>
      </caption>
      <thead>
        <tr>
          {tabel.kolonner.map(({ navn, tal }) => (
            <th scope="col" class={tal ? 'tal' : undefined}>
              {navn}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tabel.raekker.map((raekke) => (
          <tr>
            {raekke.map((celle, i) =>
              i === 0 && tabel.raekkeoverskrift ? (
                <th scope="row">
                  <Linje tekst={celle} henvis={henvis} />
                </th>
              ) : (
                <td class={tabel.kolonner[i]?.tal ? 'tal' : undefined}>
                  <Linje tekst={celle} henvis={henvis} />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

function Indholdsvisning({ blok, ...vis }: Vis & { blok: Indhold }): Child {
  if (blok.art === 'tabel') return <Tabelvisning tabel={blok} {...vis} />
  if (blok.art === 'figur') return <Figurvisning figur={blok} titel={vis.tekster.get(blok)!} henvis={vis.henvis} />
  return <Blokvisning blok={blok} henvis={vis.henvis} niveau={4} />
}

/** Facts and judgement stand in frames that differ in word, line and colour. */
const Boksvisning = ({ boks, ...vis }: Vis & { boks: Boks }) => (
  <div class={`rapport-boks rapport-${boks.art}`}>
    <h3>
      <span class="rapport-boks-art">{FASTE_ORD[boks.art]}: </span>
      {boks.titel}
    </h3>
    {boks.blokke.map((blok) => (
      <Indholdsvisning blok={blok} {...vis} />
    ))}
    {boks.kilde && <p class="svag">{kildeTekst(boks)}</p>}
  </div>
)

function Blokken({ blok, ...vis }: Vis & { blok: Blok }): Child {
  switch (blok.art) {
    case 'sideskift':
      return null
    case 'faktaboks':
    case 'vurderingsboks':
      return <Boksvisning boks={blok} {...vis} />
    case 'overskrift': {
      const Overskrift = `h${blok.niveau + 1}` as 'h2'
      return <Overskrift id={blok.anker}>{blok.tekst}</Overskrift>
    }
    default:
      return <Indholdsvisning blok={blok} {...vis} />
  }
}

const Indholdsfortegnelse = ({ blokke }: Pick<RapportDokument, 'blokke'>) => (
  <nav class="rapport-indhold" aria-labelledby="indhold">
    <h2 id="indhold">{FASTE_ORD.indhold}</h2>
    <ul>
      {blokke.map(
        (blok) =>
          blok.art === 'overskrift' &&
          blok.niveau === 1 && (
            <li>
              <a href={`#${blok.anker}`}>{blok.tekst}</a>
            </li>
          ),
      )}
    </ul>
  </nav>
)

/** The whole rapport to be read on a screen: the same blocks, captions and pictures as in PDF and DOCX. */
export function Dokument({ dokument, henvis }: { dokument: RapportDokument; henvis: Henvisning }) {
  const { forside, metadata, blokke } = dokument
  const vis: Vis = { henvis, tekster: billedtekster(dokument) }
  return (
    <article class="rapport-dokument">
      <p>{forside.undertitel}</p>
      <SummaryList
        linjer={forside.oplysninger.map(({ navn, vaerdi }) => ({
          label: navn,
          vaerdi: <Linje tekst={vaerdi} henvis={henvis} />,
        }))}
      />
      {metadata.udkast && <p class="rapport-udkast">{FASTE_ORD.udkast}</p>}
      <p>{forside.bemaerkning}</p>
      <Indholdsfortegnelse blokke={blokke} />
      {blokke.map((blok) => (
        <Blokken blok={blok} {...vis} />
      ))}
      <p class="svag">{dannetTekst(metadata)}</p>
    </article>
  )
}
