import type { Billedtekster } from '../../../functions/domain/dagbog/billede/billede.ts'
import type { Dag, GemtRegistrering, Kommentar } from '../../../functions/domain/dagbog/gemt.ts'
import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import type { Forloeb } from '../../../functions/domain/forloeb/forloeb.ts'
import type { GemtObservation } from '../../../functions/domain/rapport/observation.ts'
import type { Doegnbillede } from '../../../functions/domain/statistik/doegnbillede.ts'
import type { Flag } from '../../../functions/domain/statistik/opmaerksomhed.ts'
import { CsrfField } from '../../components/CsrfField.tsx'
import { Dagnavigation } from '../../components/Dagnavigation.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Doegnstribe } from '../../components/figurer/Doegnstribe.tsx'
import { Flagliste, Flagmaerke } from '../../components/Flagmaerke.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Tag } from '../../components/Tag.tsx'
import type { Raa } from '../../form.ts'
import { writeDato, writeTidspunkt } from '../../text.ts'
import { Billeder } from '../dagbog/billeder.tsx'
import { Tid } from '../dagbog/linje.tsx'
import { afsenderOf, indholdOf, kortOf, navnOf, varighedOf } from '../dagbog/ord.ts'
import { Kompletmaerke } from './liste.tsx'
import { Observationer } from './observationer.tsx'
import { Samtale } from './samtale.tsx'

export interface GennemgangProps {
  forloeb: Forloeb
  dato: string
  today: string
  dag: Dag
  registreringer: GemtRegistrering[]
  kommentarer: Map<string, Kommentar[]>
  billedtekster: Billedtekster
  observationer: GemtObservation[]
  /** Which observations this person may correct. */
  mayRet: (observation: GemtObservation) => boolean
  /** Which comments it may strike out. */
  mayStreg: (kommentar: Kommentar) => boolean
  billede: Doegnbillede
  flag: Flag[]
  foerste: string
  sidste: string
  naesteUlaeste?: string
  /** The entry whose comments stand to the right. */
  valgt?: GemtRegistrering
  csrf: string
  newId: () => string
  fejl: readonly Feltfejl[]
  raa?: Raa
}

const stiOf = ({ forloeb, dato }: Pick<GennemgangProps, 'forloeb' | 'dato'>) =>
  `/forloeb/${forloeb.id}/gennemgang/${dato}`

const Setknap = ({ r, props }: { r: GemtRegistrering; props: GennemgangProps }) =>
  r.gennemset ? (
    <span class="set" data-set>
      <Icon navn="check" /> Set
    </span>
  ) : (
    <form method="post" action={`${stiOf(props)}/set/${r.id}`} data-set-form>
      <CsrfField csrf={props.csrf} />
      <button class="dagliste-ret" type="submit">
        Markér set<span class="sr-only">: {kortOf(r, props.dato)}</span>
      </button>
    </form>
  )

function Linje({ r, props }: { r: GemtRegistrering; props: GennemgangProps }) {
  const { dato, valgt, flag } = props
  const antal = props.kommentarer.get(r.id)?.length ?? 0
  const klasser = [r.udgaaet && 'udgaaet', !r.gennemset && 'ulaest'].filter(Boolean).join(' ')
  return (
    <li
      id={`r-${r.id}`}
      class={klasser || undefined}
      data-linje={r.id}
      aria-current={valgt?.id === r.id ? 'true' : undefined}
    >
      <Tid r={r} dato={dato} />
      <div>
        <p class="dagliste-hvad">
          <a href={`?valgt=${r.id}#samtale`} data-vaelg>
            <strong>{navnOf(r)}</strong>
          </a>{' '}
          <span>{r.type === 'beskrivelse' ? '' : [varighedOf(r), indholdOf(r)].filter(Boolean).join(' · ')}</span>{' '}
          {flag
            .filter(({ registreringId }) => registreringId === r.id)
            .map((one) => (
              <Flagmaerke flag={one} />
            ))}{' '}
          {r.aabneSpoergsmaal > 0 && <Tag type="warning">Venter på svar</Tag>} {r.udgaaet && <Tag>Overstreget</Tag>}
        </p>
        {(r.note ?? r.tekst) && <p class="dagliste-note bevar">{r.note ?? r.tekst}</p>}
        <Billeder r={r} tekster={props.billedtekster} />
        <p class="dagliste-hvem">
          {afsenderOf(r)}
          {r.gennemset && ` · Set af ${r.gennemset.navn}`}
          {antal > 0 && ` · ${antal} ${antal === 1 ? 'kommentar' : 'kommentarer'}`}
        </p>
      </div>
      <Setknap r={r} props={props} />
    </li>
  )
}

