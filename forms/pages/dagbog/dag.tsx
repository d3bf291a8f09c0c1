import type { GemtRegistrering } from '../../../functions/domain/dagbog/gemt.ts'
import { kompletthedOf } from '../../../functions/domain/dagbog/gemt.ts'
import { FLERE, HURTIGE } from '../../../functions/domain/dagbog/indtastning.ts'
import { Alert } from '../../components/Alert.tsx'
import { CsrfField } from '../../components/CsrfField.tsx'
import { Dagnavigation } from '../../components/Dagnavigation.tsx'
import { Details } from '../../components/Details.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Doegnstribe, doegnstribeTabel } from '../../components/figurer/Doegnstribe.tsx'
import { QuickGrid } from '../../components/QuickGrid.tsx'
import { Running } from '../../components/Running.tsx'
import { Tag } from '../../components/Tag.tsx'
import type { Ikon } from '../../ikoner.ts'
import { writeAntal, writeDato } from '../../text.ts'
import { Beskrivelse } from './beskrivelse.tsx'
import { Lige } from './lige.tsx'
import { Linje } from './linje.tsx'
import { igangLinje } from './ord.ts'
import { type DagProps, stiOf } from './props.ts'
import { VaelgDag } from './vaelg-dag.tsx'

/** The drawing of each way of asking. */
export const IKONER: Record<string, Ikon> = {
  sov: 'soevn',
  flaske: 'flaske',
  mad: 'mad',
  ble: 'ble',
  graad: 'graad',
  bad: 'bad',
  medicin: 'medicin',
  troest: 'troest',
  maaling: 'vaegt',
  aktivitet: 'aktivitet',
}
const ikonFor = (r: GemtRegistrering): Ikon =>
  r.type === 'soevn' ? 'soevn' : r.type === 'maaltid' ? 'flaske' : (IKONER[r.type] ?? 'time')

