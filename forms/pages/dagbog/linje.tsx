import type { GemtRegistrering, Kommentar } from '../../../functions/domain/dagbog/gemt.ts'
import { writeDato, writeTid } from '../../text.ts'
import { toDato } from '../../../functions/domain/tid.ts'
import { CsrfField } from '../../components/CsrfField.tsx'
import { Tag } from '../../components/Tag.tsx'
import { Billeder } from './billeder.tsx'
import { afsenderOf, indholdOf, isIgang, navnOf, tidOf, tidTekst, varighedOf } from './ord.ts'
import { type DagProps, stiOf } from './props.ts'

const artTekst = { kommentar: 'Kommentar', spoergsmaal: 'Spørgsmål', svar: 'Svar' } as const

/** What was said about the entry, and one field to answer in. */
function Samtale({ r, kommentarer, props }: { r: GemtRegistrering; kommentarer: Kommentar[]; props: DagProps }) {
  const { csrf, mayWrite, newId, today } = props
  const sidste = kommentarer.findLast(({ udgaaet }) => udgaaet === null)
  const isOpen = mayWrite && (r.aabneSpoergsmaal > 0 || (sidste && sidste.forfatter.rolle !== 'plejefamilie'))
  const nye = new Set(props.nye.map(({ id }) => id))
  const felt = `svar-${r.id}`
  return (
    <div class="samtale">
      <ul class="samtale-liste">
        {kommentarer.map(({ id, art, tekst, forfatter, tid, besvaret, udgaaet }) => (
          <li
            class={`ramme ${forfatter.rolle === 'plejefamilie' ? 'ramme-familie' : 'ramme-faglig'}${udgaaet ? ' udgaaet' : ''}`}
          >
            <p class="samtale-hvem">
              {artTekst[art]} fra {forfatter.navn}, {writeDato(toDato(tid), today)} kl. {writeTid(tid)}
              {nye.has(id) && <Tag type="info">Ny</Tag>}
              {udgaaet && <Tag>Overstreget</Tag>}
              {art === 'spoergsmaal' && !besvaret && !udgaaet && <Tag type="warning">Venter på svar</Tag>}
            </p>
            <p class="bevar">{tekst}</p>
          </li>
        ))}
      </ul>
      {isOpen && (
        <form method="post" action={`${stiOf(r.forloebId, props.dato)}/svar/${r.id}`} data-udkast={felt}>
          <CsrfField csrf={csrf} />
          <input type="hidden" name="id" value={newId()} />
          <label class="form-label" for={felt}>
            Dit svar
          </label>
          <div class="skriv">
            <textarea class="form-input tekstfelt" id={felt} name="tekst" rows={2} autocomplete="off"></textarea>
            <button class="button button-secondary" type="submit">
              Svar
            </button>
          </div>
        </form>
      )}
    </div>
  )
}

const Gennemset = ({ r, today }: { r: GemtRegistrering; today: string }) =>
  r.gennemset ? (
    <span class="set">
      {' '}
      · Set af {r.gennemset.navn} {writeDato(toDato(r.gennemset.tid), today)}
    </span>
  ) : null

/** From above to, so that the column stays narrow; another day says so. */
export function Tid({ r, dato }: { r: GemtRegistrering; dato: string }) {
  const { start, slut } = tidOf(r, dato)
  return (
    <span class="dagliste-tid">
      {!start && !slut && <span class="dagliste-dag">uden tid</span>}
      {start?.dag && <span class="dagliste-dag">{start.dag}</span>}
      {start && <span>{start.kl}</span>}
      {slut && <span>{start ? `– ${slut.kl}` : `til ${slut.kl}`}</span>}
      {slut?.dag && <span class="dagliste-dag">{slut.dag}</span>}
    </span>
  )
}

/** One event of the day: when, what, who wrote it, and what was said about it. */
export function Linje({ r, props }: { r: GemtRegistrering; props: DagProps }) {
  const { dato, today, mayWrite, kommentarer, nu } = props
  const indhold = [varighedOf(r), indholdOf(r)].filter(Boolean).join(' · ')
  return (
    <li id={`r-${r.id}`} class={r.udgaaet ? 'udgaaet' : undefined} data-id={r.id}>
      <Tid r={r} dato={dato} />
      <div>
        <p class="dagliste-hvad">
          <strong>{navnOf(r)}</strong> {indhold && <span>{indhold}</span>}{' '}
          {isIgang(r, nu) && <Tag type="info">I gang</Tag>} {r.udgaaet && <Tag>Overstreget</Tag>}{' '}
          {props.sammenfald.has(r.id) && <Tag type="warning">Samme tid som en anden</Tag>}{' '}
          {r.tilfoejelse && <Tag>Tilføjet efter rapporten</Tag>}
        </p>
        {r.note && <p class="dagliste-note bevar">{r.note}</p>}
        <Billeder r={r} tekster={props.billedtekster} />
        <p class="dagliste-hvem">
          {afsenderOf(r)}
          <Gennemset r={r} today={today} />
        </p>
        {kommentarer.has(r.id) && <Samtale r={r} kommentarer={kommentarer.get(r.id)!} props={props} />}
      </div>
      {mayWrite && (
        <a class="dagliste-ret" href={`${stiOf(r.forloebId, r.dato)}/ret/${r.id}`}>
          {r.udgaaet ? 'Se' : 'Ret'}
          <span class="sr-only"> {`${navnOf(r)} ${tidTekst(r, dato)}`}</span>
        </a>
      )}
    </li>
  )
}

/** A text of the day with its author. */
export function Tekst({ r, props }: { r: GemtRegistrering; props: DagProps }) {
  return (
    <article class={r.udgaaet ? 'ramme ramme-familie udgaaet' : 'ramme ramme-familie'} id={`r-${r.id}`}>
      <p class="bevar">{r.tekst}</p>
      <Billeder r={r} tekster={props.billedtekster} />
      <p class="dagliste-hvem">
        {afsenderOf(r)}
        <Gennemset r={r} today={props.today} />{' '}
        {props.mayWrite && (
          <a class="dagliste-ret" href={`${stiOf(r.forloebId, r.dato)}/ret/${r.id}`}>
            {r.udgaaet ? 'Se' : 'Ret teksten'}
          </a>
        )}
      </p>
      {props.kommentarer.has(r.id) && <Samtale r={r} kommentarer={props.kommentarer.get(r.id)!} props={props} />}
    </article>
  )
}
