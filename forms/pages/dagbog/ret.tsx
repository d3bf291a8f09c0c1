import type { GemtRegistrering, Version } from '../../../functions/domain/dagbog/gemt.ts'
import { writeTidspunkt } from '../../text.ts'
import { Alert } from '../../components/Alert.tsx'
import { CsrfField } from '../../components/CsrfField.tsx'
import { Details } from '../../components/Details.tsx'
import { Overstreg } from '../../components/Overstreg.tsx'
import { billederSti } from './billeder.tsx'
import { Tekstfelt } from './beskrivelse.tsx'
import type { FormularProps } from './felter.tsx'
import { Formular } from './formular.tsx'
import { kortOf } from './ord.ts'
import { stiOf } from './props.ts'

export interface RetProps {
  registrering: GemtRegistrering
  versioner: Version[]
  today: string
  csrf: string
  /** The version the person has seen: what is sent along. */
  set: number
  /** Somebody else was first: the entry as it is now is shown beside what was typed. */
  konflikt: boolean
  begrundelse?: string
  begrundelseFejl?: string
  /** For events; a text has `tekst`. */
  formular?: Omit<FormularProps, 'children' | 'gemTekst' | 'csrf' | 'action' | 'id'>
  tekst?: { vaerdi: string; fejl?: string; navne: string }
  /** Days where the same event may be written once more: its own and the newest. */
  gentag?: readonly { tekst: string; href: string }[]
}

const GRUNDE = ['Tiden var forkert', 'Mængden var forkert', 'Jeg glemte noget']

function Begrundelse({ begrundelse = '', begrundelseFejl: fejl }: Pick<RetProps, 'begrundelse' | 'begrundelseFejl'>) {
  return (
    <div class={fejl ? 'form-group form-error' : 'form-group'}>
      <label class="form-label" for="felt-begrundelse">
        Hvorfor retter du?
      </label>
      <span class="form-hint" id="felt-begrundelse-hjaelp">
        Det gamle bliver stående i historikken.
      </span>
      {fejl && (
        <span class="form-error-message" id="felt-begrundelse-fejl">
          <span class="sr-only">Fejl: </span>
          {fejl}
        </span>
      )}
      <input
        class="form-input"
        id="felt-begrundelse"
        name="begrundelse"
        type="text"
        maxlength={500}
        autocomplete="off"
        value={begrundelse}
        list="grunde"
        aria-describedby={fejl ? 'felt-begrundelse-hjaelp felt-begrundelse-fejl' : 'felt-begrundelse-hjaelp'}
        aria-invalid={fejl ? 'true' : undefined}
      />
      <datalist id="grunde">
        {GRUNDE.map((one) => (
          <option value={one}></option>
        ))}
      </datalist>
    </div>
  )
}

const Historik = ({ registrering: r, versioner, today }: RetProps) => (
  <Details
    titel={
      versioner.length === 0
        ? 'Historik: ikke rettet'
        : `Historik: rettet ${versioner.length} ${versioner.length === 1 ? 'gang' : 'gange'}`
    }
  >
    <ol class="historik">
      {versioner.map((v) => (
        <li>
          <p>
            {v.version === 1 ? 'Skrevet' : 'Rettet til'}: {kortOf(v, v.dato)} {v.note ?? v.tekst ?? ''}
          </p>
          <p class="dagliste-hvem">
            Ændret af {v.rettetAf.navn}, {writeTidspunkt(v.rettet, today)}: {v.begrundelse}
          </p>
        </li>
      ))}
      <li>
        <p>
          Nu: {r.udgaaet ? 'overstreget' : kortOf(r, r.dato)} {r.note ?? r.tekst ?? ''}
        </p>
        <p class="dagliste-hvem">
          Først skrevet af {r.forfatter.navn}, {writeTidspunkt(r.oprettet, today)}
        </p>
      </li>
    </ol>
  </Details>
)

const Konflikt = ({ registrering: r }: RetProps) => (
  <Alert type="warning" titel="En anden har rettet imens" besked>
    <p>
      Nu står der: <strong>{r.udgaaet ? 'overstreget' : kortOf(r, r.dato)}</strong> {r.note ?? r.tekst ?? ''}
    </p>
    <p>Dit står herunder. Intet er overskrevet. Gem igen, hvis dit skal gælde, eller gå tilbage til dagen.</p>
  </Alert>
)

/** Correct, strike out, repeat; and everything that stood before. */
export function Ret(props: RetProps) {
  const { registrering: r, csrf, set, konflikt, formular, tekst, gentag } = props
  const action = `${stiOf(r.forloebId, r.dato)}/ret/${r.id}`
  const felter = (
    <>
      <input type="hidden" name="version" value={String(set)} />
      <Begrundelse {...props} />
    </>
  )
  return (
    <>
      {konflikt && <Konflikt {...props} />}
      {r.udgaaet ? (
        <Alert type="info">Den er streget ud og tæller ikke med. Skriv den igen, hvis det var en fejl.</Alert>
      ) : (
        <>
          {formular && (
            <Formular {...formular} action={action} csrf={csrf} id={r.id} gemTekst="Gem rettelsen">
              {felter}
            </Formular>
          )}
          {tekst && (
            <form method="post" action={`${action}#fejl`} novalidate data-udkast={`ret-${r.id}`}>
              <CsrfField csrf={csrf} />
              <Tekstfelt
                id="felt-tekst"
                vaerdi={tekst.vaerdi}
                navne={tekst.navne}
                {...(tekst.fejl && { fejl: tekst.fejl })}
              />
              {felter}
              <div class="gembund">
                <button class="button button-primary" type="submit">
                  <span>Gem rettelsen</span>
                </button>
              </div>
            </form>
          )}
        </>
      )}
      {!r.udgaaet && (
        <p>
          <a href={billederSti(r)}>{r.billeder.length > 0 ? `Billeder (${r.billeder.length})` : 'Tilføj billede'}</a>
        </p>
      )}
      {gentag?.map(({ tekst, href }) => (
        <p>
          <a href={href}>Skriv den samme én gang til {tekst}</a>
        </p>
      ))}
      {!r.udgaaet && (
        <Overstreg action={action} csrf={csrf}>
          <input type="hidden" name="version" value={String(set)} />
        </Overstreg>
      )}
      <Historik {...props} />
    </>
  )
}
