import type { Child } from 'hono/jsx'
import type { Indhold } from '../../../functions/domain/rapport/dokument.ts'
import { Alert } from '../../components/Alert.tsx'
import { Button, ButtonGroup } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Afsnitstekst, type Henvisning } from './Afsnitstekst.tsx'

export interface LaestAfsnit {
  navn: string
  titel: string
  blokke: readonly Indhold[]
  skrevet: string | undefined
}

/** Files of the rapport; the names they are saved under hold no person. */
export const Filer = ({ fil, version }: { fil: string; version?: number }) => {
  const valg = version === undefined ? '' : `?version=${version}`
  return (
    <ButtonGroup>
      <Button href={`${fil}/laes${valg}`}>Læs rapporten</Button>
      <Button href={`${fil}.pdf${valg}`} type="secondary">
        Hent som PDF
      </Button>
      <Button href={`${fil}.docx${valg}`} type="secondary">
        Hent til Word
      </Button>
    </ButtonGroup>
  )
}

const LINKS = [
  ['rapport/dokumenter/udviklingsbeskrivelse', 'Udviklingsbeskrivelse'],
  ['rapport/dokumenter/psykologiskUndersoegelse', 'Psykologisk undersøgelse'],
  ['rapport/proever', 'Prøver'],
  ['gennemgang/observationer', 'Observationer'],
  ['rapport/bemaerkninger', 'Kommentarer og bemærkninger'],
  ['rapport/versioner', 'Versioner og fremlæggelse'],
] as const

interface OversigtProps {
  forloebSti: string
  sti: string
  fil: string
  version: number
  tilstand: 'kladde' | 'laast'
  /** What was changed in the data since the newest lock, a line for each source. */
  siden: readonly string[]
  mangler: readonly string[]
  mayLaase: boolean
  afsnit: readonly LaestAfsnit[]
  henvis: Henvisning
  besked?: Child
}

function Status({ sti, version, tilstand, mangler, mayLaase }: OversigtProps) {
  if (tilstand === 'laast')
    return (
      <Alert type="success" titel={`Version ${version} er låst`}>
        <p>
          Retter du et afsnit, begynder version {version + 1}. Den låste version bliver stående.{' '}
          <a href={`${sti}/versioner`}>Se versioner, og notér fremlæggelsen</a>
        </p>
      </Alert>
    )
  if (mangler.length > 0)
    return (
      <Alert titel={`Version ${version} er en kladde`}>
        <p>Før den kan låses:</p>
        <ul>
          {mangler.map((tekst) => (
            <li>{tekst}</li>
          ))}
        </ul>
        {mayLaase && <a href={`${sti}/laas`}>Til låsning</a>}
      </Alert>
    )
  return (
    <Alert titel={`Version ${version} er en kladde`}>
      <p>
        {mayLaase ? (
          <a href={`${sti}/laas`}>Alt er skrevet. Lås rapporten</a>
        ) : (
          'Alt er skrevet. Socialrådgiveren kan låse rapporten.'
        )}
      </p>
    </Alert>
  )
}

/** The locked version stands; what it rests on has been changed since. */
const Siden = ({ sti, version, siden }: OversigtProps) => (
  <Alert type="warning" titel={`Ændret siden version ${version - 1} blev låst`}>
    {siden.length > 0 ? (
      <ul>
        {siden.map((linje) => (
          <li>{linje}</li>
        ))}
      </ul>
    ) : (
      <p>Teksten er ændret.</p>
    )}
    <p>
      Version {version - 1} bliver stående, som den er.{' '}
      <a href={`${sti}/forskel?fra=${version - 1}&til=${version}`}>Se forskellen</a>
    </p>
  </Alert>
)

/** The rapport read through as it stands, with the way into each section. */
export const Oversigt = (props: OversigtProps) => (
  <>
    {props.besked}
    {props.tilstand === 'kladde' && props.version > 1 && <Siden {...props} />}
    <Status {...props} />
    <Filer fil={props.fil} {...(props.tilstand === 'laast' && { version: props.version })} />
    <ul class="rapport-genveje">
      {LINKS.map(([navn, tekst]) => (
        <li>
          <a href={`${props.forloebSti}/${navn}`}>{tekst}</a>
        </li>
      ))}
    </ul>
    {props.afsnit.map((afsnit) => (
      <Laest {...props} afsnit={afsnit} />
    ))}
  </>
)

/** One section as it stands; an empty one is a line with the way into it. */
function Laest({ sti, henvis, tilstand, afsnit }: Omit<OversigtProps, 'afsnit'> & { afsnit: LaestAfsnit }) {
  const { navn, titel, blokke, skrevet } = afsnit
  const isTom = blokke.length === 0
  return (
    <section class={isTom ? 'rapport-tom' : 'rapport-laest'} aria-labelledby={`laes-${navn}`}>
      <h2 id={`laes-${navn}`}>{titel}</h2>
      {!isTom && <Afsnitstekst blokke={blokke} henvis={henvis} />}
      <p class="rapport-laest-fod">
        {skrevet && <span class="svag">{skrevet}</span>}{' '}
        <a href={`${sti}/${navn}`}>
          {isTom || tilstand === 'kladde' ? 'Skriv' : 'Se og ret'}
          <span class="sr-only"> i {titel.toLowerCase()}</span>
        </a>
      </p>
    </section>
  )
}

interface FremlagtProps {
  fil: string
  version: number | undefined
  tekst: string
  dokumenter: readonly { art: string; titel: string }[]
}

/** For those the rapport was presented to: that version and the documents that follow it (S1-59). */
export function Fremlagt({ fil, version, tekst, dokumenter }: FremlagtProps) {
  if (version === undefined)
    return (
      <EmptyState titel="Rapporten er ikke fremlagt endnu">
        <p>Når Døgncentret har fremlagt rapporten, kan den læses og hentes her.</p>
      </EmptyState>
    )
  return (
    <>
      <p>{tekst}</p>
      <Filer fil={fil} version={version} />
      <ul class="rapport-genveje">
        {dokumenter.map(({ art, titel }) => (
          <li>
            <a href={`${fil}/dokumenter/${art}.pdf`}>{titel} (PDF)</a>
          </li>
        ))}
      </ul>
      <p class="form-hint">
        Oplysninger, du ikke må se, er erstattet af [beskyttet]. Det bliver skrevet i loggen, når du henter rapporten.
      </p>
    </>
  )
}
