import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import type { Afsnitsdiff } from '../../../functions/domain/rapport/diff.ts'
import { Fremlaeggelse } from '../../../functions/domain/rapport/rapport.ts'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { CsrfField } from '../../components/CsrfField.tsx'
import { Details } from '../../components/Details.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Table } from '../../components/Table.tsx'
import { Field } from '../../field.tsx'
import type { Raa } from '../../form.ts'
import { Filer } from './Oversigt.tsx'

export interface Versionskort {
  version: number
  laast: string
  samletHash: string
  bilag: readonly { navn: string; art: string; stoerrelse: number; sha256: string }[]
  fremlagt: readonly string[]
}

export interface VersionerProps {
  sti: string
  csrf: string
  versioner: readonly Versionskort[]
  mayFremlaegge: boolean
  fejl: readonly Feltfejl[]
  raa: Raa | undefined
  today: string
}

const Aftryk = ({ text }: { text: string }) => <span class="rapport-aftryk">{text}</span>

const Kort = ({ sti, kort }: { sti: string; kort: Versionskort }) => (
  <Card titel={`Version ${kort.version}`} overtitel={kort.laast}>
    <p>{kort.fremlagt.length > 0 ? kort.fremlagt.join('. ') : 'Ikke fremlagt endnu.'}</p>
    <Filer fil={sti} version={kort.version} />
    {kort.version > 1 && (
      <p>
        <a href={`${sti}/forskel?fra=${kort.version - 1}&til=${kort.version}`}>
          Se, hvad der er ændret siden version {kort.version - 1}
        </a>
      </p>
    )}
    <Details titel="Aftryk og bilag">
      <p>
        Samlet aftryk (SHA-256): <Aftryk text={kort.samletHash} />
      </p>
      <Table
        titel={`Bilag til version ${kort.version}`}
        raekker={kort.bilag}
        kolonner={[
          { titel: 'Bilag', celle: ({ navn }) => navn },
          { titel: 'Byte', celle: ({ stoerrelse }) => stoerrelse.toLocaleString('da-DK'), tal: true },
          { titel: 'Aftryk', celle: ({ sha256 }) => <Aftryk text={sha256} /> },
        ]}
      />
    </Details>
  </Card>
)

const FremlaegForm = ({ sti, csrf, versioner, fejl, raa, today }: VersionerProps) => (
  <section aria-labelledby="fremlaeg">
    <h2 id="fremlaeg">Notér fremlæggelse</h2>
    <p>
      Når fremlæggelsen er noteret, kan socialcentret og Familieplejecentret læse den version. Plejefamiliens identitet
      skjules for dem, der ikke må se den.
    </p>
    <form method="post" action={`${sti}/fremlagt#fejl`} novalidate>
      <CsrfField csrf={csrf} />
      <Field name="dato" schema={Fremlaeggelse.shape.dato} value={today} raa={raa} fejl={fejl} />
      <Field name="version" schema={Fremlaeggelse.shape.version} value={versioner[0]!.version} raa={raa} fejl={fejl} />
      <div class={fejl.some(({ felt }) => felt === 'modtagere') ? 'form-group form-error' : 'form-group'}>
        <label class="form-label" for="modtagere">
          Fremlagt for
        </label>
        <span class="form-hint" id="modtagere-hjaelp">
          Én på hver linje. Skriv funktion frem for navn, fx familierådgiver, socialcenter Nord.
        </span>
        <textarea
          class="form-input tekstfelt"
          id="modtagere"
          name="modtagere"
          rows={3}
          aria-describedby="modtagere-hjaelp"
        >
          {raa?.modtagere ?? ''}
        </textarea>
      </div>
      <Field name="bemaerkning" schema={Fremlaeggelse.shape.bemaerkning} raa={raa} fejl={fejl} />
      <Button>Notér fremlæggelse</Button>
    </form>
  </section>
)

/** The locked versions, newest first, and the record of presentation. */
export const Versioner = (props: VersionerProps) => {
  if (props.versioner.length === 0)
    return (
      <EmptyState titel="Der er ingen låste versioner endnu">
        <p>Når rapporten er låst, står versionerne her med aftryk og bilag.</p>
      </EmptyState>
    )
  return (
    <>
      {props.versioner.map((kort) => (
        <Kort sti={props.sti} kort={kort} />
      ))}
      {props.mayFremlaegge && <FremlaegForm {...props} />}
    </>
  )
}

const TILSTAND = { aendret: 'Ændret', tilfoejet: 'Nyt afsnit', fjernet: 'Fjernet', uaendret: 'Uændret' } as const

interface ForskelProps {
  afsnit: readonly Afsnitsdiff[]
  /** A line for each source of data with a change. */
  kilder: readonly string[]
  bilag: readonly string[]
}

/** What changed from one version to the next, in the words themselves; marks carry the meaning, not colour alone. */
export function Forskel({ afsnit, kilder, bilag }: ForskelProps) {
  const aendrede = afsnit.filter(({ tilstand }) => tilstand !== 'uaendret')
  return (
    <>
      <h2>Data</h2>
      {kilder.length === 0 ? (
        <p>Ingen registreringer, prøver, observationer eller bemærkninger er ændret.</p>
      ) : (
        <ul>
          {kilder.map((linje) => (
            <li>{linje}</li>
          ))}
        </ul>
      )}
      {bilag.length > 0 && <p class="svag">Ændrede bilag: {bilag.join(', ')}.</p>}
      <h2>Tekst</h2>
      <p>
        {aendrede.length === 0
          ? 'Teksten er den samme i begge versioner.'
          : 'Tilføjet tekst er understreget, fjernet tekst er streget over.'}
      </p>
      {aendrede.map(({ titel, tilstand, stykker }) => (
        <section class="rapport-laest">
          <h3>{titel}</h3>
          <p class="svag">{TILSTAND[tilstand]}</p>
          <div class="rapport-forskel">
            {stykker.map(({ art, tekst }) =>
              art === 'ens' ? <>{tekst}</> : art === 'tilfoejet' ? <ins>{tekst}</ins> : <del>{tekst}</del>,
            )}
          </div>
        </section>
      ))}
    </>
  )
}