const Nu = ({ forloeb, dato, nuKnapper, soeskende, csrf, newId }: DagProps) => (
  <section aria-labelledby="nu-titel" class="nu">
    <h2 id="nu-titel" class="sr-only">
      Sker nu
    </h2>
    <ul class="nu-liste">
      {nuKnapper.map(({ tekst, felter }) => (
        <li>
          <form method="post" action={`${stiOf(forloeb.id, dato)}/nu`} data-nu>
            <CsrfField csrf={csrf} />
            <input type="hidden" name="id" value={newId()} />
            {Object.entries(felter).map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <button class="nu-knap" type="submit">
              {tekst} <span class="nu-ord">nu</span>
            </button>
            {soeskende.length > 0 && (
              <button
                class="nu-knap nu-begge"
                type="submit"
                name="ogsaa"
                value={soeskende.map(({ id }) => id).join(',')}
                aria-label={`${tekst} nu, også ${soeskende.map(({ barn }) => barn.navn ?? 'søskende').join(' og ')}`}
              >
                {soeskende.length === 1 ? 'begge' : 'alle'}
              </button>
            )}
          </form>
        </li>
      ))}
    </ul>
  </section>
)

/** What waits for this person: questions without an answer, and what was said since last time. */
function Spoergsmaal({ spoergsmaal, nye, nyePaaDage, forloeb, today, mayWrite }: DagProps) {
  const aabne = spoergsmaal.reduce((sum, dag) => sum + dag.aabneSpoergsmaal, 0)
  const ulaeste = nyePaaDage.reduce((sum, { antal }) => sum + antal, nye.length)
  if (aabne + ulaeste === 0) return null
  const titel = [
    ...(aabne > 0
      ? [`${writeAntal(aabne, 'spørgsmål', 'spørgsmål')} ${mayWrite ? 'venter på dit svar' : 'uden svar'}`]
      : []),
    ...(ulaeste > 0 ? [writeAntal(ulaeste, 'ny kommentar', 'nye kommentarer')] : []),
  ].join(' · ')
  return (
    <Alert type="info" titel={titel}>
      <ul class="nobullet-list">
        {spoergsmaal.map(({ dato, aabneSpoergsmaal }) => (
          <li>
            <a href={stiOf(forloeb.id, dato)}>{writeDato(dato, today)}</a>:{' '}
            {writeAntal(aabneSpoergsmaal, 'spørgsmål', 'spørgsmål')}
          </li>
        ))}
        {nyePaaDage.map(({ dato, antal }) => (
          <li>
            <a href={stiOf(forloeb.id, dato)}>{writeDato(dato, today)}</a>:{' '}
            {writeAntal(antal, 'ny kommentar', 'nye kommentarer')}
          </li>
        ))}
        {nye.map(({ registreringId }) => (
          <li>
            <a href={`#r-${registreringId}`}>Ny kommentar på denne side</a>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

/** Both kinds are wanted each day: what happened when, and how it was. */
function Komplet({ dag, dato, today }: DagProps) {
  const { udfald, mangler } = kompletthedOf(dag)
  if (udfald === 'komplet') return <Tag type="success">Dagen er komplet</Tag>
  if (udfald === 'tom') return <Tag type={dato < today ? 'warning' : 'neutral'}>Ikke registreret</Tag>
  return <Tag type="warning">Mangler {mangler.join(' og ')}</Tag>
}

/** Newest first; what has no time comes last. */
const newestFirst = (a: GemtRegistrering, b: GemtRegistrering) =>
  (a.start ?? a.slut ?? '') < (b.start ?? b.slut ?? '') ? 1 : -1

function Liste(props: DagProps) {
  const haendelser = props.registreringer.filter(({ type }) => type !== 'beskrivelse').sort(newestFirst)
  if (haendelser.length === 0)
    return (
      <EmptyState titel="Der er ikke skrevet noget om dagen endnu">
        <p>
          {props.mayWrite
            ? 'Tryk på en af knapperne ovenfor, når der sker noget, eller skriv hele dagen på én gang.'
            : 'Det betyder ikke, at der ikke er sket noget.'}
        </p>
      </EmptyState>
    )
  return (
    <ol class="dagliste" reversed>
      {haendelser.map((r) => (
        <Linje r={r} props={props} />
      ))}
    </ol>
  )
}

/** The whole day on a phone: what goes on, what happens, what happened, how it was. */
export function Dagside(props: DagProps) {
  const { forloeb, dato, today, nu, igang, billede, mayWrite, csrf, foerste, sidste } = props
  const sti = stiOf(forloeb.id, dato)
  const linjer = igang.map((r) => ({
    tekst: igangLinje(r, nu),
    ikon: ikonFor(r),
    action: `${sti}/stop`,
    felter: { id: r.id },
  }))
  const knapper = [
    ...HURTIGE.map(({ knap, noegle }) => ({
      tekst: knap,
      ikon: IKONER[noegle] ?? ('plus' as const),
      href: `${sti}/ny/${noegle}`,
      type: noegle,
    })),
    { tekst: 'Mere …', ikon: 'more-horiz' as const, href: `${sti}/mere`, type: 'mere' },
  ]
  const { kolonner, raekker, caption } = doegnstribeTabel(billede)
  return (
    <div id="dag" data-dag={dato} data-forloeb={forloeb.id}>
      <Dagnavigation
        overtitel={forloeb.barn.navn ?? 'Barnet'}
        dato={dato}
        today={today}
        foerste={foerste}
        sidste={sidste}
        hrefOf={(dag) => stiOf(forloeb.id, dag)}
      />
      <Spoergsmaal {...props} />
      {mayWrite && (
        <>
          <Running linjer={linjer} csrf={csrf} />
          {dato === today && <Nu {...props} />}
          <QuickGrid knapper={knapper} />
          <p class="dagvalg">
            <a href={`${sti}/hele-dagen`}>Skriv hele dagen på én gang</a>
          </p>
        </>
      )}
      <VaelgDag {...props} />
      <Lige {...props} />
      <section aria-labelledby="dagen-titel">
        <div class="afsnitstop">
          <h2 id="dagen-titel">Dagen</h2>
          <Komplet {...props} />
        </div>
        <figure class="dagstribe">
          <Doegnstribe id="stribe" bredde={360} dag={billede} />
        </figure>
        <Liste {...props} />
        <Details titel="Dagen som tabel">
          <table class="table tabel-lille">
            <caption class="sr-only">{caption}</caption>
            <thead>
              <tr>
                {kolonner.map((one) => (
                  <th scope="col">{one}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {raekker.map(([first, ...rest]) => (
                <tr>
                  <th scope="row">{first}</th>
                  {rest.map((cell) => (
                    <td>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Details>
      </section>
      <Beskrivelse {...props} />
    </div>
  )
}

/** Everything that has no large button of its own. */
export const Mere = ({ sti }: { sti: string }) => (
  <ul class="merliste">
    {FLERE.map(({ noegle, titel }) => (
      <li>
        <a class="merliste-knap" href={`${sti}/ny/${noegle}`} data-type={noegle}>
          {titel}
        </a>
      </li>
    ))}
  </ul>
)