/** Told first what was told first; the day's text stands at the end. */
const inOrder = (a: GemtRegistrering, b: GemtRegistrering) => {
  const key = (r: GemtRegistrering) => (r.type === 'beskrivelse' ? '~~' : (r.start ?? r.slut ?? '~'))
  return key(a) < key(b) ? -1 : 1
}

export const sortedFor = (registreringer: readonly GemtRegistrering[]) => registreringer.toSorted(inOrder)

function Dagknap(props: GennemgangProps) {
  const { dag, csrf, today } = props
  if (dag.gennemset && dag.ulaeste === 0)
    return (
      <p class="dagset">
        <Icon navn="check" /> Dagen er gennemset af {dag.gennemset.navn}, {writeTidspunkt(dag.gennemset.tid, today)}
      </p>
    )
  return (
    <form method="post" action={`${stiOf(props)}/set`}>
      <CsrfField csrf={csrf} />
      <button class="button button-primary xs-full-width" type="submit">
        <span>Markér hele dagen som gennemset</span>
      </button>
    </form>
  )
}

/** On to the next day that nobody has read; the key G goes there too when this day has been read. */
const Videre = ({ forloeb, naesteUlaeste, today }: GennemgangProps) =>
  naesteUlaeste ? (
    <p>
      <a href={`/forloeb/${forloeb.id}/gennemgang/${naesteUlaeste}`} data-videre>
        Næste ulæste dag: {writeDato(naesteUlaeste, today)}
      </a>
    </p>
  ) : null

/** A day under review: the strip on top, the family's words left, the conversation right, our own observations apart. */
export function Gennemgangsdag(props: GennemgangProps) {
  const { forloeb, dato, today, foerste, sidste, dag, flag, billede, registreringer } = props
  return (
    <div data-gennemgang>
      <Dagnavigation
        overtitel={`Gennemgang, ${forloeb.barn.navn ?? 'barnet'}`}
        dato={dato}
        today={today}
        foerste={foerste}
        sidste={sidste}
        hrefOf={(dag) => stiOf({ forloeb, dato: dag })}
      />
      <div class="afsnitstop gennemgang-top">
        <span class="flagliste">
          <Kompletmaerke dag={dag} />
          <Flagliste flag={flag} />
        </span>
        <p class="genveje" aria-hidden="true" hidden data-genveje>
          <kbd>J</kbd> <kbd>K</kbd> næste og forrige · <kbd>G</kbd> set og videre
        </p>
      </div>
      <figure class="dagstribe gennemgang-stribe" role="region" aria-label="Døgnet" tabindex={0}>
        <Doegnstribe id="stribe" bredde={960} dag={billede} />
      </figure>
      <div class="gennemgang">
        <div>
          <section aria-labelledby="familie-titel" class="ramme ramme-familie">
            <h2 id="familie-titel">Plejefamiliens dagbog</h2>
            {registreringer.length === 0 ? (
              <EmptyState titel="Familien har ikke skrevet noget om dagen">
                <p>Det betyder ikke, at der ikke er sket noget. Spørg familien, hvis dagen er vigtig.</p>
              </EmptyState>
            ) : (
              <ol class="dagliste">
                {sortedFor(registreringer).map((r) => (
                  <Linje r={r} props={props} />
                ))}
              </ol>
            )}
          </section>
          {registreringer.length > 0 && <Dagknap {...props} />}
          <Videre {...props} />
        </div>
        <div class="gennemgang-side">
          <Samtale {...props} sti={stiOf(props)} />
          <Observationer {...props} sti={stiOf(props)} forloebId={forloeb.id} />
        </div>
      </div>
    </div>
  )
}
